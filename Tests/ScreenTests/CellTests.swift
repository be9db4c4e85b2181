import Screen
import Testing

@Test(
  arguments: [
    ("a", 1), ("ß", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2),
    ("👍🏽", 2), ("👨‍👩‍👧", 6), ("🇩🇪", 2), ("❤\u{FE0F}", 1), ("\u{A0}", 1), ("\u{AD}", 0),
    ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{202E}", 0), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("\u{E000}", 1), ("\u{1B}", 0), ("\u{3000}", 2), ("…", 1), ("„", 1),
  ] as [(Character, Int)])
func `a cluster takes so many cells`(cluster: Character, width: Int) {
  #expect(cluster.cellWidth == width)
}

@Test func `the wide space of Japanese is one glyph of two cells`() {
  #expect(Character("\u{3000}").cells.glyphs.map(\.base) == ["\u{3000}"])
}

@Test func `a cell holds four marks at most`() {
  let zalgo = Character("a" + String(repeating: "\u{301}", count: 40))
  #expect(zalgo.cells.width == 1)
  #expect(zalgo.cells.glyphs.map(\.marks) == [Array(repeating: "\u{301}", count: 4)])
}

@Test func `the prefix of so many cells never cuts a cluster`() {
  #expect("a漢字".prefix(cells: 2) == "a")
  #expect("a漢字".prefix(cells: 3) == "a漢")
  #expect("e\u{301}x".prefix(cells: 1) == "e\u{301}")
}

@Test func `signs and letters are walked over as the clusters that they are`() {
  let text = "Größe 5′ – „fé\u{301}e“ ●◐ ↔\u{FE0F} 漢x\u{301}→ \u{25FD}."
  let cells = text.reduce(0) { $0 + $1.cellWidth }
  #expect(text.cellWidth == cells)
  for limit in 0...cells {
    var (used, prefix) = (0, "")
    for character in text {
      used += character.cellWidth
      if used > limit { break }
      prefix.append(character)
    }
    #expect(text.prefix(cells: limit) == prefix)
  }
  var grid = Grid(Size(columns: cells, rows: 1))
  #expect(grid.write(text, row: 0) == cells)
  #expect(grid.text == "Größe 5′ – „fé\u{301}e“ ●◐ ↔ 漢x\u{301}→ \u{25FD}.")
}

@Test func `the marks of a cell come back as they were given`() {
  let marks: [Unicode.Scalar] = ["\u{301}", "\u{1F3FB}", "\u{E0100}", "\u{300}"]
  for count in 0...4 {
    var cell = Cell("a", marks: Array(marks.prefix(count)))
    #expect(cell.marks == Array(marks.prefix(count)))
    cell.marks = []
    #expect(cell == Cell("a"))
  }
}

@Test func `what a terminal would obey is not printable`() {
  #expect(
    Printable("a\u{1B}]0;x\u{7}b\u{9B}31m\u{202E}c\u{E0041}\u{7F}\r\n\td").text == "a]0;xb31mc\n\td"
  )
  #expect(Printable(line: "one\ntwo\tthree").text == "one two three")
}

@Test func `a wide character that does not fit is left out whole`() {
  var grid = Grid(Size(columns: 4, rows: 1))
  let end = grid.write("漢字語", row: 0, column: 1)
  #expect(end == 3)
  #expect(grid.text == " 漢")
}

@Test func `writing off the screen changes nothing`() {
  var grid = Grid(Size(columns: 3, rows: 2))
  grid.write("abc", row: 5)
  grid.write("abc", row: 0, column: 9)
  grid.fill("-", row: -1, columns: -4..<9)
  #expect(grid == Grid(Size(columns: 3, rows: 2)))
}

@Test func `keys read their own names again`() {
  for written in ["j", "G", "space", "ctrl-f", "alt-enter", "pgdn", "f12", "-", "ctrl-alt-x", "ä"] {
    #expect(Key(written)?.name == written)
  }
  #expect(Key("nonsense") == nil)
}
