import Glibc
import Storage

/// The files of the library itself, under whatever name they are met.
///
/// An import must not open them: when a process closes a file, it loses all the locks that it holds on
/// that file, also those of SQLite (fcntl(2), “Advisory record locking”).
struct OwnFiles {
  private struct Key: Hashable {
    var device: dev_t
    var inode: ino_t

    init(_ entry: stat) { (device, inode) = (entry.st_dev, entry.st_ino) }
  }
  private var keys: Set<Key> = []

  /// No file.
  init() {}

  init(of library: Library) {
    keys = Set(
      library.paths.compactMap { path in
        var entry = stat()
        return stat(path, &entry) == 0 ? Key(entry) : nil
      })
  }

  func contain(_ entry: stat) -> Bool { keys.contains(Key(entry)) }
}
