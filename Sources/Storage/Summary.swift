import ArticleModel
import GRDB

/// What a list shows of an article: its head and its marks, without its text.
public struct Summary: Equatable, Sendable {
  public var id: ArticleID
  public var kicker: String?
  public var headline: String
  /// The names of the byline, in its order.
  public var authors: [String]
  public var publication: String?
  public var published: PublicationDate?
  /// Seconds since 1970 of the first import.
  public var added: Int64
  /// The words of the running text.
  public var words: Int
  /// Whole minutes that the text takes, at least one.
  public var minutes: Int
  /// The language of the text as a BCP 47 tag.
  public var language: String?
  /// Whether the source gave only the beginning.
  public var isTeaser: Bool
  public var isRead: Bool
  public var isStarred: Bool
  public var isArchived: Bool
  /// How far the reader got, 0 to 1.
  public var progress: Double
  /// The remembered place; nil for an article never begun.
  public var place: Anchor?
  /// Where the article stands in every list.
  public var key: ListKey
}

extension Summary {
  /// The columns that `init` reads. The join is crossed, so that SQLite walks the marks, whose
  /// index is in the order of the list, and looks up each article by its number.
  static let selection = """
    SELECT article.id, kicker, headline, authors, publication, published, zone, precision, added, words,
    article.minutes, language, is_teaser, is_read, is_starred, is_archived, progress, block,
    "offset", sorted
    FROM mark CROSS JOIN article ON article.id = mark.article
    """

  init(_ row: Row) throws {
    id = ArticleID(rawValue: try row.value(0))
    kicker = try row.optional(1)
    headline = try row.value(2)
    authors = try (row.value(3) as String).split(separator: "\n").map(String.init)
    publication = try row.optional(4)
    published = try Summary.published(row)
    added = try row.value(8)
    words = try row.value(9)
    minutes = try row.value(10)
    language = try row.optional(11)
    isTeaser = try row.value(12)
    isRead = try row.value(13)
    isStarred = try row.value(14)
    isArchived = try row.value(15)
    progress = try row.value(16)
    place = try (row.optional(17) as Int?).map { Anchor(block: $0, offset: try row.value(18)) }
    key = ListKey(seconds: try row.value(19), id: id)
  }

  private static func published(_ row: Row) throws -> PublicationDate? {
    guard let seconds: Int64 = try row.optional(5) else { return nil }
    let precision = PublicationDate.Precision(rawValue: try row.value(7))
    return PublicationDate(
      seconds: seconds, zone: try row.optional(6), precision: precision ?? .day)
  }
}
