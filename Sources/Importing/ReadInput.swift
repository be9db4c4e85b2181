import Glibc

/// The greatest input that is read: 64 MB.
public let largestInput = 64 << 20

/// All bytes of the file, pipe or standard input at `path`, at most `limit`.
///
/// A regular file that is too large is refused by its size, before a byte is read; a pipe, and a
/// file that hides its size as those in `/proc` do, is read to its end and refused at the limit.
public func readInput(
  _ path: InputPath, limit: Int = largestInput
) throws(InputError) -> [UInt8] {
  guard path != .standardInput else { return try readAll(STDIN_FILENO, path, limit: limit) }
  // Looked at before it is opened, since opening can do something to a device.
  var entry = stat()
  guard path.withCString({ stat($0, &entry) }) == 0 else { throw InputError(system: errno, path) }
  try check(entry, path, limit: limit)
  // Opening must not wait: neither for the writer of a pipe nor for what took the file's place.
  let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
  guard file >= 0 else { throw InputError(system: errno, path) }
  defer { close(file) }
  guard fstat(file, &entry) == 0 else { throw InputError(system: errno, path) }
  try check(entry, path, limit: limit)
  if entry.kind == S_IFIFO { try awaitWriter(file, path) }
  let size = entry.st_size > 0 ? Int(entry.st_size) : .max
  return try readAll(file, path, expected: size, limit: limit)
}

private func check(_ entry: stat, _ path: InputPath, limit: Int) throws(InputError) {
  switch entry.kind {
  case S_IFREG:
    guard entry.st_size <= limit else {
      throw .tooLarge(path, bytes: Int(entry.st_size), limit: limit)
    }
  case S_IFIFO: break
  case S_IFDIR: throw .folder(path)
  case S_IFSOCK: throw .socket(path)
  default: throw .device(path)
  }
}

private func readAll(
  _ file: Int32, _ path: InputPath, expected: Int = .max, limit: Int
) throws(InputError) -> [UInt8] {
  var bytes: [UInt8] = []
  // One byte more than is expected tells in one go that nothing else follows.
  var piece = [UInt8](repeating: 0, count: min(max(expected, 1 << 10), 1 << 16 - 1) + 1)
  while true {
    let count = read(file, &piece, piece.count)
    if count == 0 { break }
    if count < 0 {
      try waitAfter(errno, file, path)
      continue
    }
    guard count <= limit - bytes.count else { throw .tooLarge(path, bytes: nil, limit: limit) }
    bytes += piece.prefix(count)
  }
  guard !bytes.isEmpty else { throw .empty(path) }
  return bytes
}

/// Waits until somebody writes into a pipe; not for ever, since nobody may.
private func awaitWriter(_ file: Int32, _ path: InputPath) throws(InputError) {
  var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
  guard poll(&ready, 1, 5000) > 0 else { throw .silentPipe(path) }
}

/// Standard input can be set not to wait by whoever shares it: then we wait here.
private func waitAfter(_ number: Int32, _ file: Int32, _ path: InputPath) throws(InputError) {
  switch number {
  case EINTR: return
  case EAGAIN:
    var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    poll(&ready, 1, -1)
  default: throw InputError(system: number, path)
  }
}

extension stat {
  /// One of `S_IFREG`, `S_IFDIR` …
  var kind: mode_t { st_mode & S_IFMT }
}
