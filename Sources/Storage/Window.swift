import ArticleModel
import GRDB

/// What a choice takes from one view, of which some rows are read.
struct Window {
  let db: Database
  let choice: ListChoice
  private let filter: Filter
  /// The few articles that can be meant at all, when a part of the query chooses few: then these
  /// are looked up and sorted. Else the index of the order is walked, and the query passes by.
  private let shortlist: Shortlist?

  /// No more than `few` are a short list.
  init(db: Database, choice: ListChoice, few: Int) throws {
    self.db = db
    self.choice = choice
    let waiting = "SELECT 1 FROM unindexed LIMIT 1"
    let isIndexed =
      try choice.query == .all || Int.fetchOne(db.cachedStatement(sql: waiting)) == nil
    filter = Filter(choice.query, isIndexed: isIndexed)
    shortlist = isIndexed ? try Window.shortlist(of: choice, few, db) : nil
  }

  /// The rows below a key, or from the first one on.
  func below(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    try rows(.down, key, limit)
  }

  /// The rows above a key, or up to the last one.
  func above(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    try rows(.up, key, limit).reversed()
  }

  /// The row of an article, or nil when it is none of these.
  func row(of id: ArticleID) throws -> Summary? {
    let sql = "\(selection) AND mark.article = ?\(filter.clause)"
    return try Row.fetchOne(
      db.cachedStatement(sql: sql), arguments: arguments(before: [id.rawValue])
    ).map(Summary.init)
  }

  func key(at number: Int) throws -> ListKey? {
    let sql = "\(selection)\(filter.clause)\n\(choice.order.clause(.down)) LIMIT 1 OFFSET ?"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments(after: [number]))
    return try row.map(Summary.init)?.key
  }

  func place(of id: ArticleID) throws -> ListPlace? {
    let sql = "\(columns) FROM mark JOIN article ON id = mark.article WHERE id = ?"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue])
    guard let key = try row.map(Summary.init)?.key else { return nil }
    let source = choice.query == .all ? marks() : source
    let count = "SELECT count(*) \(source)\(bound(.up))\(filter.clause)"
    let values = arguments(before: key.values)
    let number = try Int.fetchOne(db.cachedStatement(sql: count), arguments: values)
    return ListPlace(key: key, number: number ?? 0)
  }

  func ids() throws -> [ArticleID] {
    let sql = "SELECT mark.article \(source)\(filter.clause) \(choice.order.clause(.down))"
    return try Int64.fetchAll(db, sql: sql, arguments: arguments()).map(ArticleID.init)
  }

  /// The keys of all rows, in order.
  func keys() throws -> [ListKey] {
    let columns = choice.order.columns.map { "mark.\($0)" }.joined(separator: ", ")
    let sql = "SELECT \(columns) \(source)\(filter.clause) \(choice.order.clause(.down))"
    return try Row.fetchAll(db, sql: sql, arguments: arguments()).map { row in
      ListKey(
        try ListKey.Value(row, at: 0), tie: try row.value(1),
        id: ArticleID(rawValue: try row.value(2)))
    }
  }

  func tally() throws -> Tally {
    let sql = """
      SELECT count(*), coalesce(sum(minutes_left), 0) \(source)\(filter.clause)
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: arguments())
    return try row.map { Tally(articles: try $0.value(0), minutes: try $0.value(1)) } ?? Tally()
  }
}

/// A direction through a list.
enum Way {
  case down, up
}

extension Window {
  /// The first short list of a part that all articles of the choice must meet.
  private static func shortlist(
    of choice: ListChoice, _ few: Int, _ db: Database
  ) throws -> Shortlist? {
    let parts = if case .both(let parts) = choice.query { parts } else { [choice.query] }
    return try parts.lazy.compactMap { Shortlist($0, in: choice.view) }
      .first { try $0.isShort(few, db) }
  }

  /// The rows beyond a key, the nearest first: one range of the index of the view and the order.
  func range(_ way: Way, isBounded: Bool) -> String {
    let bound = isBounded ? bound(way) : ""
    return "\(selection)\(bound)\(filter.clause)\n\(choice.order.clause(way)) LIMIT ?"
  }

  /// What lies beyond a key.
  private func bound(_ way: Way) -> String {
    let columns = choice.order.columns.map { "mark.\($0)" }.joined(separator: ", ")
    let sign = choice.order.isAscending == (way == .down) ? ">" : "<"
    return " AND (\(columns)) \(sign) (?, ?, ?)"
  }

  private func rows(_ way: Way, _ key: ListKey?, _ limit: Int) throws -> [Summary] {
    let sql = range(way, isBounded: key != nil)
    let values = arguments(before: key?.values ?? [], after: [limit])
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: values).map(Summary.init)
  }

  private func arguments(
    before: [(any DatabaseValueConvertible)?] = [], after: [(any DatabaseValueConvertible)?] = []
  ) -> StatementArguments {
    var arguments = StatementArguments(shortlist?.arguments ?? [])
    arguments += StatementArguments(before)
    arguments += filter.arguments
    arguments += StatementArguments(after)
    return arguments
  }

  private var selection: String { "\(columns)\n\(source)" }

  private var columns: String {
    let (value, tie) = (choice.order.columns[0], choice.order.columns[1])
    return "SELECT \(Summary.columns), mark.\(value), mark.\(tie)"
  }

  /// The rows of the view.
  ///
  /// The joins are crossed, so that SQLite walks the marks and looks up each article by its number.
  private var source: String {
    marks(with: "CROSS JOIN article ON article.id = mark.article")
  }

  /// The index is named, lest the planner without statistics take another one.
  private func marks(with article: String = "") -> String {
    let view = choice.view.rawValue
    let marks =
      if let shortlist {
        "(SELECT DISTINCT number FROM (\(shortlist.sql))) AS hit "
          + "CROSS JOIN mark ON mark.article = hit.number"
      } else {
        "mark INDEXED BY mark_\(view)_\(choice.order.field.rawValue)"
      }
    return "FROM \(marks) \(article) WHERE mark.\"\(view)\""
  }
}

extension ListOrder {
  /// The columns of its index.
  fileprivate var columns: [String] {
    switch field {
    case .added: ["added", "published", "article"]
    case .published: ["published", "added", "article"]
    case .publication: ["publication", "age", "article"]
    case .author: ["author", "age", "article"]
    case .minutes: ["minutes", "age", "article"]
    case .progress: ["progress", "published", "article"]
    }
  }

  /// Whether the columns ascend when the list is read downwards.
  var isAscending: Bool {
    switch field {
    case .added, .published, .progress: isReversed
    case .publication, .author, .minutes: !isReversed
    }
  }

  fileprivate func clause(_ way: Way) -> String {
    let direction = isAscending == (way == .down) ? "" : " DESC"
    return "ORDER BY " + columns.map { "mark.\($0)\(direction)" }.joined(separator: ", ")
  }
}

extension ListKey {
  fileprivate var values: [(any DatabaseValueConvertible)?] {
    switch value {
    case .number(let number): [number, tie, id.rawValue]
    case .fraction(let fraction): [fraction, tie, id.rawValue]
    case .text(let text): [text, tie, id.rawValue]
    }
  }
}
