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

  private struct Sight {
    var stamps: [Stamp?]
    /// Whether another's writing was found that nobody was told of yet.
    var isNews = false
  }

  private let files: [String]
  private let sight: Mutex<Sight>

  init(folder: String) {
    let files = ["/library.sqlite", "/library.sqlite-wal"].map { folder + $0 }
    self.files = files
    sight = Mutex(Sight(stamps: files.map(LibraryWatch.stamp)))
  }

  /// Does a writing of our own.
  func writing<Value>(_ work: () throws -> Value) rethrows -> Value {
    try sight.withLock { sight in
      // What others wrote until now must not pass for ours.
      look(&sight)
      defer { sight.stamps = files.map(LibraryWatch.stamp) }
      return try work()
    }
  }

  /// Whether somebody else has written since the last call.
  func hasChanged() -> Bool {
    sight.withLock { sight in
      look(&sight)
      defer { sight.isNews = false }
      return sight.isNews
    }
  }

  private func look(_ sight: inout Sight) {
    let now = files.map(LibraryWatch.stamp)
    if now != sight.stamps { sight.isNews = true }
    sight.stamps = now
  }

  private static func stamp(_ path: String) -> Stamp? {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return nil }
    return Stamp(
      size: Int(entry.st_size), seconds: entry.st_mtim.tv_sec, nanoseconds: entry.st_mtim.tv_nsec)
  }
}
