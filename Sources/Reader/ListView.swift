import ArticleModel
import Screen
import Settings

/// The screen of the list.
struct ListView {
  let state: State
  let geometry: ListGeometry
  private(set) var grid: Grid
  private(set) var targets: [Target] = []

  init(_ state: State) {
    self.state = state
    geometry = ListGeometry(size: state.size)
    let hasPublications = state.list.rows.contains { $0.publication != nil }
    publicationWidth = hasPublications ? geometry.publication : 0
    grid = Grid(state.size)
    drawTabs()
    drawRows()
    drawStatus()
  }

  private var list: ArticleList { state.list }
  /// A library of captures may know no publication: then headlines have the room.
  private let publicationWidth: Int
  private var wording: Wording { state.wording }

  private mutating func drawTabs() {
    guard let row = geometry.tabs else { return }
    var column = geometry.frame.lowerBound
    for view in shownViews {
      let isCurrent = view == list.view
      let start = column
      let end = grid.write(
        wording.name(of: view), row: row, column: column, role: isCurrent ? .headline : .muted,
        face: isCurrent ? .underline : [])
      column = grid.write(" \(count(of: view))", row: row, column: end, role: .muted) + 3
      targets.append(Target(row: row, columns: start..<column - 3, act: .view(view)))
    }
    let minutes = list.tallies[list.view]?.minutes ?? 0
    let wordings = [wording.timeLeft(minutes: minutes), wording.duration(minutes: minutes)]
    let room = geometry.frame.upperBound - column
    guard minutes > 0, let left = wordings.first(where: { $0.cellWidth <= room }) else { return }
    grid.write(
      left, row: row, column: geometry.frame.upperBound - left.cellWidth, role: .muted)
  }

  /// The views whose names fit into the row, always with the current one.
  private var shownViews: [LibraryView] {
    var shown = LibraryView.allCases.filter {
      ![.archive, .trash].contains($0) || list.view == $0 || (list.tallies[$0]?.articles ?? 0) > 0
    }
    func width() -> Int {
      shown.reduce(-3) { $0 + wording.name(of: $1).cellWidth + count(of: $1).cellWidth + 4 }
    }
    while width() > geometry.frame.count, let index = shown.lastIndex(where: { $0 != list.view }) {
      shown.remove(at: index)
    }
    return shown
  }

  private func count(of view: LibraryView) -> String {
    wording.grouped(list.tallies[view]?.articles ?? 0)
  }

  private mutating func drawRows() {
    guard !list.rows.isEmpty else { return drawEmpty() }
    for (offset, line) in list.lines(height: geometry.rows).enumerated() {
      let row = geometry.top + offset
      switch line {
      case .blank: break
      case .day(let day):
        let name = wording.section(day, today: list.today)
        grid.write(name, row: row, column: geometry.frame.lowerBound, role: .kicker)
      case .article(let index):
        drawArticle(list.rows[index], row, isSelected: index == list.selected)
        targets.append(Target(row: row, columns: 0..<grid.columns, act: .row(index)))
      }
    }
  }

  private mutating func drawEmpty() {
    guard list.isLoaded else { return }
    let text = wording.nothing(in: wording.name(of: list.view))
    grid.write(text, row: geometry.top, column: geometry.frame.lowerBound, role: .muted)
    guard geometry.rows > 2 else { return }
    grid.write(
      wording.howToImport, row: geometry.top + 2, column: geometry.frame.lowerBound, role: .muted)
  }

  private mutating func drawStatus() {
    guard let row = geometry.status else { return }
    let frame = geometry.frame
    if let notice = state.notice {
      grid.write(
        notice.text, row: row, column: frame.lowerBound, limit: frame.count, role: notice.role)
      return
    }
    let hint = wording.helpHint(state.key(.help))
    if let number = state.pendingCount {
      grid.write(String(number), row: row, column: frame.lowerBound, role: .status)
    } else if list.selection != nil {
      let position = wording.position(list.rowsBefore + list.selected + 1, of: list.total)
      grid.write(position, row: row, column: frame.lowerBound, role: .status)
    }
    grid.write(hint, row: row, column: frame.upperBound - hint.cellWidth, role: .status)
  }
}

extension ListView {
  private mutating func drawArticle(_ summary: Summary, _ row: Int, isSelected: Bool) {
    let face: Face = isSelected ? .selected : []
    let frame = geometry.frame
    let textRole: Role = summary.isSettled ? .muted : .text
    if isSelected {
      let from = max(0, frame.lowerBound - 1)
      let to = min(grid.columns, frame.upperBound + 1)
      grid.fill(row: row, columns: from..<to, face: face)
      grid.cursor = (row, frame.lowerBound)
    }
    drawState(of: summary, row, face)
    var column = frame.lowerBound + 3
    if publicationWidth > 0 {
      let name = (summary.publication ?? "").fitted(to: publicationWidth)
      grid.write(name, row: row, column: column, role: textRole, face: face)
      column += publicationWidth + 2
    }
    let tail = geometry.minutes + geometry.progress
    let authorEnd = frame.upperBound - tail - (tail > 0 ? 1 : 0)
    let authorStart = authorEnd - geometry.author
    drawTitle(summary, row, column..<authorStart - (geometry.author > 0 ? 2 : 0), face)
    if geometry.author > 0 {
      let author = summary.authors.first?.shortName ?? ""
      grid.write(
        author.fitted(to: geometry.author), row: row, column: authorStart, role: .byline, face: face
      )
    }
    drawTail(of: summary, row, authorEnd + 1, face)
  }

  /// The mark before the row: unread, started, or nothing.
  private mutating func drawState(of summary: Summary, _ row: Int, _ face: Face) {
    let column = geometry.frame.lowerBound
    if summary.isArchived, list.view != .archive {
      // It stays in its row, so that the same key brings it back.
      grid.write("×", row: row, column: column, role: .muted, face: face)
    } else if summary.isStarted {
      grid.write("◐", row: row, column: column, role: .unread, face: face)
    } else if !summary.isRead {
      grid.write("●", row: row, column: column, role: .unread, face: face)
    }
  }

  private mutating func drawTitle(
    _ summary: Summary, _ row: Int, _ columns: Range<Int>, _ face: Face
  ) {
    var column = columns.lowerBound
    var room = columns.count
    if let kicker = summary.kicker, !kicker.isEmpty,
      kicker.prefix(cells: room / 2).endIndex == kicker.endIndex
    {
      let end = grid.write(kicker, row: row, column: column, role: .muted, face: face)
      room -= end - column + 2
      column = end + 2
    }
    let headline = wording.headline(of: summary)
    grid.write(
      headline.fitted(to: room), row: row, column: column,
      role: summary.isSettled ? .muted : .unread, face: face)
  }

  private mutating func drawTail(of summary: Summary, _ row: Int, _ column: Int, _ face: Face) {
    guard geometry.minutes > 0 else { return }
    let minutes = summary.minutes > 999 ? "\(summary.minutes / 60)h" : "\(summary.minutes)′"
    let start = column + geometry.minutes - minutes.cellWidth
    let end = grid.write(minutes, row: row, column: start, role: .muted, face: face)
    guard geometry.progress > 0 else { return }
    if summary.isStarred {
      grid.write("★", row: row, column: end + 1, role: .starred, face: face)
    } else if summary.isStarted, let place = summary.place {
      grid.write(
        "\(Int(place.progress * 100)) %", row: row, column: end + 1, role: .muted, face: face)
    }
  }
}

extension Summary {
  /// Whether there is nothing left to do with it here.
  fileprivate var isSettled: Bool { isRead || isArchived }
}

extension String {
  /// The text cut to so many cells, with an ellipsis where something is missing.
  func fitted(to cells: Int) -> String {
    guard cells > 0 else { return "" }
    // Only as much is measured as could be shown: a headline can be as long as its source likes.
    guard prefix(cells: cells).endIndex < endIndex else { return self }
    let cut = prefix(cells: cells - 1)
    return String(cut.reversed().drop { $0 == " " }.reversed()) + "…"
  }

  /// “A. Beispiel” of “Anna Beispiel”: the family name is what tells writers apart.
  fileprivate var shortName: String {
    let parts = split(separator: " ")
    guard parts.count > 1, let initial = parts.first?.first, let last = parts.last else {
      return self
    }
    return "\(initial). \(last)"
  }
}
