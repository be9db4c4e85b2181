import ArticleModel
import GRDB

/// A choice of articles, of which some rows are read.
struct Window {
  let db: Database
  let choice: ListChoice
  private let filter: Filter

  init(db: Database, choice: ListChoice) throws {
    self.db = db
    self.choice = choice
    filter = try Filter(choice.query)
  }

  /// The rows below a key, or from the first one on.
  func below(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    try rows(.down, key, limit)
  }

  /// The rows above a key, or up to the last one.
  func above(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    try rows(.up, key, limit).reversed()
  }

  /// The article in the middle; where one side is too short, more of the other.
  func around(_ id: ArticleID, _ limit: Int) throws -> [Summary] {
    let sql = "\(choice.selection) AND mark.article = ?\(filter.clause)"
    let values: StatementArguments = [id.rawValue]
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: values + filter.arguments)
    guard let middle = try row.map(Summary.init) else { return try below(nil, limit) }
    let newer = try above(middle.key, limit)
    let older = [middle] + (try below(middle.key, limit))
    let half = max(limit / 2, limit - older.count)
    let head = Array(newer.suffix(half))
    return head + older.prefix(max(0, limit - head.count))
  }

  func ids() throws -> [ArticleID] {
    let sql = "SELECT mark.article \(choice.source)\(filter.clause) \(choice.order.clause(.down))"
    return try Int64.fetchAll(db, sql: sql, arguments: filter.arguments).map(ArticleID.init)
  }

  func tally() throws -> Tally {
    let sql = """
      SELECT count(*), coalesce(sum(minutes_left), 0) \(choice.source)\(filter.clause)
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: filter.arguments)
    return try row.map { Tally(articles: try $0.value(0), minutes: try $0.value(1)) } ?? Tally()
  }

  private func rows(_ way: Way, _ key: ListKey?, _ limit: Int) throws -> [Summary] {
    let sql = choice.range(way, isBounded: key != nil, filter: filter.clause)
    var arguments = StatementArguments(key?.values ?? [])
    arguments += filter.arguments
    arguments += [limit]
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(Summary.init)
  }
}

/// A direction through a list.
enum Way {
  case down, up
}

extension ListChoice {
  /// The rows of the view by the index of the order.
  ///
  /// The index is named, lest the planner without statistics take another one; and the join is
  /// crossed, so that SQLite walks the marks and looks up each article by its number.
  fileprivate var source: String {
    """
    FROM mark INDEXED BY mark_\(view.rawValue)_\(order.field.rawValue)
    CROSS JOIN article ON article.id = mark.article
    WHERE "\(view.rawValue)"
    """
  }

  fileprivate var selection: String {
    let (value, tie) = (order.columns[0], order.columns[1])
    return "SELECT \(Summary.columns), mark.\(value), mark.\(tie)\n\(source)"
  }

  /// The rows beyond a key, the nearest first: one range of the index of the view and the order.
  func range(_ way: Way, isBounded: Bool, filter: String = "") -> String {
    let columns = order.columns.map { "mark.\($0)" }.joined(separator: ", ")
    let sign = order.isAscending == (way == .down) ? ">" : "<"
    let bound = isBounded ? " AND (\(columns)) \(sign) (?, ?, ?)" : ""
    return "\(selection)\(bound)\(filter)\n\(order.clause(way)) LIMIT ?"
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
  fileprivate var isAscending: Bool {
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
