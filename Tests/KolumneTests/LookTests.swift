import Foundation
import TerminalHarness
import Testing

/// Themes, mouse and plain screens, in the program itself.
@Suite struct LookTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("import", Program.capture)
  }

  private func configure(_ toml: String) throws {
    try toml.write(toFile: program.home + "/config.toml", atomically: true, encoding: .utf8)
  }

  private func press(_ session: TerminalSession, _ text: String) throws {
    let row = try #require(
      (0..<session.screen.rows).first { session.screen.text(row: $0).contains(text) })
    session.send("\u{1B}[<0;20;\(row + 1)M\u{1B}[<0;20;\(row + 1)m")
  }

  @Test func `a press opens the selected article, the wheel and the edges turn its pages`() throws {
    let session = try program.open()
    #expect(session.isSet(1002) && session.isSet(1006))
    try press(session, "Das Land")
    try session.wait(for: "1 / 3")
    session.send("\u{1B}[<65;40;12M")
    try session.wait(for: "2 / 3")
    session.send("\u{1B}[<0;80;12M\u{1B}[<0;80;12m")
    try session.wait(for: "3 / 3")
    session.send("\u{1B}[<0;1;12M\u{1B}[<0;1;12m")
    try session.wait(for: "2 / 3")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.isGivenBack)
  }

  @Test func `the mouse is given back and taken while kolumne runs`() throws {
    let session = try program.open()
    session.send(":set mouse false\r")
    try session.wait("the terminal's own mouse") { !$0.isSet(1002) && !$0.isSet(1006) }
    session.send(":set mouse true\r")
    try session.wait("the mouse") { $0.isSet(1002) && $0.isSet(1006) }
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.isGivenBack && !session.isSet(1002))
  }

  @Test func `the mouse can be left to the terminal`() throws {
    try configure("mouse = false\n")
    let session = try program.open()
    #expect(!session.isSet(1002) && !session.isSet(1006))
  }

  @Test func `pasted keys are no keys`() throws {
    let session = try program.open()
    session.send("\u{1B}[200~Q\u{1B}[201~j?")
    try session.wait(for: "The keys of the list")
  }

  @Test func `the theme under the cursor shows at once and Esc brings the old one back`() throws {
    try configure("theme = \"ink\"\n")
    let session = try program.open(environment: ["COLORTERM": "truecolor"])
    #expect(session.screen.cell(row: 0, column: 0).paper == 0x100_0100)
    session.send("t")
    try session.wait(for: "Themes")
    session.send("\u{1B}[B\u{1B}[B")
    try session.wait("the ground of paper") {
      $0.screen.cell(row: 23, column: 79).paper == 0x119_1817
    }
    session.send("\t")
    try session.wait("its light variant") {
      $0.screen.cell(row: 23, column: 79).paper == 0x1FA_F7F0
    }
    session.send("\u{1B}")
    try session.wait("the old ground") { $0.screen.cell(row: 23, column: 79).paper == 0x100_0100 }
    #expect(session.screen.cell(row: 0, column: 0).paper == 0x100_0100)
  }

  @Test func `a chosen theme is there the next time, until the configuration changes`() throws {
    let colour = ["COLORTERM": "truecolor"]
    var session = try program.open(environment: colour)
    session.send("tG\r")
    try session.wait(for: "Theme “solarized”")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    session = try program.open(environment: colour)
    try session.wait("its ground") { $0.screen.cell(row: 23, column: 79).paper == 0x100_2B36 }
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    try configure("theme = \"ink\"\n")
    session = try program.open(environment: colour)
    try session.wait("another") { $0.screen.cell(row: 23, column: 79).paper == 0x100_0100 }
  }

  @Test func `light and dark follow the terminal without a restart`() throws {
    try configure("theme = \"paper\"\n")
    let session = try program.open(
      environment: ["COLORTERM": "truecolor", "COLORFGBG": "15;0"])
    #expect(session.isSet(2031))
    try session.wait("the dark ground") { $0.screen.cell(row: 5, column: 79).paper == 0x119_1817 }
    session.send("\u{1B}[?997;2n")
    try session.wait("the light ground") { $0.screen.cell(row: 5, column: 79).paper == 0x1FA_F7F0 }
    session.send("\u{1B}[?997;1n")
    try session.wait("the dark ground") { $0.screen.cell(row: 5, column: 79).paper == 0x119_1817 }
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "linux"], ["TERM": "vt100"]])
  func `a theme of 24-bit colours leaves the ground alone where it cannot be shown`(
    environment: [String: String]
  ) throws {
    try configure("theme = \"gruvbox\"\nvariant = \"dark\"\n")
    let session = try program.open("read", Program.capture, environment: environment)
    try session.wait(for: "Das Land braucht weniger Brücken")
    let screen = session.screen
    for row in 0..<24 {
      for column in 0..<80 { #expect(screen.cell(row: row, column: column).paper == -1) }
    }
    #expect(screen.cell(row: 4, column: 7).isBold)
    #expect(screen.cell(row: 4, column: 7).ink == -1)
    // The kicker: by colour on the console, by weight alone without any.
    let kicker = screen.cell(row: 3, column: 7)
    #expect(environment["TERM"] == "linux" ? kicker.ink == 1 : kicker.ink == -1 && kicker.isBold)
  }

  @Test(arguments: [true, false])
  func `plain screens are a flag or a setting, and show the cursor where one is`(isFlag: Bool)
    throws
  {
    if !isFlag { try configure("plain = true\n") }
    let session = isFlag ? try program.open("--plain") : try program.open()
    try session.wait(for: "bessere, unread, ")
    #expect(session.screen.isCursorVisible)
    let row = session.screen.cursor.row
    #expect(session.screen.text(row: row).contains("Das Land braucht weniger Brücken"))
    #expect(session.screen.cursor.column == 0)
    session.send("\r")
    try session.wait(for: "1 / 3")
    #expect(session.screen.isCursorVisible)
    #expect(session.screen.text(row: session.screen.cursor.row).contains("Verkehrspolitik"))
    #expect(!session.screenText.contains("━") && !session.screenText.contains("─"))
  }
}
