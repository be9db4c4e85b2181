import Foundation
import GRDB
import Synchronization

/// The bytes that came in, compressed, each once: `originals.sqlite` beside the library.
///
/// A file of its own, so that a library stays small enough to copy. An original is stored before
/// the article that needs it: what a crash can leave is an original too many, which the next
/// import of the same bytes finds and uses.
final class Originals: Sendable {
  let path: String
  private let store = Mutex<Store?>(nil)

  init(path: String) { self.path = path }

  /// Bytes ready to be kept; packing is slow, so it comes before the write lock.
  struct Packed {
    fileprivate let deflated: Deflated
    fileprivate let checksum: Int64
  }

  func pack(_ bytes: [UInt8]) throws -> Packed {
    guard let deflated = Deflated(bytes) else {
      throw LibraryError.failed(path: path, reason: "out of memory")
    }
    return Packed(deflated: deflated, checksum: checksum(bytes))
  }

  /// The number under which the bytes are kept from now on. The caller holds the write lock.
  func keep(_ original: Packed) throws -> Int64 {
    let (packed, checksum) = (original.deflated, original.checksum)
    let store = try opened()
    if try store.pending() != nil { try store.migrate() }
    return try store.write { db in
      if let known = try Int64.fetchOne(
        db, sql: "SELECT id FROM original WHERE checksum = ? AND length = ? AND bytes = ?",
        arguments: [checksum, packed.length, Data(packed.bytes)])
      {
        return known
      }
      try db.execute(
        sql: "INSERT INTO original (checksum, length, bytes) VALUES (?, ?, ?)",
        arguments: [checksum, packed.length, Data(packed.bytes)])
      return db.lastInsertedRowID
    }
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

  private func opened() throws -> Store {
    try store.withLock { store in
      if let store { return store }
      let opened = try Store(path: try createFile(path), schema: .originals)
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
