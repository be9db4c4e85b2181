import CNcurses
import Screen

/// Turns grids into the bytes that show them, each frame in one piece.
///
/// Curses works out what changed; it draws onto memory, so a frame can be sent with one write and
/// asserted without a terminal. Only one thread may paint at a time, since curses has globals.
public struct Painter: ~Copyable {
  /// What begins and ends a synchronized update (mode 2026); the latter ends every frame.
  public static let frameStart = "\u{1B}[?2026h"
  public static let frameEnd = "\u{1B}[?2026l"

  private let painting: OpaquePointer
  let kind: TerminalKind
  private var shown: Grid?
  private var size: Size
  private var theme: Theme?
  private var variant = Theme.Variant.dark
  private var pens: [PenKey: Pen] = [:]
  /// The links of each row that were sent.
  private var links: [Int: [Hyperlink]] = [:]
  private var cursorIsShown: Bool?

  private struct PenKey: Hashable {
    var role: Role
    var face: Face
  }

  private struct Pen {
    var look: Look
    var pair: Int32
  }

  public init(_ kind: TerminalKind, size: Size) throws(TerminalError) {
    let isDirect = kind.palette == .direct
    let opened = painting_open(
      isDirect ? "kolumne-rgb" : kind.name, isDirect ? rgbTerminfo : nil,
      Int32(clamping: size.columns), Int32(clamping: size.rows))
    guard let opened else { throw .kindUnknown(kind.name) }
    painting = opened
    self.kind = kind
    self.size = size
  }

  deinit { painting_close(painting) }

  /// Makes the next frame a whole one, as after another program has used the screen.
  public mutating func forget() {
    shown = nil
    cursorIsShown = nil
  }

  /// The bytes that change what was painted last into `grid`; none when nothing changed.
  public mutating func frame(
    _ grid: Grid, theme: Theme, variant: Theme.Variant, showsCursor: Bool = true
  ) -> [UInt8] {
    painting_choose(painting)
    adopt(grid.size)
    adopt(theme, variant)
    let isWhole = shown == nil
    let newLinks = kind.hasLinks ? Dictionary(grouping: grid.links, by: \.row) : [:]
    var linked: [Hyperlink] = []
    for row in 0..<grid.rows {
      let isChanged = shown.map { !grid.hasSameCells(inRow: row, as: $0) } ?? true
      if isChanged { put(row, of: grid) }
      guard isChanged || links[row] != newLinks[row] else { continue }
      // The terminal would keep the link under words that are the same as before.
      if links[row] != nil { painting_resend(Int32(clamping: row)) }
      linked += newLinks[row] ?? []
    }
    links = newLinks
    painting_refresh(isWhole, Int32(clamping: grid.cursor.row), Int32(clamping: grid.cursor.column))
    var bytes = taken()
    if !linked.isEmpty { bytes += overlay(of: linked, in: grid) }
    if cursorIsShown != showsCursor {
      bytes += Array((showsCursor ? "\u{1B}[?25h" : "\u{1B}[?25l").utf8)
      cursorIsShown = showsCursor
    }
    shown = grid
    return bytes.isEmpty ? [] : Array(Self.frameStart.utf8) + bytes + Array(Self.frameEnd.utf8)
  }
}

extension Painter {
  private mutating func adopt(_ newSize: Size) {
    guard newSize != size else { return }
    _ = painting_resize(painting, Int32(clamping: newSize.columns), Int32(clamping: newSize.rows))
    size = newSize
    shown = nil
  }

  private mutating func adopt(_ newTheme: Theme, _ newVariant: Theme.Variant) {
    guard newTheme != theme || newVariant != variant else { return }
    if theme != nil { painting_forget_pairs() }
    theme = newTheme
    variant = newVariant
    pens = [:]
    shown = nil
  }

  private mutating func put(_ row: Int, of grid: Grid) {
    var key = PenKey(role: .text, face: [])
    var pen = pen(key)
    for (column, cell) in grid.row(row).enumerated() where cell.width > 0 {
      if cell.role != key.role || cell.face != key.face {
        key = PenKey(role: cell.role, face: cell.face)
        pen = self.pen(key)
      }
      put(kind.isUnicode ? cell : cell.ascii, pen, row, column)
    }
  }

  private func put(_ cell: Cell, _ pen: Pen, _ row: Int, _ column: Int) {
    let (row, column) = (Int32(clamping: row), Int32(clamping: column))
    // An ASCII stand-in for a wide character is followed by a blank.
    let width = kind.isUnicode ? Int32(cell.width) : 1
    let marks = cell.marks.map(\.value)
    painting_put(
      row, column, cell.base.value, width, marks, Int32(marks.count), pen.look.attributes.rawValue,
      pen.pair)
    if !kind.isUnicode, cell.width == 2 {
      painting_put(row, column + 1, 0x20, 1, nil, 0, pen.look.attributes.rawValue, pen.pair)
    }
  }

  private mutating func pen(_ key: PenKey) -> Pen {
    if let known = pens[key] { return known }
    let style = theme?.style(key.role, key.face, variant) ?? Style()
    let look = Look(style, role: key.role, face: key.face, palette: kind.palette)
    let pen = Pen(
      look: look, pair: painting_pair(Int32(clamping: look.ink), Int32(clamping: look.paper)))
    pens[key] = pen
    return pen
  }

  /// The words of links once more, in the same look, each with what it leads to; curses knows no
  /// links. The cursor goes back to where curses believes it to be.
  private mutating func overlay(of links: [Hyperlink], in grid: Grid) -> [UInt8] {
    var text = "\u{1B}7"
    for link in links {
      text += "\u{1B}[\(link.row + 1);\(link.columns.lowerBound + 1)H" + link.opening
      var look: Look?
      for column in link.columns where grid[link.row, column].width > 0 {
        let cell = grid[link.row, column]
        let next = pen(PenKey(role: cell.role, face: cell.face)).look
        if next != look { text += next.rendition(kind.palette) }
        look = next
        let shown = kind.isUnicode ? cell : cell.ascii
        text.unicodeScalars.append(shown.base)
        text.unicodeScalars.append(contentsOf: shown.marks)
        if !kind.isUnicode, cell.width == 2 { text += " " }
      }
      text += Hyperlink.closing
    }
    return Array((text + "\u{1B}8").utf8)
  }

  private func taken() -> [UInt8] {
    let length = painting_length(painting)
    return Array(unsafeUninitializedCapacity: length) { room, count in
      count = painting_take(painting, room.baseAddress, length)
    }
  }
}
