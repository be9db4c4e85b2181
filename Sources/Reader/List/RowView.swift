import ArticleModel
import Screen
import Settings

/// An article of the list and what it is for its reader now.
struct RowState: Equatable {
  var summary: Summary
  /// The passage that shows why it was found.
  var excerpt: Excerpt?
  var isSelected: Bool
  var isPicked: Bool

  var face: Face { isSelected ? .selected : [] }
  /// Whether there is nothing left to do with it here.
  var isSettled: Bool { summary.isRead || summary.isArchived || summary.isTrashed }
}

/// What all rows of a list have in common.
struct RowLook: Equatable {
  var columns: Int
  var geometry: ListGeometry
  var format: RowFormat
  /// A library of captures may know no publication: then headlines have the room.
  var hasPublications: Bool
  var view: LibraryView
  var wording: Wording
}

/// The lines of one article in the list. They follow from look and state alone, so that a row of
/// which nothing has changed need not be drawn again.
struct RowView {
  private let look: RowLook
  private let state: RowState
  private(set) var grid: Grid

  private var geometry: ListGeometry { look.geometry }
  private var wording: Wording { look.wording }

  init(_ look: RowLook, _ state: RowState) {
    (self.look, self.state) = (look, state)
    grid = Grid(Size(columns: look.columns, rows: look.format.height(of: state.summary)))
    drawSelection()
    let headline = wording.headline(of: state.summary)
    let title = look.format.title(of: state.summary, headline)
    drawTitle(title.kicker, title.lines)
    var row = title.lines.count
    if look.format.isTwoLined {
      drawFacts(row)
      row += 1
    }
    if look.format.hasExcerpts { drawExcerpt(row) }
    drawSigns()
    drawColumns()
    drawTail()
  }

  private mutating func drawSelection() {
    guard state.isSelected else { return }
    let frame = geometry.frame
    let columns = max(0, frame.lowerBound - 1)..<min(grid.columns, frame.upperBound + 1)
    for row in 0..<grid.rows { grid.fill(row: row, columns: columns, face: state.face) }
  }

  /// The signs before the row: what it is, and whether it is picked.
  private mutating func drawSigns() {
    let summary = state.summary
    let column = geometry.frame.lowerBound
    func write(_ sign: String, _ role: Role, at column: Int) {
      grid.write(sign, row: 0, column: column, role: role, face: state.face)
    }
    // What left the view stays in its row, so that the same key brings it back.
    if summary.isTrashed, look.view != .trash {
      write("×", .muted, at: column)
    } else if summary.isArchived, look.view != .archive {
      write("□", .muted, at: column)
    } else if summary.isStarted {
      write("◐", .unread, at: column)
    } else if summary.isTeaser {
      write("○", summary.isRead ? .muted : .unread, at: column)
    } else if !summary.isRead {
      write("●", .unread, at: column)
    }
    if state.isPicked { write("✓", .kicker, at: column + 1) }
  }

  private mutating func drawColumns() {
    let role: Role = state.isSettled ? .muted : .text
    if look.hasPublications, geometry.publication > 0 {
      let name = (state.summary.publication ?? "").fitted(to: geometry.publication)
      grid.write(
        name, row: 0, column: geometry.frame.lowerBound + 3, role: role, face: state.face)
    }
    if geometry.author > 0 {
      let name = (state.summary.authors.first?.shortName ?? "").fitted(to: geometry.author)
      grid.write(name, row: 0, column: geometry.authorStart, role: .byline, face: state.face)
    }
  }

  private mutating func drawTitle(_ kicker: String?, _ lines: [String]) {
    let start = geometry.title(hasPublications: look.hasPublications).lowerBound
    for (row, line) in lines.enumerated() {
      var column = start
      if row == 0, let kicker {
        column = grid.write(kicker, row: row, column: column, role: .muted, face: state.face) + 2
      }
      grid.write(
        line, row: row, column: column, limit: max(0, geometry.frame.upperBound - column),
        role: state.isSettled ? .muted : .unread, face: state.face)
    }
  }

  /// The second line: publication, author, date.
  private mutating func drawFacts(_ row: Int) {
    let summary = state.summary
    let facts =
      [
        summary.publication, summary.authors.isEmpty ? nil : wording.names(summary.authors),
        summary.published.map { wording.shortDate($0) },
      ].compactMap(\.self) + summary.tags.map { "#\($0)" }
    let column = geometry.frame.lowerBound + 3
    let room = geometry.frame.upperBound - column
    grid.write(
      facts.joined(separator: " · ").fitted(to: room), row: row, column: column, role: .muted,
      face: state.face)
  }

  /// The passage that shows why a row was found, its words marked.
  private mutating func drawExcerpt(_ row: Int) {
    guard let excerpt = state.excerpt else { return }
    let column = geometry.title(hasPublications: look.hasPublications).lowerBound
    let room = geometry.frame.upperBound - column
    let text = Printable(line: excerpt.text).text.fitted(to: room)
    let end = grid.write(text, row: row, column: column, role: .muted, face: state.face)
    let scalars = Array(excerpt.text.unicodeScalars)
    for hit in excerpt.hits where hit.upperBound <= scalars.count {
      func width(_ range: Range<Int>) -> Int {
        String(String.UnicodeScalarView(scalars[range])).cellWidth
      }
      let start = column + width(0..<hit.lowerBound)
      guard start < end else { break }
      grid.dress(row: row, columns: start..<min(end, start + width(hit)), role: .searchHit)
    }
  }

  /// Minutes, star and progress.
  private mutating func drawTail() {
    guard geometry.minutes > 0 else { return }
    let summary = state.summary
    let minutes = summary.minutes > 999 ? "\(summary.minutes / 60)h" : "\(summary.minutes)′"
    let start = geometry.minutesEnd - minutes.cellWidth
    var column = grid.write(minutes, row: 0, column: start, role: .muted, face: state.face)
    guard geometry.tail > 0 else { return }
    if summary.isStarred {
      column = grid.write("★", row: 0, column: column + 1, role: .starred, face: state.face)
    }
    guard summary.isStarted, let place = summary.place else { return }
    let room = geometry.frame.upperBound - column - 1
    let share = "\(Int(place.progress * 100))"
    if let fact = [share + " %", share + "%"].first(where: { $0.cellWidth <= room }) {
      grid.write(fact, row: 0, column: column + 1, role: .muted, face: state.face)
    }
  }
}

extension String {
  /// The text cut to so many cells, with an ellipsis where something is missing.
  func fitted(to cells: Int) -> String {
    guard cells > 0 else { return "" }
    // Only as much is measured as could be shown: a headline can be as long as its source likes,
    // and so can a single character.
    let bounded = bounded(toCells: cells)
    guard bounded.endIndex < endIndex || bounded.prefix(cells: cells).endIndex < endIndex
    else { return self }
    let cut = bounded.prefix(cells: cells - 1)
    return String(cut.reversed().drop { $0 == " " }.reversed()) + "…"
  }

  fileprivate func bounded(toCells cells: Int) -> Substring { self[...].bounded(toCells: cells) }

  /// “A. Beispiel” of “Anna Beispiel”: the family name is what tells writers apart.
  fileprivate var shortName: String {
    let name = utf8.drop { $0 == 0x20 }
    guard let initial = self[name.startIndex...].first, let space = name.lastIndex(of: 0x20),
      space < name.index(before: name.endIndex)
    else { return self }
    return "\(initial). \(self[name.index(after: space)...])"
  }
}

extension Substring {
  /// The beginning that can be seen in so many cells, whatever is piled up in one of them.
  func bounded(toCells cells: Int) -> Substring {
    Substring(unicodeScalars.prefix(16 * Swift.min(Swift.max(1, cells), 10_000)))
  }
}
