import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

/// A list that begins with an article to be continued.
private func continued(
  _ columns: Int, _ rowCount: Int, _ tongue: Tongue, _ config: Config = Config()
)
  -> State
{
  var state = state(columns, rowCount, tongue: tongue, config: config)
  _ = state.start()
  var first = window(Array(rows.prefix(2)) + [long])
  first.started = [rows[2]]
  _ = state.update(.listed(first, Request(1)))
  return state
}

private let long: Summary = {
  var summary = summary(
    7, "Warum wir über das Wetter reden müssen, bevor es über uns redet", added: 1_739_200_000)
  summary.isTeaser = true
  summary.kicker = nil
  summary.published = PublicationDate(CivilDay(daysSince1970: 20_130))
  return summary
}()

@Test func `what was begun stands in front, to be continued`() {
  #expect(
    view(continued(80, 13, .english)).text == """

           Unread 3   Starred 1   Started 1   All 4                      18 min left

           Continue reading
           ◐  Der Bund      Kolumne  Ein langsames Wort       M. Muster      6′ 40 %

           Today
           ●  Der Bund      Kolumne  Vom Nutzen der langen…   M. Muster      6′ ★
           ●  Der Bund      Kolumne  Wem gehört die Maschin…  M. Muster      6′



           1 of 4                                                             ? help
      """)
}

@Test func `what was read to its end and is unread again keeps its sign of percent`() {
  let state = listed(80, 24, [summary(1, "Ganz", place: Place(.start, progress: 1))])
  #expect(view(state).text.contains("6′ 100%"))
}

@Test func `of a headline no more is looked at than can be shown`() {
  let pile = "a" + String(repeating: "\u{301}", count: 100_000)
  #expect(pile.fitted(to: 5).unicodeScalars.count == 81)
  let lines = pile.wrapped(first: 5, others: 5, most: 3)
  #expect(lines.count == 1 && lines[0].unicodeScalars.count < 100)
}

@Test func `a small screen keeps the signs and the headlines`() {
  #expect(
    view(continued(20, 8, .german)).text == """
      Ungelesen 3
      Weiterlesen
      ◐  Ein langsames Wo…

      Heute
      ●  Vom Nutzen der l…
      ●  Wem gehört die M…
      1 von 4      ? Hilfe
      """)
}

@Test func `rows of two lines have the facts below the title, and long titles go on`() {
  var config = Config()
  config.listLines = .two
  config.wrapsTitles = true
  var state = continued(50, 16, .german, config)
  state.press("G")
  let lines = view(state).text.split(separator: "\n").map(String.init)
  #expect(lines.contains("  ●  Kolumne  Wem gehört die Maschine?        6′"))
  #expect(lines.contains("     Der Bund · Maria Muster"))
  #expect(lines.contains { $0.hasPrefix("  ○  Warum wir über das Wetter reden") })
  #expect(lines.contains { $0.contains("bevor es über uns redet") })
  #expect(lines.contains("     Der Bund · Maria Muster · 11. Februar 2025"))
}

@Test func `a wide window shows the list beside the page where its reader wants it`() {
  var config = Config()
  config.showsListBesidePage = true
  var state = listed(160, 50, config: config)
  state.press("j")
  guard case .open(_, let request)? = state.press("enter").first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  _ = state.update(.opened(sample, rows[1], request))
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[1].hasPrefix("  Ungelesen 3   Mit Stern 1   Angefangen 1"))
  #expect(lines.allSatisfy { $0.dropFirst(64).first == "│" })
  #expect(lines[4].hasPrefix("  ●  ") && lines[4].contains("Vom Nutzen der langen"))
  #expect(lines.contains { $0.dropFirst(65).contains("Wem gehört die Maschine?") })
  #expect(view(state).cursor.column > 64)
  let row = lines.firstIndex { $0.contains("Ein langsames Wort") } ?? 0
  // The wheel moves the list beside the page, a press opens; on the open article it does nothing.
  let turn = Mouse(.wheelDown, row: row, column: 20)
  #expect(state.update(.mouse(turn, at: 0)) == [])
  #expect(state.list.selected == 3 && state.reading?.summary?.id == rows[1].id)
  let open = lines.firstIndex { $0.prefix(64).contains("Wem gehört") } ?? 0
  #expect(state.update(.mouse(Mouse(.press(0), row: open, column: 9), at: 0)) == [])
  _ = state.update(.mouse(Mouse(.press(0), row: row, column: 20), at: 0))
  #expect(state.ahead?.id == rows[2].id && state.awaitedArticle?.request == state.ahead?.request)
  state.press("q")
  #expect(!view(state).text.contains("│"))
  _ = state.update(.resized(Size(columns: 120, rows: 50)))
  #expect(state.listBesidePage == nil)
}

@Test func `a list by publication or author has sections by name`() {
  var state = listed()
  _ = state.run(.sort, argument: "publication")
  var answer = window(rows)
  answer.choice = ListChoice(.unread, order: ListOrder(.publication))
  _ = state.update(.listed(answer, Request(2)))
  #expect(view(state).text.contains("     Der Bund\n     ●  Der Bund"))
  _ = state.run(.sort, argument: "author")
  answer.choice.order = ListOrder(.author)
  answer.rows = rows.map {
    var row = $0
    row.key.value = .text("muster maria")
    return row
  }
  _ = state.update(.listed(answer, Request(3)))
  #expect(view(state).text.contains("     M\n     ●  Der Bund"))
}

@Test(arguments: [ListLines.one, .two], [false, true])
func `every row style fits into every size`(lines: ListLines, wraps: Bool) {
  var config = Config()
  config.listLines = lines
  config.wrapsTitles = wraps
  var state = listed(
    80, 24, config: config,
    (0..<30).map {
      summary(100 - $0, "語 Nummer \($0) und viel mehr", added: 1_739_300_000 - $0 * 30_000)
    })
  state.press("j j j v")
  for columns in Array(1...40) + [47, 48, 62, 79, 80, 110, 159, 160, 250] {
    for rowCount in [1, 2, 3, 4, 5, 6, 7, 11, 12, 24, 70] {
      _ = state.update(.resized(Size(columns: columns, rows: rowCount)))
      let screen = view(state)
      #expect(screen.size == Size(columns: columns, rows: rowCount))
      guard columns >= 20, rowCount >= 5 else { continue }
      #expect(screen.text.contains("Nummer 4"), "\(columns)x\(rowCount)")
    }
  }
}

@Test func `what is older than a week stands below its month`() {
  let day: Int64 = 86_400
  let ages: [Int64] = [0, 6, 7, 20, 300, 301]
  let old = ages.enumerated().map { index, age in
    summary(Int64(20 - index), "Vor \(age) Tagen", added: 1_739_310_000 - age * day)
  }
  let lines = view(listed(80, 24, old)).text.split(separator: "\n").map { $0.dropFirst(5) }
  #expect(
    lines.filter { !$0.contains("●") }.dropFirst().dropLast() == [
      "Heute", "Mittwoch, 5. Februar 2025", "Februar 2025", "Januar 2025", "April 2024",
    ])
}

@Test func `a sentence that has no room in a line goes on in the next`() {
  var state = listed(48, 13)
  state.warn("„firefox“ startet nicht: No such file or directory. $BROWSER nennt einen anderen.")
  #expect(
    view(state).text == """

        Ungelesen 3   Mit Stern 1   Angefangen 1

        Heute
        ●  Kolumne  Vom Nutzen der langen Weile   6′
        ●  Kolumne  Wem gehört die Maschine?      6′

        Gestern
        ◐  Kolumne  Ein langsames Wort            6′
           Kolumne  Der Rest ist Rechnen          6′

        „firefox“ startet nicht: No such file or
        directory. $BROWSER nennt einen anderen.
      """)
  state = listed(48, 9)
  state.warn("„firefox“ startet nicht: No such file or directory. $BROWSER nennt einen anderen.")
  #expect(view(state).text.hasSuffix("No such file or di…"))
}
