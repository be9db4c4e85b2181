import ArticleModel
import GRDB

extension Library {
  /// Files the article of `holding` with all that was noted on it elsewhere, together with the
  /// bytes that it was made from, in one transaction.
  ///
  /// A new article gets it all. To one that the library has, marks, tags and highlights are added
  /// and none is taken away; a place counts where none was remembered.
  @discardableResult
  public func keep(
    _ holding: Holding, original: [UInt8], arrival: Int64? = nil
  ) throws -> Kept {
    guard !isReadOnly else { throw LibraryError.readOnly(path: store.path) }
    let article = holding.article
    let stored = try StoredArticle(article)
    let identity = Identity(article, stored: stored)
    let packed = try originals.pack(original)
    let bytes = Identity.name(ofOriginal: original)
    return try lock.holding {
      let number = try originals.keep(packed, after: lastOriginal)
      return try store.write { db in
        let clock = arrival ?? now()
        let added = holding.added.map { min($0, clock) }
        let shelf = Shelf(db: db, path: store.path, now: added ?? clock)
        let kept = try shelf.file(article, stored, identity)
        try shelf.note(article.origins, original: number, of: kept.id)
        try shelf.note(name: bytes, of: kept.id)
        try shelf.note(holding, of: kept.id)
        try shelf.note(holding.highlights, of: kept)
        return kept
      }
    }
  }

  /// The article that these very bytes became when they came in before; nil when they never did.
  public func article(ofOriginal bytes: [UInt8]) throws -> ArticleID? {
    try article(named: Identity.name(ofOriginal: bytes))
  }

  /// The article of this address, whatever of it only tracks; nil when there is none.
  public func article(ofAddress address: String) throws -> ArticleID? {
    try Identity.name(ofAddress: address).flatMap(article(named:))
  }

  private func article(named name: String) throws -> ArticleID? {
    try store.read { db in
      let sql = "SELECT article FROM identity WHERE name = ?"
      return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [name]).map {
        ArticleID(rawValue: $0)
      }
    }
  }

  /// The article with all that its reader noted on it; nil when there is none of that number.
  public func holding(_ id: ArticleID) throws -> Holding? {
    guard let article = try article(id), let summary = try summary(id) else { return nil }
    return Holding(
      article, isRead: summary.isRead, isStarred: summary.isStarred,
      isArchived: summary.isArchived, place: summary.place, tags: summary.tags,
      added: summary.added, highlights: try highlights(of: id).map(\.highlight))
  }
}

extension Identity {
  /// The name of the bytes that came in.
  fileprivate static func name(ofOriginal bytes: [UInt8]) -> String {
    "bytes:" + digest(bytes)
  }
}

extension Shelf {
  fileprivate func note(name: String, of id: ArticleID) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO identity (name, article) VALUES (?, ?)"
    ).execute(arguments: [name, id.rawValue])
  }

  /// Adds highlights, which are found in the text that is shown: it can be another one than that
  /// in which they were made.
  fileprivate func note(_ highlights: [Highlight], of kept: Kept) throws {
    guard !highlights.isEmpty, let text = try text(of: kept.id) else { return }
    try add(highlights, to: kept.id, of: text)
  }

  /// Adds what was noted on an article elsewhere.
  fileprivate func note(_ holding: Holding, of id: ArticleID) throws {
    if holding.isRead || holding.isStarred || holding.isArchived {
      try db.cachedStatement(
        sql: """
          UPDATE mark SET is_read = max(is_read, ?), is_starred = max(is_starred, ?),
            is_archived = max(is_archived, ?)
          WHERE article = ?
          """
      ).execute(
        arguments: [holding.isRead, holding.isStarred, holding.isArchived, id.rawValue])
    }
    let acts = Acts(db: db, now: now)
    for tag in holding.tags.compactMap(TagTally.name) { _ = try acts.apply(.tag(tag), to: [id]) }
    if let place = holding.place {
      try db.cachedStatement(
        sql: """
          UPDATE mark SET block = ?, "offset" = ?, progress = ?
          WHERE article = ? AND block IS NULL AND progress = 0
          """
      ).execute(
        arguments: [place.anchor.block, place.anchor.offset, place.progress, id.rawValue])
    }
  }
}
