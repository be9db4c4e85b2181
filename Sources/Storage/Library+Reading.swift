import ArticleModel
import GRDB

extension Library {
  /// The article with its text and its origins, or nil when there is none of that number.
  public func article(_ id: ArticleID) throws -> Article? {
    try store.read { db in
      guard var article = try Shelf(db: db, path: store.path, now: 0).text(of: id) else {
        return nil
      }
      let sql = "SELECT kind, location FROM origin WHERE article = ? AND location != '' ORDER BY id"
      for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id.rawValue]) {
        guard let kind = Origin.Kind(rawValue: try row.value(0)) else { continue }
        let origin = Origin(kind, location: try row.value(1))
        if !article.origins.contains(origin) { article.origins.append(origin) }
      }
      return article
    }
  }

  /// The texts of the article that are not shown, the oldest first.
  public func revisions(of id: ArticleID) throws -> [Article] {
    try store.read { db in
      let sql = "SELECT format, length, bytes FROM revision WHERE article = ? ORDER BY id"
      return try Row.fetchAll(db, sql: sql, arguments: [id.rawValue]).map { row in
        try Shelf.article(in: row, path: store.path, of: id)
      }
    }
  }

  /// How many texts of the article are not shown.
  public func revisionCount(of id: ArticleID) throws -> Int {
    try store.read { db in
      let sql = "SELECT count(*) FROM revision WHERE article = ?"
      return try Int.fetchOne(db, sql: sql, arguments: [id.rawValue]) ?? 0
    }
  }

  /// The bytes that the article first came in with, or nil when they are not there.
  ///
  /// Beside a restored library may lie the originals of another one, whose numbers mean other
  /// bytes: so the bytes must be those that the article is known by.
  public func original(of id: ArticleID) throws -> [UInt8]? {
    let sql = "SELECT original FROM origin WHERE article = ? ORDER BY id"
    let numbers = try store.read { try Int64.fetchAll($0, sql: sql, arguments: [id.rawValue]) }
    for number in numbers {
      if let bytes = try originals.bytes(number), try article(of: bytes) == id { return bytes }
    }
    return nil
  }

  private func article(of bytes: [UInt8]) throws -> ArticleID? {
    let sql = "SELECT article FROM identity WHERE name = ?"
    return try store.read { db in
      try Int64.fetchOne(db, sql: sql, arguments: [Original(bytes).name]).map(ArticleID.init)
    }
  }

  /// What a list shows of the article, or nil when there is none of that number.
  public func summary(_ id: ArticleID) throws -> Summary? {
    try store.read { db in
      let sql = "\(Summary.selection) WHERE mark.article = ?"
      return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue]).map(
        Summary.init)
    }
  }
}
