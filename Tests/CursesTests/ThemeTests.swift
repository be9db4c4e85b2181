import Curses
import Screen
import Settings
import TerminalHarness
import Testing

/// A page with a selected row, a hit, a wide character and text up to the last column.
private func page(columns: Int = 24, rows: Int = 6) -> Grid {
  var grid = Grid(Size(columns: columns, rows: rows))
  grid.write("Die Überschrift", row: 0, column: 2, role: .headline)
  grid.write("漢字 bis an den rechten Rand", row: 1)
  grid.fill(row: 2, columns: 0..<columns, face: .selected)
  grid.write("gewählt", row: 2, column: 2, role: .unread, face: .selected)
  grid.write("Treffer", row: 3, column: 2, role: .searchHit)
  return grid
}

/// The grounds on a screen, each as libvterm names it: an index, or 0x1000000 | RGB.
private func grounds(_ screen: VirtualTerminal, rows: [Int]) -> Set<Int> {
  Set(
    rows.flatMap { row in
      (0..<screen.columns).map { screen.cell(row: row, column: $0) }
        // libvterm gives the second cell of a wide character no colours of its own.
        .filter { !$0.isRightHalf }.map(\.paper)
    })
}

/// A ground as a palette shows it.
private func number(_ colour: Colour?, _ palette: Palette) -> Int {
  let paper = Look(Style(paper: colour), role: .text, palette: palette).paper
  return palette == .direct && paper >= 0x100 ? 0x100_0000 | paper : paper
}

// Among the other paintings, one after the other: curses keeps the screen in globals.
extension PainterTests {
  @Test(arguments: [Palette.direct, .indexed, .sixteen, .attributes])
  func `a theme's ground covers every cell, and nothing of the one before shines through`(
    palette: Palette
  ) throws {
    let kind = TerminalKind(name: "xterm-256color", palette: palette)
    let small = Size(columns: 24, rows: 6)
    var painter = try Painter(kind, size: small)
    let screen = VirtualTerminal(columns: 24, rows: 6)
    let own = try ThemeShelf().theme("terminal").theme
    for name in ThemeShelf.shippedNames {
      let theme = try ThemeShelf().theme(name).theme
      screen.feed(painter.frame(page(), theme: own, variant: .dark))
      #expect(grounds(screen, rows: [0, 1, 4, 5]) == [-1], "before \(name)")
      for variant in [Theme.Variant.light, .dark] {
        screen.feed(painter.frame(page(), theme: theme, variant: variant))
        let ground = number(theme.style(.text, variant).paper, palette)
        #expect(grounds(screen, rows: [0, 1, 4, 5]) == [ground], "\(name), \(variant)")
        // A blank screen and a new size go through the same ground.
        screen.feed(painter.frame(Grid(small), theme: theme, variant: variant))
        #expect(grounds(screen, rows: Array(0..<6)) == [ground], "\(name), \(variant)")
        screen.resize(columns: 31, rows: 9)
        screen.feed(painter.frame(page(columns: 31, rows: 9), theme: theme, variant: variant))
        #expect(grounds(screen, rows: [0, 1, 4, 5, 6, 7, 8]) == [ground], "\(name), \(variant)")
        screen.resize(columns: 24, rows: 6)
      }
    }
  }

  @Test(arguments: ["linux", "vt100", "xterm", "screen"])
  func `terminals of every kind are painted, whether their entries have a size or not`(name: String)
    throws
  {
    let kind = TerminalKind(name: name, palette: .eight)
    var painter = try Painter(kind, size: Size(columns: 24, rows: 6))
    let screen = VirtualTerminal(columns: 24, rows: 6)
    let theme = try ThemeShelf().theme("gruvbox").theme
    screen.feed(painter.frame(page(), theme: theme, variant: .dark))
    #expect(screen.text == page().text)
  }

  @Test(arguments: Palette.allCases)
  func `what is selected and what is found stand out on every palette`(palette: Palette) throws {
    let kind = TerminalKind(name: "xterm-256color", palette: palette)
    var painter = try Painter(kind, size: Size(columns: 24, rows: 6))
    let screen = VirtualTerminal(columns: 24, rows: 6)
    for name in ThemeShelf.shippedNames {
      let theme = try ThemeShelf().theme(name).theme
      for variant in Theme.Variant.allCases {
        screen.feed(painter.frame(page(), theme: theme, variant: variant))
        let plain = screen.cell(row: 4, column: 3)
        for row in [2, 3] {
          let marked = screen.cell(row: row, column: 3)
          #expect(marked.isReversed || marked.paper != plain.paper, "\(name), \(variant), \(row)")
          #expect(marked.ink != marked.paper || marked.ink == -1, "\(name), \(variant), \(row)")
        }
        #expect(screen.cell(row: 0, column: 2).isBold)
      }
    }
  }

  @Test(arguments: ThemeShelf.shippedNames.filter { $0 != "terminal" })
  func `on 256 colours the body still reads`(name: String) throws {
    let theme = try ThemeShelf().theme(name).theme
    for variant in Theme.Variant.allCases {
      let style = theme.style(.text, variant)
      let look = Look(style, role: .text, palette: .indexed)
      let (ink, paper) = (try #require(xterm(look.ink)), try #require(xterm(look.paper)))
      let contrast = try #require(ink.contrast(with: paper))
      #expect(contrast >= (name == "solarized" ? 4.5 : 6.5), "\(variant): \(contrast)")
    }
  }
}

/// The colour of an index from 16 to 255. Source: xterm's 256colres.
private func xterm(_ index: Int) -> Colour? {
  func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
  switch index {
  case 16..<232:
    let cube = index - 16
    return .rgb(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
  case 232..<256:
    let grey = UInt8(8 + 10 * (index - 232))
    return .rgb(red: grey, green: grey, blue: grey)
  default: return nil
  }
}
