import ArticleModel
import GRDB

/// What the reader did to articles, within one transaction: done, recorded, undone and redone.
struct Acts {
  let db: Database
  /// Seconds since 1970.
  let now: Int64

  /// The most acts that are remembered, and the most changes of articles in all of them.
  var most = (acts: 1_000, changes: 1_000_000)

  /// Makes the change on the articles that do not have it yet, and says which these were.
  func apply(_ change: Act.Change, to ids: [ArticleID]) throws -> Act.Step {
    if case .highlight(let id, _, let highlight) = change {
      let shelf = Shelf(db: db, path: "", now: now)
      return Act.Step(change, try ids.filter { try shelf.set(id, of: $0, to: highlight) })
    }
    guard let (sql, tag) = try statement(change) else { return Act.Step(change, []) }
    let statement = try db.cachedStatement(sql: sql)
    let changed = try ids.filter { id in
      try statement.execute(arguments: tag.map { [id.rawValue, $0] } ?? [id.rawValue])
      return db.changesCount > 0
    }
    return Act.Step(change, changed)
  }

  /// Remembers the act. What was undone before can no longer be redone.
  func record(_ act: Act) throws {
    guard !act.steps.isEmpty else { return }
    try db.execute(sql: "DELETE FROM act WHERE is_undone")
    try db.execute(sql: "INSERT INTO act (done) VALUES (?)", arguments: [now])
    let number = db.lastInsertedRowID
    for (index, step) in act.steps.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO step (act, number, change, tag, count, articles, detail)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          number, index, step.change.name, step.change.tag, step.articles.count,
          pack(step.articles), try step.change.detail,
        ])
    }
    try forget(before: number)
  }

  func undo() throws -> Act? {
    try turn("SELECT max(id) FROM act WHERE NOT is_undone", isUndone: true) { act in
      for step in act.steps.reversed() { _ = try apply(step.change.opposite, to: step.articles) }
    }
  }

  func redo() throws -> Act? {
    try turn("SELECT min(id) FROM act WHERE is_undone", isUndone: false) { act in
      for step in act.steps { _ = try apply(step.change, to: step.articles) }
    }
  }
}

extension Acts {
  private func turn(
    _ choice: String, isUndone: Bool, _ work: (Act) throws -> Void
  ) throws -> Act? {
    while let number = try Int64.fetchOne(db, sql: choice) {
      let act = try act(number)
      try db.execute(
        sql: "UPDATE act SET is_undone = ? WHERE id = ?", arguments: [isUndone, number])
      // Of an act on articles that were deleted for good nothing is left to turn.
      if act.steps.isEmpty { continue }
      try work(act)
      return act
    }
    return nil
  }

  /// The act, as far as the library still has its articles.
  private func act(_ number: Int64) throws -> Act {
    let sql = "SELECT change, tag, articles, detail FROM step WHERE act = ? ORDER BY number"
    let exists = try db.cachedStatement(sql: "SELECT 1 FROM mark WHERE article = ?")
    return Act(
      try Row.fetchAll(db, sql: sql, arguments: [number]).compactMap { row in
        let change = Act.Change(
          try row.value(0), tag: try row.optional(1), detail: try row.optional(3))
        let articles = unpack(try row.value(2)).filter { id in
          (try? Int.fetchOne(exists, arguments: [id.rawValue])) == 1
        }
        return articles.isEmpty ? nil : change.map { Act.Step($0, articles) }
      })
  }

  /// Forgets the oldest acts beyond what is to be remembered, but never the newest one.
  private func forget(before newest: Int64) throws {
    try db.execute(
      sql: """
        DELETE FROM act WHERE id < ? AND id <= (
          SELECT max(id) FROM (
            SELECT act.id, row_number() OVER newer AS acts, sum(changes) OVER newer AS changes
            FROM act JOIN (SELECT act, sum(count) AS changes FROM step GROUP BY act) ON act = id
            WINDOW newer AS (ORDER BY act.id DESC))
          WHERE acts > ? OR changes > ?)
        """, arguments: [newest, most.acts, most.changes])
  }

  /// The statement that makes a change on one article, and the tag that it binds; nil when there
  /// is nothing to change.
  private func statement(_ change: Act.Change) throws -> (sql: String, tag: Int64?)? {
    switch change {
    case .mark(let mark): return (mark.update, nil)
    case .tag(let name):
      // A tag that no article bears any more may be written otherwise.
      try db.execute(
        sql: """
          UPDATE tag SET name = ?1 WHERE folded = ?2 AND name != ?1
            AND NOT EXISTS (SELECT 1 FROM tagged WHERE tagged.tag = tag.id)
          """, arguments: [name, TagTally.key(name)])
      try db.execute(
        sql: "INSERT OR IGNORE INTO tag (name, folded) VALUES (?, ?)",
        arguments: [name, TagTally.key(name)])
      return try number(of: name).map { number in
        let sql = """
          INSERT OR IGNORE INTO tagged (article, tag) SELECT article, ?2 FROM mark WHERE article = ?1
          """
        return (sql, number)
      }
    case .untag(let name):
      return try number(of: name).map { number in
        ("DELETE FROM tagged WHERE article = ? AND tag = ?", number)
      }
    case .highlight: return nil
    }
  }

  private func number(of tag: String) throws -> Int64? {
    let sql = "SELECT id FROM tag WHERE folded = ?"
    return try Int64.fetchOne(db, sql: sql, arguments: [TagTally.key(tag)])
  }
}

extension Mark {
  /// The column of `mark` that it sets, and to what.
  private var column: (name: String, value: Int) {
    switch self {
    case .read: ("is_read", 1)
    case .unread: ("is_read", 0)
    case .star: ("is_starred", 1)
    case .unstar: ("is_starred", 0)
    case .archive: ("is_archived", 1)
    case .unarchive: ("is_archived", 0)
    case .trash: ("is_trashed", 1)
    case .untrash: ("is_trashed", 0)
    }
  }

  fileprivate var update: String {
    let (name, value) = column
    return "UPDATE mark SET \(name) = \(value) WHERE article = ? AND \(name) = \(1 - value)"
  }
}
