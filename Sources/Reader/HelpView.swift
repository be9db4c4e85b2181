import Screen
import Settings

/// The screen of all keys, made from the list of commands.
struct HelpView {
  /// One line: a heading, or keys with what they do.
  private enum Line {
    case blank
    case heading(String)
    case note(String)
    case binding(keys: String, summary: String)
  }

  private(set) var grid: Grid
  /// The width of the column of keys.
  private let keyColumn: Int

  init(_ state: State) {
    grid = Grid(state.size)
    let margin = state.size.columns >= 60 ? 5 : state.size.columns >= 30 ? 1 : 0
    let lines = HelpView.lines(state)
    let first = min(state.helpLine ?? 0, max(0, lines.count - 1))
    let isFramed = state.size.rows >= 3
    let height = isFramed ? state.size.rows - 2 : state.size.rows
    let widest = lines.map { if case .binding(let keys, _) = $0 { keys.cellWidth } else { 0 } }
      .max()
    keyColumn = min((widest ?? 0) + 2, max(10, state.size.columns / 2))
    for (row, line) in lines[first...].prefix(height).enumerated() {
      draw(line, row: isFramed ? row + 1 : row, margin: margin)
    }
    if isFramed {
      grid.write(
        state.wording.helpClose(state.key(.back)), row: state.size.rows - 1, column: margin,
        role: .status)
    }
    grid.cursor = (isFramed ? 1 : 0, margin)
  }

  static func lineCount(_ state: State) -> Int { lines(state).count }

  private mutating func draw(_ line: Line, row: Int, margin: Int) {
    switch line {
    case .blank: break
    case .heading(let text): grid.write(text, row: row, column: margin, role: .headline)
    case .note(let text): grid.write(text, row: row, column: margin, role: .muted)
    case .binding(let keys, let summary):
      grid.write(keys.fitted(to: keyColumn - 1), row: row, column: margin, role: .kicker)
      grid.write(summary, row: row, column: margin + keyColumn)
    }
  }

  private static func lines(_ state: State) -> [Line] {
    let wording = state.wording
    var lines: [Line] = []
    let sections: [(String, KeyMap.Scope)] = [
      (wording.helpEverywhere, .everywhere), (wording.helpList, .list), (wording.helpPage, .page),
      (wording.helpPane, .pane),
    ]
    for (title, scope) in sections {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(title))
      for command in Command.allCases {
        let chords = state.keyMap.chords(for: command, in: scope)
        guard !chords.isEmpty else { continue }
        let keys = chords.joined(separator: "  ")
        lines.append(.binding(keys: keys, summary: command.summary(wording)))
      }
    }
    return lines + [.blank, .note(wording.helpCounts)]
  }
}
