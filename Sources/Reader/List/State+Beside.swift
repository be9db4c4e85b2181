import Screen
import Settings

extension State {
  /// Narrower windows show either the list or the page.
  private static let narrowest = 160

  /// The columns of the list beside an open page; nil where the page has the window for itself.
  ///
  /// The page opens by key as ever: what changes with every step through the list is not calm.
  var listBesidePage: Range<Int>? {
    guard config.showsListBesidePage, !config.isPlain, hasList, !list.rows.isEmpty,
      size.columns >= State.narrowest
    else { return nil }
    return 0..<min(84, size.columns * 2 / 5)
  }

  /// The columns of the page, when the list stands beside it.
  var pageBesideList: Range<Int>? {
    listBesidePage.map { $0.upperBound + 1..<size.columns }
  }

  /// The size of the part of the screen that the list has.
  var listSize: Size {
    guard reading != nil, let part = listBesidePage else { return size }
    return Size(columns: part.count, rows: size.rows)
  }

  /// The list as it stands beside an open page.
  var listViewBeside: ListView? {
    var drawn = DrawnRows()
    return listViewBeside(&drawn)
  }

  private func listViewBeside(_ drawn: inout DrawnRows) -> ListView? {
    guard reading != nil, listBesidePage != nil else { return nil }
    var state = self
    state.size = listSize
    // The page tells what happened.
    (state.reading, state.notice, state.pendingCount) = (nil, nil, nil)
    return ListView(state, &drawn)
  }

  /// Draws the list beside the page, with a quiet rule between them.
  func drawListBeside(_ page: inout Grid, _ drawn: inout DrawnRows) {
    guard let part = listBesidePage, let list = listViewBeside(&drawn) else { return }
    page.place(list.grid, row: 0, column: part.lowerBound)
    for row in 0..<page.rows {
      page.fill("│", row: row, columns: part.upperBound..<part.upperBound + 1, role: .rule)
    }
  }
}
