import ArticleModel
import GRDB

extension Library {
  /// At most `limit` articles of `view` from `position`, newest first.
  public func list(
    _ view: LibraryView, from position: ListPosition = .start, limit: Int
  ) throws -> [Summary] {
    try store.read { db in
      let (window, limit) = (Window(db: db, view: view), max(0, limit))
      switch position {
      case .start: return try window.below(.newest, limit)
      case .end: return try window.above(.oldest, limit)
      case .after(let key): return try window.below(key, limit)
      case .before(let key): return try window.above(key, limit)
      case .around(let id): return try window.around(id, limit)
      }
    }
  }

  /// What every view holds. The figures are kept with every change, never counted here.
  public func tallies() throws -> [LibraryView: Tally] {
    try store.read { db in
      let sql = "SELECT view, articles, minutes FROM tally"
      return try Row.fetchAll(db.cachedStatement(sql: sql)).reduce(into: [:]) { tallies, row in
        guard let view = LibraryView(rawValue: try row.value(0)) else { return }
        tallies[view] = Tally(articles: try row.value(1), minutes: try row.value(2))
      }
    }
  }
}

/// One view of the library, of which some rows are read.
private struct Window {
  let db: Database
  let view: LibraryView

  func below(_ key: ListKey, _ limit: Int) throws -> [Summary] {
    try rows(view.below, key, limit)
  }

  func above(_ key: ListKey, _ limit: Int) throws -> [Summary] {
    try rows(view.above, key, limit).reversed()
  }

  /// The article in the middle; where one side is too short, more of the other.
  func around(_ id: ArticleID, _ limit: Int) throws -> [Summary] {
    let sql = "SELECT added, published FROM mark WHERE article = ? AND \"\(view.rawValue)\""
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue])
    else {
      return try below(.newest, limit)
    }
    let key = ListKey(added: try row.value(0), published: try row.value(1), id: id)
    let newer = try above(key, limit)
    var atOrBelow = key
    atOrBelow.id = id.next
    let older = try below(atOrBelow, limit)
    let half = max(limit / 2, limit - older.count)
    let head = Array(newer.suffix(half))
    return head + older.prefix(limit - head.count)
  }

  private func rows(_ sql: String, _ key: ListKey, _ limit: Int) throws -> [Summary] {
    let arguments: StatementArguments = [
      key.added, key.published, key.id.rawValue, limit,
    ]
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(Summary.init)
  }
}

extension LibraryView {
  private static let order = "(mark.added, mark.published, mark.article)"

  /// The rows below a key, the nearest first: one range of the view's own index.
  var below: String {
    """
    \(Summary.selection) WHERE "\(rawValue)" AND \(LibraryView.order) < (?, ?, ?)
    ORDER BY mark.added DESC, mark.published DESC, mark.article DESC LIMIT ?
    """
  }

  /// The rows above a key, the nearest first.
  var above: String {
    """
    \(Summary.selection) WHERE "\(rawValue)" AND \(LibraryView.order) > (?, ?, ?)
    ORDER BY mark.added, mark.published, mark.article LIMIT ?
    """
  }
}

extension ListKey {
  /// Beyond every key on either side.
  fileprivate static let newest = ListKey(
    added: .max, published: .max, id: ArticleID(rawValue: .max))
  fileprivate static let oldest = ListKey(
    added: .min, published: .min, id: ArticleID(rawValue: .min))
}

extension ArticleID {
  fileprivate var next: ArticleID {
    ArticleID(rawValue: rawValue == .max ? .max : rawValue + 1)
  }
}
