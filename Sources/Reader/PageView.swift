import ArticleModel
import Screen
import Settings
import Typesetting

/// The screen of an open article.
struct PageView {
  let state: State
  let reading: Reading
  private(set) var grid: Grid

  init(_ state: State, _ reading: Reading) {
    self.state = state
    self.reading = reading
    grid = Grid(state.size)
    drawRunningLine()
    drawText()
    drawFolio()
  }

  private var geometry: PageGeometry { reading.geometry }
  private var wording: Wording { state.wording }

  /// Above the first page its section and publication, above the later ones the headline.
  private mutating func drawRunningLine() {
    guard geometry.hasRunningLine else { return }
    let article = reading.article
    let isFirst = reading.showsHead
    let row = geometry.top >= 3 ? 1 : 0
    let headline = article.headline.isEmpty ? wording.untitled : article.headline
    let left =
      isFirst ? article.section.joined(separator: " › ") : headline
    let right = (article.publication ?? "").fitted(to: geometry.frame.count / 2)
    let frame = geometry.frame
    let room = frame.count - (right.isEmpty ? 0 : right.cellWidth + 2)
    grid.write(left.fitted(to: room), row: row, column: frame.lowerBound, role: .muted)
    let start = frame.upperBound - right.cellWidth
    if room > 0 { grid.write(right, row: row, column: start, role: .muted) }
  }

  private mutating func drawText() {
    let lines = reading.shownLines
    for shown in lines { draw(reading.galley.lines[shown.line], shown) }
    grid.cursor = (geometry.top, lines.first.map { max($0.column, $0.clip.lowerBound) } ?? 0)
    drawLinks(on: lines)
    drawHighlights(on: lines)
    drawHits(on: lines)
    drawSelection(on: lines)
    if reading.isAtEnd { drawEnd(after: lines.last) }
  }

  /// Tells the terminal where words lead, and draws the letters by which they are chosen.
  private mutating func drawLinks(on lines: [ShownLine]) {
    for link in reading.shownLinks(on: lines) {
      guard let target = LinkTarget(link.address) else { continue }
      for (row, columns) in reading.cells(of: link.range, on: lines) {
        grid.link(row: row, columns: columns, to: target.address)
      }
    }
    for (label, link) in state.linkChoice?.labelled ?? [] {
      guard let first = reading.cells(of: link.range, on: lines).first else { continue }
      grid.write(
        label, row: first.row, column: first.columns.lowerBound, role: .searchHit, face: .strong)
    }
  }

  /// Marks what was found, and sets the cursor on the hit that the reader is at.
  private mutating func drawHits(on lines: [ShownLine]) {
    guard let search = reading.search else { return }
    for index in search.indices(in: reading.visibleText) {
      let cells = reading.cells(of: search.hits[index], on: lines)
      let isCurrent = index == search.current
      let face: Face = isCurrent ? [.strong, .underline] : []
      for (row, columns) in cells {
        grid.dress(row: row, columns: columns, role: .searchHit, face: face)
      }
      if isCurrent, let first = cells.first { grid.cursor = (first.row, first.columns.lowerBound) }
    }
  }

  /// Lays the grounds of highlights under their words, and a sign in the margin where a note is.
  private mutating func drawHighlights(on lines: [ShownLine]) {
    for marking in reading.shownMarkings where !marking.isOnWhole {
      guard let range = marking.range else { continue }
      let cells = reading.cells(of: range, on: lines)
      for (row, columns) in cells {
        grid.highlight(row: row, columns: columns, role: marking.highlight.colour.role)
      }
      guard marking.highlight.note != nil, reading.catalogue == nil, !state.config.isPlain,
        let first = cells.first
      else { continue }
      drawNoteSign(at: first, on: lines)
    }
  }

  /// The sign stands in the margin or the gutter; where there is none, the last letter bears it.
  private mutating func drawNoteSign(
    at cells: (row: Int, columns: Range<Int>), on lines: [ShownLine]
  ) {
    let line = lines.first { $0.row == cells.row && $0.clip.overlaps(cells.columns) }
    let edge = state.pageBesideList?.lowerBound ?? 0
    if let line, line.left - 2 >= edge {
      grid.write("†", row: cells.row, column: line.left - 2, role: .muted)
    } else {
      let last = cells.columns.upperBound - 1..<cells.columns.upperBound
      grid.dress(
        row: cells.row, columns: last, role: grid[cells.row, last.lowerBound].role,
        face: [.strong, .underline])
    }
  }

  /// Shows what is selected, and sets the cursor on the end that moves.
  private mutating func drawSelection(on lines: [ShownLine]) {
    guard let selection = reading.selection else { return }
    let cells = reading.cells(of: selection.range, on: lines)
    for (row, columns) in cells { grid.select(row: row, columns: columns) }
    let isAtEnd = selection.isHeld && !selection.movesStart
    if let (row, columns) = isAtEnd ? cells.last : cells.first {
      grid.cursor = (row, isAtEnd ? columns.upperBound - 1 : columns.lowerBound)
    }
  }

  private mutating func draw(_ line: Line, _ shown: ShownLine) {
    var column = shown.column
    for span in line.spans where column < shown.clip.upperBound {
      var text = Substring(span.text)
      // What was moved beyond the left edge is not painted, by whole clusters.
      while column < shown.clip.lowerBound, let first = text.popFirst() {
        column += first.cellWidth
      }
      guard !text.isEmpty else { continue }
      column = grid.write(
        text, row: shown.row, column: column, limit: shown.clip.upperBound - column,
        role: span.role, face: span.face)
    }
    if shown.hasMoreLeft {
      grid.write("‹", row: shown.row, column: max(0, shown.clip.lowerBound - 1), role: .rule)
    }
    if shown.hasMoreRight {
      let edge = min(shown.clip.upperBound, grid.columns - 1)
      grid.write("›", row: shown.row, column: edge, role: .rule)
    }
  }

  /// The end mark behind the last word and, where there is room, what comes next.
  private mutating func drawEnd(after last: ShownLine?) {
    let left = last?.left ?? geometry.left
    let row = last?.row ?? geometry.top
    guard !state.config.isPlain else {
      grid.write(wording.endOfArticle, row: min(row + 1, grid.rows - 1), column: left)
      return
    }
    let width = last.map { reading.galley.lines[$0.line].width } ?? 0
    let column = min((last?.column ?? left) + width, last?.clip.upperBound ?? grid.columns)
    // Behind the last word; where that reaches the edge, below it or in the margin.
    let hasRoom = column + 2 <= left + geometry.measure
    let hasRowBelow = row + 1 < geometry.top + geometry.rows
    let place = hasRoom ? (row, column + 1) : hasRowBelow ? (row + 1, left) : (row, column)
    grid.write("∎", row: place.0, column: min(place.1, grid.columns - 1), role: .rule)
    let nextRow = row + 2
    guard nextRow < geometry.top + geometry.rows, !state.isAside,
      let next = state.nextUnreadArticle
    else { return }
    let text = "\(wording.nextUp): \(wording.headline(of: next))"
    grid.write(
      text.fitted(to: geometry.measure), row: nextRow, column: left, role: .muted)
  }

  /// Page n of m, a bar, and the minutes left; a notice takes their place until the next key.
  private mutating func drawFolio() {
    let row = state.size.rows - 1
    guard row >= geometry.top + geometry.rows else { return }
    let frame = geometry.frame
    if let notice = state.notice {
      let isFree = geometry.top + geometry.rows < row
      notice.draw(on: &grid, row: row, columns: frame, isRowAboveFree: isFree)
      return
    }
    var left = grid.write(number, row: row, column: frame.lowerBound, role: .status)
    if let count = state.pendingCount {
      left = grid.write("  \(count)", row: row, column: left, role: .status)
    }
    if reading.selection != nil {
      drawAboutSelection(row, left + 3..<max(left + 3, frame.upperBound))
      return
    }
    if state.config.isPlain, let marked = wording.marked(reading.shownMarkings) {
      left = grid.write("  \(marked)", row: row, column: left, role: .status)
    }
    let right = rightOfFolio
    let rightStart = frame.upperBound - right.cellWidth
    guard rightStart > left + 1 else { return }
    grid.write(right, row: row, column: rightStart, role: .status)
    drawBar(row, left + 2..<max(left + 2, rightStart - 2))
  }

  /// What is marked and noted there, else what can be done with the selection.
  private mutating func drawAboutSelection(_ row: Int, _ columns: Range<Int>) {
    let text = reading.selectedMarking.map { wording.about($0.highlight) } ?? selectionHint
    let shown = text.fitted(to: columns.count)
    grid.write(
      shown, row: row, column: columns.upperBound - shown.cellWidth, role: .status)
  }

  private var selectionHint: String {
    let (mark, note, copy) = (state.key(.highlight), state.key(.note), state.key(.copySelection))
    return reading.selection?.isHeld == true
      ? wording.selectionHintHeld(mark: mark, note: note, copy: copy, end: state.key(.otherEnd))
      : wording.selectionHint(mark: mark, note: note, copy: copy, extend: state.key(.extend))
  }

  /// Which hit of a search this is, else the minutes left, else the way to the help.
  private var rightOfFolio: String {
    if let search = reading.search { return wording.hit(of: search) }
    let minutes = reading.minutesLeft
    return minutes > 0
      ? wording.timeLeft(minutes: minutes) : wording.helpHint(state.key(.help))
  }

  /// The page and how many there are, once that is known; in a strip the share that is read.
  private var number: String {
    if reading.style.isContinuous { return "\(Int((reading.progress * 100).rounded(.down))) %" }
    let number = "\(reading.page + 1)"
    return reading.isComplete ? "\(number) / \(reading.pages.count)" : number
  }

  private mutating func drawBar(_ row: Int, _ columns: Range<Int>) {
    let width = min(24, columns.count)
    guard width >= 8, !state.config.isPlain else { return }
    let share = reading.progress
    let done = columns.lowerBound + Int((Double(width) * share).rounded())
    grid.fill("━", row: row, columns: columns.lowerBound..<done, role: .rule)
    grid.fill("─", row: row, columns: done..<columns.lowerBound + width, role: .rule)
  }
}
