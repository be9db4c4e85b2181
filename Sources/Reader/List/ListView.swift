import ArticleModel
import Screen
import Settings

/// The screen of the list.
struct ListView {
  let state: State
  let geometry: ListGeometry
  let port: ListPort
  private(set) var grid: Grid
  private(set) var targets: [Target] = []

  init(_ state: State) {
    var drawn = DrawnRows()
    self.init(state, &drawn)
  }

  /// The screen with the rows that were drawn for the one before it, as far as they are the same.
  init(_ state: State, _ drawn: inout DrawnRows) {
    self.state = state
    geometry = state.listGeometry
    port = state.listPort
    grid = Grid(state.size)
    drawTabs()
    drawRows(&drawn)
    drawStatus()
  }

  var list: ArticleList { state.list }
  var wording: Wording { state.wording }

  /// The name of a view, what it is narrowed to, and how much is in it.
  private struct TabText {
    var tab: ListTab
    var name: String
    var filter: String?
    var count: String?

    /// With the gap to the next one.
    var width: Int {
      name.cellWidth + (filter?.cellWidth ?? 0) + (count.map { $0.cellWidth + 1 } ?? 0) + 3
    }
  }

  private mutating func drawTabs() {
    guard let row = geometry.tabs else { return }
    let frame = geometry.frame
    var column = frame.lowerBound
    for text in shownTabs {
      let isCurrent = text.tab == list.showing.tab
      let start = column
      column = grid.write(
        text.name, row: row, column: column, limit: frame.upperBound - column,
        role: isCurrent ? .headline : .muted, face: isCurrent ? .underline : [])
      if let filter = text.filter {
        column = grid.write(filter, row: row, column: column, role: .kicker)
      }
      if let count = text.count {
        column = grid.write(" \(count)", row: row, column: column, role: .muted)
      }
      targets.append(Target(row: row, columns: start..<column, act: .tab(text.tab)))
      column += 3
    }
    let minutes = list.tally?.minutes ?? 0
    let wordings = [wording.timeLeft(minutes: minutes), wording.duration(minutes: minutes)]
    let room = frame.upperBound - column
    guard minutes > 0, let left = wordings.first(where: { $0.cellWidth <= room }) else { return }
    grid.write(left, row: row, column: frame.upperBound - left.cellWidth, role: .muted)
  }

  /// The views whose names fit into the row, always with the current one.
  private var shownTabs: [TabText] {
    let widest = max(8, geometry.frame.count / 2)
    var shown = state.tabs.map { tab in
      let filter = tab == list.showing.tab ? list.showing.filter : nil
      return TabText(
        tab: tab, name: wording.name(of: tab),
        filter: filter.map { " › \($0.text)".fitted(to: widest) }, count: state.count(of: tab))
    }
    var width = shown.reduce(-3) { $0 + $1.width }
    while width > geometry.frame.count,
      let index = shown.lastIndex(where: { $0.tab != list.showing.tab })
    {
      width -= shown.remove(at: index).width
    }
    return shown
  }

  private mutating func drawRows(_ drawn: inout DrawnRows) {
    guard !list.rows.isEmpty else { return drawEmpty() }
    let range = list.pickedRange
    drawn.begin(
      RowLook(
        columns: grid.columns, geometry: geometry, format: port.format,
        hasPublications: list.hasPublications, view: list.view, wording: wording))
    for (offset, line) in list.lines(in: port).enumerated() {
      let row = geometry.top + offset
      switch line {
      case .blank: break
      case .heading(let section):
        grid.write(
          wording.name(of: section, today: list.today), row: row,
          column: geometry.frame.lowerBound, limit: geometry.frame.count, role: .kicker)
      case .article(let index, let line):
        let summary = list.rows[index]
        let isSelected = index == list.selected
        let lines = drawn.lines(
          of: RowState(
            summary: summary, excerpt: list.excerpts.found[summary.id], isSelected: isSelected,
            isPicked: list.isPicked(index, range: range)))
        grid.copy(row: line, of: lines, toRow: row)
        if isSelected, line == 0 { grid.cursor = (row, geometry.frame.lowerBound) }
        targets.append(Target(row: row, columns: 0..<grid.columns, act: .row(index)))
      }
    }
  }

  private mutating func drawEmpty() {
    guard list.isLoaded else { return }
    let column = geometry.frame.lowerBound
    let (text, help) = state.emptiness
    grid.write(text, row: geometry.top, column: column, role: .muted)
    guard geometry.rows > 2, let help else { return }
    grid.write(help, row: geometry.top + 2, column: column, role: .muted)
  }

  private mutating func drawStatus() {
    guard let row = geometry.status else { return }
    let frame = geometry.frame
    if let notice = state.notice {
      let isFree = geometry.top + geometry.rows < row
      notice.draw(on: &grid, row: row, columns: frame, isRowAboveFree: isFree)
      return
    }
    let hint = wording.helpHint(state.key(.help))
    let text = state.pendingCount.map(String.init) ?? state.listPosition
    let room = frame.count - hint.cellWidth - 2
    grid.write(text.fitted(to: room), row: row, column: frame.lowerBound, role: .status)
    grid.write(hint, row: row, column: frame.upperBound - hint.cellWidth, role: .status)
  }
}
