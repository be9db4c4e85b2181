import Foundation
import GRDB
import Glibc
import Synchronization

/// The bytes that came in, compressed, each once: `originals.sqlite` beside the library.
///
/// A file of its own, so that a library stays small enough to copy. An original is stored before
/// the article that needs it: what a crash can leave is an original too many, which the next
/// import of the same bytes finds and uses.
final class Originals: Sendable {
  let path: String
  private let journal: Journal
  private let store = Mutex<Store?>(nil)

  init(path: String, journal: Journal) { (self.path, self.journal) = (path, journal) }

  /// Bytes ready to be kept; packing is slow, so it comes before the write lock.
  struct Packed: Sendable {
    fileprivate let deflated: Deflated
    fileprivate let checksum: Int64
    var length: Int { deflated.length }
  }

  static func pack(_ bytes: [UInt8]) throws -> Packed {
    guard let deflated = Deflated(bytes) else { throw LibraryError.outOfMemory }
    return Packed(deflated: deflated, checksum: checksum(bytes))
  }

  /// The numbers under which the bytes are kept from now on. The caller holds the write lock.
  ///
  /// `last` is the highest number that an article knows: where the file was deleted and is begun
  /// anew, numbers go on from there, so that none ever means other bytes than it did.
  func keep(_ originals: [Packed], after last: () throws -> Int64) throws -> [Int64] {
    let store = try opened()
    if try store.pending() != nil { try store.migrate(now: 0) }
    return try store.write { db in
      let begun = "SELECT 1 FROM sqlite_sequence WHERE name = 'original'"
      if try Int.fetchOne(db, sql: begun) == nil {
        try db.execute(
          sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('original', ?)",
          arguments: [try last()])
      }
      return try originals.map { try Originals.keep($0, db) }
    }
  }

  private static func keep(_ original: Packed, _ db: Database) throws -> Int64 {
    let (packed, checksum) = (original.deflated, original.checksum)
    // Checksums can be made alike on purpose; more than a few are not looked at.
    let alike = try db.cachedStatement(
      sql: "SELECT id, length, bytes FROM original WHERE checksum = ? AND length = ? LIMIT 8")
    let rows = try Row.fetchCursor(alike, arguments: [checksum, packed.length])
    // Plain bytes are not kept beside the packed ones: an import holds many of these at once.
    while let row = try rows.next() {
      if try row.deflated(1).plain == original.deflated.plain { return try row.value(0) }
    }
    try db.cachedStatement(
      sql: "INSERT INTO original (checksum, length, bytes) VALUES (?, ?, ?)"
    ).execute(arguments: [checksum, packed.length, Data(packed.bytes)])
    return db.lastInsertedRowID
  }

  /// The bytes kept under `number`; nil when there are none.
  func bytes(_ number: Int64) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path), try opened().pending() == nil else {
      return nil
    }
    let sql = "SELECT length, bytes FROM original WHERE id = ?"
    guard let row = try opened().read({ try Row.fetchOne($0, sql: sql, arguments: [number]) })
    else {
      return nil
    }
    guard let plain = try row.deflated(0).plain else {
      throw LibraryError.damaged(path: path, reason: "original \(number)")
    }
    return plain
  }

  /// All numbers under which bytes are kept.
  func numbers() throws -> [Int64] {
    guard FileManager.default.fileExists(atPath: path), try opened().pending() == nil else {
      return []
    }
    return try opened().read { try Int64.fetchAll($0, sql: "SELECT id FROM original") }
  }

  /// Deletes all but the numbers of `kept`; says how many these were. The caller holds the write
  /// lock.
  func prune(keeping kept: Set<Int64>) throws -> Int {
    let doomed = try numbers().filter { !kept.contains($0) }
    guard !doomed.isEmpty else { return 0 }
    try opened().write { db in
      let statement = try db.cachedStatement(sql: "DELETE FROM original WHERE id = ?")
      for number in doomed { try statement.execute(arguments: [number]) }
    }
    try opened().vacuum()
    return doomed.count
  }

  /// Gives the file another name, beside it. The caller holds the write lock.
  func setAside(now: Int64) throws {
    store.withLock { $0 = nil }
    let aside = freeName("\(path).damaged-\(Backups.stamp(now))")
    guard rename(path, aside) == 0 else { throw LibraryError(system: errno, path: path) }
    // A log belongs to the file that it was written for.
    for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, aside + suffix) }
  }

  /// Takes the log into the file, if anything was written. The caller holds the write lock.
  func takeInLog() { store.withLock { $0 }?.takeInLog() }

  private func opened() throws -> Store {
    try store.withLock { store in
      if let store { return store }
      // What is only ever appended is not met again.
      let opened = try Store(
        path: try createFile(path), schema: .originals, journal: journal, cache: 500)
      store = opened
      return opened
    }
  }
}

extension Schema {
  /// The ladder of `originals.sqlite`.
  static let originals = Schema(steps: [
    """
    CREATE TABLE original (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      checksum INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX original_checksum ON original (checksum, length);
    """
  ])
}
