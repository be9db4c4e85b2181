import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

@Test func `the list shows days, publications, headlines, authors and minutes`() {
  #expect(
    view(listed()).text == """

           Ungelesen 3   Mit Stern 1   Angefangen 1   Alle 4            noch 18 Min.

           Heute
           ●  Der Bund      Kolumne  Vom Nutzen der langen…   M. Muster      6′ ★
           ●  Der Bund      Kolumne  Wem gehört die Maschin…  M. Muster      6′

           Gestern
           ◐  Der Bund      Kolumne  Ein langsames Wort       M. Muster      6′ 40 %
              Der Bund      Kolumne  Der Rest ist Rechnen     M. Muster      6′













           1 von 4                                                           ? Hilfe
      """)
}

@Test func `the list speaks English too`() {
  let screen = view(listed(tongue: .english)).text
  #expect(screen.contains("Unread 3   Starred 1   Started 1   All 4"))
  #expect(screen.contains("18 min left"))
  #expect(screen.contains("1 of 4"))
}

@Test func `keys move the selection and stop at the edges`() {
  var state = listed()
  state.press("j j")
  #expect(state.list.selection?.id == ArticleID(rawValue: 2))
  state.press("G")
  #expect(state.list.selection?.id == ArticleID(rawValue: 1))
  state.press("j")
  #expect(state.list.selection?.id == ArticleID(rawValue: 1))
  state.press("g g")
  #expect(state.list.selection?.id == ArticleID(rawValue: 4))
  state.press("3 j")
  #expect(state.list.selection?.id == ArticleID(rawValue: 1))
}

@Test func `a mark shows at once and asks the library to keep it`() {
  var state = listed()
  #expect(state.press("m") == [.mark([ArticleID(rawValue: 4)], .read)])
  #expect(state.list.selection?.isRead == true)
  #expect(state.press("m") == [.mark([ArticleID(rawValue: 4)], .unread)])
  #expect(state.press("s") == [.mark([ArticleID(rawValue: 4)], .unstar)])
}

@Test func `Tab asks for the next view, and an answer to an older question is dropped`() {
  var state = listed()
  #expect(state.press("tab") == [.list(ListChoice(.starred), .start, limit: 200, Request(2))])
  #expect(state.press("enter") == [])
  #expect(state.press("tab") == [.list(ListChoice(.started), .start, limit: 200, Request(3))])
  _ = state.update(.listed(window([rows[0]], view: .starred), Request(2)))
  #expect(state.list.view == .unread)
  _ = state.update(.listed(window([rows[0]], view: .started), Request(3)))
  #expect(state.list.view == .started)
  #expect(state.list.rows.map(\.id) == [ArticleID(rawValue: 4)])
}

@Test func `rows beyond the window are asked for before the selection reaches them`() {
  var state = state()
  _ = state.start()
  let many = (0..<200).map { summary(1000 - Int64($0), "Nummer \($0)") }
  var first = window(many)
  first.hasMoreAfter = true
  first.tallies[.unread] = Tally(articles: 300)
  #expect(state.update(.listed(first, Request(1))).isEmpty)
  #expect(
    state.press("1 7 0 j") == [
      .list(ListChoice(.unread), .after(many[199].key), limit: 200, Request(2))
    ])
  let rest = (200..<300).map { summary(1000 - Int64($0), "Nummer \($0)") }
  _ = state.update(.listed(window(rest, edge: .after(many[199].key)), Request(2)))
  #expect(state.list.rows.count == 300)
  #expect(view(state).text.contains("171 von 300"))
}

@Test(arguments: [
  (1, 1), (2, 1), (1, 50), (19, 24), (20, 5), (39, 24), (80, 2), (80, 24), (250, 60),
])
func `no size of screen is too small or too large`(columns: Int, rowCount: Int) {
  for state in [listed(columns, rowCount), opened(columns, rowCount)] {
    var state = state
    #expect(view(state).size == Size(columns: columns, rows: rowCount))
    state.press("j j space G g g ?")
    #expect(view(state).size == Size(columns: columns, rows: rowCount))
  }
}

@Test(arguments: [5, 6, 7, 9, 13, 24])
func `the selected row is always on the screen`(rowCount: Int) {
  var state = listed(
    80, rowCount,
    (0..<40).map { summary(100 - $0, "Nummer \($0)", added: 1_739_300_000 - $0 * 30_000) })
  for key in ["j", "j", "j", "space", "j", "ctrl-d", "k", "G", "k", "ctrl-u", "b", "k"] {
    state.press(key)
    let headline = state.list.selection?.headline ?? "?"
    #expect(view(state).text.contains(headline), "after \(key)")
  }
}

@Test func `an empty library opens on the welcome article`() {
  var state = state(tongue: .english)
  #expect(state.start() == [.list(ListChoice(.unread), .start, limit: 200, Request(1))])
  var empty = window([])
  empty.tallies = [:]
  _ = state.update(.listed(empty, Request(1)))
  let screen = view(state).text
  #expect(screen.contains("A page worth reading"))
  #expect(screen.contains("Press Space"))
  state.press("q")
  #expect(view(state).text.contains("Nothing in “Unread”."))
  #expect(state.press("q") == [.quit])
}

@Test func `when everything is read the list shows all`() {
  var state = state()
  _ = state.start()
  #expect(
    state.update(.listed(window([]), Request(1))) == [
      .list(ListChoice(.all), .start, limit: 200, Request(2))
    ])
}

@Test func `a key without meaning says so and names the help`() {
  var state = listed()
  state.press("x")
  #expect(view(state).text.contains("x bedeutet hier nichts. ? zeigt die Tasten."))
}

@Test func `rows that were asked for before a mark do not take it back`() {
  var state = listed()
  guard case .list(let choice, _, _, let request)? = state.update(.libraryChanged).first else {
    Issue.record("the list is not loaded anew")
    return
  }
  state.press("s")
  let marked = state.list.selection
  let again = state.update(.listed(window(rows), request))
  let there = ListEdge.on(rows[0].id, number: 0)
  #expect(again == [.list(choice, there, limit: ArticleList.chunk, Request(request.number + 1))])
  #expect(state.list.selection == marked)
}

@Test func `what is marked elsewhere stays marked when the reader turns the page`() {
  var state = opened(60, 14)
  guard case .list(_, _, _, let request)? = state.update(.libraryChanged).first else {
    Issue.record("the list is not loaded anew")
    return
  }
  var shown = rows
  (shown[1].isStarred, shown[1].isArchived) = (true, true)
  _ = state.update(.listed(window(shown), request))
  state.press("space")
  #expect(state.list.rows[1].isStarred && state.list.rows[1].isArchived)
  #expect(state.list.tallies[.starred]?.articles == 1)
  #expect(state.press("s") == [.mark([rows[1].id], .unstar)])
}

@Test func `what comes in above is seen as long as there is room`() {
  var state = listed()
  state.press("j")
  guard case .list(_, _, _, let request)? = state.update(.libraryChanged).first else {
    Issue.record("the list is not loaded anew")
    return
  }
  _ = state.update(.listed(window([summary(9, "Ganz neu")] + rows), request))
  #expect(state.list.top == 0 && state.list.selection?.id == rows[1].id)
}

/// A list of many rows of which the first 200 are loaded.
private func long() -> State {
  let first = (0..<200).map { summary(9_000 - Int64($0), "Nummer \($0)") }
  var state = state(80, 24)
  _ = state.start()
  var answer = window(first)
  answer.hasMoreAfter = true
  _ = state.update(.listed(answer, Request(1)))
  return state
}

@Test func `a number leads to its row, loaded or not`() {
  var state = long()
  state.press("1 2 G")
  #expect(state.list.selection?.headline == "Nummer 11")
  state.press("1 G")
  #expect(state.list.selection?.headline == "Nummer 0")
  #expect(
    state.press("4 5 0 G") == [
      .list(ListChoice(.unread), .at(449), limit: ArticleList.chunk, Request(2))
    ])
  var answer = window((350..<550).map { summary(9_000 - Int64($0), "Nummer \($0)") })
  (answer.edge, answer.hasMoreBefore, answer.hasMoreAfter) = (.at(350), true, true)
  _ = state.update(.listed(answer, Request(2)))
  #expect(state.list.selection?.headline == "Nummer 449")
  #expect(state.list.rowsBefore == 350 && state.list.number == 449)
  // Back to one that is no longer loaded, near enough to the start to be counted from there.
  #expect(
    state.press("7 G") == [
      .list(ListChoice(.unread), .start, limit: ArticleList.chunk, Request(3))
    ])
  var start = window((0..<200).map { summary(9_000 - Int64($0), "Nummer \($0)") })
  start.hasMoreAfter = true
  _ = state.update(.listed(start, Request(3)))
  #expect(state.list.selection?.headline == "Nummer 6" && state.list.rowsBefore == 0)
}

@Test func `a great count goes on beyond what is loaded`() {
  var state = long()
  #expect(
    state.press("9 9 9 9 9 j") == [
      .list(ListChoice(.unread), .at(99_999), limit: ArticleList.chunk, Request(2))
    ])
  var end = window((700..<900).map { summary(9_000 - Int64($0), "Nummer \($0)") }, edge: .end)
  end.hasMoreBefore = true
  end.tallies[.unread] = Tally(articles: 900)
  _ = state.update(.listed(end, Request(2)))
  #expect(state.list.selection?.headline == "Nummer 899" && state.list.number == 899)
}

@Test func `at the end of a list that is being counted no number is told before it is known`() {
  var state = long()
  guard case .list(let choice, _, _, let narrowed)? = state.run(.filter, argument: "nummer").first
  else {
    Issue.record("the list was not narrowed")
    return
  }
  var start = window((0..<200).map { summary(9_000 - Int64($0), "Nummer \($0)") })
  (start.choice, start.hasMoreAfter) = (choice, true)
  guard case .count(_, let counting)? = state.update(.listed(start, narrowed)).last else {
    Issue.record("nobody counts")
    return
  }
  guard case .list(_, .end, _, let request)? = state.press("G").first else {
    Issue.record("the end was not asked for")
    return
  }
  var end = window((401..<601).map { summary(9_000 - Int64($0), "Nummer \($0)") }, edge: .end)
  (end.choice, end.hasMoreBefore) = (choice, true)
  guard case .count(_, let again)? = state.update(.listed(end, request)).last else {
    Issue.record("nobody counts")
    return
  }
  #expect(counting != again && state.listPosition == "")
  #expect(
    state.press("3 0 0 G") == [.list(choice, .at(299), limit: ArticleList.chunk, Request(6))])
  _ = state.update(.counted(Tally(articles: 601), again))
  #expect(state.list.number == 600)
}

@Test func `few publications take no room from the headlines`() {
  let few = (0 as Int64..<9).map {
    var row = summary($0, "Eine Überschrift, die so lang ist, dass sie den Platz braucht")
    row.publication = $0 < 2 ? "Der Bote" : nil
    return row
  }
  #expect(!view(listed(80, 24, few)).text.contains("Der Bote"))
  #expect(view(listed(80, 24, Array(few.prefix(8)))).text.contains("Der Bote"))
}

@Test func `keys that find nothing to do say so`() {
  var state = listed(80, 24, [])
  // Where nothing is unread, all articles are asked for.
  _ = state.update(.listed(window([], view: .all), Request(2)))
  for key in ["enter", "s", "m", "a", "d"] {
    state.press(key)
    #expect(state.notice?.text == "Hier steht kein Artikel.", "\(key)")
  }
  var page = opened()
  page.press("b")
  #expect(page.notice?.text == "Das ist der Anfang.")
}
