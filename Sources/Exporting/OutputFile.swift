import Glibc

/// Why a file could not be written.
public enum OutputError: Error, Equatable, Sendable {
  /// A file of that name is there, and holds something else.
  case occupied(path: String)
  /// A folder where one file was to be written, and the other way round.
  case folder(path: String), file(path: String)
  case diskFull(path: String)
  /// It would hold more files or bytes than its form can tell of.
  case beyondForm
  /// The system refused for another reason.
  case unwritable(path: String, reason: String)

  init(_ path: String, _ number: Int32 = errno) {
    switch number {
    case EEXIST: self = .occupied(path: path)
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path: path)
    default: self = .unwritable(path: path, reason: String(cString: strerror(number)))
    }
  }
}

/// A file that is there whole or not at all.
///
/// Its bytes go into a new file beside the place; only when all of them are on the disk does it get
/// its name. What has that name already is left alone, unless it may be replaced; then the new file has
/// the rights of the old one. A link is followed, and into a device or a pipe the bytes go as they come.
public final class OutputFile {
  private let path: String
  /// The path behind all links.
  private let place: String
  /// Nil for what is no file.
  private let temporary: String?
  private let file: Int32

  /// Begins a file at `path`.
  public init(_ path: String) throws(OutputError) {
    var present = stat()
    let isThere = stat(path, &present) == 0
    let kind = isThere ? present.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw .folder(path: path) }
    if kind == S_IFBLK || kind == S_IFSOCK { throw .occupied(path: path) }
    if kind == S_IFCHR || kind == S_IFIFO {
      file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      (self.path, place, temporary) = (path, path, nil)
      guard file >= 0 else { throw OutputError(path) }
      return
    }
    let place = isThere ? resolved(path) : path
    var template = Array("\(place).XXXXXX".utf8CString)
    file = template.withUnsafeMutableBufferPointer { chars in
      chars.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw OutputError(path) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    (self.path, self.place) = (path, place)
    temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A temporary file is its owner's alone; what was asked for has the rights of any new file.
    let mask = umask(0)
    umask(mask)
    fchmod(file, isThere ? present.st_mode & 0o777 : 0o666 & ~mask)
  }

  deinit {
    close(file)
    // Gone already where it was renamed.
    if let temporary { unlink(temporary) }
  }

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw OutputError(path)
      }
    }
  }

  /// Gives the file its name. A file of the same content that is there already is as good.
  public func finish(replacing: Bool) throws(OutputError) {
    guard let temporary else { return }
    guard fsync(file) == 0 else { throw OutputError(path) }
    if !replacing {
      // A second name is given only where there is none yet; renaming would overwrite.
      if link(temporary, place) == 0 { return }
      let isTaken = errno == EEXIST || access(place, F_OK) == 0
      if isTaken, holdsSame(place, temporary) { return }
      if isTaken { throw .occupied(path: path) }
      // Some file systems know no second names.
    }
    guard rename(temporary, place) == 0 else { throw OutputError(path) }
  }
}

/// The path behind all links; the same where they lead nowhere.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// Makes the folder at `path`, unless it is there; those above it must be.
public func makeOutputFolder(_ path: String) throws(OutputError) {
  var entry = stat()
  if mkdir(path, 0o777) == 0 { return }
  let number = errno
  guard number == EEXIST, stat(path, &entry) == 0 else { throw OutputError(path, number) }
  guard entry.st_mode & S_IFMT == S_IFDIR else { throw .file(path: path) }
}

/// Waits until the names in a folder are on the disk.
public func settleFolder(_ path: String) throws(OutputError) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { throw OutputError(path) }
  defer { close(folder) }
  guard fsync(folder) == 0 || errno == EINVAL else { throw OutputError(path) }
}

private func holdsSame(_ one: String, _ other: String) -> Bool {
  guard let one = contents(one), let other = contents(other) else { return false }
  return one == other
}

private func contents(_ path: String) -> [UInt8]? {
  var entry = stat()
  guard stat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFREG else { return nil }
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &piece, piece.count)
    if count == 0 { return bytes }
    guard count > 0 else { return nil }
    bytes += piece.prefix(count)
  }
}
