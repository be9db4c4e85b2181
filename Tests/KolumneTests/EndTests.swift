import Glibc
import TerminalHarness
import Testing

@Suite struct EndTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("import", Program.capture)
  }

  private func opened() throws -> TerminalSession {
    let session = try program.open()
    session.send("\r")
    try session.wait(for: "1 / 3")
    session.send(" ")
    try session.wait(for: "2 / 3")
    return session
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a request to end gives the terminal back and keeps the place`(number: Int32) throws {
    let session = try opened()
    session.signal(number)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.isGivenBack)
    #expect(try !program.run("list", "--json").output.contains(#""place":null"#))
  }

  @Test func `a second hangup does not end what the first one began`() throws {
    let session = try opened()
    let lock = open(program.home + "/library.lock", O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    session.send("s")
    try session.wait(for: "Starred")
    session.signal(SIGHUP)
    try session.wait("the terminal back") { $0.isGivenBack }
    session.signal(SIGHUP)
    flock(lock, LOCK_UN)
    // How it ends may depend on the time that this took; but not by the signal.
    #expect(try session.waitForEnd() != .signal(SIGHUP))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT, SIGUSR1, SIGALRM])
  func `a fatal signal gives the terminal back, and what was kept stays`(number: Int32) throws {
    let session = try opened()
    // The place is kept beside the reading: wait until the library tells it.
    try session.wait("the place in the library") { _ in
      (try? program.run("list", "--json").output.contains(#""place":{"#)) == true
    }
    session.signal(number)
    #expect(try session.waitForEnd() == .signal(number))
    #expect(session.isGivenBack)
    #expect(try program.run("list", "--json").output.contains(#""place":{"#))
  }

  @Test func `a window that is closed ends the program`() throws {
    let session = try opened()
    session.hangUp()
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 50), (19, 4), (80, 2), (500, 200)])
  func `no window is too small or too large`(columns: Int, rows: Int) throws {
    let session = try program.open(columns: columns, rows: rows)
    session.send("\r j?q")
    session.resize(columns: 80, rows: 24)
    try session.wait(for: "/ 3")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.isGivenBack)
  }
}
