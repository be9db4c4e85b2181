import ArticleModel
import GRDB

extension Summary {
  /// What `init` reads, before the two columns of its position in the order.
  static let columns = """
    article.id, kicker, headline, authors, article.publication,
    article.published, zone, precision,
    article.added, words, language, is_teaser, is_read, is_starred, is_archived, is_trashed,
    mark.progress, mark.block, mark."offset",
    (SELECT group_concat(tag.name, char(10)) FROM tagged JOIN tag ON tag.id = tagged.tag
      WHERE tagged.article = mark.article),
    (SELECT count(*) FROM annotation WHERE annotation.article = mark.article)
    """

  /// How many columns `init` reads.
  static let columnCount = 23

  /// One article, with its position in the usual order.
  static let selection = """
    SELECT \(columns), mark.added, mark.published
    FROM mark CROSS JOIN article ON article.id = mark.article
    """

  init(_ row: Row) throws {
    let id = ArticleID(rawValue: try row.value(0))
    let added: Int64 = try row.value(8)
    let progress: Double = try row.value(16)
    let anchor = try (row.optional(17) as Int?).map { Anchor(block: $0, offset: try row.value(18)) }
    self.init(
      id: id, kicker: try row.optional(1), headline: try row.value(2),
      authors: try (row.value(3) as String).split(separator: "\n").map(String.init),
      publication: try row.optional(4), published: try Summary.published(row), added: added,
      words: min(max(0, try row.value(9)), 1 << 32), language: try row.optional(10),
      isTeaser: try row.value(11),
      isRead: try row.value(12), isStarred: try row.value(13), isArchived: try row.value(14),
      isTrashed: try row.value(15),
      tags: try (row.optional(19) as String?)?.split(separator: "\n").map(String.init).sorted()
        ?? [],
      highlights: try row.value(20),
      place: anchor.map { Place($0, progress: progress) },
      key: ListKey(try ListKey.Value(row, at: 21), tie: try row.value(22), id: id))
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

extension ListKey.Value {
  /// What stands in a column that an order sorts by.
  init(_ row: Row, at index: Int) throws {
    switch try row.decode(DatabaseValue.self, atIndex: index).storage {
    case .int64(let number): self = .number(number)
    case .double(let fraction): self = .fraction(fraction)
    case .string(let text): self = .text(text)
    case .null, .blob: self = .number(0)
    }
  }
}
