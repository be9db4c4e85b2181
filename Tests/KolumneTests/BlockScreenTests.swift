import Foundation
import TerminalHarness
import Testing

/// Whole screens of an article that has every kind of block, as a terminal of 24-bit colours shows
/// them on light and on dark ground.
@Suite struct BlockScreenTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("import", Program.fixture("every", "jsonl"))
  }

  @Test(arguments: [1, 2, 3])
  func `every kind of block in its colours on pages of 80 by 24`(page: Int) throws {
    try expect("80x24-page-\(page)", page: page, columns: 80, rows: 24)
  }

  @Test func `every kind of block in its colours in two columns of 160 by 50`() throws {
    try expect("160x50", page: 1, columns: 160, rows: 50)
  }

  private func expect(_ name: String, page: Int, columns: Int, rows: Int) throws {
    let light = try screen("light", page: page, columns: columns, rows: rows)
    let dark = try screen("dark", page: page, columns: columns, rows: rows)
    let portrait = Portrait(light: light, dark: dark).description
    let path = Program.fixture("Screens/\(name)", "txt")
    #expect(try portrait == String(contentsOfFile: path, encoding: .utf8))
  }

  private func screen(_ variant: String, page: Int, columns: Int, rows: Int) throws
    -> VirtualTerminal
  {
    try "theme = \"paper\"\nvariant = \"\(variant)\"\n"
      .write(toFile: program.home + "/config.toml", atomically: true, encoding: .utf8)
    let session = try program.open(
      columns: columns, rows: rows, environment: ["COLORTERM": "truecolor"])
    session.send("\r")
    try session.wait(for: " / ")
    session.send("gg" + String(repeating: " ", count: page - 1))
    try session.wait(for: "  \(page) / ")
    return session.screen
  }
}

/// A screen as text, a letter below each cell for how it looks, and what the letters stand for in
/// light and in dark.
private struct Portrait: CustomStringConvertible {
  private(set) var description: String

  init(light: VirtualTerminal, dark: VirtualTerminal) {
    var looks: [String] = []
    var letters = ""
    for (row, (one, other)) in zip(light.cells, dark.cells).enumerated() {
      var line = ""
      for (lit, unlit) in zip(one, other) {
        // The second half of a wide character has no colours of its own.
        if lit.isRightHalf, let last = line.last {
          line.append(last)
          continue
        }
        let look = "\(Portrait.look(lit))  |  \(Portrait.look(unlit))"
        if !looks.contains(look) { looks.append(look) }
        line.append(Portrait.alphabet[looks.firstIndex(of: look) ?? 0])
      }
      while line.last == "." { line.removeLast() }
      letters += line + "\n"
      if light.text(row: row) != dark.text(row: row) { letters += "differs in the dark\n" }
    }
    let legend = zip(Portrait.alphabet, looks).map { "\($0)  \($1)\n" }.joined()
    description = light.text + "\n\n" + letters + "\n" + legend
  }

  private static let alphabet = Array(".abcdefghijklmnopqrstuvwxyz")

  private static func look(_ cell: VirtualTerminal.Cell) -> String {
    // Blanks have no ink.
    let isBlank = cell.text.isEmpty || cell.text == " "
    let hidden = isBlank && !cell.isUnderlined && !cell.isReversed
    let faces = [
      (cell.isBold && !hidden, "bold"), (cell.isItalic && !hidden, "italic"),
      (cell.isUnderlined, "underlined"), (cell.isReversed, "reversed"),
    ]
    let words = [hidden ? "blank" : colour(cell.ink), "on", colour(cell.paper)]
    return (words + faces.filter(\.0).map(\.1)).joined(separator: " ")
  }

  private static func colour(_ value: Int) -> String {
    if value < 0 { return "own" }
    if value < 0x100_0000 { return "\(value)" }
    let digits = String(value & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
