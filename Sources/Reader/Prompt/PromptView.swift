import ArticleModel
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
    let start = grid.write(prompt.purpose.sign(state.wording), row: row, role: .status)
    let (text, cursor) = prompt.editor.window(cells: grid.columns - start)
    let end = grid.write(text, row: row, column: start)
    grid.cursor = (row, start + cursor)
    let problem = prompt.purpose == .filter ? state.filtering?.error : nil
    if problem == nil, let hint = state.promptHint, end + 3 + hint.cellWidth <= grid.columns - 1 {
      grid.write(hint, row: row, column: grid.columns - 1 - hint.cellWidth, role: .muted)
    }
    guard row > 0 else { return }
    if let completion = prompt.completion {
      draw(completion, on: &grid, row: row - 1)
    } else if let problem {
      // What is longer than the line goes out on the left.
      let hidden = prompt.editor.textBeforeCursor.cellWidth - cursor
      let before = String(prompt.text.unicodeScalars.prefix(problem.offset)).cellWidth
      draw(problem, on: &grid, row: row - 1, at: start + max(0, before - hidden))
    } else if let notice = state.notice {
      grid.fill(row: row - 1, columns: 0..<grid.columns)
      let text = notice.text.fitted(to: grid.columns - 2)
      grid.write(text, row: row - 1, column: 1, role: notice.role)
    } else if let offer = state.offer {
      grid.fill(row: row - 1, columns: 0..<grid.columns)
      let text = offer.joined(separator: "  ").cutBetweenWords(to: grid.columns - 2)
      grid.write(text, row: row - 1, column: 1, role: .muted)
    }
  }

  /// What is wrong with the line, with a sign over the place.
  private func draw(_ problem: QueryError, on grid: inout Grid, row: Int, at column: Int) {
    let message = state.wording.message(of: problem)
    let place = min(column, grid.columns - 1)
    grid.fill(row: row, columns: 0..<grid.columns)
    // The sentence stands behind its sign where it fits there, else before it.
    if place + 2 + message.cellWidth <= grid.columns {
      grid.write("↓ \(message)", row: row, column: place, role: .warning)
    } else if message.cellWidth + 1 < place {
      grid.write("\(message) ↓", row: row, column: place - message.cellWidth - 1, role: .warning)
    } else {
      grid.write(message.fitted(to: grid.columns), row: row, role: .warning)
    }
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
