import GRDB
import Glibc

/// Why the library could not do what was asked: one case for each thing a person can act on.
public enum LibraryError: Error, Equatable, Sendable {
  /// The folder or a file in it cannot be made or opened.
  case unreachable(path: String, reason: String)
  /// The folder belongs to another user, who could read and replace what is in it.
  case notYours(path: String)
  /// The disk or the files can only be read.
  case readOnly(path: String)
  case diskFull(path: String)
  /// Another process has been writing for longer than one can be expected to wait.
  case busy(path: String)
  /// The file is not what was written there.
  case damaged(path: String, reason: String)
  /// Another file stands where the library was opened: a backup that was restored.
  case replaced(path: String)
  /// The file was written by a newer kolumne; it has not been touched.
  case newer(path: String, schema: Int, known: Int)
  /// The article nests blocks deeper than its stored form can be read back.
  case tooDeep(headline: String)
  /// Nobody waits for what was being read any more.
  case brokenOff
  /// The disk or the database refused for another reason.
  case failed(path: String, reason: String)
}

extension LibraryError {
  /// Whether whatever would be written next would fail in the same way.
  public var endsWriting: Bool {
    switch self {
    case .tooDeep, .brokenOff, .failed: false
    case .unreachable, .notYours, .readOnly, .diskFull, .busy, .damaged, .replaced, .newer: true
    }
  }

  static let outOfMemory = LibraryError.failed(path: "", reason: "out of memory")

  /// What the system's error `number` means for the file at `path`.
  init(system number: Int32, path: String) {
    let reason = String(cString: strerror(number))
    switch number {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path: path)
    case EROFS: self = .readOnly(path: path)
    case EACCES, EPERM, ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EISDIR, EEXIST:
      self = .unreachable(path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }

  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_INTERRUPT: self = .brokenOff
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
      self = .damaged(path: path, reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unreachable(path: path, reason: reason)
    // A limit on the size of files ends as a failed write, a lost page as a short read.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self = .diskFull(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
      self = .damaged(path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }
}

/// Does `work`, and lets out only errors that speak of the library.
func translatingErrors<Value>(of path: String, _ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let error as LibraryError {
    throw error
  } catch let error as DatabaseError {
    throw LibraryError(error, path: path)
  } catch {
    // What is left are values that cannot be decoded.
    throw LibraryError.damaged(path: path, reason: "\(error)")
  }
}
