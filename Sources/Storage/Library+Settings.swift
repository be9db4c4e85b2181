import GRDB

extension Library {
  /// What is remembered under `name`: how the reader reads, what they typed, the views they saved.
  public func setting(_ name: String) throws -> String? {
    try store.read { db in
      let sql = "SELECT value FROM setting WHERE name = ?"
      return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [name])
    }
  }

  /// All that is remembered, by name.
  public func settings() throws -> [String: String] {
    try store.read { db in
      let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT name, value FROM setting"))
      return try rows.reduce(into: [:]) { settings, row in
        settings[try row.value(0)] = try row.value(1) as String
      }
    }
  }

  /// Remembers `value` under `name`, or forgets what was remembered there.
  public func remember(_ value: String?, as name: String) throws {
    try write { db in
      guard let value else {
        return try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }
}
