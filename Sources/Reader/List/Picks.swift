import ArticleModel

/// The articles of a list that the next act is for.
struct Picks: Equatable, Sendable {
  var ids: Set<ArticleID> = []
  /// Where a range begins; it reaches to the selected row until it is ended.
  var anchor: ArticleID?
  /// Whether everything that the list shows is meant, loaded or not.
  var isAll = false

  var isEmpty: Bool { ids.isEmpty && anchor == nil && !isAll }
}

extension ArticleList {
  /// The rows that the open range spans.
  var pickedRange: ClosedRange<Int>? {
    guard let anchor = picks.anchor, let index = index(of: anchor) else { return nil }
    return min(index, selected)...max(index, selected)
  }

  func isPicked(_ index: Int, range: ClosedRange<Int>?) -> Bool {
    picks.isAll || range?.contains(index) == true || picks.ids.contains(rows[index].id)
  }

  /// All that is picked one by one and by the open range.
  var pickedIDs: Set<ArticleID> {
    guard let range = pickedRange else { return picks.ids }
    return picks.ids.union(rows[range].map(\.id))
  }

  /// How many articles are picked; nil where a query has not been counted yet.
  var pickedCount: Int? { picks.isAll ? tally?.articles : pickedIDs.count }

  /// Picks the selected article, or takes it out.
  mutating func togglePick() {
    guard let id = selection?.id else { return }
    endRange()
    if picks.isAll { picks = Picks() }
    if picks.ids.remove(id) == nil { picks.ids.insert(id) }
  }

  /// Begins a range at the selected article, or ends the open one there.
  mutating func toggleRange() {
    if picks.anchor != nil { return endRange() }
    picks.isAll = false
    picks.anchor = selection?.id
  }

  private mutating func endRange() {
    picks.ids = pickedIDs
    picks.anchor = nil
  }
}
