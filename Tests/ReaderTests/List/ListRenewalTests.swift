import ArticleModel
import Screen
import Testing

@testable import Reader

private let ids = rows.map(\.id)

extension [Effect] {
  /// The rows that the first effect asks for.
  fileprivate var request: (edge: ListEdge, Request)? {
    guard case .list(_, let edge, _, let request)? = first else { return nil }
    return (edge, request)
  }
}

@Test func `what an undo brings back is looked for around the selection`() {
  var state = listed()
  state.press("j j")
  let act = Act([Act.Step(.mark(.archive), [ArticleID(rawValue: 99)])])
  let effects = state.update(.acted(.undid(act), [:]))
  let there = ListEdge.on(ids[2], number: 2)
  #expect(effects == [.list(ListChoice(.unread), there, limit: 200, Request(2))])
  state.answer(effects, [summary(99, "Zurück")] + rows)
  #expect(state.list.selection?.id == ids[2])
}

@Test func `the selection stays on its article and its line when the list changes underneath`() {
  let many = (0..<60).map { summary(1000 - Int64($0), "Nummer \($0)") }
  var state = listed(80, 24, many)
  state.press("3 0 j")
  let line = view(state).cursor.row
  let effects = state.refresh()
  state.answer(effects, [summary(2000, "Neu"), summary(1999, "Auch neu")] + many)
  #expect(state.list.selection?.headline == "Nummer 30")
  #expect(view(state).cursor.row == line)
}

@Test func `an article that the list has lost stays while it is selected`() {
  var state = listed()
  state.press("j")
  state.answer(state.update(.libraryChanged), [rows[0], rows[2], rows[3]])
  #expect(state.list.rows.map(\.id) == [ids[0], ids[1], ids[2], ids[3]])
  #expect(state.list.selection?.id == ids[1])
  state.press("k")
  state.answer(state.update(.libraryChanged), [rows[0], rows[2], rows[3]])
  #expect(state.list.rows.map(\.id) == [ids[0], ids[2], ids[3]])
}

@Test func `what comes in above, however much, leaves the list without a hole`() throws {
  let many = (0..<600).map { summary(9000 - Int64($0), "Nummer \($0)") }
  var state = listed(80, 24, Array(many[..<200]))
  state.press("5 0 j")
  let (edge, request) = try #require(state.update(.libraryChanged).request)
  #expect(edge == .on(many[50].id, number: 50))
  // Five hundred came in; the library counts them.
  var answer = window(Array(many[..<150]), edge: .at(500))
  (answer.number, answer.hasMoreBefore, answer.hasMoreAfter) = (550, true, true)
  answer.asked = many[50]
  _ = state.update(.listed(answer, request))
  #expect(state.list.selection?.id == many[50].id && state.list.number == 550)
  #expect(state.list.rows.map(\.id) == many[..<150].map(\.id))
}

@Test func `an article that the list has lost is shown as it is now, at its place`() throws {
  var state = listed()
  state.press("j")
  let (_, request) = try #require(state.update(.libraryChanged).request)
  var answer = window([rows[0], rows[2], rows[3]])
  answer.number = 1
  answer.asked = summary(3, "Wem gehört die Maschine?", isRead: true, isStarred: true)
  _ = state.update(.listed(answer, request))
  #expect(state.list.rows.map(\.id) == ids)
  #expect(state.list.selection == answer.asked)
}

@Test func `an article that was deleted leaves its row to the next one`() throws {
  var state = listed()
  state.press("j")
  let (_, request) = try #require(state.update(.libraryChanged).request)
  var answer = window([rows[0], rows[2], rows[3]])
  answer.number = 1
  _ = state.update(.listed(answer, request))
  #expect(state.list.rows.map(\.id) == [ids[0], ids[2], ids[3]])
  #expect(state.list.selection?.id == ids[2])
}

@Test func `each view keeps its row`() {
  let many = (0..<60).map { summary(1000 - Int64($0), "Nummer \($0)") }
  var state = listed(80, 24, many)
  state.press("3 0 j")
  let before = view(state)
  state.answer(state.press("tab"), Array(many[10..<40]))
  #expect(state.list.selected == 0)
  state.press("j j")
  let effects = state.press("shift-tab")
  let there = ListEdge.on(many[30].id, number: 30)
  #expect(effects == [.list(ListChoice(.unread), there, limit: 200, Request(3))])
  state.answer(effects, many)
  #expect(view(state) == before)
  state.answer(state.press("tab"), Array(many[10..<40]))
  #expect(state.list.selection?.id == many[12].id)
}

@Test func `a view that is asked for by its name shows what it holds and nothing else`() throws {
  var state = listed()
  state.press("j")
  let (edge, request) = try #require(state.run(.view, argument: "unread").request)
  #expect(edge == .on(ids[1], number: 1))
  var answer = window([rows[0], rows[2], rows[3]])
  answer.number = 1
  answer.asked = rows[1]
  _ = state.update(.listed(answer, request))
  #expect(state.list.rows.map(\.id) == [ids[0], ids[2], ids[3]])
  #expect(state.list.selection?.id == ids[2])
}
