import ArticleModel
import Screen
import Settings

/// The screen of the list.
struct ListView {
  let state: State
  let geometry: ListGeometry
  let port: ListPort
  var grid: Grid
  private(set) var targets: [Target] = []
  /// A library of captures may know no publication: then headlines have the room.
  let hasPublications: Bool

  init(_ state: State) {
    self.state = state
    geometry = state.listGeometry
    port = state.listPort
    hasPublications = state.list.hasPublications
    grid = Grid(state.size)
    drawTabs()
    drawRows()
    drawStatus()
  }

  var list: ArticleList { state.list }
  var wording: Wording { state.wording }

  private mutating func drawTabs() {
    guard let row = geometry.tabs else { return }
    let frame = geometry.frame
    var column = frame.lowerBound
    for tab in shownTabs {
      let isCurrent = tab == list.showing.tab
      let start = column
      column = grid.write(
        wording.name(of: tab), row: row, column: column, limit: frame.upperBound - column,
        role: isCurrent ? .headline : .muted, face: isCurrent ? .underline : [])
      if isCurrent, let filter = list.showing.filter {
        let text = " › \(filter.text)".fitted(to: max(8, frame.count / 2))
        column = grid.write(text, row: row, column: column, role: .kicker)
      }
      if let count = state.count(of: tab) {
        column = grid.write(" \(count)", row: row, column: column, role: .muted)
      }
      targets.append(Target(row: row, columns: start..<column, act: .tab(tab)))
      column += 3
    }
    let minutes = list.tally?.minutes ?? 0
    let wordings = [wording.timeLeft(minutes: minutes), wording.duration(minutes: minutes)]
    let room = frame.upperBound - column
    guard minutes > 0, let left = wordings.first(where: { $0.cellWidth <= room }) else { return }
    grid.write(left, row: row, column: frame.upperBound - left.cellWidth, role: .muted)
  }

  /// The views whose names fit into the row, always with the current one.
  private var shownTabs: [ListTab] {
    var shown = state.tabs
    func width(_ tab: ListTab) -> Int {
      var width = wording.name(of: tab).cellWidth
      if let count = state.count(of: tab) { width += count.cellWidth + 1 }
      if tab == list.showing.tab, let filter = list.showing.filter {
        width += min(" › \(filter.text)".cellWidth, max(8, geometry.frame.count / 2))
      }
      return width + 3
    }
    while shown.reduce(-3, { $0 + width($1) }) > geometry.frame.count,
      let index = shown.lastIndex(where: { $0 != list.showing.tab })
    {
      shown.remove(at: index)
    }
    return shown
  }

  private mutating func drawRows() {
    guard !list.rows.isEmpty else { return drawEmpty() }
    let range = list.pickedRange
    for (offset, line) in list.lines(in: port).enumerated() {
      let row = geometry.top + offset
      switch line {
      case .blank: break
      case .heading(let section):
        grid.write(
          wording.name(of: section, today: list.today), row: row,
          column: geometry.frame.lowerBound, limit: geometry.frame.count, role: .kicker)
      case .article(let index, let line):
        draw(
          RowState(
            summary: list.rows[index], isSelected: index == list.selected,
            isPicked: list.isPicked(index, range: range)), line: line, row: row)
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
      grid.write(
        notice.text.fitted(to: frame.count), row: row, column: frame.lowerBound, role: notice.role)
      return
    }
    let hint = wording.helpHint(state.key(.help))
    let text = state.pendingCount.map(String.init) ?? state.listPosition
    let room = frame.count - hint.cellWidth - 2
    grid.write(text.fitted(to: room), row: row, column: frame.lowerBound, role: .status)
    grid.write(hint, row: row, column: frame.upperBound - hint.cellWidth, role: .status)
  }
}
