import ArticleModel

/// Where in the list its reader was when the program ended.
///
/// A filter is not a part of it: it narrows for a while, and who comes back after a week would miss
/// the articles that it hides. Those that last have a name and a tab of their own.
public struct Standing: Equatable, Sendable {
  public var tab: ListTab
  public var article: ArticleID?
  /// The number of its row, the first being 0.
  public var number = 0
}

extension Standing {
  /// As it is remembered: view, article, row, and the name of a view that was saved: “starred 12 0”,
  /// “saved 12 3 Long ones”.
  var written: String {
    let place = "\(article?.rawValue ?? 0) \(number)"
    return switch tab {
    case .view(let view): "\(view.rawValue) \(place)"
    case .saved(let saved): "saved \(place) \(saved.name)"
    case .found: "\(LibraryView.unread.rawValue) \(place)"
    }
  }

  /// Nil for what is written otherwise, and for a saved view that is gone.
  init?(written: String?, among saved: [SavedView]) {
    let words = (written ?? "").split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count > 2, let id = Int64(words[1]), let number = Int(words[2]) else { return nil }
    article = id > 0 ? ArticleID(rawValue: id) : nil
    self.number = min(max(0, number), 1 << 40)
    if let view = LibraryView(rawValue: words[0]) {
      tab = .view(view)
    } else if let view = saved.first(where: { words.count > 3 && $0.name == words[3] }) {
      tab = .saved(view)
    } else {
      return nil
    }
  }
}

extension State {
  /// Where the reader is in the list, or was before a search.
  var standing: Standing {
    let list = list.wanted.isFound ? listBeforeSearch ?? list : list
    guard !list.isLeaving, let article = list.selection?.id else {
      return Standing(tab: list.wanted.tab)
    }
    return Standing(tab: list.wanted.tab, article: article, number: list.number)
  }

  /// What is to be kept when the program ends, if anything has changed.
  public var farewell: [Effect] {
    guard hasList, !isReadOnly, list.isLoaded, standing != beginning else { return [] }
    return [.keep(standing.written, as: Kept.standing)]
  }
}
