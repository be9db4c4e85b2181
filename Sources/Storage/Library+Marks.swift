import ArticleModel
import GRDB

extension Library {
  /// Sets `mark` on all articles of `ids` at once, or on none.
  ///
  /// Says which of them did not bear it before. It is one act, which `undo` takes back.
  @discardableResult
  public func mark(_ ids: [ArticleID], _ mark: Mark) throws -> [ArticleID] {
    try act { acts in [try acts.apply(.mark(mark), to: ids)] }.articles
  }

  /// Gives tags to all articles of `ids`, and takes others away. It is one act.
  @discardableResult
  public func tag(
    _ ids: [ArticleID], add: [String] = [], remove: [String] = []
  ) throws -> Act {
    try act { acts in
      try remove.compactMap { TagTally.name($0) }.map { try acts.apply(.untag($0), to: ids) }
        + add.compactMap { TagTally.name($0) }.map { try acts.apply(.tag($0), to: ids) }
    }
  }

  /// All tags that an article bears, by name.
  public func tags() throws -> [TagTally] {
    try store.read { db in
      let sql = """
        SELECT tag.name, count(*)
        FROM tag JOIN tagged ON tagged.tag = tag.id JOIN mark ON mark.article = tagged.article
        WHERE NOT is_trashed GROUP BY tag.id
        """
      let tags = try Row.fetchAll(db.cachedStatement(sql: sql)).map { row in
        TagTally(try row.value(0), articles: try row.value(1))
      }
      return tags.sorted { ($0.name.folded, $0.name) < ($1.name.folded, $1.name) }
    }
  }

  /// Takes back the last act that was not taken back yet; says what it was, or nil when there is
  /// none.
  @discardableResult
  public func undo() throws -> Act? {
    try write { db in try Acts(db: db, now: now()).undo() }
  }

  /// Does again what `undo` took back last.
  @discardableResult
  public func redo() throws -> Act? {
    try write { db in try Acts(db: db, now: now()).redo() }
  }

  /// Remembers where the reader is. The very start with nothing read is no place: it makes the
  /// article one that was never begun.
  public func remember(_ place: Place, for id: ArticleID) throws {
    let isBegun = place.progress > 0 || place.anchor > .start
    let anchor = isBegun ? place.anchor : nil
    try write { db in
      try db.cachedStatement(
        sql: "UPDATE mark SET block = ?, \"offset\" = ?, progress = ? WHERE article = ?"
      ).execute(arguments: [anchor?.block, anchor?.offset, place.progress, id.rawValue])
    }
  }

  private func act(_ work: (Acts) throws -> [Act.Step]) throws -> Act {
    try write { db in
      let acts = Acts(db: db, now: now())
      let act = Act(try work(acts).filter { !$0.articles.isEmpty })
      try acts.record(act)
      return act
    }
  }
}
