/// The number by which a library knows an article; it never changes and is never used again.
public struct ArticleID: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
{
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }

  public static func < (one: ArticleID, other: ArticleID) -> Bool { one.rawValue < other.rawValue }
}

/// What a list shows of an article: its head in short, and what its reader noted on it.
public struct Summary: Equatable, Sendable {
  public var id: ArticleID
  public var kicker: String?
  public var headline: String
  public var authors: [String]
  public var publication: String?
  public var published: PublicationDate?
  /// When it came in, in seconds since 1970; one import gives all its articles the same.
  public var added: Int64
  public var words: Int
  public var language: String?
  public var isTeaser: Bool
  public var isRead: Bool
  public var isStarred: Bool
  public var isArchived: Bool
  /// Where its reader stopped, or nil when it was never turned over.
  public var place: Place?
  /// Its position in every list.
  public var key: ListKey

  public init(
    id: ArticleID, kicker: String? = nil, headline: String, authors: [String] = [],
    publication: String? = nil, published: PublicationDate? = nil, added: Int64 = 0,
    words: Int = 0, language: String? = nil, isTeaser: Bool = false, isRead: Bool = false,
    isStarred: Bool = false, isArchived: Bool = false, place: Place? = nil, key: ListKey? = nil
  ) {
    self.id = id
    self.kicker = kicker
    self.headline = headline
    self.authors = authors
    self.publication = publication
    self.published = published
    self.added = added
    self.words = words
    self.language = language
    self.isTeaser = isTeaser
    self.isRead = isRead
    self.isStarred = isStarred
    self.isArchived = isArchived
    self.place = place
    self.key = key ?? ListKey(added: added, published: published?.seconds ?? added, id: id)
  }

  public var minutes: Int { Article.minutes(words: words) }
  /// Whole minutes that are still to be read.
  public var minutesLeft: Int {
    isRead ? 0 : minutes - Int(Double(minutes) * (place?.progress ?? 0))
  }
  public var isStarted: Bool { place != nil && !isRead }
}

/// The position of an article in the lists: newest arrival first, within one arrival the newest
/// publication first.
public struct ListKey: Hashable, Comparable, Sendable {
  public var added: Int64
  /// Seconds since 1970, never later than `added`; an article without a date has `added`.
  public var published: Int64
  public var id: ArticleID

  public init(added: Int64, published: Int64, id: ArticleID) {
    self.added = added
    self.published = min(published, added)
    self.id = id
  }

  /// In the order of the lists: the newer one is the smaller.
  public static func < (one: ListKey, other: ListKey) -> Bool {
    (other.added, other.published, other.id) < (one.added, one.published, one.id)
  }
}

/// Where a reader stopped in an article.
public struct Place: Hashable, Sendable, Codable {
  public var anchor: Anchor
  /// How much of the article lies before the end of the page that was seen, 0 to 1; for display,
  /// never for finding the place again.
  public var progress: Double

  public init(_ anchor: Anchor, progress: Double) {
    self.anchor = anchor
    self.progress = progress.isNaN ? 0 : min(1, max(0, progress))
  }
}

/// What a reader does with articles as wholes.
public enum Mark: String, CaseIterable, Hashable, Sendable {
  case read, unread, star, unstar, archive, unarchive

  /// The mark that takes this one back.
  public var opposite: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .star: .unstar
    case .unstar: .star
    case .archive: .unarchive
    case .unarchive: .archive
    }
  }
}

extension Summary {
  /// Takes a mark over, as the library does.
  public mutating func apply(_ mark: Mark) {
    switch mark {
    case .read: isRead = true
    case .unread: isRead = false
    case .star: isStarred = true
    case .unstar: isStarred = false
    case .archive: isArchived = true
    case .unarchive: isArchived = false
    }
  }
}

/// A standing choice of articles.
public enum LibraryView: String, CaseIterable, Hashable, Sendable {
  /// Neither read nor archived.
  case unread
  /// Starred, archived or not: a star is for keeping.
  case starred
  /// A place is remembered, and the article is neither read nor archived.
  case started
  /// Everything that is not archived.
  case all
  case archive
}

extension LibraryView {
  /// Whether an article belongs to the view.
  public func holds(_ summary: Summary) -> Bool {
    switch self {
    case .unread: !summary.isRead && !summary.isArchived
    case .starred: summary.isStarred
    case .started: summary.place != nil && !summary.isRead && !summary.isArchived
    case .all: !summary.isArchived
    case .archive: summary.isArchived
    }
  }
}

/// How much a view holds.
public struct Tally: Equatable, Sendable {
  public var articles: Int
  /// Minutes of reading left; what is read counts nothing.
  public var minutes: Int

  public init(articles: Int = 0, minutes: Int = 0) {
    self.articles = articles
    self.minutes = minutes
  }
}
