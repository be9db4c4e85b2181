import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func standing(
  _ written: String?, _ columns: Int = 80, _ rowCount: Int = 12, isReadOnly: Bool = false
) -> State {
  State(
    size: Size(columns: columns, rows: rowCount), wording: Wording(.german), themes: [plain],
    isReadOnly: isReadOnly, savedViews: [SavedView("Lange Stücke", "min:>15")],
    order: ListOrder(.minutes), standing: written)
}

private let shortest = ListOrder(.minutes)

@Test func `the list begins where its reader left it: view, order and article`() {
  var state = standing("all 2")
  let id = ArticleID(rawValue: 2)
  #expect(
    state.start() == [
      .list(ListChoice(.all, order: shortest), .on(id), limit: 200, Request(1))
    ])
  var shown = window(rows, view: .all)
  shown.choice.order = shortest
  shown.number = 2
  #expect(state.update(.listed(shown, Request(1))) == [])
  #expect(
    view(state).text == """

           Ungelesen 3   Mit Stern 1   Angefangen 1   Alle 4   Lange Stücke

           ●  Der Bund      Kolumne  Vom Nutzen der langen…   M. Muster      6′ ★
           ●  Der Bund      Kolumne  Wem gehört die Maschin…  M. Muster      6′
           ◐  Der Bund      Kolumne  Ein langsames Wort       M. Muster      6′ 40 %
              Der Bund      Kolumne  Der Rest ist Rechnen     M. Muster      6′




           3 von 4 · nach Lesezeit                                           ? Hilfe
      """)
  #expect(view(state).cursor.row == 5)
  #expect(state.farewell == [])
}

@Test func `where the article has left the view, the row that has its place is selected`() {
  var state = standing("unread 9")
  _ = state.start()
  var shown = window(rows)
  shown.number = 1
  _ = state.update(.listed(shown, Request(1)))
  #expect(state.list.selection?.id == rows[1].id)
}

@Test func `far down the list only what surrounds the article is loaded, with its numbers`() {
  var state = standing("unread 900")
  _ = state.start()
  let many = (0..<200).map { summary(1000 - Int64($0), "Nummer \($0)") }
  var shown = window(many, edge: .at(5000))
  (shown.number, shown.hasMoreBefore, shown.hasMoreAfter) = (5100, true, true)
  shown.tallies[.unread] = Tally(articles: 9000)
  _ = state.update(.listed(shown, Request(1)))
  #expect(state.list.selection?.id == ArticleID(rawValue: 900))
  #expect(state.listPosition.hasPrefix("5.101 von 9.000"))
  #expect(view(state).text.contains("Nummer 97") && view(state).text.contains("Nummer 101"))
}

@Test func `a saved view is remembered by its name, and forgotten with it`() {
  var state = standing("saved 4 Lange Stücke")
  guard case .list(let choice, .on(rows[0].id), _, _)? = state.start().first else {
    Issue.record("the list was not asked for")
    return
  }
  #expect(choice.query == .minutes(16...Int.max))
  for written in ["saved 4 Kurze Stücke", "", "unread", "unread x", "nowhere 4", nil] {
    var state = standing(written)
    #expect(
      state.start() == [.list(ListChoice(.unread, order: shortest), .start, limit: 200, Request(1))]
    )
  }
}

@Test func `a view that is empty by now gives way to what is unread`() {
  var state = standing("starred 4")
  _ = state.start()
  #expect(
    state.update(.listed(window([], view: .starred), Request(1))) == [
      .list(ListChoice(.unread, order: shortest), .start, limit: 200, Request(2))
    ])
}

@Test func `what is remembered at the end is the list without its filter or its search`() {
  var state = listed()
  state.press("j")
  #expect(state.farewell == [.keep("unread 3", as: "list.standing")])
  guard case .list(let choice, _, _, let request)? = state.run(.filter, argument: "rest").first
  else {
    Issue.record("the list was not asked for")
    return
  }
  var filtered = window([rows[3]])
  filtered.choice = choice
  _ = state.update(.listed(filtered, request))
  #expect(state.farewell == [.keep("unread 1", as: "list.standing")])
  state = listed()
  _ = state.run(.search, argument: "takt")
  #expect(state.farewell == [.keep("unread 4", as: "list.standing")])
  state = standing(nil, isReadOnly: true)
  _ = state.start()
  _ = state.update(.listed(window(rows), Request(1)))
  #expect(state.farewell == [])
}

@Test func `by date, what has none has a place of its own at the end`() {
  var state = listed(80, 14)
  var dated = rows.map { row in
    var row = row
    row.published =
      row.id == rows[0].id
      ? nil : PublicationDate(seconds: 1_739_200_000, zone: 3600, precision: .minute)
    return row
  }
  dated.append(dated.removeFirst())
  var shown = window(dated)
  shown.choice.order = ListOrder(.published)
  _ = state.run(.sort, argument: "published")
  _ = state.update(.listed(shown, Request(2)))
  state.notice = nil
  #expect(
    view(state).text == """

           Ungelesen 3   Mit Stern 1   Angefangen 1   Alle 4            noch 18 Min.

           Gestern
           ●  Der Bund      Kolumne  Wem gehört die Maschin…  M. Muster      6′
           ◐  Der Bund      Kolumne  Ein langsames Wort       M. Muster      6′ 40 %
              Der Bund      Kolumne  Der Rest ist Rechnen     M. Muster      6′

           Ohne Datum
           ●  Der Bund      Kolumne  Vom Nutzen der langen…   M. Muster      6′ ★



           1 von 4 · nach Datum                                              ? Hilfe
      """)
}
