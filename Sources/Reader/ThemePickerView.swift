import Screen
import Settings

/// The panel of themes, at the right of whatever is shown, so that most of it stays in view.
struct ThemePickerView {
  private let state: State
  private let picker: ThemePicker
  private let columns: Range<Int>

  init(_ state: State, _ picker: ThemePicker) {
    self.state = state
    self.picker = picker
    let widest = picker.themes.map(\.name.cellWidth).max() ?? 0
    let width = min(state.size.columns, max(28, min(widest + 6, 41)))
    columns = state.size.columns - width..<state.size.columns
  }

  /// The rows above the names and below them.
  private static func frame(of size: Size) -> (above: Int, below: Int) {
    switch size.rows {
    case 16...: (3, 5)
    case 9...: (1, 3)
    default: (0, 1)
    }
  }

  /// How many names fit on a screen.
  static func rows(of size: Size) -> Int {
    let frame = frame(of: size)
    return max(1, size.rows - frame.above - frame.below)
  }

  private var frame: (above: Int, below: Int) { ThemePickerView.frame(of: state.size) }
  /// What is behind ends a column before the line, and the names begin one after it.
  private var line: Int { columns.lowerBound + 1 }
  private var left: Int { line + 2 }
  private var room: Int { columns.upperBound - 1 - left }

  /// The names that are shown; the one under the cursor is among them.
  private var shown: Range<Int> {
    let height = ThemePickerView.rows(of: state.size)
    let first = max(0, min(picker.index - height / 2, picker.themes.count - height))
    return first..<min(picker.themes.count, first + height)
  }

  var targets: [Target] {
    shown.map {
      Target(row: frame.above + $0 - shown.lowerBound, columns: columns, act: .theme($0))
    }
  }

  func draw(on grid: inout Grid) {
    for row in 0..<grid.rows {
      grid.fill(row: row, columns: columns)
      grid.fill("│", row: row, columns: line..<line + 1, role: .rule)
    }
    if frame.above > 0 {
      let row = frame.above >= 3 ? 1 : 0
      grid.write(state.wording.themesTitle, row: row, column: left, limit: room, role: .headline)
    }
    for index in shown { drawName(index, on: &grid) }
    drawFoot(on: &grid)
  }

  private func drawName(_ index: Int, on grid: inout Grid) {
    let row = frame.above + index - shown.lowerBound
    let isSelected = index == picker.index
    let face: Face = isSelected ? .selected : []
    if isSelected {
      let start = min(left - 1, columns.upperBound)
      grid.fill(row: row, columns: start..<columns.upperBound, face: face)
      grid.cursor = (row, left)
    }
    let name = picker.themes[index].name.fitted(to: room)
    grid.write(name, row: row, column: left, face: face)
  }

  /// Light or dark, and how to change that; how to leave.
  private func drawFoot(on grid: inout Grid) {
    let wording = state.wording
    let name = state.variant == .light ? wording.lightVariant : wording.darkVariant
    let variant = picker.variant == nil ? "\(name) (\(wording.followsTerminal))" : name
    let hints = [
      "\(state.key(.nextView))  \(variant)",
      wording.pickerHint(keep: state.key(.open), back: "Esc"),
    ]
    let below = frame.below >= 3 ? hints : [hints[1]]
    for (offset, hint) in below.enumerated() {
      grid.write(
        hint.fitted(to: room), row: grid.rows - below.count - (frame.below >= 5 ? 1 : 0) + offset,
        column: left, role: .muted)
    }
  }
}
