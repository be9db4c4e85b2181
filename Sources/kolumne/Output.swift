import Exporting
import Glibc
import Screen
import Settings

/// Standard output; it takes printable text alone, and a failed write is an error.
enum StandardOutput {
  static func write(_ text: Printable) throws {
    let line = text.text.hasSuffix("\n") ? text.text : text.text + "\n"
    guard let reason = failure(of: Array(line.utf8)[...]) else { return }
    throw Failure(Setting.current.wording.cannotWrite(reason))
  }

  /// Writes text in UTF-8 that another module made printable, into the “file” of an export.
  static func write(bytes: [UInt8]) throws(OutputError) {
    let text = Printable(String(decoding: bytes, as: UTF8.self)).text
    if let reason = failure(of: Array(text.utf8)[...]) {
      throw .unwritable(path: "-", reason: reason)
    }
  }

  /// Writes bytes as they are: for files and pipes, never for a terminal.
  static func write(unchanged bytes: [UInt8]) throws {
    guard let reason = failure(of: bytes[...]) else { return }
    throw Failure(Setting.current.wording.cannotWrite(reason))
  }

  /// Writes the bytes; why not, where that fails.
  private static func failure(of bytes: ArraySlice<UInt8>) -> String? {
    guard let number = writeAll(bytes, to: STDOUT_FILENO) else { return nil }
    // A reader that has seen enough, as `head`, is no failure.
    if number == EPIPE { exit(0) }
    return String(cString: strerror(number))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal, or nil when it is none.
  static var columns: Int? { terminalColumns(of: STDOUT_FILENO) }
}

/// Standard error; what cannot be written there can be told nowhere.
enum StandardError {
  static func write(_ text: Printable) {
    let line = text.text.hasSuffix("\n") ? text.text : text.text + "\n"
    _ = writeAll(Array(line.utf8)[...], to: STDERR_FILENO)
  }

  /// Writes text that stays on its line, as a bar of progress.
  static func writeInPlace(_ text: Printable) {
    _ = writeAll(Array(("\r\u{1B}[K" + text.text).utf8)[...], to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal, or nil when it is none.
  static var columns: Int? { terminalColumns(of: STDERR_FILENO) }
}

private func terminalColumns(of file: Int32) -> Int? {
  var size = winsize()
  guard isatty(file) == 1, ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
    return nil
  }
  return Int(size.ws_col)
}

/// Writes all bytes; the system's error number when that fails.
private func writeAll(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Int32? {
  var rest = bytes
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}
