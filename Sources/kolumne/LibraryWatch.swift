import Glibc
import Synchronization

/// Tells when another process has written into the library.
///
/// What a writer leaves behind are the sizes and times of the files; those of our own writings are
/// noted before anybody can take them for another's.
final class LibraryWatch: Sendable {
  private struct Stamp: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private let files: [String]
  private let seen: Mutex<[Stamp?]>

  init(folder: String) {
    let files = ["/library.sqlite", "/library.sqlite-wal"].map { folder + $0 }
    self.files = files
    seen = Mutex(files.map(LibraryWatch.stamp))
  }

  /// Does a writing of our own.
  func writing<Value>(_ work: () throws -> Value) rethrows -> Value {
    try seen.withLock { seen in
      defer { seen = files.map(LibraryWatch.stamp) }
      return try work()
    }
  }

  /// Whether somebody else has written since the last call.
  func hasChanged() -> Bool {
    seen.withLock { seen in
      let now = files.map(LibraryWatch.stamp)
      defer { seen = now }
      return now != seen
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return nil }
    return Stamp(
      size: Int(entry.st_size), seconds: entry.st_mtim.tv_sec, nanoseconds: entry.st_mtim.tv_nsec)
  }
}
