import ArticleModel
import Screen
import Settings

/// An article of the list and what it is for its reader now.
struct RowState {
  var summary: Summary
  var isSelected: Bool
  var isPicked: Bool

  var face: Face { isSelected ? .selected : [] }
  /// Whether there is nothing left to do with it here.
  var isSettled: Bool { summary.isRead || summary.isArchived || summary.isTrashed }
}

extension ListView {
  /// Draws one of the lines of a row.
  mutating func draw(_ state: RowState, line: Int, row: Int) {
    let frame = geometry.frame
    if state.isSelected {
      let columns = max(0, frame.lowerBound - 1)..<min(grid.columns, frame.upperBound + 1)
      grid.fill(row: row, columns: columns, face: state.face)
    }
    let headline = wording.headline(of: state.summary)
    let title = port.format.title(of: state.summary, headline)
    if line < title.lines.count {
      drawTitle(line == 0 ? title.kicker : nil, title.lines[line], state, row)
    } else if port.format.isTwoLined, line == title.lines.count {
      drawFacts(state, row)
    } else {
      drawExcerpt(state, row)
    }
    guard line == 0 else { return }
    if state.isSelected { grid.cursor = (row, frame.lowerBound) }
    drawSigns(state, row)
    drawColumns(state, row)
    drawTail(state, row)
  }

  /// The signs before the row: what it is, and whether it is picked.
  private mutating func drawSigns(_ state: RowState, _ row: Int) {
    let summary = state.summary
    let column = geometry.frame.lowerBound
    func write(_ sign: String, _ role: Role, at column: Int) {
      grid.write(sign, row: row, column: column, role: role, face: state.face)
    }
    // What left the view stays in its row, so that the same key brings it back.
    if summary.isTrashed, list.view != .trash {
      write("×", .muted, at: column)
    } else if summary.isArchived, list.view != .archive {
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

  private mutating func drawColumns(_ state: RowState, _ row: Int) {
    let role: Role = state.isSettled ? .muted : .text
    if hasPublications, geometry.publication > 0 {
      let name = (state.summary.publication ?? "").fitted(to: geometry.publication)
      grid.write(
        name, row: row, column: geometry.frame.lowerBound + 3, role: role, face: state.face)
    }
    if geometry.author > 0 {
      let name = (state.summary.authors.first?.shortName ?? "").fitted(to: geometry.author)
      grid.write(
        name, row: row, column: geometry.authorStart, role: .byline, face: state.face)
    }
  }

  private mutating func drawTitle(
    _ kicker: String?, _ line: String, _ state: RowState, _ row: Int
  ) {
    var column = geometry.title(hasPublications: hasPublications).lowerBound
    if let kicker {
      column = grid.write(kicker, row: row, column: column, role: .muted, face: state.face) + 2
    }
    grid.write(
      line, row: row, column: column, limit: max(0, geometry.frame.upperBound - column),
      role: state.isSettled ? .muted : .unread, face: state.face)
  }

  /// The second line: publication, author, date.
  private mutating func drawFacts(_ state: RowState, _ row: Int) {
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

  /// Minutes, star and progress.
  private mutating func drawTail(_ state: RowState, _ row: Int) {
    guard geometry.minutes > 0 else { return }
    let summary = state.summary
    let minutes = summary.minutes > 999 ? "\(summary.minutes / 60)h" : "\(summary.minutes)′"
    let start = geometry.minutesEnd - minutes.cellWidth
    var column = grid.write(minutes, row: row, column: start, role: .muted, face: state.face)
    guard geometry.tail > 0 else { return }
    if summary.isStarred {
      column = grid.write("★", row: row, column: column + 1, role: .starred, face: state.face)
    }
    let room = geometry.frame.upperBound - column - 1
    if summary.isStarted, let place = summary.place, room >= 4 {
      grid.write(
        "\(Int(place.progress * 100)) %", row: row, column: column + 1, limit: room, role: .muted,
        face: state.face)
    }
  }
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
