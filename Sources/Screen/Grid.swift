/// The size of a screen in cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A screenful of cells; a plain value that a painter shows and a test reads.
public struct Grid: Equatable, Sendable {
  public let size: Size
  /// The rows, each of `size.columns` cells. What one row is to another screen is shared with it and
  /// not copied, so that a screen costs as much as differs from the one before.
  private var lines: [[Cell]]
  /// The cells that lead somewhere; none lies over another.
  public private(set) var links: [Hyperlink] = []
  /// Where the hardware cursor rests, for screen readers and Braille.
  public var cursor: (row: Int, column: Int) {
    get { (cursorRow, cursorColumn) }
    set {
      cursorRow = min(max(0, newValue.row), max(0, size.rows - 1))
      cursorColumn = min(max(0, newValue.column), max(0, size.columns - 1))
    }
  }
  private var cursorRow = 0
  private var cursorColumn = 0

  public init(_ size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    let blank = Array(repeating: Cell.blank, count: self.size.columns)
    lines = Array(repeating: blank, count: self.size.rows)
  }

  public var columns: Int { size.columns }
  public var rows: Int { size.rows }

  public subscript(row: Int, column: Int) -> Cell { lines[row][column] }

  /// The cells of one row.
  public func row(_ row: Int) -> [Cell] { lines[row] }

  /// All cells, row after row.
  public var cells: [Cell] { Array(lines.joined()) }

  /// Whether a row holds the same cells as in another grid of this size.
  public func hasSameCells(inRow row: Int, as other: Grid) -> Bool {
    lines[row] == other.lines[row]
  }

  /// Writes `text` on one row from a column on and returns the column after it.
  ///
  /// What does not fit is left out, by whole clusters; a place off the screen writes nothing.
  @discardableResult
  public mutating func write(
    _ text: Substring, row: Int, column: Int = 0, limit: Int = .max,
    role: Role = .text, face: Face = []
  ) -> Int {
    guard row >= 0, row < rows, column < columns else { return column }
    let end = limit < columns - column ? column + limit : columns
    var at = column
    text.walk { cluster in
      switch cluster {
      case .plain(let scalar):
        guard at < end else { return false }
        lines[row].put(Cell(scalar, role: role, face: face), at)
        at += 1
      case .other(let character):
        let cells = character.cells
        guard at + cells.width <= end else { return false }
        for glyph in cells.glyphs {
          lines[row].put(
            Cell(glyph.base, marks: glyph.marks, width: glyph.width, role: role, face: face), at)
          if glyph.width == 2 { lines[row].put(.rightHalf(role: role, face: face), at + 1) }
          at += Int(glyph.width)
        }
      }
      return true
    }
    return at
  }

  /// Writes a whole string; see `write` of a part of one.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, limit: Int = .max,
    role: Role = .text, face: Face = []
  ) -> Int {
    write(text[...], row: row, column: column, limit: limit, role: role, face: face)
  }

  /// Fills a stretch of a row with one character of width 1.
  public mutating func fill(
    _ scalar: Unicode.Scalar = " ", row: Int, columns range: Range<Int>, role: Role = .text,
    face: Face = []
  ) {
    guard row >= 0, row < rows else { return }
    if !links.isEmpty { links.cut(row: row, columns: range) }
    for column in range.clamped(to: 0..<columns) {
      lines[row].put(Cell(scalar, role: role, face: face), column)
    }
  }

  /// Makes a stretch of a row lead to an address.
  public mutating func link(row: Int, columns range: Range<Int>, to address: String) {
    let range = range.clamped(to: 0..<columns)
    guard row >= 0, row < rows, !range.isEmpty else { return }
    links.cut(row: row, columns: range)
    links.append(Hyperlink(row: row, columns: range, address: address))
  }

  /// Gives the text of a stretch of a row another role and more of a face.
  public mutating func dress(row: Int, columns range: Range<Int>, role: Role, face: Face = []) {
    change(row: row, columns: range) { cell in
      cell.role = role
      cell.face.formUnion(face)
    }
  }

  /// Shows that the text of a stretch of a row is selected.
  public mutating func select(row: Int, columns range: Range<Int>) {
    change(row: row, columns: range) { $0.face.insert(.selected) }
  }

  /// Lays the ground of a highlight under the text of a stretch of a row; what sets a part of it
  /// apart without its own role is kept.
  public mutating func highlight(row: Int, columns range: Range<Int>, role: Role) {
    change(row: row, columns: range) { cell in
      cell.face.formUnion(cell.role.faceOnHighlight)
      cell.role = role
    }
  }

  private mutating func change(
    row: Int, columns range: Range<Int>, _ transform: (inout Cell) -> Void
  ) {
    guard row >= 0, row < rows else { return }
    for column in range.clamped(to: 0..<columns) { transform(&lines[row][column]) }
  }

  /// Changes every cell; its width stays.
  mutating func change(_ transform: (inout Cell) -> Void) {
    for row in lines.indices {
      for column in lines[row].indices { transform(&lines[row][column]) }
    }
  }

  /// Puts another grid over this one, from a place on; what does not fit is left out.
  public mutating func place(_ other: Grid, row: Int, column: Int) {
    for otherRow in 0..<other.rows where (0..<rows).contains(row + otherRow) {
      for (offset, cell) in other.row(otherRow).enumerated() {
        lines[row + otherRow].put(cell, column + offset)
      }
      links.cut(row: row + otherRow, columns: column..<column + other.columns)
    }
    for link in other.links {
      let range = link.columns.lowerBound + column..<link.columns.upperBound + column
      self.link(row: link.row + row, columns: range, to: link.address)
    }
  }

  /// Takes a row over from a grid of the same width, without its links.
  public mutating func copy(row: Int, of other: Grid, toRow target: Int) {
    guard other.columns == columns, (0..<other.rows).contains(row), (0..<rows).contains(target)
    else { return }
    lines[target] = other.lines[row]
    links.removeAll { $0.row == target }
  }

  public static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size && one.cursor == other.cursor && one.lines == other.lines
      && one.links == other.links
  }
}

extension Grid {
  /// The screen as text, a line for each row, without the blanks at their ends.
  public var text: String {
    (0..<rows).map { row in
      var line = ""
      for cell in self.row(row) where cell.width > 0 {
        line.unicodeScalars.append(cell.base)
        line.unicodeScalars.append(contentsOf: cell.marks)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

extension Role {
  /// What tells a text of this role from others where a highlight covers its colour.
  fileprivate var faceOnHighlight: Face {
    switch self {
    case .link: .underline
    case .headline, .kicker: .strong
    case .dek, .quote: .emphasis
    default: []
    }
  }
}

extension Cell {
  /// Takes its character away; role and face stay.
  fileprivate mutating func makeBlank() { self = Cell(" ", role: role, face: face) }
}

extension [Cell] {
  /// Puts a cell at a column of a row.
  fileprivate mutating func put(_ cell: Cell, _ column: Int) {
    guard indices.contains(column) else { return }
    // Half a character cannot stand alone: the other half goes with it.
    switch self[column].width {
    case 0 where column > 0: self[column - 1].makeBlank()
    case 2 where column < count - 1: self[column + 1].makeBlank()
    default: break
    }
    self[column] = cell
    if cell.width == 2, column == count - 1 { self[column].makeBlank() }
  }
}
