import Glibc

/// How wide the terminal draws each of the texts, in cells; nil when there is no terminal that
/// answers.
///
/// Each text is written at the start of a line, and the terminal is asked where its cursor is.
func drawnWidths(of texts: [String]) -> [Int]? {
  guard isatty(STDOUT_FILENO) == 1 else { return nil }
  let file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var saved = termios()
  guard tcgetattr(file, &saved) == 0 else { return nil }
  var raw = saved
  raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
  tcsetattr(file, TCSAFLUSH, &raw)
  defer { tcsetattr(file, TCSAFLUSH, &saved) }
  defer { send("\r\u{1B}[K", to: file) }
  var widths: [Int] = []
  for text in texts {
    send("\r" + text + "\u{1B}[6n", to: file)
    guard let column = answeredColumn(file) else { return nil }
    widths.append(column - 1)
  }
  return widths
}

private func send(_ text: String, to file: Int32) {
  let bytes = Array(text.utf8)
  _ = write(file, bytes, bytes.count)
}

/// The column in `ESC [ row ; column R`.
private func answeredColumn(_ file: Int32) -> Int? {
  var answer: [UInt8] = []
  var source = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
  while answer.count < 32, poll(&source, 1, 300) == 1 {
    var byte: UInt8 = 0
    guard read(file, &byte, 1) == 1 else { return nil }
    guard byte != UInt8(ascii: "R") else {
      let text = String(decoding: answer, as: UTF8.self)
      return text.split(separator: ";").last.flatMap { Int($0) }
    }
    answer.append(byte)
  }
  return nil
}
