import Glibc

/// The advisory lock beside the database: whoever writes holds it.
///
/// SQLite before 3.51.3 can lose a commit when two connections write and checkpoint in the same
/// moment (sqlite.org/wal.html, “the WAL-reset bug”). With this lock there never are two.
struct WriteLock: Sendable {
  let path: String
  var patience: Duration = .seconds(5)

  /// Does `work` while no other process and no other thread writes.
  ///
  /// Every call opens the file anew: a `flock` belongs to the opened file, so that threads of
  /// one process exclude each other too. It must not be nested. The kernel gives the lock back
  /// when the process dies.
  func holding<Value>(_ work: () throws -> Value) throws -> Value {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw LibraryError(system: errno, path: path) }
    defer { close(file) }
    try acquire(file)
    return try work()
  }

  /// `flock` knows no time limit, so we ask again and again; the uneven pause keeps two waiting
  /// processes from asking in step.
  private func acquire(_ file: Int32) throws {
    let deadline = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw LibraryError(system: errno, path: path)
      }
      guard ContinuousClock.now < deadline else { throw LibraryError.busy(path: path) }
      usleep(.random(in: 300...3000))
    }
  }
}
