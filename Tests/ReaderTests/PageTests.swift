import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

@Test func `the first page shows section, publication, head and text`() {
  #expect(
    view(opened()).text == """

          Meinung › Kommentare                                            Der Bote

             KI-Technologie
             Wem gehört die Maschine?

             Wer die Regeln schreibt, muss nicht mehr gewinnen.

             Von Anna Beispiel · 11. Februar 2025, 15:40 Uhr · 1 Min.
             ───────

             Absatz 1: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt.

             Absatz 2: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt.



          1 / 2  ━━━━━━━━────────────────                              noch 1 Min.
      """)
}

@Test func `a later page shows the headline in its running line`() {
  var state = opened()
  state.press("space")
  #expect(
    view(state).text == """

          Wem gehört die Maschine?                                        Der Bote

             Absatz 3: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt.

             Absatz 4: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt.

             Absatz 5: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt.

             Absatz 6: Es gibt Sätze, die man zweimal liest, weil sie beim ers-
             ten Mal zu glatt durchgehen. Dieser gehört dazu, und der nächste
             auch; die Lage ist so alt wie der Handel, und wer das Maß hält,
             hält auch den Takt. ∎

          2 / 2  ━━━━━━━━━━━━━━━━━━━━━━━━                                  ? Hilfe
      """)
}

@Test func `turning keeps the place, and the last page marks the article read`() {
  var state = opened(40, 12)
  let id = ArticleID(rawValue: 3)
  let effects = state.press("space")
  #expect(effects.count == 1)
  guard case .remember(let place, id)? = effects.first else {
    Issue.record("no place was kept")
    return
  }
  #expect(place.anchor > .start)
  #expect(state.press("G").contains(.mark([id], .read)))
  #expect(state.reading?.summary?.isRead == true)
}

@Test func `a second page key at the end opens the next unread`() {
  var state = opened()
  state.press("G")
  #expect(state.press("space") == [])
  #expect(state.notice?.text == "Ende. Space: nächster ungelesener.")
  state.press("space")
  // It was asked for when the first one was open.
  _ = state.update(.opened(short, rows[2], Request(3)))
  #expect(state.reading?.summary?.id == ArticleID(rawValue: 2))
}

@Test(arguments: [(20, 10), (39, 12), (80, 24), (120, 40), (250, 70)])
func `the pages show every word once and in order`(columns: Int, rowCount: Int) {
  var state = opened(columns, rowCount)
  var shown = ""
  while let reading = state.reading {
    for line in reading.galley.lines[reading.visible] where line.anchor.block >= 0 {
      let own = line.spans.filter { $0.source != nil }.map(\.text).joined()
      shown += own.filter { !$0.isWhitespace }
    }
    if reading.isAtEnd { break }
    state.press("space")
  }
  #expect(shown == sample.text.filter { !$0.isWhitespace })
}

@Test func `line steps between pages skip nothing at the next page key`() {
  var state = opened(40, 12)
  state.press("space j j j")
  let seen = state.reading?.visible.upperBound ?? 0
  state.press("space")
  #expect((state.reading?.top ?? .max) <= seen)
}

@Test func `narrow, wide and narrow again shows the same page from every page`() {
  var state = opened(60, 16)
  for page in 0..<(state.reading?.pages.count ?? 0) {
    state.press("g g")
    for _ in 0..<page { state.press("space") }
    let before = state.reading?.top
    for size in [(200, 60), (20, 9), (80, 24), (1, 1), (60, 16)] {
      _ = state.update(.resized(Size(columns: size.0, rows: size.1)))
      let anchor = state.reading.map(\.anchor) ?? .start
      let line = state.reading?.galley.line(of: anchor) ?? -1
      #expect(state.reading?.visible.contains(line) == true)
    }
    #expect(state.reading?.top == before)
  }
}

@Test func `an article opens at the place where it was left`() {
  let place = Place(Anchor(block: 3, offset: 20), progress: 0.5)
  let state = opened(60, 16, place: place)
  let reading = state.reading
  #expect(reading?.visible.contains(reading?.galley.line(of: place.anchor) ?? -1) == true)
  #expect((reading?.page ?? 0) > 0)
}

@Test func `the answer for an article that is no longer wanted is dropped`() {
  var state = listed()
  _ = state.run(.open)
  state.press("j")
  _ = state.run(.open)
  _ = state.update(.opened(sample, rows[0], Request(2)))
  #expect(state.reading == nil)
  _ = state.update(.opened(sample, rows[1], Request(3)))
  #expect(state.reading?.summary?.id == ArticleID(rawValue: 3))
}

@Test func `the measure changes by key within its limits and keeps the first character`() {
  var state = opened(120, 20)
  state.press("space")
  let anchor = state.reading?.anchor
  state.press("+")
  #expect(state.style.measure == 68)
  state.press("4 0 +")
  #expect(state.style.measure == 90)
  state.press("4 0 -")
  #expect(state.style.measure == 45)
  state.press("=")
  #expect(state.style.measure == 66)
  #expect(state.reading?.anchor == anchor)
}

@Test func `opening and leaving marks nothing and comes back to its row`() {
  var state = opened()
  #expect(state.press("q") == [])
  #expect(state.reading == nil)
  #expect(state.list.selection == rows[1])
}

private let short = Article(headline: "Kurz", body: [.paragraph([.text("Ein Satz genügt.")])])

@Test func `opening an article of one page marks nothing, leaving it does`() {
  var state = listed()
  guard case .open(_, let request)? = state.press("enter").first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  #expect(!state.update(.opened(short, rows[0], request)).contains { $0.isMark })
  #expect(state.press("q") == [.mark([rows[0].id], .read)])
}

@Test(arguments: ["G", "end", "g g", "home", "1 G"])
func `a leap to another page leads back, and the place with it`(keys: String) {
  var state = opened(40, 12)
  state.press("space space")
  let (before, place) = (view(state).text, state.reading?.summary?.place)
  #expect(place != nil)
  state.press(keys)
  #expect(view(state).text != before)
  state.press("ctrl-o")
  #expect(view(state).text == before && state.reading?.summary?.place == place)
}

@Test func `what was undone or said by command is not marked again by turning`() {
  var state = opened()
  #expect(state.press("G").last == .mark([ArticleID(rawValue: 3)], .read))
  let act = Act([Act.Step(.mark(.read), [ArticleID(rawValue: 3)])])
  _ = state.update(.acted(.undid(act), [:]))
  #expect(state.reading?.summary?.isRead == false)
  state.press("k")
  #expect(!state.press("j").contains(.mark([ArticleID(rawValue: 3)], .read)))
  var short = opened(80, 80)
  #expect(short.reading?.pages.count == 1)
  #expect(short.run(.mark, argument: "unread") == [])
  #expect(!short.press("q").contains(.mark([ArticleID(rawValue: 3)], .read)))
}

@Test func `what the reader marks by hand is not marked again by turning`() {
  var state = opened()
  state.press("G")
  #expect(state.press("m") == [.mark([rows[1].id], .unread)])
  state.press("b")
  #expect(state.press("G").allSatisfy { if case .mark = $0 { false } else { true } })
}

@Test func `a mark that the library cannot keep is taken back and told`() {
  var state = listed()
  let before = state.list
  state.press("m")
  _ = state.update(.unmarked([rows[0].id], .read, "Die Platte ist voll."))
  #expect(state.list.rows == before.rows && state.list.tallies == before.tallies)
  #expect(state.notice?.text == "Die Platte ist voll.")
}

@Test func `turning back to the first page is as if never begun`() {
  var state = opened(40, 12)
  state.press("space")
  #expect(state.press("b") == [.remember(Place(.start, progress: 0), for: rows[1].id)])
  #expect(state.reading?.summary == rows[1])
}

extension Effect {
  fileprivate var isMark: Bool { if case .mark = self { true } else { false } }
}
