import Screen

/// A panel at the right of whatever is shown, so that most of it stays in view: a title, lines of
/// which one is chosen, and how to go on.
struct SidePanel {
  struct Item: Equatable, Sendable {
    var text: String
    var role = Role.text
    /// The cells that it stands further in.
    var indent = 0
  }

  private let size: Size
  private let title: String
  private let items: [Item]
  private let index: Int
  /// What stands below; where there is little room, the last alone.
  private let hints: [String]
  private let columns: Range<Int>

  /// No wider than `widest` cells, line and edges included.
  init(
    size: Size, title: String, items: [Item], index: Int, hints: [String], widest: Int = 41
  ) {
    (self.size, self.title, self.items, self.index) = (size, title, items, index)
    self.hints = hints
    let longest = items.lazy.map { $0.text.prefix(cells: widest).cellWidth + $0.indent }.max() ?? 0
    let wanted = max(28, min(longest + 6, widest))
    // Where hardly anything else could be read it takes the whole window.
    let width = size.columns - wanted < 12 ? size.columns : wanted
    columns = size.columns - width..<size.columns
  }

  /// The rows above the lines and below them.
  private static func frame(of size: Size) -> (above: Int, below: Int) {
    switch size.rows {
    case 16...: (3, 5)
    case 9...: (1, 3)
    default: (0, 1)
    }
  }

  /// How many lines fit on a screen.
  static func rows(of size: Size) -> Int {
    let frame = frame(of: size)
    return max(1, size.rows - frame.above - frame.below)
  }

  private var frame: (above: Int, below: Int) { SidePanel.frame(of: size) }
  /// What is behind ends a column before the line, and the text begins one after it.
  private var line: Int { columns.lowerBound + 1 }
  private var left: Int { line + 2 }
  private var room: Int { columns.upperBound - 1 - left }

  /// The lines that are shown; the chosen one is among them.
  private var shown: Range<Int> {
    let height = SidePanel.rows(of: size)
    let first = max(0, min(index - height / 2, items.count - height))
    return first..<min(items.count, first + height)
  }

  /// Where the lines can be pressed; `act` says what that means.
  func targets(_ act: (Int) -> Target.Act) -> [Target] {
    shown.map {
      Target(row: frame.above + $0 - shown.lowerBound, columns: columns, act: act($0))
    }
  }

  func draw(on grid: inout Grid) {
    for row in 0..<grid.rows {
      let start = grid.wordStart(row: row, column: columns.lowerBound)
      grid.fill(row: row, columns: start..<columns.upperBound)
      grid.fill("│", row: row, columns: line..<line + 1, role: .rule)
    }
    if frame.above > 0 {
      let row = frame.above >= 3 ? 1 : 0
      grid.write(title, row: row, column: left, limit: room, role: .headline)
    }
    for index in shown { draw(index, on: &grid) }
    let below = frame.below >= 3 ? hints : Array(hints.suffix(1))
    for (offset, hint) in below.enumerated() {
      grid.write(
        hint.fitted(to: room), row: grid.rows - below.count - (frame.below >= 5 ? 1 : 0) + offset,
        column: left, role: .muted)
    }
  }

  private func draw(_ index: Int, on grid: inout Grid) {
    let row = frame.above + index - shown.lowerBound
    let item = items[index]
    let face: Face = index == self.index ? .selected : []
    if index == self.index {
      let start = min(left - 1, columns.upperBound)
      grid.fill(row: row, columns: start..<columns.upperBound, face: face)
      grid.cursor = (row, left)
    }
    grid.write(
      item.text.cutBetweenWords(to: room - item.indent), row: row, column: left + item.indent,
      role: item.role, face: face)
  }
}

extension Grid {
  /// Where the word begins that goes on across a column; the column itself where none does. What is
  /// longer than a word is cut there.
  fileprivate func wordStart(row: Int, column: Int) -> Int {
    guard column > 0, column < columns, self[row, column].base != " ",
      self[row, column - 1].base.properties.isAlphabetic
    else { return column }
    let start = (0..<column).last { self[row, $0].base == " " && self[row, $0].width > 0 }
    return start.flatMap { column - $0 > 24 ? nil : $0 } ?? column
  }
}

extension String {
  /// The text cut to so many cells behind a word, with an ellipsis; within one where a long word
  /// would leave half of the room empty.
  func cutBetweenWords(to cells: Int) -> String {
    let cut = fitted(to: cells)
    guard cut != self, let space = cut.lastIndex(of: " ") else { return cut }
    let words = String(cut[..<space].reversed().drop { $0 == " " }.reversed())
    return words.cellWidth * 2 < cells ? cut : words + " …"
  }
}

extension Command {
  /// The line of a panel that a command goes to; nil for one that moves nothing. `page` is how many
  /// lines are shown, `total` how many there are.
  func destination(from index: Int, _ count: Int, page: Int, of total: Int) -> Int? {
    let step: Int
    switch self {
    case .nextLine: step = count
    case .previousLine: step = -count
    case .nextPage: step = count * page
    case .previousPage: step = -count * page
    case .nextHalfPage: step = count * max(1, page / 2)
    case .previousHalfPage: step = -count * max(1, page / 2)
    case .first: return 0
    case .last: return max(0, total - 1)
    default: return nil
    }
    return min(max(0, index + step), max(0, total - 1))
  }
}
