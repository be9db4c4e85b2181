import CNcurses
import Glibc
import Screen

/// The two descriptors of a terminal and its line discipline.
struct Device {
  let input: Int32
  let output: Int32
  /// How the line was before us.
  let cooked: termios

  /// Standard input and output where they are a terminal, else the controlling terminal.
  init() throws(TerminalError) {
    input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : controllingTerminal(O_RDONLY)
    output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : controllingTerminal(O_WRONLY)
    var line = termios()
    guard input >= 0, output >= 0, tcgetattr(input, &line) == 0 else { throw .noTerminal }
    cooked = line
  }

  /// The size in cells; 80 × 24 where the terminal does not know it.
  var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    // A size is input too; what lies beyond this stays blank.
    return Size(columns: min(1000, Int(window.ws_col)), rows: min(1000, Int(window.ws_row)))
  }

  /// Byte for byte, without echo, signals or translated line ends.
  func makeRaw() {
    var raw = cooked
    raw.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
    raw.c_oflag &= ~tcflag_t(OPOST)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &raw.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    // What was typed ahead is kept.
    set(raw)
  }

  /// As it was; answers to questions that nobody waits for any more are thrown away.
  func makeCooked() {
    set(cooked)
    tcflush(input, TCIFLUSH)
  }

  private func set(_ line: termios) {
    var line = line
    while tcsetattr(input, TCSADRAIN, &line) != 0, errno == EINTR, !rescue_is_ending() {}
  }

  /// Writes everything with as few calls as the terminal takes, which is one.
  func write(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty, !rescue_is_silent() {
        let written = Glibc.write(
          output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN, !rescue_is_ending() {
          waitForRoom()
        } else if errno != EINTR || rescue_is_ending() {
          // A terminal that takes nothing must not keep the program from saving.
          return
        }
      }
    }
  }

  private func waitForRoom() {
    var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    poll(&descriptor, 1, 1000)
  }
}

private func controllingTerminal(_ mode: Int32) -> Int32 {
  open("/dev/tty", mode | O_NOCTTY | O_CLOEXEC)
}

/// What reading a descriptor gave.
enum Reading: Equatable {
  case bytes([UInt8])
  case nothing
  case end

  init(from descriptor: Int32) {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { room, length in
      count = read(descriptor, room.baseAddress, 4096)
      length = max(0, count)
    }
    switch count {
    case 1...: self = .bytes(bytes)
    case 0: self = .end
    default: self = errno == EAGAIN || errno == EINTR ? .nothing : .end
    }
  }
}
