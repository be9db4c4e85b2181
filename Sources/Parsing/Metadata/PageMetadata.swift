import ArticleModel
import HTML

/// What a page says of itself, besides its text.
struct PageMetadata {
  var headline = ""
  /// What the page calls itself, often with the name of the site.
  var title: String?
  var kicker: String?
  var dek: String?
  var byline: [Author] = []
  var published: PublicationDate?
  var modified: PublicationDate?
  var section: [String] = []
  var genre: Genre?
  var publication: String?
  /// The language that the page declares; what the text shows comes later.
  var declaredLanguage: String?
  var canonical: String?
  var leadImage: String?
  /// The address that links of the page are relative to.
  var base: String?
  /// What the page says to strangers about its article; often its dek or its first words.
  var description: String?
  /// The text that linked data give: a check for the extractor, no source.
  var articleBody: String?
  var wordCount: Int?
  /// Whether the page claims that everybody may read the whole; many claim the opposite of the truth.
  var isFree: Bool?
  /// The elements that show the parts of the head.
  var shown: [ShownPart] = []

  /// An element that shows a part of the head.
  struct ShownPart: Equatable {
    var node: NodeID
    var rule: Rule
  }
}

/// What `document` says of itself; `base` is the address that it came from.
func metadata(of document: Document, base: String?) -> PageMetadata {
  var reader = MetadataReader(document, base: base)
  return reader.read()
}

/// Reads the parts of the head from the clues of a page.
struct MetadataReader {
  let document: Document
  let base: String?
  let clues: PageClues
  let linked: LinkedData
  /// The object of the article in the linked data.
  let article: [String: JSONValue]
  var metadata = PageMetadata()
  /// The heading that shows the headline.
  var heading: PageClues.Clue?
  /// The lines around the heading, where it has some.
  var above: [PageLine] = []
  var below: [PageLine] = []
  /// What authors do, by their names, where the page says so.
  var roles: [String: String] = [:]

  init(_ document: Document, base: String?) {
    self.document = document
    self.base = base
    clues = PageClues(document)
    linked = LinkedData(clues.linked)
    let titles = [clues.meta("og:title"), clues.title].compactMap { $0 }
    article =
      linked.article(
        titles: titles + clues.headings.prefix(3).map { document.shownText(of: $0.node) }) ?? [:]
  }

  mutating func read() -> PageMetadata {
    readPublication()
    readHeadline()
    readNeighbours()
    readDescription()
    readSection()
    readKicker()
    readDek()
    readByline()
    readDates()
    readRest()
    return metadata
  }

  /// The plain text of a member of the article.
  func text(_ key: String) -> String? {
    guard let text = article[key]?.elements.first?.text?.plain, !text.isEmpty else { return nil }
    return text
  }

  func isNews() -> Bool {
    LinkedData.types(of: article).contains { $0.holds("News") }
  }
}

extension MetadataReader {
  private mutating func readPublication() {
    let publisher = linked.object(article["publisher"]) ?? [:]
    let names = [
      clues.meta("og:site_name"), publisher["name"]?.text?.plain,
      clues.meta("application-name", "publisher", "citation_journal_title"),
    ].compactMap { $0 }
    // Where a site writes only its address, that names it without what is for machines.
    metadata.publication =
      names.first { $0.hostOfAddress == nil }?.clipped(to: 200) ?? names.first?.hostOfAddress
  }

  private mutating func readNeighbours() {
    guard let heading else { return }
    var top = heading.node
    // Three steps up is far enough for what stands beside a heading.
    for _ in 0..<4 {
      guard let parent = document.parent(of: top),
        ![.body, .html].contains(document.tag(of: parent))
      else { break }
      top = parent
    }
    if let first = document.firstChild(of: top), first != heading.node {
      let lines = document.lines(before: heading.node, within: top, from: first, count: 60)
      above = Array(lines.suffix(12))
    }
    below = document.lines(after: heading.node, within: document.root, count: 25)
  }

  private mutating func readDescription() {
    metadata.description =
      text("description") ?? clues.meta("og:description", "description", "twitter:description")
    if let body = text("articleBody"), body.utf8.count > 200 { metadata.articleBody = body }
    metadata.wordCount = article["wordCount"]?.integer
    metadata.isFree = article["isAccessibleForFree"]?.truth
  }

  private mutating func readSection() {
    let crumbs = linked.crumbs
    let visible = crumbs.isEmpty ? shownCrumbs() : crumbs
    let path = Breadcrumb(crumbs: visible, range: 0..<0).section(for: metadata.headline)
    metadata.section = path.filter { !$0.isEmpty && $0.utf8.count <= 80 }
    if metadata.section.isEmpty {
      let desk = text("articleSection") ?? clues.meta("article:section", "og:article:section")
      metadata.section = desk.map { [$0] } ?? []
    }
  }

  private mutating func shownCrumbs() -> [String] {
    for clue in clues.crumbs {
      let items = document.descendants(of: clue.node).prefix(400).filter {
        document.tag(of: $0) == .a || document.tag(of: $0) == .li
      }
      let links = items.filter { document.tag(of: $0) == .a }
      let names = (links.isEmpty ? items : links).map { document.shownText(of: $0) }
        .filter { !$0.isEmpty && $0.unicodeScalars.count <= 60 }
      guard (1...8).contains(names.count) else { continue }
      metadata.shown.append(.init(node: clue.node, rule: .breadcrumb))
      return names
    }
    return []
  }

  private mutating func readRest() {
    metadata.declaredLanguage =
      text("inLanguage") ?? clues.language
      ?? clues.meta("og:locale", "language", "content-language")
    let canonical = clues.canonical ?? clues.meta("og:url") ?? text("url")
    metadata.canonical = canonical.flatMap { absoluteAddress($0, base: base) } ?? base
    metadata.base = linkBase
    let image = image() ?? clues.meta("og:image", "twitter:image")
    metadata.leadImage = image.flatMap { absoluteAddress($0, base: metadata.base) }
    let types = LinkedData.types(of: article)
    metadata.genre =
      types.lazy.compactMap(genre(ofType:)).first
      ?? metadata.kicker.flatMap(genre(of:)) ?? metadata.dek.flatMap(closingGenre)
      ?? metadata.section.last.flatMap(genre(of:))
  }

  /// What links of the page are relative to.
  ///
  /// Source: HTML, “document base URL”.
  private var linkBase: String? {
    let page = base ?? metadata.canonical
    return clues.base.flatMap { absoluteAddress($0, base: page) } ?? page
  }

  private func image() -> String? {
    guard let image = article["image"]?.elements.first else { return nil }
    return image.text ?? linked.object(image)?["url"]?.text
      ?? linked.object(image)?["contentUrl"]?.text
  }
}

private func genre(ofType type: String) -> Genre? {
  switch type {
  case "OpinionNewsArticle": .commentary
  case "AnalysisNewsArticle": .analysis
  case "ReviewNewsArticle", "CriticReview": .review
  default: nil
  }
}

extension String {
  /// The host, where this is the address of a site and no name: “https://www.example.org/”.
  fileprivate var hostOfAddress: String? {
    let scheme = ["https://", "http://"].first { hasPrefix($0) }
    guard scheme != nil || hasPrefix("www."), !holds(" ") else { return nil }
    let host = dropFirst(scheme?.count ?? 0).prefix { !"/?#:".contains($0) }
    let site = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return site.isEmpty ? nil : String(site).clipped(to: 200)
  }
}
