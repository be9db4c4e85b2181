import GRDB
import Glibc

/// How a connection that writes is set up.
///
/// After a checkpoint the log is cut to the pages in use, so that its size tells when the next
/// checkpoint is due. Debian overwrites deleted pages with zeros; that doubles every write. The
/// `cache`, in kilobytes, holds what one transaction touches; what does not fit is written twice.
func writing(cache: Int = 6_000) -> Configuration {
  var configuration = Configuration()
  configuration.busyMode = .timeout(5)
  configuration.prepareDatabase { db in
    db.addFunctions()
    try db.execute(
      sql: """
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA journal_size_limit = 0;
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -\(cache);
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """)
  }
  return configuration
}

/// How a connection that reads is set up; `readonly` when the file cannot be written anyway.
///
/// A file that is shorter than it says is read as far as it goes when it `mayBeCutShort`; else SQLite
/// refuses it.
private func reading(readonly: Bool, mayBeCutShort: Bool) -> Configuration {
  var configuration = Configuration()
  configuration.readonly = readonly
  configuration.foreignKeysEnabled = false
  configuration.busyMode = .timeout(5)
  configuration.prepareDatabase { db in
    // So that SQLite believes the size of the file; before anything that looks into it.
    if mayBeCutShort { try db.execute(sql: "PRAGMA writable_schema = ON") }
    db.addFunctions()
    // The system keeps the file in its memory; a great cache of our own would hold it twice.
    try db.execute(
      sql: """
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA trusted_schema = OFF;
        PRAGMA cache_size = -512;
        """)
  }
  return configuration
}

/// A connection that reads the file at `path`, and whether the file can only be read.
///
/// A reader in WAL mode writes too (the index of the log). Where it cannot, the file is opened
/// for reading only; and where even the index cannot be made, as on a read-only disk, it is
/// opened as a file that never changes, provided that no log holds newer pages.
func openReader(
  _ path: String, mayBeCutShort: Bool = false
) throws -> (DatabaseQueue, isReadOnly: Bool) {
  func open(_ address: String, readonly: Bool) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: address, configuration: reading(readonly: readonly, mayBeCutShort: mayBeCutShort))
  }
  do {
    let folder = path.deletingLastComponent
    if access(folder, W_OK) == 0, access(path, W_OK) == 0 {
      return (try open(path, readonly: false), false)
    }
    return (try open(path, readonly: true), true)
  } catch let error as DatabaseError {
    guard
      [.SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_FULL].contains(error.resultCode),
      !hasLog(path)
    else { throw error }
    return (try open("file:" + path.percentEncoded + "?immutable=1", readonly: true), true)
  }
}

/// Makes an empty file that only its owner can read, unless there is one; says its path.
///
/// SQLite would make it readable for all; the log and its index follow the file's example.
func createFile(_ path: String) throws -> String {
  if access(path, F_OK) == 0 { return path }
  let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard file >= 0 else { throw LibraryError(system: errno, path: path) }
  close(file)
  return path
}

func hasLog(_ path: String) -> Bool {
  var log = stat()
  return stat(path + "-wal", &log) == 0 && log.st_size > 0
}

extension String {
  var deletingLastComponent: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? "."
  }

  /// Letters, digits and slashes as they are, every other byte as `%XX`.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
