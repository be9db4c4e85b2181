import ArticleModel
import Settings

extension State {
  /// Picks the selected article for the next act and goes on to the next one.
  mutating func pick(_ count: Int) -> [Effect] {
    guard list.wideRange == nil else { return sayRangeIsWide() }
    for _ in 0..<min(count, list.rows.count) {
      list.togglePick()
      if !list.move(by: 1, in: listPort) { break }
    }
    return loadMore()
  }

  mutating func pickRange() -> [Effect] {
    guard list.wideRange == nil else { return sayRangeIsWide() }
    list.toggleRange()
    return []
  }

  /// What is not loaded cannot be picked one by one.
  private mutating func sayRangeIsWide() -> [Effect] {
    say(wording.rangeIsWide(key(.clear)))
    return []
  }

  mutating func pickAll() -> [Effect] {
    let wasAll = list.picks.isAll
    list.picks = Picks()
    list.picks.isAll = !wasAll && !list.rows.isEmpty
    return []
  }

  /// Lets go what is picked; where nothing is, the filter.
  mutating func clear() -> [Effect] {
    guard list.picks.isEmpty else {
      list.picks = Picks()
      return []
    }
    if list.wanted.filter == nil, list.wanted.isFound { return leaveSearch() }
    return unfilter()
  }

  /// Where the selection is in the list, how much is picked, and the order if it is not the usual.
  var listPosition: String {
    guard list.selection != nil else { return "" }
    let number = list.number + 1
    var parts: [String] = []
    if list.isNumbered {
      parts.append(
        list.tally.map { wording.position(number, of: $0.articles) } ?? wording.grouped(number))
    }
    if !list.picks.isEmpty {
      parts.append(
        list.pickedCount.map { wording.picked($0) } ?? wording.all.lowercased())
    }
    if list.showing.order != .usual { parts.append(wording.name(of: list.showing.order)) }
    return parts.joined(separator: " · ")
  }

  /// What an empty list says, and what helps.
  var emptiness: (text: String, help: String?) {
    if let filter = list.showing.filter {
      if let count = list.elsewhere, count > 0 {
        return (
          wording.nothingMatches(filter.text),
          wording.elsewhere(count, in: wording.all, key(.nextView))
        )
      }
      return (
        wording.nothingMatches(filter.text), filtering == nil ? wording.showsAll(key(.clear)) : nil
      )
    }
    if case .found(let search) = list.showing.tab {
      return (wording.nothingMatches(search.text), wording.searchOver(key(.clear)))
    }
    let name = wording.name(of: list.showing.tab)
    let mayImport = [.view(.unread), .view(.all)].contains(list.showing.tab)
    return (wording.nothing(in: name), mayImport ? wording.howToImport : nil)
  }
}
