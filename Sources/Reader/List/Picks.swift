import ArticleModel

/// The articles of a list that the next act is for.
struct Picks: Equatable, Sendable {
  var ids: Set<ArticleID> = []
  /// Where a range begins; it reaches to the selected row until it is ended.
  var anchor: ArticleID?
  /// The number of its row when the range began, the first being 0.
  var anchorNumber = 0
  /// Whether everything that the list shows is meant, loaded or not.
  var isAll = false

  var isEmpty: Bool { ids.isEmpty && anchor == nil && !isAll }
}

/// What of a list lies between two of its articles, both with it, and others that were picked.
public struct ListSpan: Hashable, Sendable {
  public var ends: [ArticleID]
  public var others: [ArticleID]

  /// The articles of the span, given all of the list in their order.
  public func articles(of list: [ArticleID]) -> [ArticleID] {
    let places = ends.compactMap { list.firstIndex(of: $0) }
    // An end that is no more takes its reader's word for what lies beyond it.
    guard places.count == 2, let first = places.min(), let last = places.max() else {
      return others
    }
    let span = list[first...last]
    let known = Set(span)
    return span + others.filter { !known.contains($0) }
  }
}

extension ArticleList {
  /// The loaded rows that the open range spans.
  var pickedRange: ClosedRange<Int>? {
    guard let anchor = picks.anchor, !rows.isEmpty else { return nil }
    let index = index(of: anchor) ?? picks.anchorNumber - rowsBefore
    return max(0, min(index, selected))...min(rows.count - 1, max(index, selected))
  }

  /// The open range, where not all of it is loaded.
  var wideRange: ListSpan? {
    guard let anchor = picks.anchor, let id = selection?.id, index(of: anchor) == nil else {
      return nil
    }
    return ListSpan(ends: [anchor, id], others: picks.ids.sorted())
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
  var pickedCount: Int? {
    if picks.isAll { return tally?.articles }
    return wideRange == nil ? pickedIDs.count : abs(number - picks.anchorNumber) + 1
  }

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
    (picks.anchor, picks.anchorNumber) = (selection?.id, number)
  }

  private mutating func endRange() {
    picks.ids = pickedIDs
    picks.anchor = nil
  }
}
