import ArticleModel
import Settings
import Screen

extension State {
  /// The first work: the list where its reader left it, else what is unread.
  public mutating func start() -> [Effect] {
    guard hasList else { return layOutMore() }
    guard let beginning else { return load(.start) + layOutMore() }
    let showing = ListShowing(tab: beginning.tab, order: list.showing.order)
    let place = beginning.article.map {
      RowPlace(id: $0, number: beginning.number, offset: listPort.height / 2)
    }
    return load(showing, at: place) + layOutMore()
  }

  /// Applies `message` and returns the work that it asks for.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .mouse(let mouse, let time): return point(mouse, at: time)
    case .pasted(let text): return paste(text)
    case .resized(let size): return resize(to: size)
    case .themes(let all, let warning):
      return take(all, warning: warning)
    case .appearance(let variant):
      likelyVariant = variant
      return []
    case .listed(let window, let request): return take(window, request)
    case .libraryChanged:
      ahead = nil
      return refresh()
    case .excerpts(let found, let query): return take(found, of: query)
    case .names(let field, let names):
      knownNames[field] = names
      return []
    case .counted(let tally, let request):
      if request == awaitedTally, list.tally == nil { list.take(tally) }
      noteSavedCount()
      if request == awaitedElsewhere { list.elsewhere = tally.articles }
      return []
    case .acted(let deed, let tallies): return take(deed, tallies)
    case .opened(let article, let summary, let notes, let request):
      return take(article, summary, notes, request)
    case .followed(let article, let summary, let notes, let request):
      let effects = follow(article, summary, request)
      if reading?.summary?.id == summary.id { reading?.mark(notes) }
      return effects
    case .revisions(let count, let request): return take(revisions: count, request)
    case .annotated(let id, let annotations): return take(annotations, of: id)
    case .catalogued(let entries, let hasMore, let request):
      return take(entries, hasMore: hasMore, request)
    case .edited(let text): return takeEdited(text)
    case .notInLibrary(let address, let request):
      return purpose(of: request) == nil ? [] : browse(address)
    case .layOut:
      reading?.layOut()
      return layOutAhead()
    case .hindered(let text):
      say(text, role: .warning)
      return []
    case .failed(let text, let request):
      if let request, request == ahead?.request {
        ahead = nil
        // What nobody asked for fails in silence; who opens it will be told.
        if request != awaitedArticle?.request { return [] }
      }
      if let request, request == awaitedArticle?.request { awaitedArticle = nil }
      if let request, request == awaitedCatalogue { awaitedCatalogue = nil }
      if let request, request == reading?.catalogue?.awaited?.request {
        reading?.catalogue?.awaited = nil
      }
      if let request, request == list.awaited?.request { list.awaited = nil }
      say(text, role: .error)
      return []
    case .configured(let config, let themes, let warnings):
      return reload(config, themes: themes, warnings: warnings)
    case .unmarked(let ids, let mark, let text):
      let ids = Set(ids)
      for summary in list.rows where ids.contains(summary.id) { takeBack(mark, of: summary) }
      say(text, role: .error)
      return []
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    fitPage()
    list.showSelection(in: listPort)
    return loadMore() + layOutMore()
  }

  /// Asks to go on with setting a long article, after the frame that is due.
  func layOutMore() -> [Effect] { reading?.isComplete == false ? [.layOut] : [] }

  /// Marks the open article read when its last page is on the screen and the settings say so,
  /// unless its reader decided otherwise meanwhile.
  mutating func markIfAtEnd() -> [Effect] {
    guard config.marksReadAtEnd, !isReadOnly, let reading, reading.isAtEnd,
      !reading.isReadSettled, let summary = reading.summary, !summary.isRead
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
    list.awaited?.isOutdated = true
    guard reading?.summary?.id == new.id else { return }
    reading?.summary = new
    if new.isRead != old.isRead { reading?.isReadSettled = true }
  }
}
