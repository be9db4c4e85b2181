import ArticleModel
import GRDB

/// A query as a condition of SQL on `mark` and `article`; all that a reader wrote is bound.
struct Filter {
  /// What follows the other conditions, with its “AND”; empty when everything is chosen.
  private(set) var clause = ""
  private(set) var arguments = StatementArguments()
  private let isIndexed: Bool
  private let words: Words

  /// Where the words and phrases of a query are looked for.
  enum Words {
    case articles
    /// In the row of `annotation`: what is marked, and the note.
    case highlights
  }

  /// `isIndexed` says that the index of words knows every article; else those that it does not
  /// know are read.
  init(_ query: Query, isIndexed: Bool, words: Words = .articles) {
    self.isIndexed = isIndexed
    self.words = words
    guard query != .all else { return }
    let condition = condition(query)
    clause = " AND " + condition
  }

  private mutating func condition(_ query: Query) -> String {
    switch query {
    case .all: every
    case .word, .phrase, .author, .publication, .section:
      TextTerm(query).map { text($0) } ?? none
    case .state(let state): state.condition
    case .genre(let genre): bound("article.genre IS ?", genre.rawValue)
    case .language(let tag): language(tag)
    case .tag(let name):
      bound(
        """
        mark.article IN (
          SELECT tagged.article FROM tag JOIN tagged ON tagged.tag = tag.id WHERE tag.folded = ?)
        """, TagTally.name(name).map(TagTally.key) ?? "")
    case .published(let from, let through): days(from, through)
    case .minutes(let range): between("mark.minutes", range)
    case .words(let range): between("article.words", range)
    case .not(let query): "NOT \(condition(query))"
    case .both(let queries): joined(queries, by: " AND ", none: every)
    case .either(let queries): joined(queries, by: " OR ", none: none)
    }
  }
}

extension Filter {
  /// The conditions that every article meets, and none. A constant would take the named index out
  /// of use.
  private var every: String { "mark.article > 0" }
  private var none: String { "mark.article < 0" }

  private mutating func joined(_ queries: [Query], by word: String, none: String) -> String {
    if queries.isEmpty { return none }
    return "(" + queries.map { condition($0) }.joined(separator: word) + ")"
  }

  private mutating func bound(
    _ condition: String, _ values: (any DatabaseValueConvertible)?...
  ) -> String {
    arguments += StatementArguments(values)
    return condition
  }

  private mutating func text(_ term: TextTerm) -> String {
    guard let hits = term.hits else { return none }
    if words == .highlights, [.word, .prefix, .phrase].contains(term.kind) {
      return bound(
        "says(quote, note, article.language, ?, ?)", term.kind.rawValue, term.written)
    }
    arguments += StatementArguments(hits.arguments)
    let found = "mark.article IN (\(hits.sql))"
    if isIndexed { return found }
    let read = bound(
      """
      mark.article IN (SELECT article FROM unindexed) AND (
        SELECT matches(format, length, bytes, (
          SELECT group_concat(note, char(10)) FROM annotation
          WHERE annotation.article = mark.article), ?, ?)
        FROM body WHERE body.article = mark.article)
      """, term.kind.rawValue, term.written)
    return "(\(found) OR \(read))"
  }

  private mutating func language(_ tag: String) -> String {
    let tag = tag.lowercased()
    return bound(
      """
      (article.language IS NOT NULL
        AND (lower(article.language) = ? OR substr(lower(article.language), 1, ?) = ?))
      """, tag, tag.unicodeScalars.count + 1, tag + "-")
  }

  /// The days as their publications wrote them.
  private mutating func days(_ from: CivilDay?, _ through: CivilDay?) -> String {
    var conditions = ["article.published IS NOT NULL"]
    let written = "article.published + coalesce(article.zone, 0)"
    if let from { conditions.append(bound("\(written) >= ?", from.daysSince1970 * 86_400)) }
    if let through {
      conditions.append(bound("\(written) < ?", (through.daysSince1970 + 1) * 86_400))
    }
    return "(" + conditions.joined(separator: " AND ") + ")"
  }

  private mutating func between(_ column: String, _ range: ClosedRange<Int>) -> String {
    bound("\(column) BETWEEN ? AND ?", range.lowerBound, range.upperBound)
  }
}

extension Query.State {
  /// What is noted on the article itself, wherever it lies.
  fileprivate var condition: String {
    switch self {
    case .unread: "NOT mark.is_read"
    case .read: "mark.is_read"
    case .starred: "mark.is_starred"
    case .started: "(mark.block IS NOT NULL AND NOT mark.is_read)"
    case .archived: "mark.is_archived"
    case .teaser: "article.is_teaser"
    case .highlighted:
      "EXISTS (SELECT 1 FROM annotation WHERE annotation.article = mark.article)"
    case .noted:
      """
      EXISTS (
        SELECT 1 FROM annotation WHERE annotation.article = mark.article AND note IS NOT NULL)
      """
    }
  }
}
