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

  init(_ row: Row) {
    id = ArticleID(rawValue: row[0])
    kicker = row[1]
    headline = row[2]
    authors = (row[3] as String).split(separator: "\n").map(String.init)
    publication = row[4]
    published = (row[5] as Int64?).map { seconds in
      PublicationDate(
        seconds: seconds, zone: row[6],
        precision: (row[7] as String?).flatMap(PublicationDate.Precision.init) ?? .day)
    }
    added = row[8]
    words = row[9]
    minutes = row[10]
    language = row[11]
    isTeaser = row[12]
    isRead = row[13]
    isStarred = row[14]
    isArchived = row[15]
    progress = row[16]
    place = (row[17] as Int?).map { Anchor(block: $0, offset: row[18]) }
    key = ListKey(seconds: row[19], id: id)
  }
}
