import ArticleModel
import GRDB

extension Summary {
  /// The columns that `init` reads. The join is crossed, so that SQLite walks the marks, whose
  /// index is in the order of the list, and looks up each article by its number.
  static let selection = """
    SELECT article.id, kicker, headline, authors, publication,
    article.published, zone, precision,
    article.added, words, language, is_teaser, is_read, is_starred, is_archived, progress, block,
    "offset", mark.published
    FROM mark CROSS JOIN article ON article.id = mark.article
    """

  init(_ row: Row) throws {
    let id = ArticleID(rawValue: try row.value(0))
    let added: Int64 = try row.value(8)
    let progress: Double = try row.value(15)
    let anchor = try (row.optional(16) as Int?).map { Anchor(block: $0, offset: try row.value(17)) }
    self.init(
      id: id, kicker: try row.optional(1), headline: try row.value(2),
      authors: try (row.value(3) as String).split(separator: "\n").map(String.init),
      publication: try row.optional(4), published: try Summary.published(row), added: added,
      words: min(max(0, try row.value(9)), 1 << 32), language: try row.optional(10),
      isTeaser: try row.value(11),
      isRead: try row.value(12), isStarred: try row.value(13), isArchived: try row.value(14),
      place: anchor.map { Place($0, progress: progress) },
      key: ListKey(added: added, published: try row.value(18), id: id))
  }

  private static func published(_ row: Row) throws -> PublicationDate? {
    guard let seconds: Int64 = try row.optional(5) else { return nil }
    let precision = PublicationDate.Precision(rawValue: try row.value(7))
    // A damaged row must not lead out of the calendar.
    let limit: Int64 = 200_000_000_000
    let zone = (try row.optional(6) as Int?).map { min(max(-86_400, $0), 86_400) }
    return PublicationDate(
      seconds: min(max(-limit, seconds), limit), zone: zone, precision: precision ?? .day)
  }
}
