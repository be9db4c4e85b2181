import ArticleModel
import GRDB

/// The numbers of all articles that a part of a query can mean, and perhaps of some more, as an index
/// lists them: a statement with the one column `number`, and what it binds.
///
/// Where the list is short its articles are looked up and sorted; a walk through the order of the list
/// would pass by all others, which no reader of a great library wants to wait for.
struct Shortlist {
  let sql: String
  let arguments: [(any DatabaseValueConvertible)?]

  private init(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) {
    (self.sql, self.arguments) = (sql, arguments)
  }

  /// Nil for what no index lists.
  init?(_ part: Query, in view: LibraryView) {
    switch part {
    case .word, .phrase, .author, .publication, .section:
      guard let hits = TextTerm(part)?.hits else { return nil }
      self.init(hits.sql, hits.arguments)
    case .language(let tag): self.init(language: tag)
    case .genre(let genre):
      self.init("SELECT id AS number FROM article WHERE genre = ?", [genre.rawValue])
    case .tag(let name):
      self.init(
        """
        SELECT tagged.article AS number FROM tag JOIN tagged ON tagged.tag = tag.id
        WHERE tag.folded = ?
        """, [TagTally.name(name).map(TagTally.key) ?? ""])
    case .published(let from, let through): self.init(from: from, through: through)
    case .minutes(let range): self.init(minutes: range, in: view)
    case .words(let range):
      let most = 1 << 32
      let (low, high) = (min(most, range.lowerBound), min(most, range.upperBound))
      self.init(minutes: Article.minutes(words: low)...Article.minutes(words: high), in: view)
    case .either(let parts): self.init(either: parts, in: view)
    case .all, .state, .not, .both: return nil
    }
  }

  /// Whether there are no more than `few`.
  func isShort(_ few: Int, _ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM (\(self.sql)) LIMIT \(few + 1))"
    let count = try Int.fetchOne(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    return (count ?? 0) <= few
  }
}

extension Shortlist {
  /// The languages are few: they are gone through from one to the next.
  static let languages = """
    WITH RECURSIVE known(language) AS (
      SELECT min(language) FROM article
      UNION ALL
      SELECT (SELECT min(language) FROM article WHERE language > known.language)
      FROM known WHERE known.language IS NOT NULL)
    SELECT language FROM known WHERE language IS NOT NULL
    """

  private init(language tag: String) {
    let tag = tag.lowercased()
    self.init(
      """
      SELECT id AS number FROM article WHERE language IN (
        SELECT language FROM (\(Shortlist.languages))
        WHERE lower(language) = ? OR substr(lower(language), 1, ?) = ?)
      """, [tag, tag.unicodeScalars.count + 1, tag + "-"])
  }

  /// The days are those of the publications' own places: a day more on each side has them all.
  private init(from: CivilDay?, through: CivilDay?) {
    let first = from.map { $0.daysSince1970 - 2 } ?? -(1 << 40)
    let last = through.map { $0.daysSince1970 + 2 } ?? 1 << 40
    self.init(
      "SELECT id AS number FROM article WHERE published BETWEEN ? AND ?",
      [first * 86_400, last * 86_400])
  }

  private init(minutes range: ClosedRange<Int>, in view: LibraryView) {
    self.init(
      """
      SELECT article AS number FROM mark INDEXED BY mark_\(view.rawValue)_minutes
      WHERE "\(view.rawValue)" AND minutes BETWEEN ? AND ?
      """, [range.lowerBound, range.upperBound])
  }

  private init?(either parts: [Query], in view: LibraryView) {
    let lists = parts.compactMap { Shortlist($0, in: view) }
    guard !parts.isEmpty, lists.count == parts.count else { return nil }
    self.init(
      lists.map { "SELECT number FROM (\($0.sql))" }.joined(separator: " UNION ALL "),
      lists.flatMap(\.arguments))
  }
}
