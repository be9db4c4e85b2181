import Foundation
import Glibc
import Reader
import Screen
import TerminalHarness
import Testing

@Suite struct ReadingTests {
  let program: Program

  init() throws { program = try Program() }

  /// The text of the page proper, without running line and folio; columns one after the other.
  private func page(_ session: TerminalSession, _ size: Size) -> String {
    let geometry = PageGeometry(size: size, measure: 66)
    let rows = (geometry.top..<geometry.top + geometry.rows).map { row in
      (0..<size.columns).map { session.screen.cell(row: row, column: $0).text }
    }
    let gutters = (1..<geometry.columns).map { geometry.left(ofColumn: $0) - 2 }
    // The head stands across the columns; below it nothing does.
    let split = rows.lastIndex { row in gutters.contains { row[$0].contains { $0 != " " } } }
    let body = rows[((split ?? -1) + 1)...]
    let edges = [0] + gutters + [size.columns]
    let columns = zip(edges, edges.dropFirst()).flatMap { start, end in
      body.map { $0[start..<end].joined() }
    }
    return (rows[..<body.startIndex].map { $0.joined() } + columns).joined(separator: "\n")
  }

  @Test func `import, read, mark, leave, and find it read and at its place`() throws {
    #expect(try program.run("import", Program.capture).output == "1 imported\n")
    var session = try program.open()
    try session.wait(for: "●")
    try session.wait(for: "Unread 1")
    session.send("\r")
    try session.wait(for: "1 / 3")
    session.send(" ")
    try session.wait(for: "2 / 3")
    let secondPage = session.screenText
    session.send("m")
    try session.wait(for: "Marked read")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.isGivenBack)

    session = try program.open()
    try session.wait(for: "Unread 0")
    session.send("\r")
    try session.wait(for: "2 / 3")
    #expect(session.screenText == secondPage)
    session.send("q")
    try session.wait(for: "Unread 0")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try program.run("list", "--json").output.contains(#""read":true"#))
  }

  @Test func `how the page is set while a file is read is remembered, where there is a library`()
    throws
  {
    func read(_ key: String, _ sign: String) throws {
      let session = try program.open("read", Program.capture)
      try session.wait(for: "1 / ")
      session.send(key)
      try session.wait(for: sign)
      session.send("Q")
      #expect(try session.waitForEnd() == .exit(0))
    }
    try read("+", "Measure 68")
    try read("+", "Measure 68")
    #expect(!FileManager.default.fileExists(atPath: program.home + "/library.sqlite"))
    _ = try program.run("import", Program.capture)
    try read("+", "Measure 68")
    try read("+", "Measure 70")
    let session = try program.open()
    session.send("\r")
    try session.wait(for: "1 / ")
    session.send("+")
    try session.wait(for: "Measure 72")
  }

  @Test(arguments: [(20, 10), (80, 24), (120, 40), (250, 70)])
  func `turning every page shows every word once and in order`(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    _ = try program.run("import", Program.capture)
    let session = try program.open(columns: columns, rows: rows)
    session.send("\r")
    try session.wait(for: "1 / ")
    var shown = page(session, size)
    var number = 1
    while !session.screenText.contains("∎") {
      number += 1
      session.send(" ")
      try session.wait(for: "\(number) / ")
      shown += page(session, size)
    }
    // Hyphens are the one thing that the page has and the article has not.
    let body = try program.bodyOfCapture().unspaced.filter { $0 != "-" }
    let read = shown.unspaced.filter { $0 != "-" }
    #expect(body.count > 1500)
    #expect(read.hasSuffix(body + "∎"))
    // Nothing of it a second time: before the body stand head and figure alone.
    let firstWords = String(body.prefix(60))
    #expect(read.components(separatedBy: firstWords).count == 2)
  }

  @Test func `a resize and back shows the same page again`() throws {
    _ = try program.run("import", Program.capture)
    let session = try program.open()
    session.send("\r")
    try session.wait(for: "1 / 3")
    session.send(" ")
    try session.wait(for: "2 / 3")
    let before = session.screenText
    let first = String(page(session, Size(columns: 80, rows: 24)).unspaced.prefix(16))
    for (columns, rows) in [(30, 12), (200, 60), (44, 9)] {
      session.resize(columns: columns, rows: rows)
      try session.waitForFrame()
      try session.wait("the page at \(columns)x\(rows)") {
        $0.screen.columns == columns && $0.screenText.unspaced.contains(first)
      }
    }
    session.resize(columns: 80, rows: 24)
    try session.wait("the page as it was") { $0.screenText == before }
  }

  @Test func `how the page is set by key is remembered, and can be forgotten`() throws {
    _ = try program.run("import", Program.capture)
    for (key, sign) in [("+", "Measure 68"), ("+", "Measure 70"), ("=", "as configured")] {
      let session = try program.open()
      session.send("\r")
      try session.wait(for: "1 / 3")
      session.send(key)
      try session.wait(for: sign)
      session.send("Q")
      #expect(try session.waitForEnd() == .exit(0))
    }
    let session = try program.open()
    session.send("\r")
    try session.wait(for: "1 / 3")
    session.send("+")
    try session.wait(for: "Measure 68")
  }

  @Test func `an empty library opens on the welcome article`() throws {
    let session = try program.open()
    try session.wait(for: "A page worth reading")
    session.send("q")
    try session.wait(for: "kolumne import FILE")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func `a German locale and a configured language speak German`() throws {
    let german = try program.open(environment: ["LC_ALL": "", "LANG": "de_DE.UTF-8"])
    try german.wait(for: "Eine Seite, die das Lesen lohnt")
    try "language = \"de\"\n".write(
      toFile: program.home + "/config.toml", atomically: true, encoding: .utf8)
    let configured = try program.open()
    try configured.wait(for: "Eine Seite, die das Lesen lohnt")
  }

  @Test(arguments: [("light", 0x1D1D1B, 0xFAF7F0), ("dark", 0xF6F3EA, 0x191817)])
  func `a configured theme paints head and ground`(variant: String, ink: Int, paper: Int) throws {
    try "theme = \"paper\"\nvariant = \"\(variant)\"\n".write(
      toFile: program.home + "/config.toml", atomically: true, encoding: .utf8)
    let session = try program.open(
      "read", Program.capture, environment: ["COLORTERM": "truecolor"])
    try session.wait(for: "Das Land braucht weniger Brücken")
    let headline = session.screen.cell(row: 4, column: 7)
    #expect(headline.text == "D" && headline.isBold)
    #expect(headline.ink == 0x100_0000 | ink)
    #expect(headline.paper == 0x100_0000 | paper)
    #expect(session.screen.cell(row: 0, column: 0).paper == 0x100_0000 | paper)
  }

  @Test func `the terminal's own colours are the default`() throws {
    let session = try program.open("read", Program.capture)
    try session.wait(for: "Das Land braucht weniger Brücken")
    #expect(session.screen.cell(row: 3, column: 7).ink == 1)
    #expect(session.screen.cell(row: 4, column: 7).isBold)
    #expect(session.screen.cell(row: 12, column: 7).paper == -1)
  }

  @Test func `read shows an article without keeping it`() throws {
    let session = try program.open("read", Program.capture)
    try session.wait(for: "Das Land braucht weniger Brücken, aber bessere")
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try program.run("list", "--json").output == "")
  }

  @Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0))
  func `every key is one write to the terminal`() throws {
    _ = try program.run("import", Program.capture)
    let log = program.home + "/trace"
    let session = try TerminalSession(
      "/usr/bin/strace",
      ["-f", "-qq", "-e", "trace=write,writev", "-e", "signal=none", "-o", log, Program.path],
      environment: program.environment)
    try session.wait(for: "Unread 1")
    let keys = [
      ("\r", "1 / 3"), (" ", "2 / 3"), ("b", "1 / 3"), ("s", "Starred"), ("+", "Measure 68"),
      ("m", "Marked read"), ("q", "Unread 0"), ("?", "The keys of the list"), ("q", "Unread 0"),
      ("m", "Unread 1"),
    ]
    for (key, sign) in keys {
      session.send(key)
      try session.wait(for: sign)
    }
    session.send("q")
    #expect(try session.waitForEnd() == .exit(0))
    let trace = try String(contentsOfFile: log, encoding: .utf8)
    let writes = trace.split(separator: "\n").count { $0.contains("write(1,") }
    // Entering, the first frame, the questions to the terminal, one for each key, leaving.
    #expect(writes == 1 + 1 + 1 + keys.count + 1)
  }
}
