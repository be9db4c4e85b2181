import ArticleModel
import GRDB

extension Library {
  /// Deletes the articles of `ids` that lie in the trash, with all that belongs to them, for good;
  /// without `ids`, all that lies there. Says how many these were.
  ///
  /// This is the only way on which the library loses an article. The bytes that they were made
  /// from stay until `pruneOriginals`.
  @discardableResult
  public func emptyTrash(_ ids: [ArticleID]? = nil) throws -> Int {
    try write { db in
      let trashed = try Int64.fetchAll(db, sql: "SELECT article FROM mark WHERE trash")
      let chosen = ids.map { Set($0.map(\.rawValue)) }
      let doomed = trashed.filter { chosen?.contains($0) ?? true }
      let shelf = Shelf(db: db, path: store.path, now: 0)
      for id in doomed { try shelf.remove(ArticleID(rawValue: id)) }
      return doomed.count
    }
  }
}

extension Shelf {
  fileprivate func remove(_ id: ArticleID) throws {
    // What is damaged can be deleted too; the index then keeps words that lead nowhere.
    if let shown = try? text(of: id) { try unindex(id, shown) }
    for table in [
      "unindexed", "annotation", "tagged", "mark", "body", "revision", "identity", "origin",
    ] {
      let sql = "DELETE FROM \(table) WHERE article = ?"
      try db.cachedStatement(sql: sql).execute(arguments: [id.rawValue])
    }
    try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(
      arguments: [id.rawValue])
    // The log goes on without what was marked and noted.
    let log = """
      UPDATE step SET detail = json_object('id', json_extract(detail, '$.id'))
      WHERE articles = ? AND detail IS NOT NULL AND json_valid(detail)
      """
    try db.cachedStatement(sql: log).execute(arguments: [pack([id])])
  }
}
