import Screen
import Settings

/// The line at the foot of the screen that is being typed, over whatever is shown.
struct PromptView {
  private let state: State
  private let prompt: Prompt

  init(_ state: State, _ prompt: Prompt) { (self.state, self.prompt) = (state, prompt) }

  func draw(on grid: inout Grid) {
    let row = grid.rows - 1
    grid.fill(row: row, columns: 0..<grid.columns)
    let start = grid.write(prompt.purpose.sign, row: row, role: .status)
    let (text, cursor) = prompt.editor.window(cells: grid.columns - start)
    let end = grid.write(text, row: row, column: start)
    grid.cursor = (row, start + cursor)
    if let hint = state.promptHint, end + 3 + hint.cellWidth <= grid.columns - 1 {
      grid.write(hint, row: row, column: grid.columns - 1 - hint.cellWidth, role: .muted)
    }
    if let completion = prompt.completion, row > 0 { draw(completion, on: &grid, row: row - 1) }
  }

  /// As many candidates as fit in a row, always with the chosen one.
  private func draw(_ completion: Completion, on grid: inout Grid, row: Int) {
    grid.fill(row: row, columns: 0..<grid.columns)
    let chosen = completion.chosen ?? 0
    var first = 0
    var column = 1
    for index in 0...chosen {
      let width = completion.candidates[index].cellWidth
      if column + width > grid.columns - 2, index > first { (first, column) = (index, 1) }
      column += width + 2
    }
    column = 1
    for index in completion.candidates.indices.dropFirst(first) {
      let candidate = completion.candidates[index]
      guard index == first || column + candidate.cellWidth <= grid.columns - 2 else {
        grid.write("…", row: row, column: grid.columns - 1, role: .muted)
        return
      }
      let isChosen = index == completion.chosen
      column = grid.write(
        candidate, row: row, column: column, role: .status, face: isChosen ? .selected : [])
      column += 2
    }
  }
}
