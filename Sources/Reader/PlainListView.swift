import ArticleModel
import Screen
import Settings

/// The list as it is heard or felt: what the articles are in words, each on a line of its own.
struct PlainListView {
  private let state: State
  private(set) var grid: Grid
  private(set) var targets: [Target] = []
  private let geometry: ListGeometry

  init(_ state: State) {
    self.state = state
    geometry = ListGeometry(size: state.size)
    grid = Grid(state.size)
    drawHead()
    drawRows()
    drawStatus()
  }

  private var list: ArticleList { state.list }
  private var wording: Wording { state.wording }
  private var port: ListPort { state.listPort }

  /// The one view that is shown: its name, and what is in it.
  private mutating func drawHead() {
    guard let row = geometry.tabs else { return }
    var parts = [wording.name(of: list.showing.tab)]
    if let filter = list.showing.filter { parts.append(filter.text) }
    if let tally = list.tally {
      parts.append(wording.articles(tally.articles))
      if tally.minutes > 0 { parts.append(wording.timeLeft(minutes: tally.minutes)) }
    }
    grid.write(parts.joined(separator: ", "), row: row)
  }

  private mutating func drawRows() {
    if list.rows.isEmpty, list.isLoaded {
      let (text, help) = state.emptiness
      grid.write(text, row: geometry.top)
      if let help { grid.write(help, row: geometry.top + 1) }
      return
    }
    for (offset, line) in list.lines(in: port).enumerated() {
      let row = geometry.top + offset
      switch line {
      case .blank: break
      case .heading(let section):
        grid.write(wording.name(of: section, today: list.today), row: row)
      case .article(let index, let line):
        if line == 0 { draw(index, row) } else { drawExcerpt(of: index, row) }
      }
    }
  }

  private mutating func draw(_ index: Int, _ row: Int) {
    let isSelected = index == list.selected
    let face: Face = isSelected ? .selected : []
    if isSelected { grid.cursor = (row, 0) }
    grid.write(words(list.rows[index]), row: row, face: face)
    targets.append(Target(row: row, columns: 0..<grid.columns, act: .row(index)))
  }

  private mutating func drawExcerpt(of index: Int, _ row: Int) {
    guard let excerpt = list.excerpts.found[list.rows[index].id] else { return }
    grid.write(excerpt.text.fitted(to: grid.columns), row: row)
  }

  /// Headline first, since that is what one listens for; then what the reader did with it and how
  /// long it is; then who wrote it, and where, if that still fits.
  private func words(_ summary: Summary) -> String {
    let known = wording.marks(of: summary) + [wording.duration(minutes: summary.minutes)]
    let tail = known.map { ", " + $0 }.joined()
    let title = [summary.kicker, wording.headline(of: summary)].compactMap(\.self)
      .joined(separator: ": ")
    // What is said of an article must not fall off behind a long headline.
    let room = max(grid.columns / 2, grid.columns - tail.cellWidth)
    var words = title.fitted(to: room) + tail
    for fact in [summary.authors.first, summary.publication].compactMap(\.self)
    where words.cellWidth + fact.cellWidth + 2 <= grid.columns {
      words += ", " + fact
    }
    return words
  }

  private mutating func drawStatus() {
    guard let row = geometry.status else { return }
    if let notice = state.notice {
      grid.write(notice.text.fitted(to: grid.columns), row: row)
    } else if let number = state.pendingCount {
      grid.write(String(number), row: row)
    } else if list.selection != nil {
      grid.write("\(state.listPosition), \(wording.helpHint(state.key(.help)))", row: row)
    }
  }
}

extension Wording {
  /// What a list shows by signs, in words.
  fileprivate func marks(of summary: Summary) -> [String] {
    var marks: [String] = []
    if summary.isArchived { marks.append(plainArchived) }
    if summary.isStarted, let place = summary.place {
      marks.append(plainStarted(Int(place.progress * 100)))
    } else {
      marks.append(summary.isRead ? plainRead : plainUnread)
    }
    if summary.isStarred { marks.append(plainStarred) }
    return marks
  }
}
