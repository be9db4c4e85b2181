import ArticleModel
import Screen
import Settings

extension State {
  /// All views in their order: those of every library, then those with a name of the reader's own.
  /// Archive and trash come with the first article in them.
  var tabs: [ListTab] {
    let standing = LibraryView.allCases.filter {
      ![.archive, .trash].contains($0) || list.showing.tab == .view($0)
        || (list.tallies[$0]?.articles ?? 0) > 0
    }
    let last = standing.filter { [.archive, .trash].contains($0) }
    let first = standing.filter { ![.archive, .trash].contains($0) }
    var found: [ListTab] = []
    if case .found = list.showing.tab { found = [list.showing.tab] }
    return found + first.map(ListTab.view) + savedViews.map(ListTab.saved)
      + last.map(ListTab.view)
  }

  /// How many articles stand in a view; nil where nobody has counted.
  func count(of tab: ListTab) -> String? {
    if tab == list.showing.tab, list.choice.query != .all {
      return list.tally.map { wording.grouped($0.articles) }
    }
    switch tab {
    case .view(let view): return wording.grouped(list.tallies[view]?.articles ?? 0)
    case .saved(let saved): return savedCounts[saved].map { wording.grouped($0) }
    case .found: return nil
    }
  }

  /// Remembers what a saved view holds, for when it is left.
  mutating func noteSavedCount() {
    guard case .saved(let saved) = list.showing.tab, list.showing.filter == nil,
      let tally = list.tally
    else { return }
    savedCounts[saved] = tally.articles
  }

  mutating func showTab(by step: Int) -> [Effect] {
    let tabs = tabs
    let index = (tabs.firstIndex(of: list.wanted.tab) ?? 0) + step % tabs.count + tabs.count
    return show(tabs[index % tabs.count])
  }

  mutating func show(_ tab: ListTab) -> [Effect] {
    // What was found has an order of its own; the lists keep theirs.
    let before = list.wanted.isFound ? listBeforeSearch : nil
    var showing = ListShowing(tab: tab, order: (before ?? list).wanted.order)
    // A filter that found nothing here is looked for there.
    if list.rows.isEmpty, list.awaited == nil, case .view = tab {
      showing.filter = list.showing.filter
    }
    leaveRow(of: before ?? list)
    if !showing.isFound { listBeforeSearch = nil }
    return load(showing, at: showing.filter == nil ? rowsLeft[tab] : nil)
  }

  /// Remembers where the reader was in a view. A filter narrows for a while; then it is unknown where
  /// they would be in all of it.
  private mutating func leaveRow(of list: ArticleList) {
    guard !list.isLeaving, !list.wanted.isFound, list.wanted.filter == nil else { return }
    rowsLeft[list.wanted.tab] = list.place
  }

  /// Shows the view of that name, in either language or as commands write it.
  mutating func showView(named name: String) -> [Effect] {
    let wanted = name.lowercased()
    let standing = LibraryView.allCases.map(ListTab.view)
    let tabs = standing + savedViews.map(ListTab.saved)
    let match = tabs.first { tab in
      if case .view(let view) = tab, view.rawValue == wanted { return true }
      return wording.name(of: tab).lowercased() == wanted
    }
    guard let match else {
      say(wording.noView(name), role: .warning)
      return []
    }
    return show(match)
  }

  /// Gives what is shown a name; it stands among the views from now on.
  mutating func saveView(named name: String) -> [Effect] {
    // As the place in a view is remembered.
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard case .view = list.showing.tab, let filter = list.showing.filter else {
      say(wording.nothingToSave(key(.filter)), role: .warning)
      return []
    }
    if let reason = reasonToStay(of: name) {
      say(reason, role: .warning)
      return []
    }
    let view = SavedView(name, query(of: list.showing.tab, filter))
    savedViews.removeAll { $0.name == name }
    savedViews.append(view)
    say(wording.viewSaved(name))
    return show(.saved(view)) + [.keep(view.text, as: Kept.view(name))]
  }

  mutating func forgetView(named name: String) -> [Effect] {
    // One that was saved before the configuration named another so can go.
    let configured = Set(SavedView.of(config))
    let index = savedViews.firstIndex { $0.name == name && !configured.contains($0) }
    guard let index else {
      say(reasonToStay(of: name) ?? wording.noView(name), role: .warning)
      return []
    }
    let view = savedViews.remove(at: index)
    say(wording.viewForgotten(name))
    let leaves = list.wanted.tab == .saved(view) ? show(.view(.unread)) : []
    return leaves + [.keep(nil, as: Kept.view(name))]
  }

  /// Why a view of that name is neither saved nor forgotten here; nil where the name is free for it.
  private func reasonToStay(of name: String) -> String? {
    let isStanding = LibraryView.allCases.contains {
      $0.rawValue == name.lowercased() || wording.name(of: $0).lowercased() == name.lowercased()
    }
    if isStanding { return wording.viewStays(name) }
    return config.views.contains { $0.name == name } ? wording.viewIsConfigured(name) : nil
  }

  /// The filter together with what its view says, as one query: a saved view stands alone.
  private func query(of tab: ListTab, _ filter: ListFilter) -> String {
    guard case .view(let view) = tab else { return filter.text }
    let state: Query.State? =
      switch view {
      case .unread: .unread
      case .starred: .starred
      case .started: .started
      case .archive: .archived
      case .all, .trash: nil
      }
    guard let state else { return filter.text }
    if case .either = filter.query { return "is:\(state.rawValue) (\(filter.text))" }
    return "is:\(state.rawValue) \(filter.text)"
  }
}

extension State {
  /// Sorts the list by the next field, or by the one that is named.
  mutating func sort(by name: String? = nil) -> [Effect] {
    if case .found = list.wanted.tab { return rank() }
    let fields = ListOrder.Field.allCases
    let current = list.wanted.order.field
    var field = fields[((fields.firstIndex(of: current) ?? 0) + 1) % fields.count]
    if let name {
      guard let named = ListOrder.Field(rawValue: name.lowercased()) else {
        let nearest = nearest(to: name, among: fields.map(\.rawValue))
        say(wording.noOrder(name, nearest: nearest), role: .warning)
        return []
      }
      field = named
    }
    return show(ListOrder(field))
  }

  mutating func reverseOrder() -> [Effect] {
    if case .found = list.wanted.tab { return rank() }
    var order = list.wanted.order
    order.isReversed.toggle()
    return show(order)
  }

  private mutating func show(_ order: ListOrder) -> [Effect] {
    var showing = list.wanted
    showing.order = order
    say(wording.sorted(by: order, reverse: key(.reverseOrder)))
    return load(.start, showing) + [.keep(order.written, as: Kept.order)]
  }
}
