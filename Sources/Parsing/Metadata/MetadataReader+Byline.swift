import ArticleModel
import HTML

extension MetadataReader {
  /// The authors: those of the linked data, else what meta elements and the page itself name; a name
  /// of the house counts only where nobody else is named.
  mutating func readByline() {
    let shown = shownAuthors()
    let sources = [linkedAuthors(), metaAuthors(), shown, openedAuthors()]
    let names =
      sources.first { names in names.contains { !isHouse($0) } }
      ?? sources.first { !$0.isEmpty } ?? []
    metadata.byline = names.map { Author($0) }
  }

  /// Whether `name` is the site itself.
  private func isHouse(_ name: String) -> Bool {
    let words = name.onlyWords
    guard words.utf8.count > 2 else { return false }
    let houses = [
      metadata.publication, linked.object(article["publisher"])?["name"]?.text?.plain,
    ].compactMap { $0?.onlyWords }
    if houses.contains(words) { return true }
    let host = (clues.canonical ?? clues.meta("og:url") ?? base ?? "").hostWords
    return words.utf8.count > 3 && !host.isEmpty
      && (host.contains(words) || words == host.joined())
  }

  private func linkedAuthors() -> [String] {
    var names: [String] = []
    for key in ["author", "creator"] where names.isEmpty {
      for value in (article[key]?.elements ?? []).prefix(30) {
        let texts: [String] =
          value.text.map { [$0] } ?? linked.object(value)?["name"]?.elements.compactMap(\.text) ?? []
        for text in texts { names += authorNames(in: text) }
      }
    }
    return names.unique
  }

  private func metaAuthors() -> [String] {
    let keys = [
      "author", "article:author", "og:article:author", "parsely-author", "sailthru.author",
      "dc.creator", "dcterms.creator", "citation_author", "articleauthor", "byl",
      "cxenseparse:author", "dcsext.author", "og:author", "vr:author",
    ]
    var best: [String] = []
    for key in keys {
      let names = (clues.metas[key] ?? []).flatMap(authorNames).unique
      if names.contains(where: { !isHouse($0) }) { return names.filter { !isHouse($0) } }
      if best.isEmpty { best = names }
    }
    return best
  }

  /// What elements that claim to name authors show, near the heading.
  private mutating func shownAuthors() -> [String] {
    let marked = (clues.properties["author"] ?? []) + clues.authors
    let place = heading?.place ?? 0
    var names: [String] = []
    for clue in marked where clue.place > place - 150 && clue.place < place + 500 {
      if metadata.shown.contains(where: { $0.node == clue.node }) { continue }
      let found = namesShown(in: clue.node)
      guard !found.isEmpty else { continue }
      metadata.shown.append(.init(node: clue.node, rule: .byline))
      names += found
      if names.count >= 3 { break }
    }
    return names.unique
  }

  private func namesShown(in node: NodeID) -> [String] {
    if let content = document.attribute("content", of: node) { return authorNames(in: content) }
    let text = document.shownText(of: node, spacing: true, limit: 200)
    guard text.utf8.count < 160 else { return [] }
    let read = bylineNames(in: text, needsOpener: true)
    if !read.isEmpty { return read }
    let bare = bylineNames(in: text, needsOpener: false)
    if !bare.isEmpty { return bare }
    let names = authorNames(in: text)
    return names.allSatisfy { $0.split(separator: " ").count <= 4 } ? names : []
  }

  /// “Von Anna Beispiel” beside the heading.
  private mutating func openedAuthors() -> [String] {
    for line in below.prefix(20) + above.reversed() {
      let names = bylineNames(in: line.text, needsOpener: true)
      guard !names.isEmpty else { continue }
      metadata.shown.append(.init(node: line.node, rule: .byline))
      return names
    }
    return []
  }
}

extension [String] {
  /// The texts without those that say the same as one before them.
  var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0.onlyWords).inserted }
  }
}

extension String {
  /// The parts of the host in an address but for `www`.
  var hostWords: [String] {
    guard let start = utf8.firstRange(ofSlashes: self) else { return [] }
    let host = self[start...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    let parts = host.lowered.split(separator: ".").map(String.init)
    return parts.filter { $0 != "www" }.map(\.onlyWords)
  }
}

extension String.UTF8View {
  /// The place behind `//`.
  fileprivate func firstRange(ofSlashes text: String) -> String.Index? {
    guard let first = firstIndex(of: 0x2F) else { return nil }
    let second = index(after: first)
    guard second < endIndex, self[second] == 0x2F else { return nil }
    return index(after: second)
  }
}
