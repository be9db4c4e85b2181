import Curses
import Glibc
import Screen
import Testing
import TerminalHarness

private let theme = Theme(
  name: "test", light: [:],
  dark: [
    .headline: Style(ink: .rgb(red: 255, green: 135, blue: 0), isBold: true),
    .link: Style(ink: .ansi(4), paper: .ansi(7), isUnderlined: true),
  ])

/// A painter whose frames a terminal in memory shows.
private struct Easel: ~Copyable {
  var painter: Painter
  let screen: VirtualTerminal

  init(_ palette: Palette = .indexed, columns: Int = 20, rows: Int = 4, isUnicode: Bool = true)
    throws
  {
    let kind = TerminalKind(name: "xterm-256color", palette: palette, isUnicode: isUnicode)
    painter = try Painter(kind, size: Size(columns: columns, rows: rows))
    screen = VirtualTerminal(columns: columns, rows: rows)
  }

  mutating func paint(_ grid: Grid, variant: Theme.Variant = .dark) -> String {
    let frame = painter.frame(grid, theme: theme, variant: variant)
    screen.feed(frame)
    return String(decoding: frame, as: UTF8.self)
  }
}

private func grid(_ lines: String..., columns: Int = 20, rows: Int = 4, role: Role = .text) -> Grid
{
  var grid = Grid(Size(columns: columns, rows: rows))
  for (row, line) in lines.enumerated() { grid.write(line, row: row, role: role) }
  return grid
}

// One after the other: curses keeps the screen in globals.
@Suite(.serialized) struct PainterTests {
  @Test func `a frame shows the grid and is wrapped in a synchronized update`() throws {
    var easel = try Easel()
    let frame = easel.paint(grid("Die „Kolumne“", "e\u{301} 漢字 👍"))
    #expect(easel.screen.text == "Die „Kolumne“\ne\u{301} 漢字 👍\n\n")
    #expect(frame.hasPrefix(Painter.frameStart))
    #expect(frame.hasSuffix(Painter.frameEnd))
  }

  @Test func `a stop that comes while a frame is painted is kept for after it`() throws {
    var easel = try Easel()
    // Held back here, it would be thrown away by whoever ignores it for a moment.
    var (stop, before, waiting) = (sigset_t(), sigset_t(), sigset_t())
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &stop, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    pthread_kill(pthread_self(), SIGTSTP)
    _ = easel.paint(grid("one"))
    sigpending(&waiting)
    #expect(sigismember(&waiting, SIGTSTP) == 1)
    var atOnce = timespec()
    sigtimedwait(&stop, nil, &atOnce)
  }

  @Test func `the same grid again writes nothing`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("one"))
    #expect(easel.paint(grid("one")) == "")
  }

  @Test func `words that lead somewhere are sent again with what they lead to`() throws {
    var easel = try Easel()
    var linked = grid("go there", role: .link)
    linked.link(row: 0, columns: 3..<8, to: "https://a.example/")
    let frame = easel.paint(linked)
    #expect(easel.screen.text == "go there\n\n\n")
    let look = "\u{1B}[0;4;34;47m"
    #expect(
      frame.contains(
        "\u{1B}7\u{1B}[1;4H\u{1B}]8;id=689bb6c6;https://a.example/\u{1B}\\\(look)there"
          + "\u{1B}]8;;\u{1B}\\\u{1B}8"))
    #expect(easel.paint(linked) == "")
    // The same words without it are sent once more, or the terminal would keep the link.
    let plain = easel.paint(grid("go there", role: .link))
    #expect(plain.contains("there") && !plain.contains("]8;"))
    #expect(easel.screen.text == "go there\n\n\n")
  }

  @Test func `an address that could end the sequence is never sent`() throws {
    var easel = try Easel()
    var linked = grid("go")
    linked.link(row: 0, columns: 0..<2, to: "https://a\u{7}\u{1B}]52;c;eA==\u{7}")
    #expect(!easel.paint(linked).contains("]52"))
    #expect(easel.screen.text == "go\n\n\n")
  }

  @Test func `an old console is told of no links`() throws {
    var easel = try Easel(.eight)
    var linked = grid("go")
    linked.link(row: 0, columns: 0..<2, to: "https://a.example/")
    #expect(!easel.paint(linked).contains("]8;"))
  }

  @Test func `only what changed is sent`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("one", "two", "three"))
    let frame = easel.paint(grid("one", "twe", "three"))
    #expect(easel.screen.text == "one\ntwe\nthree\n")
    #expect(frame.utf8.count < 40)
    #expect(!frame.contains("one"))
  }

  @Test func `the cursor rests where the grid says`() throws {
    var easel = try Easel()
    var page = grid("one", "two")
    page.cursor = (row: 1, column: 2)
    _ = easel.paint(page)
    #expect(easel.screen.cursor == (1, 2))
    page.cursor = (row: 0, column: 0)
    #expect(easel.paint(page) != "")
    #expect(easel.screen.cursor == (0, 0))
  }

  @Test func `the cursor can be hidden`() throws {
    var easel = try Easel()
    easel.screen.feed(
      easel.painter.frame(grid("a"), theme: theme, variant: .dark, showsCursor: false))
    #expect(!easel.screen.isCursorVisible)
    easel.screen.feed(easel.painter.frame(grid("a"), theme: theme, variant: .dark))
    #expect(easel.screen.isCursorVisible)
  }

  @Test(arguments: [(.indexed, 208), (.direct, 0x1FF8700), (.sixteen, -1)] as [(Palette, Int)])
  func `styles arrive as attributes and colours`(palette: Palette, ink: Int) throws {
    var easel = try Easel(palette)
    _ = easel.paint(grid("H", role: .headline))
    let cell = easel.screen.cell(row: 0, column: 0)
    #expect(cell.isBold)
    #expect(cell.ink == ink)
    #expect(cell.paper == -1)
  }

  @Test func `the palette's own colours stay palette indexes beside 24-bit colour`() throws {
    var easel = try Easel(.direct)
    _ = easel.paint(grid("L", role: .link))
    let cell = easel.screen.cell(row: 0, column: 0)
    #expect(cell.isUnderlined)
    #expect([cell.ink, cell.paper] == [4, 7])
  }

  @Test func `a new variant repaints in its own colours`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("H", role: .headline))
    _ = easel.paint(grid("H", role: .headline), variant: .light)
    #expect(easel.screen.cell(row: 0, column: 0).ink == -1)
    #expect(!easel.screen.cell(row: 0, column: 0).isBold)
  }

  @Test func `a grid of another size is painted whole`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("one", "two"))
    easel.screen.resize(columns: 30, rows: 2)
    _ = easel.paint(grid("one", "and a longer second line", columns: 30, rows: 2))
    #expect(easel.screen.text == "one\nand a longer second line")
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 50), (80, 2), (500, 200)])
  func `no size is too small or too large`(columns: Int, rows: Int) throws {
    var easel = try Easel(columns: columns, rows: rows)
    var page = Grid(Size(columns: columns, rows: rows))
    for row in 0..<rows { page.fill("x", row: row, columns: 0..<columns) }
    _ = easel.paint(page)
    #expect(easel.screen.text == page.text)
  }

  @Test func `after another program everything is painted again`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("one"))
    easel.screen.feed(Array("\u{1B}[H\u{1B}[2Jjunk".utf8))
    easel.painter.forget()
    _ = easel.paint(grid("one"))
    #expect(easel.screen.text == "one\n\n\n")
  }

  @Test func `without UTF-8 the text is ASCII in the same cells`() throws {
    var easel = try Easel(isUnicode: false)
    let frame = easel.paint(grid("„Größe“ – 漢字… ●★▎›"))
    #expect(easel.screen.text == "\"Grose\" - ? ? ~ *+|>\n\n\n")
    #expect(frame.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a character that the C library does not know keeps its cells`() throws {
    var easel = try Easel()
    _ = easel.paint(grid("a\u{1FAE8}b"))
    #expect(easel.screen.cell(row: 0, column: 3).text == "b")
  }
}
