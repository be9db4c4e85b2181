import Foundation
import GRDB

/// How a database keeps what must not be lost when a transaction breaks off.
enum Journal: String {
  /// A log of new pages, beside which readers go on reading.
  case log = "WAL"
  /// A copy of the old pages for the time of a transaction: slower, but needs no shared memory.
  case rollback = "DELETE"
}

extension Journal {
  /// The one that the file at `path` has; nil when it is no file of ours of a version that `schema`
  /// knows, which is not to be touched.
  ///
  /// Source: SQLite, “Database File Format”, section 1.3.
  init?(of path: String, _ schema: Schema) {
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 100),
      head.count == 100, head.starts(with: "SQLite format 3\0".utf8),
      (1...schema.version).contains(head[60..<64].reduce(0) { $0 << 8 | Int($1) })
    else { return nil }
    self = head[18] == 2 ? .log : .rollback
  }

  /// Gives it to the file at `path`. Somebody who has it open prevents that; the file stays as it is.
  func take(_ path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // Alone, one needs no shared memory to read the log.
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    _ = try queue.inDatabase { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode = \(rawValue)")
    }
    try queue.close()
  }
}
