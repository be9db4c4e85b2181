import Glibc
import TerminalHarness
import Testing

private let probe = Executable.path("TerminalProbe", variable: "KOLUMNE_PROBE")

/// The probe after its first frame.
private func started(_ environment: [String: String] = [:]) throws -> TerminalSession {
  let session = try TerminalSession(probe, environment: environment)
  try session.wait(for: "ready")
  return session
}

@Test func `the screen shows the grid in its colours`() throws {
  let session = try started()
  #expect(session.screen.text(row: 0) == "Die Kolumne – „eins“")
  #expect(session.screen.cell(row: 0, column: 0).ink == 208)
  #expect(session.screen.cell(row: 0, column: 0).isBold)
  let marked = session.screen.cell(row: 2, column: 0)
  #expect(marked.isItalic && marked.isUnderlined && marked.ink == 4)
  #expect(session.screen.cursor == (1, 0))
  #expect(session.screen.isOnAlternateScreen && !session.isCooked)
  #expect(session.isSet(2004) && session.isSet(1004))
}

@Test(
  arguments: [
    (["COLORTERM": "truecolor"], 0x1FF8700), (["TERM": "xterm"], -1), (["NO_COLOR": "1"], -1),
  ] as [([String: String], Int)])
func `the environment chooses the colours`(environment: [String: String], ink: Int) throws {
  let session = try started(environment)
  #expect(session.screen.cell(row: 0, column: 0).ink == ink)
  #expect(session.screen.cell(row: 0, column: 0).isBold)
}

@Test(arguments: [
  ("j", "key j"), ("ü", "key ü"), ("\u{1B}", "key esc"), ("\u{1B}[1;5A", "key ctrl-up"),
  ("\u{1B}[97;5u", "key ctrl-a"), ("\u{1B}[200~qqq\u{1B}[201~", "paste qqq"),
  ("\u{1B}[<65;4;3M", "mouse wheelDown 2 3"), ("\u{1B}[O", "focus false"), ("\u{3}", "key ctrl-c"),
])
func `what is typed is heard`(bytes: String, heard: String) throws {
  let session = try started()
  session.send(bytes)
  try session.wait(for: heard)
}

@Test func `q ends the program and gives the terminal back`() throws {
  let session = try started()
  session.send("q")
  #expect(try session.waitForEnd() == .exit(0))
  #expect(session.isGivenBack)
}

@Test(arguments: [SIGTERM, SIGINT])
func `a polite signal ends the program and gives the terminal back`(number: Int32) throws {
  let session = try started()
  session.signal(number)
  #expect(try session.waitForEnd() == .exit(0))
  #expect(session.isGivenBack)
}

@Test func `exit() gives the terminal back`() throws {
  let session = try started()
  session.send("x")
  #expect(try session.waitForEnd() == .exit(3))
  #expect(session.isGivenBack)
}

@Test func `a program that does not listen ends at the second request`() throws {
  let session = try started()
  session.send("h")
  try session.wait(for: "deaf")
  try session.wait("the end") {
    $0.signal(SIGTERM)
    return $0.hasEnded
  }
  let end = try session.waitForEnd()
  #expect(end == .signal(SIGTERM))
  #expect(session.isGivenBack)
}

@Test func `a closed window ends the program`() throws {
  let session = try started()
  session.hangUp()
  #expect(try session.waitForEnd() == .exit(0))
}

@Test func `a stop that nobody can undo is none`() throws {
  // The leader of a session has no shell to continue it, so the system drops its stops.
  let session = try started()
  session.signal(SIGTSTP)
  try session.wait(for: "continued")
  #expect(!session.isCooked && session.screen.isOnAlternateScreen)
}

@Test func `a stop that comes together with a key is no wait for another key`() throws {
  let session = try started()
  try session.waitForStillness()
  session.send("\u{1B}[19~")
  try session.wait(for: "waiting")
  session.send("j")
  session.signal(SIGTSTP)
  try session.wait(for: "continued")
}

@Test func `the signal of a hangup gives back a terminal that is still there`() throws {
  let session = try started()
  session.signal(SIGHUP)
  #expect(try session.waitForEnd() == .exit(0))
  #expect(session.isGivenBack)
}

@Test(arguments: [SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
func `a fatal signal from outside gives the terminal back`(number: Int32) throws {
  let session = try started()
  session.signal(number)
  #expect(try session.waitForEnd() == .signal(number))
  #expect(session.isGivenBack)
}

/// F1 to F7 of the probe: fatalError, index, overflow, pointer, stack, abort, stack of a thread.
@Test(arguments: [
  ("\u{1B}OP", [SIGILL, SIGTRAP]), ("\u{1B}OQ", [SIGILL, SIGTRAP]),
  ("\u{1B}OR", [SIGILL, SIGTRAP]), ("\u{1B}OS", [SIGSEGV]), ("\u{1B}[15~", [SIGSEGV]),
  ("\u{1B}[17~", [SIGABRT]), ("\u{1B}[18~", [SIGSEGV]),
])
func `a trap gives the terminal back`(key: String, signals: [Int32]) throws {
  let session = try started()
  session.send(key)
  let end = try session.waitForEnd()
  #expect(signals.map(TerminalSession.End.signal).contains(end))
  #expect(session.isGivenBack)
}

@Test func `a storm of resizes ends in the last size`() throws {
  let session = try started()
  for step in 0..<150 { session.resize(columns: 20 + step % 90, rows: 5 + step % 40) }
  session.resize(columns: 50, rows: 7)
  try session.wait(for: "size 50 7")
  try session.wait("the corner") { $0.screen.text(row: 6).hasSuffix("corner") }
  #expect(session.screen.cell(row: 6, column: 49).text == "r")
}

@Test func `what a resize cut off comes back, though the size is as it was when it is seen`() throws
{
  let session = try started()
  session.screen.resize(columns: 3, rows: 2)
  session.screen.resize(columns: 80, rows: 24)
  session.signal(SIGWINCH)
  try session.wait(for: "size 80 24")
  try session.wait("the corner") { $0.screen.text(row: 23).hasSuffix("corner") }
  #expect(session.screen.text(row: 0) == "Die Kolumne – „eins“")
}

@Test(arguments: [(1, 1), (2, 1), (1, 50), (80, 2), (500, 200)])
func `every size is painted`(columns: Int, rows: Int) throws {
  let session = try TerminalSession(probe, columns: columns, rows: rows)
  try session.waitForFrame()
  session.send("q")
  #expect(try session.waitForEnd() == .exit(0))
  #expect(session.isGivenBack)
}

@Test func `a stop from outside is followed by a whole new screen`() throws {
  let session = try started()
  session.signal(SIGSTOP)
  session.screen.feed(Array("\u{1B}[2Jjunk".utf8))
  session.signal(SIGCONT)
  try session.wait(for: "continued")
  #expect(session.screen.text(row: 0) == "Die Kolumne – „eins“")
}

@Test func `Ctrl-Z gives the terminal to the shell, and fg takes it again`() throws {
  let session = try TerminalSession(
    "/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "$ "])
  try session.wait(for: "$ ".dropLast().description)
  session.send(probe + "\n")
  try session.wait(for: "ready")
  session.send("\u{1A}")
  try session.wait(for: "Stopped")
  #expect(session.isGivenBack)
  session.send("fg\n")
  try session.wait(for: "continued")
  #expect(session.screen.text(row: 0) == "Die Kolumne – „eins“")
  #expect(!session.isCooked && session.screen.isOnAlternateScreen)
}

@Test func `four thousand random bytes are survived`() throws {
  let session = try started()
  var state: UInt64 = 20_26
  let noise = (0..<4096).map { _ -> UInt8 in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let byte = UInt8(truncatingIfNeeded: state >> 33)
    // The keys that end, stop or hang the probe would prove nothing.
    return [0x68, 0x71, 0x78, 0x1A].contains(byte) ? 0x20 : byte
  }
  // Whatever sequence the noise has begun, a cancel ends it.
  session.send(noise + [0x18] + Array("\u{1B}[201~j".utf8))
  try session.wait(for: "key j")
  session.send("q")
  #expect(try session.waitForEnd() == .exit(0))
  #expect(session.isGivenBack)
}

@Test(arguments: [
  ("", "kindUnset"), ("dumb", #"kindTooSimple("dumb")"#), ("no-such", #"kindUnknown("no-such")"#),
])
func `an unfit TERM is refused before a byte is sent`(term: String, message: String) throws {
  let session = try TerminalSession(probe, environment: ["TERM": term])
  #expect(try session.waitForEnd() == .exit(2))
  #expect(session.screenText.contains(message))
  #expect(!session.received.contains(0x1B))
  #expect(session.isCooked)
}

@Test func `input and output that are no terminal are replaced by the controlling one`() throws {
  let session = try TerminalSession("/bin/sh", ["-c", "\(probe) < /dev/null | cat"])
  try session.wait(for: "ready")
  session.send("j")
  try session.wait(for: "key j")
}

@Test func `without any terminal there is an error`() throws {
  let session = try TerminalSession(
    "/bin/sh", ["-c", "setsid --wait \(probe) < /dev/null 2>&1 | cat"])
  _ = try session.waitForEnd()
  #expect(session.screenText.hasPrefix("noTerminal"))
}

@Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0))
func `one key is one write`() throws {
  let log = "/tmp/kolumne-trace-\(getpid())"
  defer { unlink(log) }
  let session = try TerminalSession(
    "/usr/bin/strace", ["-f", "-qq", "-e", "trace=write", "-e", "signal=none", "-o", log, probe])
  try session.wait(for: "ready")
  for key in ["j", "k", "l", "m"] {
    session.send(key)
    try session.wait(for: "key \(key)")
  }
  session.send("q")
  #expect(try session.waitForEnd() == .exit(0))
  // Entering, the first frame, the questions, four frames, leaving.
  let expected = 1 + 1 + 1 + 4 + 1
  #expect(lines(of: log).count { $0.contains("write(1,") } == expected)
}

private func lines(of path: String) -> [String] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var room = [CChar](repeating: 0, count: 65536)
  var lines: [String] = []
  while fgets(&room, Int32(room.count), file) != nil {
    lines.append(
      String(decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
  return lines
}

@Test func `the colour of the ground tells light from dark at any time`() throws {
  let session = try started()
  session.send("\u{1B}]11;rgb:ffff/fafa/f0f0\u{1B}\\")
  try session.wait(for: "light")
  session.send("\u{1B}]11;rgb:1010/1010/1010\u{7}")
  try session.wait(for: "dark")
}

@Test func `what the terminal is set to says more than its ground`() throws {
  let session = try started()
  session.send("\u{1B}[?997;2n")
  try session.wait(for: "light")
  session.send("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\j")
  try session.wait(for: "key j")
  #expect(session.screen.text(row: 3) == "light")
  session.send("\u{1B}[?997;1n")
  try session.wait(for: "dark")
}

@Test func `a window that gets the focus back is asked for its colours again`() throws {
  let session = try started()
  // The virtual terminal answers as soon as it reads the question.
  try session.wait("the first questions") { $0.count(of: "\u{1B}[c") == 1 }
  session.send("\u{1B}[O\u{1B}[I")
  try session.wait(for: "focus true")
  try session.wait("the questions again") { $0.count(of: "\u{1B}]11;?") == 2 }
}
