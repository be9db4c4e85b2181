import ArticleModel
import Foundation
import GRDB

/// The tables of articles within one transaction.
struct Shelf {
  let db: Database
  /// The file, for errors.
  let path: String
  /// Seconds since 1970.
  let now: Int64

  /// Files `article`, or recognises it under one of its names.
  func file(_ article: Article, _ stored: StoredArticle, _ identity: Identity) throws -> Kept {
    guard let (id, name) = try known(article, identity) else {
      let id = try insert(article, stored)
      try note(identity, of: id)
      return .new(id)
    }
    guard let shown = try text(orNilOf: id) else {
      // What came in heals what the disk has damaged.
      try execute(
        "INSERT OR IGNORE INTO body (article, format, length, bytes) VALUES (?, ?, ?, ?)",
        [id.rawValue] + stored.columns)
      try replace(id, by: article)
      try replaceAnchors(of: id, in: article)
      try enqueue(id)
      try note(identity, of: id)
      return .fuller(id)
    }
    if name == identity.copy { return .known(id) }
    let isFuller = try merge(article, into: id, shown)
    try note(identity, of: id)
    return isFuller ? .fuller(id) : .known(id)
  }

  /// Takes the article out of the trash: who brings it in again wants to have it.
  func takeOutOfTrash(_ id: ArticleID) throws {
    _ = try Acts(db: db, now: now).apply(.mark(.untrash), to: [id])
  }

  /// Remembers on which ways the article came in, and under which number its bytes are kept.
  func note(_ origins: [Origin], original: Int64, of id: ArticleID) throws {
    let unnamed = [Origin(.own, location: "")]
    for origin in origins.isEmpty ? unnamed : origins {
      try execute(
        """
        INSERT OR IGNORE INTO origin (article, kind, location, original, added)
        VALUES (?, ?, ?, ?, ?)
        """, [id.rawValue, origin.kind.rawValue, origin.location, original, now])
    }
  }

  /// The article as it is shown, without its origins.
  func text(of id: ArticleID) throws -> Article? {
    let sql = "SELECT format, length, bytes FROM body WHERE article = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue]) else {
      return nil
    }
    return try Self.article(in: row, path: path, of: id)
  }

  /// The article as it is shown; nil where there is none, or its bytes are damaged.
  private func text(orNilOf id: ArticleID) throws -> Article? {
    do {
      return try text(of: id)
    } catch LibraryError.damaged {
      return nil
    }
  }

  /// The article in the columns format, length and bytes.
  static func article(in row: Row, path: String, of id: ArticleID) throws -> Article {
    let (format, packed) = (try row.value(0) as Int, try row.deflated(1))
    guard let article = StoredArticle.article(format: format, packed) else {
      throw LibraryError.damaged(path: path, reason: "text of article \(id)")
    }
    return article
  }
}

extension [Origin.Kind] {
  /// Whether a text came from nothing but captures.
  fileprivate var isOfCapture: Bool { !isEmpty && allSatisfy { $0 == .text } }
}

extension Shelf {
  private func origins(of id: ArticleID) throws -> [Origin.Kind] {
    let sql = "SELECT DISTINCT kind FROM origin WHERE article = ?"
    return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [id.rawValue])
      .compactMap(Origin.Kind.init)
  }

  private func known(
    _ article: Article, _ identity: Identity
  ) throws -> (ArticleID, name: String)? {
    for name in identity.names {
      guard let id = try self.id(named: name) else { continue }
      if name == identity.address, try text(orNilOf: id)?.isPlausibly(article) == false {
        continue
      }
      return (id, name)
    }
    let isCapture = article.origins.map(\.kind).isOfCapture
    for hint in identity.hints {
      if let id = try self.id(named: hint), try origins(of: id).isOfCapture != isCapture,
        try text(orNilOf: id)?.isLike(article) == true
      {
        return (id, hint)
      }
    }
    return nil
  }

  private func id(named name: String) throws -> ArticleID? {
    let sql = "SELECT article FROM identity WHERE name = ?"
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [name]).map(
      ArticleID.init(rawValue:))
  }

  /// An address means from now on the article that bore it last, and so do the hints.
  private func note(_ identity: Identity, of id: ArticleID) throws {
    for name in identity.names + identity.hints {
      let isCertain = name == identity.copy || name == identity.likeness
      let verb = isCertain ? "IGNORE" : "REPLACE"
      try execute(
        "INSERT OR \(verb) INTO identity (name, article) VALUES (?, ?)", [name, id.rawValue])
    }
  }

  /// Shows the fuller of both texts, completed by the other; says whether it is the new one.
  private func merge(
    _ incoming: Article, into id: ArticleID, _ shown: Article
  ) throws -> Bool {
    var incoming = incoming
    let isCapture = incoming.origins.map(\.kind).isOfCapture
    incoming.origins = []
    let isFuller = incoming.isFuller(
      than: shown, isCapture: isCapture, otherIs: try origins(of: id).isOfCapture)
    let (winner, loser) = isFuller ? (incoming, shown) : (shown, incoming)
    let complete = winner.completed(by: loser)
    if loser.saysMore(than: complete) { try keepRevision(loser, of: id) }
    if complete != shown {
      try unindex(id, shown)
      try replace(id, by: complete)
      try replaceAnchors(of: id, in: complete)
      try enqueue(id)
    }
    return isFuller
  }
}

extension Shelf {
  /// Files a new article, under the next number or a given one.
  @discardableResult
  func insert(
    _ article: Article, _ stored: StoredArticle, as number: ArticleID? = nil
  ) throws -> ArticleID {
    let words = article.wordCount
    try insert(
      "article", "id, \(Article.headColumns), added",
      [number?.rawValue] + article.head(words: words) + [now])
    let id = ArticleID(rawValue: db.lastInsertedRowID)
    try insert(
      "mark", "article, added, \(Article.orderColumns)",
      [id.rawValue, now] + article.order(added: now, words: words))
    try insert("body", "article, format, length, bytes", [id.rawValue] + stored.columns)
    try enqueue(id)
    return id
  }

  private func replace(_ id: ArticleID, by article: Article) throws {
    let sql = "SELECT added FROM mark WHERE article = ?"
    let added = try Int64.fetchOne(db, sql: sql, arguments: [id.rawValue]) ?? now
    let words = article.wordCount
    try update("article", Article.headColumns, article.head(words: words), where: "id", id)
    try update(
      "mark", Article.orderColumns, article.order(added: added, words: words), where: "article", id)
    try update(
      "body", "format, length, bytes", StoredArticle(article).columns, where: "article", id)
  }

  private func keepRevision(_ article: Article, of id: ArticleID) throws {
    try insert(
      "revision", "article, added, format, length, bytes",
      [id.rawValue, now] + StoredArticle(article).columns)
  }

  private func insert(
    _ table: String, _ columns: String, _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try execute("INSERT INTO \(table) (\(columns)) VALUES (\(places))", values)
  }

  private func update(
    _ table: String, _ columns: String, _ values: [(any DatabaseValueConvertible)?],
    where key: String, _ id: ArticleID
  ) throws {
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try execute(
      "UPDATE \(table) SET (\(columns)) = (\(places)) WHERE \(key) = ?", values + [id.rawValue])
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension StoredArticle {
  /// The values of format, length and bytes.
  fileprivate var columns: [(any DatabaseValueConvertible)?] {
    [Self.format, packed.length, Data(packed.bytes)]
  }
}
