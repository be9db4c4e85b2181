import Screen
import Settings

/// The screen of the keys, made from the list of commands.
struct HelpView {
  private let state: State
  private let help: Help
  private let layout: HelpLayout
  /// The cells of the widest keys, or names where there are none.
  private let keyWidth: Int
  private(set) var grid: Grid

  init(_ state: State, _ help: Help) {
    (self.state, self.help) = (state, help)
    let groups = help.groups(state.keyMap, state.wording)
    layout = HelpLayout(groups, size: state.size, from: help.line)
    keyWidth = groups.lazy.flatMap(\.entries).map(\.handle.cellWidth).max() ?? 0
    grid = Grid(state.size)
    grid.cursor = (layout.rows.lowerBound, layout.columns[0].lowerBound)
    drawHead(isEmpty: groups.isEmpty)
    for (lines, columns) in zip(layout.lines, layout.columns) {
      for (row, line) in zip(layout.rows, lines) { draw(line, row, columns) }
    }
    drawFoot()
  }

  /// The last line that can stand first.
  static func lastLine(_ state: State, _ help: Help) -> Int {
    let groups = help.groups(state.keyMap, state.wording)
    return HelpLayout(groups, size: state.size, from: 0).lastLine
  }

  /// The lines that a page key turns.
  static func page(_ state: State) -> Int {
    let layout = HelpLayout([], size: state.size, from: 0)
    return layout.rows.count * layout.columns.count
  }

  private var wording: Wording { state.wording }
  private var left: Int { layout.columns[0].lowerBound }

  private mutating func drawHead(isEmpty: Bool) {
    let top = layout.rows.lowerBound
    guard top > 0 else { return }
    let row = top > 1 ? 1 : 0
    let title =
      switch help.scope {
      case .page: wording.helpPage
      case .selection: wording.helpSelection
      case .everywhere, .list, .pane: wording.helpList
      }
    var column = grid.write(title, row: row, column: left, role: .headline)
    if !help.words.isEmpty {
      column = grid.write("   /\(help.words)", row: row, column: column, role: .status)
    }
    if top > 2 { grid.write(wording.helpCounts, row: 2, column: left, role: .muted) }
    if isEmpty { grid.write(wording.helpEmpty, row: top, column: left, role: .muted) }
  }

  private mutating func draw(_ line: HelpLayout.Line, _ row: Int, _ columns: Range<Int>) {
    switch line {
    case .blank: break
    case .title(let title):
      grid.write(
        title, row: row, column: columns.lowerBound, limit: columns.count, role: .kicker)
    case .entry(let entry):
      let width = min(keyWidth, columns.count / 2)
      let start = columns.lowerBound + width + 2
      grid.write(
        entry.handle.fitted(to: width), row: row, column: columns.lowerBound, role: .headline)
      let end = grid.write(
        entry.summary.fitted(to: columns.upperBound - start), row: row, column: start)
      // The name stands where the summary leaves room for it.
      let nameStart = columns.upperBound - 19
      guard !entry.keys.isEmpty, !entry.name.isEmpty, end + 2 <= nameStart else { return }
      grid.write(
        (":" + entry.name).fitted(to: 19), row: row, column: nameStart, role: .muted)
    }
  }

  /// How to leave and to search, and how much there is beyond the screen.
  private mutating func drawFoot() {
    let row = grid.rows - 1
    guard row >= layout.rows.upperBound else { return }
    if let notice = state.notice {
      let columns = left..<max(left + 1, grid.columns - left)
      return notice.draw(on: &grid, row: row, columns: columns, isRowAboveFree: false)
    }
    let keys = wording.helpFoot(close: state.key(.back), narrow: state.key(.narrow))
    let end = grid.write(keys, row: row, column: left, role: .status)
    guard layout.lastLine > 0, let last = layout.columns.last else { return }
    let share = "\(100 * min(help.line, layout.lastLine) / layout.lastLine) %"
    if end + 2 + share.cellWidth <= last.upperBound {
      grid.write(share, row: row, column: last.upperBound - share.cellWidth, role: .status)
    }
  }
}
