import ArticleModel
import Settings

extension State {
  /// Runs a command while an article has the keys.
  mutating func runOnPage(_ command: Command, _ count: Int?) -> [Effect] {
    let step = count ?? 1
    let half = max(1, (reading?.geometry.rows ?? 2) / 2)
    switch command {
    case .nextPage: return turn(by: step)
    case .previousPage:
      if reading?.turn(by: -step) == true { return seen() }
      say(wording.beginning)
      return []
    case .nextLine: return moved(reading?.scroll(by: step))
    case .previousLine: return moved(reading?.scroll(by: -step))
    case .nextHalfPage: return moved(reading?.scroll(by: step * half))
    case .previousHalfPage: return moved(reading?.scroll(by: -step * half))
    case .first: leap(toPage: 0)
    case .last: leap(toPage: count.map { $0 - 1 } ?? .max)
    case .nextArticle: return openNeighbour(by: step)
    case .previousArticle: return openNeighbour(by: -step)
    case .nextUnread: return openNextUnread()
    case .previousUnread: return openPreviousUnread()
    case .panRight: return pan(by: 8 * step)
    case .panLeft: return pan(by: -8 * step)
    case .footnote: return goToFootnote(count)
    case .jumpBack:
      if reading?.jumpBack() == true { return seen() + layOutMore() }
      if !wayBack.isEmpty { return close() }
      say(wording.noWayBack)
      return []
    case .back: return close()
    default: return []
    }
    return seen()
  }

  /// Goes to a page far away: a slip of the finger must not lose the place.
  private mutating func leap(toPage page: Int) {
    guard let before = reading else { return }
    reading?.go(toPage: page)
    if reading?.top != before.top { reading?.noteJump(from: before.anchor) }
  }

  /// A page key at the end first shows that it is the end; the second one goes on.
  private mutating func turn(by count: Int) -> [Effect] {
    if reading?.turn(by: count) == true { return seen() }
    guard reading?.isPastEnd == true else {
      let isAside = isAside
      reading?.isPastEnd = !isAside
      let effects = markIfShort()
      guard !isAside else {
        say(wording.endWithWayBack(key(.back)))
        return effects
      }
      say(nextUnreadArticle == nil ? wording.endWithoutNext : wording.endWithNext(key(.nextPage)))
      return effects
    }
    return openNextUnread()
  }

  private mutating func pan(by cells: Int) -> [Effect] {
    if reading?.pan(by: cells) != true, reading?.widestPan ?? 0 <= 0 { say(wording.nothingWider) }
    return []
  }

  /// To a footnote that is referred to on the screen; from the footnotes back to the text.
  ///
  /// Looking a note up is no reading on: the place that is kept stays in the text.
  private mutating func goToFootnote(_ count: Int?) -> [Effect] {
    guard let reading else { return [] }
    let references = reading.shownReferences
    if count == nil, reading.hasJumpedToFootnotes, self.reading?.jumpBack() == true {
      return layOutMore()
    }
    let index = (count ?? 1) - 1
    guard references.indices.contains(index),
      let note = reading.article.anchor(ofFootnote: references[index].name)
    else {
      say(wording.noFootnote)
      return []
    }
    self.reading?.jump(to: note)
    say(wording.footnote(back: key(.footnote)))
    return layOutMore()
  }

  mutating func moved(_ hasMoved: Bool?) -> [Effect] {
    hasMoved == true ? seen() : []
  }

  /// What follows from seeing other lines: the place is kept, and at the end the article is read.
  mutating func seen() -> [Effect] {
    guard let reading, let summary = reading.summary else { return moreHighlights() }
    var seen = summary
    seen.place = reading.place
    guard seen != summary else { return [] }
    change(summary, to: seen)
    return [.remember(reading.place ?? Place(.start, progress: 0), for: summary.id)]
      + markIfAtEnd()
  }

  /// The article that a second page key at the end opens.
  var nextUnreadArticle: Summary? {
    guard hasList else { return nil }
    let here = reading?.summary.flatMap { list.index(of: $0.id) } ?? -1
    return nextUnread(after: here).map { list.rows[$0] }
  }

  private mutating func openNextUnread() -> [Effect] {
    let effects = markIfShort()
    guard let next = nextUnreadArticle else {
      if list.hasMoreAfter, list.awaited == nil, let last = list.rows.last {
        // The next one lies beyond what is loaded; the next press finds it.
        return effects + load(.after(last.key))
      }
      say(wording.endWithoutNext)
      return effects
    }
    return effects + open(next.id)
  }

  private mutating func openPreviousUnread() -> [Effect] {
    let here = reading?.summary.flatMap { list.index(of: $0.id) } ?? 0
    guard let previous = previousUnread(before: here) else {
      say(wording.noUnreadAbove)
      return []
    }
    return markIfShort() + open(list.rows[previous].id)
  }

  private mutating func openNeighbour(by step: Int) -> [Effect] {
    guard let id = reading?.summary?.id, let here = list.index(of: id),
      list.rows.indices.contains(here + step)
    else {
      say(step > 0 ? wording.noNextArticle : wording.noPreviousArticle)
      return []
    }
    return markIfShort() + open(list.rows[here + step].id)
  }

  private mutating func close() -> [Effect] {
    let effects = markIfShort()
    if let page = wayBack.popLast() { return effects + comeBack(to: page) }
    guard hasList else { return effects + [.quit] }
    reading = nil
    awaitedArticle = nil
    list.showSelection(in: listPort)
    return effects + loadMore()
  }
}
