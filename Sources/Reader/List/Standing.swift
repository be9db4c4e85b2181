import ArticleModel

/// Where in the list its reader was when the program ended.
///
/// A filter is not a part of it: it narrows for a while, and who comes back after a week would miss
/// the articles that it hides. Those that last have a name and a tab of their own.
public struct Standing: Equatable, Sendable {
  public var tab: ListTab
  public var article: ArticleID?
}

extension Standing {
  /// As it is remembered: “starred 12”, “saved 12 Long ones”; without an article the number is 0.
  var written: String {
    let number = article?.rawValue ?? 0
    return switch tab {
    case .view(let view): "\(view.rawValue) \(number)"
    case .saved(let saved): "saved \(number) \(saved.name)"
    case .found: "\(LibraryView.unread.rawValue) \(number)"
    }
  }

  /// Nil for what is written otherwise, and for a saved view that is gone.
  init?(written: String?, among saved: [SavedView]) {
    let words = (written ?? "").split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count > 1, let number = Int64(words[1]) else { return nil }
    article = number > 0 ? ArticleID(rawValue: number) : nil
    if let view = LibraryView(rawValue: words[0]) {
      tab = .view(view)
    } else if let view = saved.first(where: { words.count > 2 && $0.name == words[2] }) {
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
    return Standing(tab: list.wanted.tab, article: list.isLeaving ? nil : list.selection?.id)
  }

  /// What is to be kept when the program ends, if anything has changed.
  public var farewell: [Effect] {
    guard hasList, !isReadOnly, list.isLoaded, standing != beginning else { return [] }
    return [.keep(standing.written, as: Kept.standing)]
  }
}
