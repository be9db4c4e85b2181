import ArticleModel
import Screen
import Settings

extension State {
  /// Where the parts of the list lie on this screen.
  var listGeometry: ListGeometry {
    ListGeometry(size: listSize, isTwoLined: config.listLines == .two)
  }

  /// What of the list can be seen at once.
  var listPort: ListPort {
    let geometry = listGeometry
    // A row is a line there, whatever the list is set to.
    if config.isPlain { return ListPort(height: geometry.rows, format: RowFormat()) }
    let title = geometry.title(hasPublications: list.hasPublications)
    let format = RowFormat(
      isTwoLined: config.listLines == .two, isWrapping: config.wrapsTitles,
      hasExcerpts: list.showing.isFound, titleWidth: title.count)
    return ListPort(height: geometry.rows, format: format)
  }

  /// Runs a command while the list has the keys.
  mutating func runInList(_ command: Command, _ count: Int?) -> [Effect] {
    let port = listPort
    let step = count ?? 1
    // Rows of several lines are fewer.
    let lines = 1 + (port.format.isTwoLined ? 1 : 0) + (port.format.hasExcerpts ? 1 : 0)
    let page = max(1, port.height / lines)
    switch command {
    case .nextLine: return move(by: step)
    case .previousLine: return move(by: -step)
    case .nextPage: return move(by: step * max(1, page - 2))
    case .previousPage: return move(by: -step * max(1, page - 2))
    case .nextHalfPage: return move(by: step * max(1, page / 2))
    case .previousHalfPage: return move(by: -step * max(1, page / 2))
    case .first:
      if list.hasMoreBefore { return load(.start) }
      _ = list.select(0, in: port)
    case .last:
      if let count { return go(toRow: count - 1) }
      if list.hasMoreAfter { return load(.end) }
      _ = list.select(list.rows.count - 1, in: port)
    case .open:
      // Not while another view is on its way: its rows are meant.
      guard !list.isLeaving else { return [] }
      guard let summary = list.selection else {
        say(wording.noArticle)
        return []
      }
      return open(summary.id)
    case .nextView: return showTab(by: step)
    case .previousView: return showTab(by: -step)
    case .nextUnread: selectNextUnread()
    case .previousUnread: selectPreviousUnread()
    case .back: return list.wanted.isFound ? leaveSearch() : [.quit]
    default: break
    }
    return loadMore()
  }

  private mutating func move(by count: Int) -> [Effect] {
    // Beyond what is loaded there may be as many rows as were asked for.
    if abs(count) > ArticleList.chunk / 2 { return go(toRow: list.number + count) }
    _ = list.move(by: count, in: listPort)
    return loadMore()
  }

  /// Selects the row of a number, the first being 0, loaded or not.
  private mutating func go(toRow number: Int) -> [Effect] {
    let number = max(0, number)
    let index = number - list.rowsBefore
    let isBeyond =
      index < 0 && list.hasMoreBefore || index >= list.rows.count && list.hasMoreAfter
      || !list.isNumbered
    guard isBeyond else {
      _ = list.select(index, in: listPort)
      return loadMore()
    }
    let edge: ListEdge = number < ArticleList.chunk ? .start : .at(number)
    let effects = load(edge)
    list.awaited?.number = number
    return effects
  }

  private mutating func selectNextUnread() {
    if let next = nextUnread(after: list.selected) {
      _ = list.select(next, in: listPort)
    } else if list.hasMoreAfter {
      // Nothing unread so far: from the last loaded row on, the next press looks further.
      _ = list.select(list.rows.count - 1, in: listPort)
    } else {
      say(wording.noUnreadBelow)
    }
  }

  private mutating func selectPreviousUnread() {
    if let previous = previousUnread(before: list.selected) {
      _ = list.select(previous, in: listPort)
    } else if list.hasMoreBefore {
      _ = list.select(0, in: listPort)
    } else {
      say(wording.noUnreadAbove)
    }
  }

  /// The index of the unread row above, or nil when none is.
  func previousUnread(before index: Int) -> Int? {
    list.rows[..<min(index, list.rows.count)].lastIndex { !$0.isRead && !$0.isTrashed }
  }

  /// The index of the next unread row, or nil when no row below is unread.
  func nextUnread(after index: Int) -> Int? {
    list.rows.indices.first { $0 > index && !list.rows[$0].isRead && !list.rows[$0].isTrashed }
  }
}

extension State {
  /// Asks for a window of rows, of what is shown or of something else.
  mutating func load(_ edge: ListEdge, _ showing: ListShowing? = nil) -> [Effect] {
    let showing = showing ?? list.wanted
    let request = newRequest()
    list.awaited = ArticleList.Awaited(request: request, edge: edge, showing: showing)
    let goesOn: Bool
    switch edge {
    case .after, .before: goesOn = true
    case .start, .end, .around, .at, .on: goesOn = false
    }
    if !goesOn, case .found(let search) = showing.tab {
      return [.find(showing.choice(today: list.today).query, isRanked: search.isRanked, request)]
    }
    let choice = goesOn ? list.choice : showing.choice(today: list.today)
    return [.list(choice, edge, limit: ArticleList.chunk, request)]
  }

  mutating func loadMore() -> [Effect] {
    guard hasList else { return [] }
    return loadExcerpts() + (list.missingEdge(in: listPort).map { load($0) } ?? [])
  }

  /// Loads what is shown anew; the selection stays on its article, and that on its line.
  mutating func refresh() -> [Effect] {
    guard hasList, list.isLoaded, list.wanted == list.showing else { return [] }
    let effects = load(list.showing, at: list.place)
    list.awaited?.keepsLost = true
    return effects
  }

  /// Asks for the rows around a place, from the first on where there is none.
  mutating func load(_ showing: ListShowing, at place: RowPlace?) -> [Effect] {
    let effects = load(place.map { .on($0.id, number: $0.number) } ?? .start, showing)
    list.awaited?.staysOn = place
    return effects
  }

  /// Takes rows that came; late ones are no longer wanted.
  mutating func take(_ window: ListWindow, _ request: Request) -> [Effect] {
    guard let awaited = list.awaited, request == awaited.request else { return [] }
    guard !awaited.isOutdated else {
      let effects = load(awaited.edge, awaited.showing)
      list.awaited?.staysOn = awaited.staysOn
      list.awaited?.number = awaited.number
      list.awaited?.keepsLost = awaited.keepsLost
      return effects
    }
    list.take(window, in: listPort)
    if let page = reading { reading = renewed(page) }
    noteSavedCount()
    guard lastRequest > 1 || reading != nil else { return begin() }
    return loadMore() + countIfNeeded() + countElsewhere()
  }

  /// A page with what its row knows by now: it may have been marked elsewhere.
  func renewed(_ page: Reading) -> Reading {
    var page = page
    if let row = page.summary.flatMap({ list.index(of: $0.id) }) { page.summary = list.rows[row] }
    return page
  }

  /// Where a filter finds nothing, its reader is told whether another view has what they look for.
  private mutating func countElsewhere() -> [Effect] {
    guard list.rows.isEmpty, list.awaited == nil, let filter = list.showing.filter,
      case .view(let view) = list.showing.tab, view != .all
    else { return [] }
    let request = newRequest()
    awaitedElsewhere = request
    return [.count(ListChoice(.all, query: filter.query), request)]
  }

  /// What the very first rows lead to.
  private mutating func begin() -> [Effect] {
    if list.isLibraryEmpty {
      show(Welcome.article(wording: wording, keyMap: keyMap), nil)
      return []
    }
    guard list.rows.isEmpty else { return loadMore() + countIfNeeded() }
    // All read: show what there is rather than an empty screen.
    let isLeft = list.showing.tab != .view(.unread) && list.tallies[.unread]?.articles ?? 0 > 0
    return show(.view(isLeft ? .unread : .all))
  }

  /// What a query chooses is counted once for each list, beside the rows and after them.
  private mutating func countIfNeeded() -> [Effect] {
    guard list.tally == nil, list.awaited == nil else { return [] }
    let request = newRequest()
    awaitedTally = request
    return [.count(list.choice, request)]
  }
}
