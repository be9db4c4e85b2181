import ArticleModel

/// The part of a view that is loaded, and the row that is selected in it.
///
/// It holds a window of some hundred rows, whatever the size of the library; the rows beyond are
/// asked for before the selection reaches them.
public struct ArticleList: Equatable, Sendable {
  public internal(set) var view: LibraryView = .unread
  public private(set) var rows: [Summary] = []
  public private(set) var selected = 0
  /// The index of the first row on the screen.
  public private(set) var top = 0
  /// How many articles of the view come before the first loaded row.
  public private(set) var rowsBefore = 0
  public private(set) var hasMoreBefore = false
  public private(set) var hasMoreAfter = false
  public internal(set) var tallies: [LibraryView: Tally] = [:]
  /// How many articles the view held when it was loaded; what is marked since stays in place.
  public private(set) var total = 0
  public private(set) var clock = Clock(now: 0, zone: 0)
  public private(set) var isLoaded = false
  /// The newest request for rows; older answers are no longer wanted.
  var awaited: Request?

  /// The view that an awaited request will show instead of this one.
  var awaitedView: LibraryView?

  /// The rows that are asked for at once.
  static let chunk = 200
  /// The most rows that are kept: enough for the tallest screen with room on both sides.
  private static func most(height: Int) -> Int { max(800, 6 * height) }

  public var selection: Summary? { rows.indices.contains(selected) ? rows[selected] : nil }

  public var isLibraryEmpty: Bool {
    isLoaded && LibraryView.allCases.allSatisfy { (tallies[$0]?.articles ?? 0) == 0 }
  }
}

extension ArticleList {
  mutating func take(_ window: ListWindow, height: Int) {
    tallies = window.tallies
    clock = window.clock
    switch window.edge {
    case .start:
      replace(with: window)
      (hasMoreBefore, hasMoreAfter, rowsBefore) = (false, window.hasMore, 0)
      (selected, top) = (0, 0)
    case .end:
      replace(with: window)
      (hasMoreBefore, hasMoreAfter) = (window.hasMore, false)
      rowsBefore = window.hasMore ? max(0, total - rows.count) : 0
      (selected, top) = (max(0, rows.count - 1), 0)
    case .after:
      rows += window.rows
      hasMoreAfter = window.hasMore
      dropFirst(rows.count - ArticleList.most(height: height))
    case .before:
      rows.insert(contentsOf: window.rows, at: 0)
      hasMoreBefore = window.hasMore
      rowsBefore = window.hasMore ? max(0, rowsBefore - window.rows.count) : 0
      (selected, top) = (selected + window.rows.count, top + window.rows.count)
      let surplus = rows.count - ArticleList.most(height: height)
      if surplus > 0 {
        rows.removeLast(surplus)
        hasMoreAfter = true
      }
    }
    forgetRequest()
    showSelection(height: height)
  }

  mutating func forgetRequest() {
    awaited = nil
    awaitedView = nil
  }

  private mutating func replace(with window: ListWindow) {
    rows = window.rows
    view = window.view
    total = max(tallies[view]?.articles ?? 0, rows.count)
    isLoaded = true
  }

  private mutating func dropFirst(_ count: Int) {
    guard count > 0 else { return }
    let dropped = min(count, top)
    rows.removeFirst(dropped)
    (selected, top, rowsBefore) = (selected - dropped, top - dropped, rowsBefore + dropped)
    hasMoreBefore = hasMoreBefore || dropped > 0
  }

  /// Moves the selection; false when it is at the edge already.
  mutating func move(by count: Int, height: Int) -> Bool {
    let (target, _) = selected.addingReportingOverflow(count)
    return select(target, height: height)
  }

  mutating func select(_ index: Int, height: Int) -> Bool {
    let reached = min(max(0, index), max(0, rows.count - 1))
    guard reached != selected else { return false }
    selected = reached
    showSelection(height: height)
    return true
  }

  /// Takes a change of an article over into its row and the tallies; the row stays where it is.
  mutating func update(_ old: Summary, to new: Summary) {
    if let index = index(of: new.id) { rows[index] = new }
    for view in LibraryView.allCases {
      var tally = tallies[view] ?? Tally()
      if view.holds(old) {
        tally.articles -= 1
        tally.minutes -= old.minutesLeft
      }
      if view.holds(new) {
        tally.articles += 1
        tally.minutes += new.minutesLeft
      }
      tallies[view] = tally
    }
  }

  func index(of id: ArticleID) -> Int? { rows.firstIndex { $0.id == id } }

  /// The edge beyond which rows are needed now, if any.
  func wanted(height: Int) -> ListEdge? {
    guard awaited == nil else { return nil }
    if hasMoreAfter, selected + 2 * height >= rows.count, let last = rows.last {
      return .after(last.key)
    }
    if hasMoreBefore, selected < 2 * height, let first = rows.first { return .before(first.key) }
    return nil
  }
}

extension ArticleList {
  /// A line of the list as it is shown.
  public enum Line: Equatable, Sendable {
    case blank
    case day(CivilDay)
    /// The index of a row.
    case article(Int)
  }

  /// The lines from the first row on the screen down, at most `height`.
  public func lines(height: Int) -> [Line] {
    var lines: [Line] = []
    var index = top
    while lines.count < height, index < rows.count {
      let day = clock.day(of: rows[index].added)
      if index == top || clock.day(of: rows[index - 1].added) != day {
        if index > top { lines.append(.blank) }
        lines.append(.day(day))
      }
      lines.append(.article(index))
      index += 1
    }
    return Array(lines.prefix(height))
  }

  public var today: CivilDay { clock.day(of: clock.now) }

  /// Moves the window so that the selected row is on the screen.
  mutating func showSelection(height: Int) {
    top = min(top, selected)
    top = max(top, selected - height)
    while top < selected, !lines(height: max(1, height)).contains(.article(selected)) { top += 1 }
  }
}
