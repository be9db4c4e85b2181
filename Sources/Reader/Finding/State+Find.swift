import ArticleModel
import Screen
import Settings

/// Searching the library: what is found stands in the list, each with the passage that shows why.
extension State {
  /// Shows what a query finds in the whole library; an empty one is the last query again.
  mutating func searchLibrary(for text: String) -> [Effect] {
    let text = text.isEmpty ? history[.find]?.last ?? "" : text
    do {
      let query = try Query(text, today: list.today)
      guard query != .all else { return [] }
      if !list.wanted.isFound { (listBeforeSearch, lastOpened) = (list, nil) }
      return load(.start, ListShowing(tab: .found(LibrarySearch(text: text, query: query))))
    } catch {
      say(wording.badQuery(wording.message(of: error), text), role: .warning)
      return []
    }
  }

  /// Shows the list as it was before, with what was done since.
  mutating func leaveSearch() -> [Effect] {
    guard let before = listBeforeSearch else { return show(.view(.unread)) }
    listBeforeSearch = nil
    list = before
    list.awaited = nil
    // Who read something that was found goes on from there, where this list shows it.
    if let read = lastOpened.flatMap({ list.index(of: $0) }) { _ = list.select(read, in: listPort) }
    list.showSelection(in: listPort)
    // What it waited for came while others stood here.
    guard list.isLoaded, before.wanted == list.showing else { return load(.start, before.wanted) }
    return refresh()
  }

  /// Sorts what was found the other way.
  mutating func rank() -> [Effect] {
    guard case .found(var search) = list.wanted.tab else {
      say(wording.nothingToRank)
      return []
    }
    search.isRanked.toggle()
    say(wording.ranked(search.isRanked))
    var showing = list.wanted
    showing.tab = .found(search)
    return load(.start, showing)
  }

  /// Asks for the passages of the rows that are seen and have none yet.
  mutating func loadExcerpts() -> [Effect] {
    guard case .found(let search) = list.showing.tab else { return [] }
    let shown = list.lines(in: listPort).compactMap { line -> ArticleID? in
      guard case .article(let index, 0) = line else { return nil }
      return list.rows[index].id
    }
    let missing = shown.filter { !list.excerpts.asked.contains($0) }
    guard !missing.isEmpty else { return [] }
    list.excerpts.asked.formUnion(missing)
    return [.excerpts(missing, search.query)]
  }

  /// Takes passages that came; those of another search are no longer wanted.
  mutating func take(_ excerpts: [ArticleID: Excerpt], of query: Query) -> [Effect] {
    guard case .found(let search) = list.showing.tab, search.query == query else { return [] }
    list.excerpts.found.merge(excerpts) { $1 }
    return []
  }

  /// Marks in an article that was just opened why it was found, and shows the first place.
  mutating func showFound(_ id: ArticleID) {
    guard case .found(let search) = list.showing.tab else { return }
    let place = list.excerpts.found[id]?.anchor ?? .start
    if reading?.find(search.query.patterns, from: place) == true {
      reading?.search?.isOfLibrary = true
    }
  }
}
