import ArticleModel
import Settings
import Screen

extension State {
  /// The first work: the list of what is unread.
  public mutating func start() -> [Effect] {
    (hasList ? [load(.start, of: .unread)] : []) + layOutMore()
  }

  /// Applies `message` and returns the work that it asks for.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .resized(let size): return resize(to: size)
    case .appearance(let variant):
      likelyVariant = variant
      self.variant = config.variant ?? variant
      return []
    case .listed(let window, let request): return take(window, request)
    case .opened(let article, let summary, let request):
      guard request == awaitedArticle else { return [] }  // The reader has moved on.
      awaitedArticle = nil
      // The row knows of marks that may still be on their way to the disk.
      let index = list.index(of: summary.id)
      show(article, index.map { list.rows[$0] } ?? summary)
      if let index { _ = list.select(index, height: listHeight) }
      return loadMore() + layOutMore()
    case .layOut:
      reading?.layOut()
      return layOutMore()
    case .failed(let text, let request):
      if let request, request == awaitedArticle { awaitedArticle = nil }
      if let request, request == list.awaited { list.forgetRequest() }
      say(text, role: .error)
      return []
    case .configured(let config, let themes, let warnings):
      return reload(config, themes: themes, warnings: warnings)
    case .unmarked(let ids, let mark, let text):
      for summary in list.rows where ids.contains(summary.id) { takeBack(mark, of: summary) }
      say(text, role: .error)
      return []
    }
  }

  private mutating func take(_ window: ListWindow, _ request: Request) -> [Effect] {
    guard request == list.awaited else { return [] }
    list.take(window, height: listHeight)
    if list.isLibraryEmpty, reading == nil, lastRequest == 1 {
      show(Welcome.article(wording: wording, keyMap: keyMap), nil)
      return []
    }
    // All read: show what there is rather than an empty screen.
    if list.rows.isEmpty, list.view == .unread, lastRequest == 1, !list.isLibraryEmpty {
      return [load(.start, of: .all)]
    }
    return loadMore()
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    fitPage()
    list.showSelection(height: listHeight)
    return loadMore() + layOutMore()
  }

  /// Asks to go on with setting a long article, after the frame that is due.
  func layOutMore() -> [Effect] { reading?.isComplete == false ? [.layOut] : [] }

  /// The rows of the screen that hold the list.
  var listHeight: Int { ListGeometry(size: size).rows }

  mutating func load(_ edge: ListEdge, of view: LibraryView) -> Effect {
    let request = newRequest()
    list.awaited = request
    switch edge {
    case .start, .end: list.awaitedView = view
    case .after, .before: list.awaitedView = nil
    }
    return .list(view, edge, limit: ArticleList.chunk, request)
  }

  mutating func loadMore() -> [Effect] {
    guard hasList, let edge = list.wanted(height: listHeight) else { return [] }
    return [load(edge, of: list.view)]
  }

  /// Marks the open article read when its last page is on the screen and the settings say so,
  /// unless its reader decided otherwise meanwhile.
  mutating func markIfAtEnd() -> [Effect] {
    guard config.marksReadAtEnd, !isReadOnly, let reading, reading.isAtEnd,
      !reading.isMarkedByHand, let summary = reading.summary, !summary.isRead
    else { return [] }
    return mark(summary, .read)
  }

  /// An article of one page is read when it is left: opening it was seeing its last page.
  mutating func markIfShort() -> [Effect] {
    reading?.pages.count == 1 ? markIfAtEnd() : []
  }

  /// Shows an article as it was before a mark that the library could not keep.
  private mutating func takeBack(_ mark: Mark, of summary: Summary) {
    var unmarked = summary
    unmarked.apply(mark.opposite)
    change(summary, to: unmarked)
  }

  /// Marks an article and shows it at once; the library follows.
  mutating func mark(_ summary: Summary, _ mark: Mark) -> [Effect] {
    var marked = summary
    marked.apply(mark)
    change(summary, to: marked)
    return [.mark([summary.id], mark)]
  }

  /// Shows a change of an article wherever it stands.
  mutating func change(_ old: Summary, to new: Summary) {
    list.update(old, to: new)
    if reading?.summary?.id == new.id { reading?.summary = new }
  }
}
