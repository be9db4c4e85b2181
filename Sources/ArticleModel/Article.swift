/// A piece of writing with its typed anatomy, whatever it came from.
public struct Article: Equatable, Sendable, Codable {
  /// The short line above the headline that names topic or genre.
  public var kicker: String?
  /// The title; empty only when the source has none.
  public var headline: String
  /// The summary between headline and text, also called standfirst.
  public var dek: String?
  public var byline: [Author]
  /// The place that opens the text (“BERLIN —”).
  public var dateline: String?
  public var published: PublicationDate?
  public var modified: PublicationDate?
  /// The path of desks the article was filed under, widest first; without the article's own title.
  public var section: [String]
  public var genre: Genre?
  /// The newspaper, magazine or site.
  public var publication: String?
  /// The language of the text as a BCP 47 tag (“de”, “en-GB”).
  public var language: String?
  /// The canonical address.
  public var url: String?
  /// The picture that stands for the article, as the page names it to others.
  public var leadImage: String?
  /// When the page was saved, if its file says so.
  public var saved: PublicationDate?
  /// Where the text came from, in the order of arrival.
  public var origins: [Origin]
  /// The running text with its figures, in document order.
  public var body: [Block]
  public var footnotes: [Footnote]
  public var access: Access
  /// Everything that was cut from the source, in document order, each with the rule that cut it.
  public var removed: [Removed]

  public init(
    kicker: String? = nil, headline: String, dek: String? = nil, byline: [Author] = [],
    dateline: String? = nil, published: PublicationDate? = nil, modified: PublicationDate? = nil,
    section: [String] = [], genre: Genre? = nil, publication: String? = nil,
    language: String? = nil, url: String? = nil, leadImage: String? = nil,
    saved: PublicationDate? = nil, origins: [Origin] = [], body: [Block] = [],
    footnotes: [Footnote] = [], access: Access = .full, removed: [Removed] = []
  ) {
    self.kicker = kicker
    self.headline = headline
    self.dek = dek
    self.byline = byline
    self.dateline = dateline
    self.published = published
    self.modified = modified
    self.section = section
    self.genre = genre
    self.publication = publication
    self.language = language
    self.url = url
    self.leadImage = leadImage
    self.saved = saved
    self.origins = origins
    self.body = body
    self.footnotes = footnotes
    self.access = access
    self.removed = removed
  }
}

/// Somebody who made the article, with what they did when the source says so.
public struct Author: Equatable, Sendable, Codable {
  public var name: String
  /// What they did (“Fotos”, “Übersetzung”), or nil for plain authors.
  public var role: String?

  public init(_ name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// The kind of journalism, as the source names it.
public enum Genre: String, Equatable, Sendable, Codable, CaseIterable {
  case news, commentary, editorial, column, analysis, interview, essay, letter, review, reportage
}

/// How much of the article the source gave.
public enum Access: Equatable, Sendable, Codable {
  case full
  /// Only the beginning; `reason` says what told so.
  case teaser(reason: String)
}

/// One way on which the article came in.
public struct Origin: Equatable, Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable { case text, html, markdown, feed, own }
  public var kind: Kind
  /// A path, an address, or “-” for standard input.
  public var location: String

  public init(_ kind: Kind, location: String) {
    self.kind = kind
    self.location = location
  }
}

/// A passage of the source that is not part of the article.
public struct Removed: Equatable, Sendable, Codable {
  public var text: String
  /// The name of the rule that cut it (“related”, “advertisement”, “control” …).
  public var rule: String

  public init(_ text: String, rule: String) {
    self.text = text
    self.rule = rule
  }
}
