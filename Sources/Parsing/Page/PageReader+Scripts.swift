import ArticleModel
import HTML

extension PageReader {
  /// What the scripts of the page hold in place of its text, or nil when the page shows its article.
  ///
  /// Pages that programs put together hold their text as data. That it is the article of this page,
  /// its title beside it says, or that it holds what little the page shows.
  func inScripts() -> PageReader? {
    let prose = choice.kept.map { choice.tree.leaves[$0] }.filter(\.isProse)
    let shown = prose.reduce(0) { $0 + $1.features.length }
    // A page that calls itself closed shows what it is meant to show.
    guard shown < PageReader.leastShown, metadata.isFree != false,
      let text = scriptText, text.mass > PageReader.leastInScript + 2 * shown
    else { return nil }
    let page = Document(html: String(decoding: text.markup, as: UTF8.self))
    let words = page.textContent(of: page.root).onlyWords
    guard text.isTitled || isClaimed(words, prose.map(\.text)) else { return nil }
    var head = metadata
    head.shown = []
    var reader = PageReader(page, metadata: head)
    let rest = choice.kept.map { choice.tree.leaves[$0].text }
      .filter { !words.holdsText($0.onlyWords) }
    reader.shownInstead =
      removed + rest.map { Removed($0, rule: Rule.instead.rawValue) }
    return reader
  }

  /// A page that shows less has not got its article, in scalars.
  private static let leastShown = 400
  /// What a script must hold at the least: what is shorter may be a description.
  private static let leastInScript = 600

  private var scriptText: ScriptText? {
    var texts = ScriptTexts(titles: [metadata.headline, metadata.title ?? ""])
    var left = ScriptTexts.most
    for node in document.descendants(of: document.root) where document.tag(of: node) == .script {
      guard let script = document.firstChild(of: node).map({ document.utf8(of: $0) }),
        script.count > PageReader.leastInScript, script.count <= left
      else { continue }
      left -= script.count
      let type = document.attribute("type", of: node)?.lowered ?? ""
      texts.read(Array(script), isCode: !type.holds("json"))
    }
    return ScriptText(of: texts)
  }

  /// Whether `words`, folded, are what the page says of its article or shows of it.
  private func isClaimed(_ words: String, _ shown: [String]) -> Bool {
    ([metadata.description ?? ""] + shown).contains { claim in
      let beginning = claim.clipped(to: 200).onlyWords.clipped(to: 60)
      return beginning.utf8.count >= 40 && words.holdsText(beginning)
    }
  }
}
