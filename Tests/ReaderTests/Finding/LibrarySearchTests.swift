import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private let word = Query.word("takt")

/// A state that shows what a search found, its passages too.
private func found(_ columns: Int = 80, _ rowCount: Int = 24) -> State {
  var state = listed(columns, rowCount)
  state.press("j /")
  state.type("takt")
  guard case .find(word, false, let request)? = state.press("enter").last else {
    Issue.record("nothing was asked of the library")
    return state
  }
  var result = window(Array(rows[1...2]))
  result.choice = ListChoice(.all, query: word)
  guard case .excerpts(let ids, word)? = state.update(.listed(result, request)).first else {
    Issue.record("no passages were asked for")
    return state
  }
  #expect(ids == [rows[1].id, rows[2].id])
  let excerpt = Excerpt(
    text: "… wer das Maß hält, hält auch den Takt.", hits: [34..<38],
    anchor: Anchor(block: 4, offset: 150))
  _ = state.update(.excerpts([rows[1].id: excerpt], word))
  return state
}

@Test func `what a search found stands below its own name, with the passages`() {
  let state = found()
  for text in ["/takt 2", "Heute", "… wer das Maß hält, hält auch den Takt.", "Gestern"] {
    #expect(view(state).text.contains(text))
  }
  let grid = view(state)
  let marked = (0..<grid.rows).flatMap { grid.row($0) }.filter { $0.role == .searchHit }
  #expect(String(String.UnicodeScalarView(marked.map(\.base))) == "Takt")
}

@Test func `a found article opens at its passage, all words marked, and esc leads back`() {
  var state = found()
  let list = view(state)
  guard case .open(_, let request)? = state.press("enter").last else {
    Issue.record("nothing was opened")
    return
  }
  _ = state.update(.opened(sample, rows[1], request))
  #expect(state.reading?.page == 1)
  #expect(view(state).text.contains("Treffer 5 / 6"))
  state.press("n")
  #expect(view(state).text.contains("Treffer 6 / 6"))
  state.press("esc")
  #expect(state.reading == nil)
  #expect(
    state.notice?.text == "Zurück in der Liste. Enter liest dort weiter, wo du warst.")
  state.notice = nil
  #expect(view(state).text == list.text)
}

@Test(arguments: ["esc", "q"]) func `the list comes back as it was`(key: String) {
  var listing = listed()
  listing.press("j")
  let before = view(listing)
  var state = found()
  let effects = state.press(key)
  #expect(view(state) == before)
  // What was done since is loaded, and the selection stays.
  guard case .list(ListChoice(.unread), .on(rows[1].id, number: 1), _, _)? = effects.last else {
    Issue.record("the list was not loaded anew")
    return
  }
}

@Test func `n and N go from hit to hit in the list of what was found`() {
  var state = found()
  let rows = state.list.rows
  #expect(rows.count > 1)
  state.press("n")
  #expect(state.list.selection?.id == rows[1].id && state.notice == nil)
  state.press("N")
  #expect(state.list.selection?.id == rows[0].id && state.notice == nil)
}

@Test func `who read what was found goes on from there in the list`() {
  var state = found()
  let read = state.list.rows[1]
  guard case .open(_, let request)? = state.press("n enter").first else {
    Issue.record("nothing was opened")
    return
  }
  _ = state.update(.opened(sample, read, request))
  let effects = state.press("q esc")
  #expect(state.list.selection?.id == read.id)
  guard case .list(_, .on(read.id, _), _, _)? = effects.last else {
    Issue.record("the list was not loaded anew around it")
    return
  }
}

@Test func `the lists keep their order beside what was found`() {
  var state = listed()
  _ = state.run(.reverseOrder)
  let reversed = ListOrder(.added, isReversed: true)
  var result = window(rows)
  result.choice = ListChoice(.unread, order: reversed)
  if let request = state.list.awaited?.request { _ = state.update(.listed(result, request)) }
  state.press("/")
  state.type("takt")
  state.press("enter")
  _ = state.run(.view, argument: "all")
  #expect(state.list.wanted == ListShowing(tab: .view(.all), order: reversed))
}

@Test func `what a list waited for before a search is asked for again behind it`() {
  var state = listed()
  _ = state.run(.reverseOrder)
  let reversed = ListOrder(.added, isReversed: true)
  state.press("/")
  state.type("takt")
  guard case .find(_, _, let request)? = state.press("enter").last else {
    Issue.record("nothing was searched for")
    return
  }
  var result = window([rows[1]])
  result.choice = ListChoice(.all, query: word)
  _ = state.update(.listed(result, request))
  let effects = state.press("esc")
  #expect(state.list.wanted == ListShowing(tab: .view(.unread), order: reversed))
  guard case .list(ListChoice(.unread, order: reversed), .start, _, _)? = effects.first else {
    Issue.record("nothing was asked for: \(effects)")
    return
  }
}

@Test func `what was found is ranked by key and by command`() {
  var state = found()
  guard case .find(word, true, let request)? = state.press("o").last else {
    Issue.record("nothing was ranked")
    return
  }
  var result = window([rows[2], rows[1]])
  result.choice = ListChoice(.all, query: word)
  _ = state.update(.listed(result, request))
  // No days stand between what is sorted by rank.
  #expect(!view(state).text.contains("Heute"))
  state.press(":")
  state.type("rank")
  guard case .find(word, false, _)? = state.press("enter").last else {
    Issue.record("nothing was ranked")
    return
  }
}

@Test func `a query that makes no sense is told, and nothing happens`() {
  var state = listed()
  let list = state.list
  state.press("/")
  state.type("is:blue")
  #expect(!state.press("enter").contains { if case .find = $0 { true } else { false } })
  #expect(state.list == list)
  #expect(state.notice?.role == .warning)
  state.press("/")
  #expect(state.press("esc") == [])
}

@Test func `late passages of another search are dropped`() {
  var state = found()
  let before = view(state)
  _ = state.update(
    .excerpts(
      [rows[2].id: Excerpt(text: "x", hits: [], anchor: .start)], .word("anders")))
  #expect(view(state) == before)
}

@Test func `what was found fits every screen`() {
  for (columns, rowCount) in [(1, 1), (20, 5), (30, 9), (80, 24), (200, 60)] {
    var state = found()
    _ = state.update(.resized(Size(columns: columns, rows: rowCount)))
    #expect(view(state).rows == rowCount)
  }
}

@Test func `umlauts are marked in each spelling that the library finds`() {
  func marked(_ word: String) -> [String] {
    let text = "Mueller, Müller und Muller"
    let hits = Query.word(word).patterns.flatMap { $0.hits(in: text) }
    return Set(hits).sorted { $0.lowerBound < $1.lowerBound }.map {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[$0]))
    }
  }
  #expect(marked("Mueller") == ["Mueller", "Müller", "Muller"])
  #expect(marked("müller") == ["Mueller", "Müller", "Muller"])
  #expect(marked("Muller") == ["Müller", "Muller"])
}
