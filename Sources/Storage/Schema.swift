import GRDB

/// The ladder of one database file: numbered steps, of which a shipped one never changes.
struct Schema: Sendable {
  /// Step n leads from version n to version n + 1; version 0 is an empty file.
  let steps: [String]

  /// The version that this program writes and reads.
  var version: Int { steps.count }

  /// Says where the file stands: nil when it is up to date, else the version to climb from.
  ///
  /// A file of a newer version, or one that another program made, is refused.
  func pending(_ db: Database, path: String) throws -> Int? {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found > version {
      throw LibraryError.newer(path: path, schema: found, known: version)
    }
    let holdsSomething = "SELECT EXISTS (SELECT 1 FROM sqlite_schema)"
    if try found < 0 || found == 0 && Bool.fetchOne(db, sql: holdsSomething) != false {
      throw LibraryError.damaged(path: path, reason: "not a library of kolumne")
    }
    return found == version ? nil : found
  }

  /// Takes the steps from `first` on, each in a transaction of its own.
  func climb(_ db: Database, from first: Int) throws {
    for (number, step) in steps.enumerated().dropFirst(first) {
      try db.inTransaction(.immediate) {
        try db.execute(sql: step)
        try db.execute(sql: "PRAGMA user_version = \(number + 1)")
        return .commit
      }
    }
  }
}
