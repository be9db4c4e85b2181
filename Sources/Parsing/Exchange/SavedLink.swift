import ArticleModel
import HTML

/// What the export of another reader tells of one article.
public struct SavedLink: Equatable, Sendable {
  public var url: String
  public var title: String
  /// A summary, which becomes the dek.
  public var excerpt: String?
  public var authors: [String] = []
  public var publication: String?
  public var language: String?
  public var published: PublicationDate?
  /// Seconds since 1970.
  public var added: Int64?
  public var isRead = false
  public var isStarred = false
  public var isArchived = false
  /// How much was read, 0 to 1.
  public var progress = 0.0
  public var tags: [String] = []
  public var highlights: [Highlight] = []
  /// The text as clean HTML, when the export has it.
  public var content: String?

  /// An address with its title; the rest is unknown.
  public init(url: String, title: String) {
    self.url = url
    self.title = title
  }
}

extension Parcel {
  /// An article that another reader kept, known by its number there.
  public init(link: SavedLink, location: String, number: Int64) {
    let marks = "\(link.isRead) \(link.isStarred) \(link.tags)"
    let original = [link.url, link.title, marks, link.content ?? ""].joined(separator: "\n")
    self.init("\(location)#\(number)", original: Array(original.utf8)) {
      () throws(ParsingError) in
      try link.holding(from: location)
    }
  }
}

extension SavedLink {
  /// The holding that it becomes. Without a text, it is an address that waits to be fetched: a
  /// teaser that says so.
  func holding(from location: String) throws(ParsingError) -> Holding {
    let address = LinkAddress(url.trimmed)?.text
    let isPage = address.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
    var article = Article(headline: title.plain, origins: [Origin(.html, location: location)])
    article.url = isPage ? address : nil
    article.dek = excerpt?.plain.nonEmpty
    article.byline = authors.map(\.plain).filter { !$0.isEmpty }.map { Author($0) }
    article.publication = publication?.plain.nonEmpty
    article.published = published
    if let content {
      (article.body, article.footnotes) = body(ofHTML: content, base: article.url)
    }
    if article.headline == url || article.headline == address { article.headline = "" }
    if article.body.isEmpty {
      guard let address, isPage else { throw .noAddress(url.clipped(to: 200)) }
      article.body = [.paragraph([.link([.text(address)], to: address)])]
      article.access = .teaser(reason: "address only")
      article.publication = article.publication ?? site(of: address)
      if article.headline.isEmpty { article.headline = address }
    } else {
      article.language = Parsing.language(of: article.text, declared: language)
    }
    return Holding(
      article, isRead: isRead, isStarred: isStarred, isArchived: isArchived,
      place: isRead ? nil : article.place(after: progress), tags: tags.cleanTags, added: added,
      highlights: highlights
    ).bounded
  }
}

/// The blocks of a text that is known to be an article and nothing else.
func body(ofHTML content: String, base: String?) -> (blocks: [Block], footnotes: [Footnote]) {
  let document = Document(fragment: content)
  let builder = BlockBuilder(document, base: base)
  return (builder.blocks(inside: document.root), builder.footnotes)
}

/// The host of an address as people say it.
private func site(of address: String) -> String? {
  guard let slashes = address.firstRange(of: "//") else { return nil }
  let host = address[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return String(host.hasPrefix("www.") ? host.dropFirst(4) : host).nonEmpty
}

extension [String] {
  /// Each tag once, on one line, without white space around it.
  var cleanTags: [String] {
    var seen: Set<String> = []
    return map { $0.plain.clipped(to: 200) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}

/// An instant as exports write it: seconds or milliseconds since 1970, or a date.
func instant(_ text: String) -> Int64? {
  let text = text.trimmed
  if text.utf8.count >= 9, let number = Int64(text) {
    return number > 100_000_000_000 ? number / 1000 : number
  }
  return date(in: text)?.seconds
}
