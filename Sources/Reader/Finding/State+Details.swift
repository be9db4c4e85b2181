import ArticleModel
import Screen
import Settings
import Typesetting

/// Pages about the article, set like any other and laid over it.
extension State {
  /// What was cut from the source, each passage with the rule that cut it.
  mutating func showRemoved() -> [Effect] {
    guard let article = reading?.article else { return [] }
    guard !article.removed.isEmpty else {
      say(wording.nothingRemoved)
      return []
    }
    var body: [Block] = []
    var rule: String?
    for removed in article.removed {
      if removed.rule != rule {
        body.append(.heading(level: 3, [.text(wording.reason(ofRule: removed.rule))]))
      }
      rule = removed.rule
      body.append(.paragraph([.text(removed.text)]))
    }
    return layPage(wording.removedTitle, of: article, body)
  }

  /// What is known of the article that is open, or selected in the list.
  mutating func showDetails() -> [Effect] {
    guard let reading else { return fetch(for: .details) }
    return showDetails(of: reading.article, reading.summary)
  }

  /// How many older texts there are of it, only the library knows.
  mutating func showDetails(of article: Article, _ summary: Summary?) -> [Effect] {
    let detailed = Detailed(article: article, summary: summary)
    guard let id = summary?.id, hasList else { return show(detailed, revisions: 0) }
    return [.countRevisions(of: id, newRequest(for: .revisions(detailed)))]
  }

  mutating func take(revisions: Int, _ request: Request) -> [Effect] {
    guard case .revisions(let detailed)? = purpose(of: request) else { return [] }
    return show(detailed, revisions: revisions)
  }

  private mutating func show(_ detailed: Detailed, revisions: Int) -> [Effect] {
    let facts = wording.facts(
      of: detailed.article, detailed.summary, revisions: revisions, removed: key(.removed))
    // One below the other in two columns, so that all can be seen at once.
    let widest = facts.map(\.0.cellWidth).max() ?? 0
    let lines = facts.map { name, value in
      let gap = String(repeating: "\u{A0}", count: widest - name.cellWidth + 2)
      return [.strong([.text(name)]), .text(gap)] + value
    }
    let body = [Block.paragraph(Array(lines.joined(separator: [.lineBreak])))]
    return layPage(wording.detailsTitle, of: detailed.article, body)
  }

  private mutating func layPage(_ title: String, of article: Article, _ body: [Block]) -> [Effect] {
    let page = Article(
      kicker: article.headline.isEmpty ? nil : article.headline, headline: title,
      language: wording.tongue.rawValue, body: body)
    lay(
      Reading(
        page, summary: nil, head: Head.of(page, wording: wording, tellsLength: false),
        geometry: pageGeometry, style: style, hyphens: hyphens, isAbout: true))
    return layOutMore()
  }
}

/// An article and what the list knows of it.
struct Detailed: Equatable, Sendable {
  var article: Article
  var summary: Summary?
}

extension Wording {
  /// The names of what is known of an article, and what it is.
  fileprivate func facts(
    of article: Article, _ summary: Summary?, revisions: Int, removed: String
  ) -> [(String, [Inline])] {
    var facts: [(String, [Inline])] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((name, [.text(value)])) }
    }
    add(
      tongue(en: "By", de: "Von"),
      article.byline.map { author in author.name + (author.role.map { " (\($0))" } ?? "") }
        .joined(separator: ", "))
    add(tongue(en: "Publication", de: "Zeitung"), article.publication)
    add(tongue(en: "Section", de: "Ressort"), article.section.joined(separator: " › "))
    add(tongue(en: "Genre", de: "Genre"), article.genre.map(name))
    add(tongue(en: "Published", de: "Veröffentlicht"), article.published.map(date))
    add(tongue(en: "Changed", de: "Geändert"), article.modified.map(date))
    add(tongue(en: "Page saved", de: "Seite gespeichert"), article.saved.map(date))
    add(
      tongue(en: "In the library since", de: "In der Bibliothek seit"),
      summary.map { date(PublicationDate(seconds: $0.added, zone: 0, precision: .day)) })
    add(
      tongue(en: "Length", de: "Länge"),
      words(article.wordCount) + ", " + duration(minutes: Article.minutes(words: article.wordCount))
    )
    add(tongue(en: "Access", de: "Umfang"), access(article.access))
    add(tongue(en: "Language", de: "Sprache"), article.language)
    add(
      tongue(en: "Tags", de: "Schlagwörter"), summary?.tags.map { "#\($0)" }.joined(separator: " "))
    if let count = summary?.highlights, count > 0 {
      add(tongue(en: "Highlights", de: "Markierungen"), grouped(count))
    }
    if let address = article.url {
      facts.append((tongue(en: "Address", de: "Adresse"), [.link([.text(address)], to: address)]))
    }
    for origin in article.origins {
      add(tongue(en: "Origin", de: "Herkunft"), "\(name(origin.kind)): \(origin.location)")
    }
    if revisions > 0 { add(tongue(en: "Older texts", de: "Ältere Fassungen"), grouped(revisions)) }
    if !article.removed.isEmpty {
      let passages = count(
        article.removed.count, en: (one: "passage", many: "passages"),
        de: (one: "Stelle", many: "Stellen"))
      add(
        tongue(en: "Left out", de: "Weggelassen"),
        tongue(en: "\(passages); \(removed) shows them", de: "\(passages); \(removed) zeigt sie"))
    }
    return facts
  }

  private func access(_ access: Access) -> String {
    switch access {
    case .full: tongue(en: "all of it", de: "vollständig")
    case .teaser(let reason):
      tongue(en: "only the beginning", de: "nur der Anfang") + " (\(reason))"
    }
  }
}
