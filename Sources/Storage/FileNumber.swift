import Glibc

/// Which file it is that stands at a path: another one can take its name.
struct FileNumber: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// Nil when there is none.
  init?(of path: String) {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return nil }
    (device, number) = (entry.st_dev, entry.st_ino)
  }
}
