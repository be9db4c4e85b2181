import ArticleModel
import GRDB

extension Library {
  /// The article that these very bytes became when they came in before; nil when they never did,
  /// or when they have something to mend: the article lies in the trash, or its text is damaged.
  public func article(of original: Original) throws -> ArticleID? {
    guard let id = try article(named: original.name), try summary(id)?.isTrashed == false,
      (try? article(id)) != nil
    else { return nil }
    return id
  }

  /// The article of this address, whatever of it only tracks; nil when there is none.
  public func article(ofAddress address: String) throws -> ArticleID? {
    try Identity.name(ofAddress: address).flatMap(article(named:))
  }

  private func article(named name: String) throws -> ArticleID? {
    try store.ask { db in
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

extension Shelf {
  func note(name: String, of id: ArticleID) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO identity (name, article) VALUES (?, ?)"
    ).execute(arguments: [name, id.rawValue])
  }

  /// Adds highlights, which are found in the text that is shown: it can be another one than that
  /// in which they were made.
  func note(_ highlights: [Highlight], of kept: Kept) throws {
    guard !highlights.isEmpty, let text = try text(of: kept.id) else { return }
    try add(highlights, to: kept.id, of: text)
  }

  /// Adds what was noted on an article elsewhere.
  func note(_ holding: Holding, of id: ArticleID) throws {
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
