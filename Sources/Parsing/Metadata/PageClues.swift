import HTML

/// Everything in a page that may tell what it is, gathered in one walk.
struct PageClues {
  /// An element that may hold a part of the head, with its place in the order of the document.
  struct Clue {
    var node: NodeID
    var place: Int
  }

  /// The contents of meta elements by their name, property or itemprop, in lower case.
  private(set) var metas: [String: [String]] = [:]
  private(set) var linked: [JSONValue] = []
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var base: String?
  private(set) var language: String?
  /// The headings of the first level, in their order, then the first of lower levels.
  private(set) var headings: [Clue] = []
  private(set) var times: [Clue] = []
  /// Elements with an `itemprop`, by each of its names.
  private(set) var properties: [String: [Clue]] = [:]
  /// Elements whose class or relation says that they name authors.
  private(set) var authors: [Clue] = []
  private(set) var kickers: [Clue] = []
  private(set) var deks: [Clue] = []
  private(set) var dates: [Clue] = []
  private(set) var crumbs: [Clue] = []
  private var seconds: [Clue] = []

  private static let most = 40

  init(_ document: Document) {
    var current = document.next(after: document.root, within: document.root)
    var place = 0
    while let node = current {
      place += 1
      var skips = false
      if document.kind(of: node) == .element {
        take(Clue(node: node, place: place), of: document)
        skips = document.tag(of: node).holdsNoClue
      }
      current = document.next(after: node, within: document.root, skippingChildren: skips)
    }
    headings += seconds
  }

  /// The first content of the first of `names` that has one.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas[name]?.first(where: { !$0.isEmpty }) { return found }
    }
    return nil
  }
}

extension Tag {
  fileprivate var holdsNoClue: Bool {
    switch self {
    case .script, .style, .template, .svg, .select, .textarea, .noscript, .title: true
    default: false
    }
  }
}

extension PageClues {
  private mutating func take(_ clue: Clue, of document: Document) {
    let node = clue.node
    switch document.tag(of: node) {
    case .meta: takeMeta(node, of: document)
    case .link: takeLink(node, of: document)
    case .script: takeScript(node, of: document)
    case .title where title == nil:
      title = document.textContent(of: node).clipped(to: 1_000).spacedOnce
    case .html: language = language ?? document.attribute("lang", of: node)
    case .base: base = base ?? document.attribute("href", of: node)
    case .h1 where headings.count < 12: headings.append(clue)
    case .h2 where seconds.count < 48, .h3 where seconds.count < 48: seconds.append(clue)
    case .time where times.count < PageClues.most: times.append(clue)
    default: break
    }
    takeAttributes(clue, of: document)
  }

  private mutating func takeMeta(_ node: NodeID, of document: Document) {
    guard
      let content = document.attribute("content", of: node)?.clipped(to: 4_000).plain,
      !content.isEmpty,
      metas.count < 400
    else { return }
    for name in [
      document.attribute("property", of: node), document.attribute("name", of: node),
      document.attribute("itemprop", of: node), document.attribute("http-equiv", of: node),
    ] {
      guard let name = name?.lowered, metas[name, default: []].count < 30 else { continue }
      metas[name, default: []].append(content)
    }
  }

  private mutating func takeLink(_ node: NodeID, of document: Document) {
    guard canonical == nil, let relation = document.attribute("rel", of: node)?.lowered,
      relation.split(separator: " ").contains("canonical")
    else { return }
    canonical = document.attribute("href", of: node)?.trimmed
  }

  private mutating func takeScript(_ node: NodeID, of document: Document) {
    guard linked.count < 60, let type = document.attribute("type", of: node)?.lowered,
      type.holds("ld+json")
    else { return }
    if let value = JSONValue(reading: Array(document.textContent(of: node).utf8)) {
      linked.append(value)
    }
  }

  private mutating func takeAttributes(_ clue: Clue, of document: Document) {
    let node = clue.node
    guard document.hasAttributes(node) else { return }
    var parts: ClassMarks.Parts = []
    for name in PageClues.nameAttributes {
      if let value = document.attribute(name, of: node) {
        parts.formUnion(classMarks.parts(in: value))
      }
    }
    if parts.contains(.author) { PageClues.add(clue, to: &authors) }
    if parts.contains(.kicker) { PageClues.add(clue, to: &kickers) }
    if parts.contains(.dek) { PageClues.add(clue, to: &deks) }
    if parts.contains(.date) { PageClues.add(clue, to: &dates) }
    if parts.contains(.crumbs) { PageClues.add(clue, to: &crumbs) }
    takeMeanings(clue, of: document)
  }

  private mutating func takeMeanings(_ clue: Clue, of document: Document) {
    let node = clue.node
    for property in (document.attribute("itemprop", of: node) ?? "").split(separator: " ").prefix(4)
    {
      let key = String(property).lowered
      if properties[key, default: []].count < 20 { properties[key, default: []].append(clue) }
    }
    if let relation = document.attribute("rel", of: node),
      relation.lowered.split(separator: " ").contains("author")
    {
      PageClues.add(clue, to: &authors)
    }
    if document.tag(of: node) == .a, let address = document.attribute("href", of: node),
      PageClues.authorPaths.contains(where: address.holds)
    {
      PageClues.add(clue, to: &authors)
    }
    if let label = document.attribute("aria-label", of: node), label.lowered.holds("breadcrumb") {
      PageClues.add(clue, to: &crumbs)
    }
  }

  /// Class names are evidence of what an element may be; the text decides.
  private static let nameAttributes: [StaticString] = [
    "class", "data-testid", "data-component", "id",
  ]

  private static func add(_ clue: Clue, to clues: inout [Clue]) {
    if clues.count < most, clues.last?.node != clue.node { clues.append(clue) }
  }

  /// Parts of the addresses of authors' own pages.
  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autores/", "/contributor",
    "/profile/", "/people/", "/staff/", "/journalist", "/redaktion/", "/by/", "/reporter",
  ]
}
