import CVTerm
import Glibc

/// A program on a pseudoterminal under a terminal in memory.
///
/// It waits for what the program does (a finished frame, a text, its end) and never for time; a
/// deadline turns waiting in vain into an error.
public final class TerminalSession {
  public enum Failure: Error, Equatable {
    case cannotStart(String)
    /// What was awaited, and the screen that stood there instead.
    case deadline(awaiting: String, screen: String)
    /// The program ended while more was expected of it.
    case ended(awaiting: String, screen: String)
  }

  /// How a program ended.
  public enum End: Equatable, Sendable {
    case exit(Int)
    case signal(Int32)
  }

  public let screen: VirtualTerminal
  /// All that the program has written.
  public private(set) var received: [UInt8] = []
  public let process: pid_t

  /// How many frames the program has finished.
  public private(set) var frames = 0
  /// How often the program has asked the terminal what it is.
  private var questions = 0

  private var master: Int32
  /// Kept open so that the terminal outlives the program and can be looked at.
  private let slave: Int32
  private var seenFrames = 0
  private var end: End?
  private let patience: Duration

  /// Starts a program with the slave as its standard descriptors and its controlling terminal.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, patience: Duration = .seconds(30)
  ) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0 else {
      throw Failure.cannotStart("openpty")
    }
    (master, slave) = ends
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = cvterm_set_size(master, Int32(columns), Int32(rows))
    screen = VirtualTerminal(columns: columns, rows: rows)
    self.patience = patience
    process = try spawn(
      executable, arguments, Self.defaults.merging(environment) { $1 }, on: pathOf(slave))
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
    close(slave)
  }

  private static let frameEnd = Array("\u{1B}[?2026l".utf8)
  private static let question = Array("\u{1B}[c".utf8)
  private static let defaults = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
  ]
}

extension TerminalSession {
  /// Types: the text's bytes as they are.
  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, min(512, $0.count)) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
      // Who only writes may fill both directions.
      _ = pump(within: .zero)
    }
  }

  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = cvterm_set_size(master, Int32(columns), Int32(rows))
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits until one more frame is finished than the last such wait saw.
  public func waitForFrame() throws {
    try wait("a frame") { $0.frames > $0.seenFrames }
    seenFrames = frames
  }

  /// Waits until the screen shows `text`.
  public func wait(for text: String) throws {
    try wait("“\(text)”") { $0.screen.text.contains(text) }
    seenFrames = frames
  }

  /// Waits until something holds of the session.
  public func wait(_ what: String, until holds: (TerminalSession) -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while !holds(self) {
      guard ContinuousClock.now < deadline else {
        throw Failure.deadline(awaiting: what, screen: screen.text)
      }
      // Its last bytes may still lie in the terminal when the program has ended.
      let wasOver = hasEnded
      if !pump(within: .milliseconds(20)), wasOver, !holds(self) {
        throw Failure.ended(awaiting: what, screen: screen.text)
      }
    }
  }

  /// Waits until the program has taken all that was sent and nothing more comes of it.
  public func waitForStillness() throws {
    var seen: Int
    repeat {
      seen = frames
      // A focused program asks for the terminal's colours: it has read all that came before. The
      // second time it has also painted it.
      for _ in 1...2 {
        let asked = questions
        send("\u{1B}[I")
        try wait("a question on focus") { $0.questions > asked }
      }
    } while pump(within: .milliseconds(30)) || frames != seen || isAtWork(process)
  }

  /// Waits for the program's end and all of its bytes.
  public func waitForEnd() throws -> End {
    let deadline = ContinuousClock.now + patience
    while !hasEnded {
      guard ContinuousClock.now < deadline else {
        throw Failure.deadline(awaiting: "the end", screen: screen.text)
      }
      _ = pump(within: .milliseconds(20))
    }
    while pump(within: .zero) {}
    return end ?? .exit(-1)
  }

  /// Takes the terminal away from the program, as when its window is closed.
  public func hangUp() {
    close(master)
    master = -1
  }
}

extension TerminalSession {
  public var screenText: String { screen.text }

  /// Whether the line has echo, signals and line editing, as a shell expects it.
  public var isCooked: Bool {
    var line = termios()
    tcgetattr(slave, &line)
    let wanted = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return line.c_lflag & wanted == wanted && line.c_oflag & tcflag_t(OPOST) != 0
      && line.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Whether a private mode was set last, and not reset, in the bytes received.
  public func isSet(_ mode: Int) -> Bool {
    let set = received.offsets(of: Array("\u{1B}[?\(mode)h".utf8)).last ?? -1
    let reset = received.offsets(of: Array("\u{1B}[?\(mode)l".utf8)).last ?? -1
    return set > reset
  }

  /// Whether everything is as it was before the program.
  public var isGivenBack: Bool {
    isCooked && !screen.isOnAlternateScreen && screen.isCursorVisible
      && [1000, 1002, 1004, 1006, 2004, 2026, 2031].allSatisfy { !isSet($0) }
  }

  public func count(of sequence: String) -> Int {
    received.offsets(of: Array(sequence.utf8)).count
  }
}

extension TerminalSession {
  /// Moves what there is between program and terminal; false when there was nothing.
  private func pump(within time: Duration) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(time.components.attoseconds / 1_000_000_000_000_000)
    guard poll(&source, 1, milliseconds) == 1, source.revents & Int16(POLLIN) != 0 else {
      return false
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { room, count in
      count = max(0, read(master, room.baseAddress, 65536))
    }
    guard !bytes.isEmpty else { return false }
    frames += count(of: Self.frameEnd, in: bytes)
    questions += count(of: Self.question, in: bytes)
    received += bytes
    screen.feed(bytes)
    let replies = screen.takeReplies()
    if !replies.isEmpty { _ = replies.withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }
    return true
  }

  /// How many marks end in `bytes`; one may have come in two pieces.
  private func count(of mark: [UInt8], in bytes: [UInt8]) -> Int {
    (received.suffix(mark.count - 1) + bytes).offsets(of: mark).count
  }

  /// Whether the program is no more.
  public var hasEnded: Bool {
    if end != nil { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    let signal = cvterm_end_signal(status)
    end = signal == 0 ? .exit(Int(cvterm_exit_status(status))) : .signal(signal)
    return true
  }
}

private func pathOf(_ terminal: Int32) -> String {
  var name = [CChar](repeating: 0, count: 256)
  guard ttyname_r(terminal, &name, name.count) == 0 else { return "" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

extension [UInt8] {
  fileprivate func offsets(of wanted: [UInt8]) -> [Int] {
    guard let first = wanted.first, count >= wanted.count else { return [] }
    return (0...(count - wanted.count)).filter { start in
      self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
