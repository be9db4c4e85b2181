import Glibc

/// Which file it is that stands at a path: another one can take its name.
struct FileNumber: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// Nil when there is none.
  init?(of path: String) {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return nil }
    (device, number) = (entry.st_dev, entry.st_ino)
  }
}

extension Library {
  /// Whether the file at the path is one of those that make the library, under whatever name.
  public func owns(_ path: String) -> Bool {
    FileNumber(of: path).map { Set(paths.compactMap(FileNumber.init(of:))).contains($0) } ?? false
  }
}
