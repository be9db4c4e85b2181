import ArticleModel

/// The article that will probably be opened next is made ready while the one before is read.
struct Ahead: Equatable, Sendable {
  let id: ArticleID
  let request: Request
  /// Set for the screen as soon as it has come.
  var reading: Reading?
}

extension State {
  /// Goes on with setting the open article; then asks for the next one.
  mutating func layOutAhead() -> [Effect] {
    let more = layOutMore()
    guard more.isEmpty, reading != nil, wayBack.isEmpty, let next = nextUnreadArticle,
      ahead?.id != next.id
    else { return more }
    let request = newRequest()
    ahead = Ahead(id: next.id, request: request)
    return [.open(next.id, request)]
  }

  mutating func open(_ id: ArticleID) -> [Effect] {
    guard let ahead, ahead.id == id else { return [.open(id, newRequest(for: .opening))] }
    guard let reading = ahead.reading else {
      // It is on its way.
      awaitedArticle = AwaitedArticle(request: ahead.request, purpose: .opening)
      return []
    }
    self.ahead = nil
    return open(renewed(reading))
  }

  /// Takes an article that came: to be read now, or to be ready.
  mutating func take(
    _ article: Article, _ summary: Summary, _ notes: [Annotation], _ request: Request
  ) -> [Effect] {
    // The row knows of marks that may still be on their way to the disk.
    let summary = list.index(of: summary.id).map { list.rows[$0] } ?? summary
    let isAhead = request == ahead?.request
    // What is neither was asked for by a reader who has moved on.
    let purpose = self.purpose(of: request)
    guard isAhead || purpose != nil else { return [] }
    if case .errand(let errand)? = purpose { return run(errand, with: article, summary) }
    var new = reading(of: article, summary)
    new.mark(notes)
    guard let purpose else {
      ahead?.reading = new
      return []
    }
    if isAhead { ahead = nil }
    if case .highlight(let id) = purpose { return open(new, at: id) }
    return open(new)
  }

  private mutating func open(_ new: Reading) -> [Effect] {
    awaitedArticle = nil
    wayBack = []
    reading = new
    fitPage()
    if let id = new.summary?.id {
      lastOpened = id
      if let index = list.index(of: id) { _ = list.select(index, in: listPort) }
      showFound(id)
    }
    return loadMore() + layOutAhead()
  }
}
