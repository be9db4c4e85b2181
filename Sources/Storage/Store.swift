import GRDB
import Glibc
import Synchronization

/// One database file: a connection that reads and, once something is to be written or counted, one
/// more for either. So a reader never waits, and a start costs one connection.
final class Store: Sendable {
  let path: String
  let schema: Schema
  let journal: Journal
  let isReadOnly: Bool
  private let cache: Int
  /// The file that was opened.
  private let file: FileNumber?
  private let reader: ReadConnection
  private let writer = Mutex<DatabaseQueue?>(nil)
  private let counter = Mutex<ReadConnection?>(nil)

  /// Opens the file at `path`, which must exist; for reading only where the disk allows no more. What
  /// writes holds `cache` kilobytes of it.
  init(path: String, schema: Schema, journal: Journal, cache: Int = 6_000) throws {
    self.path = path
    self.schema = schema
    self.journal = journal
    self.cache = cache
    if let found = Journal(of: path, schema), found != journal { try? journal.take(path) }
    file = FileNumber(of: path)
    let (queue, isReadOnly) = try translatingErrors(of: path) { try openReader(path) }
    (reader, self.isReadOnly) = (ReadConnection(queue), isReadOnly)
  }

  /// The version that the file must be lifted from, or nil when it is up to date.
  func pending() throws -> Int? {
    try read { db in try schema.pending(db, path: path) }
  }

  /// Does `work` on one state of the database.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors(of: path) {
      try reader.read(work)
    }
  }

  /// Does `work` that asks once.
  func ask<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors(of: path) {
      try reader.ask(work)
    }
  }

  /// Does `work` that goes through all articles and that nothing else shall wait for;
  /// `stopCounting` breaks it off.
  func count<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors(of: path) {
      let counter = try counter.withLock { counter in
        if let counter { return counter }
        let opened = ReadConnection(try openedReader())
        counter = opened
        return opened
      }
      return try counter.read(work)
    }
  }

  /// Breaks off what is being read just now; it ends with `LibraryError.brokenOff`.
  func stopReading() { reader.interrupt() }

  func stopCounting() { counter.withLock { $0 }?.interrupt() }

  /// Does `work` in one transaction that is on the disk when this returns. The caller holds the
  /// write lock.
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors(of: path) {
      let writer = try openedWriter()
      let value = try writer.write(work)
      // A failed checkpoint loses nothing: the log stays, and the next write tries again.
      try? writer.inDatabase(checkpointWhenLong)
      return value
    }
  }

  /// Lifts the file to the current version, after a backup when there is something to lose. The
  /// caller holds the write lock.
  func migrate(now: Int64) throws {
    try translatingErrors(of: path) {
      let writer = try openedWriter()
      guard let first = try writer.inDatabase({ try schema.pending($0, path: path) }) else {
        return
      }
      if first == 0 {
        let mode = "PRAGMA journal_mode = \(journal.rawValue)"
        _ = try writer.inDatabase { try String.fetchOne($0, sql: mode) }
      } else {
        let backups = Backups(folder: path.deletingLastComponent)
        _ = try backups.make(of: path, at: nil, now: now)
        try backups.thin()
      }
      try writer.inDatabase { try schema.climb($0, from: first) }
    }
  }
}

extension Store {
  /// Why nothing can be written: SQLite begins no log on a full disk, and then only reads.
  var refusal: LibraryError {
    let isFull = FileSystem.room(at: path).map { $0 < 1 << 16 } == true
    return isFull ? .diskFull(path: path) : .readOnly(path: path)
  }

  /// Takes the log into the file, if anything was written. The caller holds the write lock.
  func takeInLog() {
    guard let writer = writer.withLock({ $0 }) else { return }
    // Where somebody reads what is older, the log stays, as after any other end.
    try? writer.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Writes the file anew, without the pages that hold nothing. The caller holds the write lock.
  func vacuum() throws {
    try translatingErrors(of: path) {
      try openedWriter().writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }

  /// One more connection that reads.
  func openedReader() throws -> DatabaseQueue {
    try checkFile()
    return try openReader(path).0
  }

  private func openedWriter() throws -> DatabaseQueue {
    guard !isReadOnly else { throw refusal }
    try checkFile()
    return try writer.withLock { writer in
      if let writer { return writer }
      let opened = try DatabaseQueue(
        path: path, configuration: writing(cache: cache))
      writer = opened
      return opened
    }
  }

  /// Refuses to go on where another file has taken the name: its articles bear the same numbers.
  private func checkFile() throws {
    guard FileNumber(of: path) == file else { throw LibraryError.replaced(path: path) }
  }

  /// Copies the log into the file once it is long: here, where the write lock is held, since
  /// SQLite's own checkpoint is switched off.
  private func checkpointWhenLong(_ db: Database) throws {
    var log = stat()
    guard stat(path + "-wal", &log) == 0, log.st_size > 4_000_000 else { return }
    try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
  }
}
