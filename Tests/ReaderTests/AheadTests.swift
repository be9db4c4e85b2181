import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

/// A state that shows the first article and has asked for the next unread one.
private func reading() -> (State, Request) {
  var state = listed()
  guard case .open(_, let first)? = state.press("enter").last,
    case .open(rows[1].id, let next)? = state.update(.opened(sample, rows[0], first)).last
  else {
    Issue.record("the next article was not asked for")
    return (state, Request(0))
  }
  return (state, next)
}

private let other = Article(headline: "Die Antwort", body: [.paragraph([.text("Ja.")])])

@Test func `the next unread article is made ready while one reads, and opens at once`() {
  var (state, request) = reading()
  let before = view(state)
  #expect(state.update(.opened(other, rows[1], request)) == [])
  #expect(view(state) == before)
  // What is asked for now is the one behind it.
  guard case .open(rows[2].id, _)? = state.press("]").last else {
    Issue.record("the article was not there")
    return
  }
  #expect(state.reading?.article == other && state.list.selection?.id == rows[1].id)
}

@Test func `it bears the marks that it was given meanwhile, and fits a new size`() {
  var (state, request) = reading()
  _ = state.update(.opened(other, rows[1], request))
  _ = state.update(.resized(Size(columns: 60, rows: 20)))
  var starred = rows[1]
  starred.isStarred = true
  state.change(rows[1], to: starred)
  state.press("]")
  #expect(state.reading?.summary == starred)
  var fresh = listed(60, 20)
  fresh.press("j")
  guard case .open(_, let direct)? = fresh.press("enter").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  _ = fresh.update(.opened(other, rows[1], direct))
  #expect(state.reading?.galley == fresh.reading?.galley)
}

@Test func `who opens it before it has come waits for the same answer`() {
  var (state, request) = reading()
  #expect(state.press("]") == [])
  _ = state.update(.opened(other, rows[1], request))
  #expect(state.reading?.article == other)
}

@Test func `that it cannot be had is told to nobody but who opens it`() {
  var (state, request) = reading()
  #expect(state.update(.failed("Kaputt.", request)) == [])
  #expect(state.notice == nil)
  #expect(state.press("]") == [.open(rows[1].id, Request(request.number + 1))])
}

@Test func `what another process writes is read anew`() {
  var (state, request) = reading()
  _ = state.update(.opened(other, rows[1], request))
  _ = state.update(.libraryChanged)
  guard case .open(rows[1].id, _)? = state.press("]").last else {
    Issue.record("an old text was shown")
    return
  }
}
