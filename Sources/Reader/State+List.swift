import ArticleModel
import Settings

extension State {
  /// Runs a command while the list has the keys.
  mutating func runInList(_ command: Command, _ count: Int?) -> [Effect] {
    let height = listHeight
    let step = count ?? 1
    switch command {
    case .nextLine: _ = list.move(by: step, height: height)
    case .previousLine: _ = list.move(by: -step, height: height)
    case .nextPage: _ = list.move(by: step * max(1, height - 2), height: height)
    case .previousPage: _ = list.move(by: -step * max(1, height - 2), height: height)
    case .nextHalfPage: _ = list.move(by: step * max(1, height / 2), height: height)
    case .previousHalfPage: _ = list.move(by: -step * max(1, height / 2), height: height)
    case .first:
      if list.hasMoreBefore { return [load(.start, of: list.view)] }
      _ = list.select(0, height: height)
    case .last:
      if list.hasMoreAfter { return [load(.end, of: list.view)] }
      let wish = count.map { $0 - 1 - list.rowsBefore } ?? list.rows.count - 1
      _ = list.select(wish, height: height)
    case .open:
      // Not while another view is on its way: its rows are meant.
      guard list.awaitedView == nil, let summary = list.selection else { return [] }
      return open(summary.id)
    case .nextView: return showView(by: step)
    case .previousView: return showView(by: -step)
    case .nextUnread:
      if let next = nextUnread(after: list.selected) {
        _ = list.select(next, height: height)
      } else if list.hasMoreAfter {
        // Nothing unread so far: from the last loaded row on, the next press looks further.
        _ = list.select(list.rows.count - 1, height: height)
      } else {
        say(wording.endWithoutNext)
      }
    case .back: return [.quit]
    default: break
    }
    return loadMore()
  }

  /// The index of the next unread row, or nil when no row below is unread.
  func nextUnread(after index: Int) -> Int? {
    list.rows.indices.first { $0 > index && !list.rows[$0].isRead }
  }

  mutating func open(_ id: ArticleID) -> [Effect] {
    let request = newRequest()
    awaitedArticle = request
    return [.open(id, request)]
  }

  private mutating func showView(by step: Int) -> [Effect] {
    let views = LibraryView.allCases
    let shown = list.awaitedView ?? list.view
    let index = (views.firstIndex(of: shown) ?? 0) + step % views.count + views.count
    return [load(.start, of: views[index % views.count])]
  }
}
