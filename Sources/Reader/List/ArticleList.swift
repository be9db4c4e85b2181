import ArticleModel

/// The part of a list that is loaded, and the row that is selected in it.
///
/// It holds a window of some hundred rows, whatever the size of the library; the rows beyond are
/// asked for before the selection reaches them.
public struct ArticleList: Equatable, Sendable {
  public private(set) var showing = ListShowing()
  /// What the rows were chosen by.
  public private(set) var choice = ListChoice(.unread)
  public private(set) var rows: [Summary] = [] {
    didSet {
      hasPublications = !rows.isEmpty && rows.count { $0.publication != nil } * 4 >= rows.count
    }
  }
  /// A library of captures knows few publications: then headlines have the room.
  private(set) var hasPublications = false
  /// How many rows stand in front to be continued.
  public private(set) var startedRows = 0
  public private(set) var selected = 0
  /// The index of the first row on the screen.
  public private(set) var top = 0
  /// How many articles of the view come before the first loaded row.
  public private(set) var rowsBefore = 0
  /// Whether that is known: at the end of a list that nobody has counted yet it is not.
  public private(set) var isNumbered = true
  public private(set) var hasMoreBefore = false
  public private(set) var hasMoreAfter = false
  public internal(set) var tallies: [LibraryView: Tally] = [:]
  /// What the list holds; nil until a query has been counted. What is marked since stays in place,
  /// so the number of articles is that of the moment of loading.
  public internal(set) var tally: Tally?
  /// How much a filter that found nothing in this view finds in all articles.
  var elsewhere: Int?
  public private(set) var clock = Clock(now: 0, zone: 0)
  public private(set) var isLoaded = false
  var picks = Picks()
  /// The passages that show why rows were found.
  var excerpts = RowExcerpts()
  /// The newest request for rows; older answers are no longer wanted.
  var awaited: Awaited?

  struct Awaited: Equatable, Sendable {
    var request: Request
    var edge: ListEdge
    /// What the answer will show.
    var showing: ListShowing
    /// Whether something was marked since: the answer may not know it yet.
    var isOutdated = false
    /// The row that stays selected.
    var staysOn: RowPlace?
    /// Whether that row stays even where the list has lost it: who asked for a list by its name gets
    /// what it holds.
    var keepsLost = false
    /// The number of the row that is meant, the first being 0.
    var number: Int?
  }

  init(order: ListOrder = .usual) {
    showing.order = order
    choice.order = order
  }

  /// The rows that are asked for at once.
  static let chunk = 200
  /// The most rows that are kept: enough for the tallest screen with room on both sides.
  private static func most(_ port: ListPort) -> Int { max(800, 6 * port.height) }

  public var view: LibraryView { choice.view }
  public var today: CivilDay { clock.day(of: clock.now) }
  /// The number of the selected row, the first being 0.
  var number: Int { rowsBefore + selected }
  public var selection: Summary? { rows.indices.contains(selected) ? rows[selected] : nil }
  /// What is shown, or will be as soon as the answer comes.
  var wanted: ListShowing { awaited?.showing ?? showing }
  /// Whether the rows are about to give way to those of another view.
  var isLeaving: Bool { wanted.tab != showing.tab }

  public var isLibraryEmpty: Bool {
    isLoaded && LibraryView.allCases.allSatisfy { (tallies[$0]?.articles ?? 0) == 0 }
  }
}

extension ArticleList {
  mutating func take(_ window: ListWindow, in port: ListPort) {
    (tallies, clock) = (window.tallies, window.clock)
    switch window.edge {
    case .start, .end, .around, .at, .on: replace(with: window)
    case .after: append(window, in: port)
    case .before: prepend(window, in: port)
    }
    awaited = nil
    showSelection(in: port)
  }

  private mutating func replace(with window: ListWindow) {
    let (staysOn, number) = (awaited?.staysOn, awaited?.number ?? window.number)
    // Where the reader is, the article stays although the list may have lost it.
    let isSame = awaited?.showing == showing && staysOn?.id == selection?.id
    let stays = isSame && awaited?.keepsLost == true
    let kept = stays ? (window.number == nil ? selection : window.asked) : nil
    let (before, index) = (rowsBefore + selected, selected)
    if let awaited, awaited.showing != showing {
      showing = awaited.showing
      picks = Picks()
      excerpts = RowExcerpts()
    }
    choice = window.choice
    elsewhere = nil
    let started = Set(window.started.map(\.id))
    rows = window.started + window.rows.filter { !started.contains($0.id) }
    startedRows = window.started.count
    (hasMoreBefore, hasMoreAfter) = (window.hasMoreBefore, window.hasMoreAfter)
    if let kept, self.index(of: kept.id) == nil {
      let place = window.number.map { $0 - window.firstNumber } ?? index
      rows.insert(kept, at: max(0, min(place, rows.count)))
    }
    isLoaded = true
    takeTally()
    let isEnd = window.edge == .end
    isNumbered = !isEnd || !hasMoreBefore || tally != nil
    selected = staysOn.map { self.index(of: $0.id) ?? index } ?? (isEnd ? rows.count - 1 : 0)
    selected = max(0, min(selected, rows.count - 1))
    top = max(0, selected - (staysOn?.offset ?? 0))
    if !hasMoreBefore {
      rowsBefore = 0
    } else if isEnd {
      rowsBefore = max(0, (tally?.articles ?? 0) - rows.count)
    } else {
      rowsBefore = max(0, before - selected)
    }
    if let number {
      if case .at = window.edge { rowsBefore = window.firstNumber }
      selected = max(0, min(number - rowsBefore, rows.count - 1))
      top = selected
    }
    guard let staysOn, let place = self.index(of: staysOn.id) else { return }
    (selected, top) = (place, max(0, place - staysOn.offset))
  }

  /// What a view holds is known; what a query chooses only when all of it is loaded.
  private mutating func takeTally() {
    if choice.query == .all {
      let kept = tallies[view] ?? Tally()
      tally = Tally(articles: max(kept.articles, rows.count), minutes: kept.minutes)
    } else if !hasMoreBefore, !hasMoreAfter {
      tally = Tally(articles: rows.count, minutes: rows.reduce(0) { $0 + $1.minutesLeft })
    } else {
      tally = nil
    }
  }

  /// Takes over how much the list holds, once it has been counted.
  mutating func take(_ counted: Tally) {
    tally = counted
    guard !isNumbered, !hasMoreAfter else { return }
    rowsBefore = max(0, counted.articles - rows.count)
    isNumbered = true
  }

  private mutating func append(_ window: ListWindow, in port: ListPort) {
    let known = Set(rows.prefix(startedRows).map(\.id))
    rows += window.rows.filter { !known.contains($0.id) }
    hasMoreAfter = window.hasMoreAfter
    // What a range spans must stay loaded.
    let surplus = picks.anchor == nil ? min(rows.count - ArticleList.most(port), top) : 0
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    (selected, top, rowsBefore) = (selected - surplus, top - surplus, rowsBefore + surplus)
    // Whoever comes back finds them at their own places.
    startedRows = 0
    hasMoreBefore = true
  }

  private mutating func prepend(_ window: ListWindow, in port: ListPort) {
    let known = Set(rows.map(\.id))
    let new = window.rows.filter { !known.contains($0.id) }
    rows.insert(contentsOf: new, at: 0)
    hasMoreBefore = window.hasMoreBefore
    if !hasMoreBefore { isNumbered = true }
    rowsBefore = hasMoreBefore ? max(0, rowsBefore - new.count) : 0
    (selected, top) = (selected + new.count, top + new.count)
    let surplus = rows.count - max(ArticleList.most(port), selected + 2 * port.height)
    if surplus > 0, picks.anchor == nil {
      rows.removeLast(surplus)
      hasMoreAfter = true
    }
  }

  /// Moves the selection; false when it is at the edge already.
  mutating func move(by count: Int, in port: ListPort) -> Bool {
    let (target, _) = selected.addingReportingOverflow(count)
    return select(target, in: port)
  }

  mutating func select(_ index: Int, in port: ListPort) -> Bool {
    let reached = min(max(0, index), max(0, rows.count - 1))
    guard reached != selected else { return false }
    selected = reached
    showSelection(in: port)
    return true
  }

  /// Takes a change of an article over into its row and the tallies; the row stays where it is.
  mutating func update(_ old: Summary, to new: Summary) {
    if let index = index(of: new.id) { rows[index] = new }
    tally?.minutes += new.minutesLeft - old.minutesLeft
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

  /// Gives the filter that is shown its lasting form.
  mutating func name(filter: ListFilter) {
    if awaited != nil { awaited?.showing.filter = filter } else { showing.filter = filter }
  }

  func index(of id: ArticleID) -> Int? { rows.firstIndex { $0.id == id } }

  /// The edge beyond which rows are needed now, if any.
  func missingEdge(in port: ListPort) -> ListEdge? {
    guard awaited == nil else { return nil }
    if hasMoreAfter, selected + 2 * port.height >= rows.count, let last = rows.last {
      return .after(last.key)
    }
    if hasMoreBefore, selected < 2 * port.height, let first = rows.first {
      return .before(first.key)
    }
    return nil
  }
}

extension ArticleList {
  /// Moves the window so that the selected row is on the screen.
  mutating func showSelection(in port: ListPort) {
    top = min(max(0, top), max(0, selected))
    // Nothing is hidden above while there is room below.
    if !hasMoreAfter, !rows.isEmpty { top = min(top, topThatEnds(with: rows.count - 1, in: port)) }
    if !isShown(selected, from: top, in: port) { top = topThatEnds(with: selected, in: port) }
  }

  /// Whether all lines of a row can be seen when the screen begins with the row `top`.
  private func isShown(_ index: Int, from top: Int, in port: ListPort) -> Bool {
    guard rows.indices.contains(index), top <= index else { return true }
    var used = heading(of: top)
    for row in top...index {
      used += port.format.height(of: rows[row]) + (row > top ? gap(before: row) : 0)
      if used > port.height { return row == top }
    }
    return true
  }

  /// The first row of a screen whose last row is `index`.
  private func topThatEnds(with index: Int, in port: ListPort) -> Int {
    var top = index
    var used = port.format.height(of: rows[index])
    while top > 0 {
      used += port.format.height(of: rows[top - 1]) + gap(before: top)
      if used + heading(of: top - 1) > port.height { break }
      top -= 1
    }
    return top
  }

  private func heading(of index: Int) -> Int { section(of: index) == nil ? 0 : 1 }

  /// The lines between a row and the one above: a blank one and a heading where a section begins.
  private func gap(before index: Int) -> Int {
    section(of: index) == section(of: index - 1) ? 0 : 2 * heading(of: index)
  }
}
