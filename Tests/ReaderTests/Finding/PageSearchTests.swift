import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func hits(of words: String, in text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return (SearchPattern(words)?.hits(in: text) ?? []).map {
    String(String.UnicodeScalarView(scalars[$0]))
  }
}

@Test(arguments: [
  ("grun", "Das Grün ist grün.", ["Grün", "grün"]),
  ("grün", "Das Grun ist gru\u{308}n.", ["Grun", "gru\u{308}n"]),
  ("Grun", "Das Grün ist grün.", ["Grün"]),
  ("strasse", "Straße, STRASSE, Strasse", ["Straße", "STRASSE", "Strasse"]),
  ("s", "Maß", ["ß"]),
  ("uber uns", "Über\u{A0}uns", ["Über\u{A0}uns"]),
  ("trennung", "Tren\u{AD}nung", ["Tren\u{AD}nung"]),
  ("\"so\" - it's", "“So” – it’s", ["“So” – it’s"]),
  ("aaa", "aaaaaaa", ["aaa", "aaa"]),
  ("abab", "abaabab", ["abab"]),
  ("Éa", "éa ÉA Éa ea", ["Éa"]),
  ("слово", "Слово", ["Слово"]), ("Слово", "слово Слово", ["Слово"]),
  ("z", "abc", []), ("", "abc", []),
])
func `words are found as readers type them`(words: String, text: String, found: [String]) {
  #expect(hits(of: words, in: text) == found)
}

/// The last row of the screen.
private func foot(_ state: State) -> String {
  view(state).text.split(separator: "\n").last.map(\.trimmed) ?? ""
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The text of all cells in a role and face, row by row.
private func marked(_ state: State, _ isWanted: (Cell) -> Bool) -> [String] {
  let grid = view(state)
  return (0..<grid.rows).compactMap { row in
    let cells = grid.row(row).filter { isWanted($0) && $0.width > 0 }
    return cells.isEmpty ? nil : String(String.UnicodeScalarView(cells.map(\.base)))
  }
}

@Test func `the page follows while words are typed, and marks them across its hyphens`() {
  var state = opened()
  state.press("/")
  state.type("absatz 3")
  #expect(state.reading?.page == 1)
  #expect(foot(state).hasPrefix("/absatz 3") && foot(state).hasSuffix("Treffer 1 / 1"))
  state.press("ctrl-u")
  state.type("ersten mal zu")
  // From where the reader was: the first page again.
  #expect(state.reading?.page == 0)
  #expect(foot(state).hasSuffix("Treffer 1 / 6"))
  let hits = marked(state) { $0.role == .searchHit }
  #expect(hits == ["ers-", "ten Mal zu", "ers-", "ten Mal zu"])
  let current = marked(state) { $0.role == .searchHit && $0.face.contains(.underline) }
  #expect(current == ["ers-", "ten Mal zu"])
  #expect(view(state).cursor.row == 23)
}

@Test func `esc goes back to exactly where the reader was`() {
  var state = opened(40, 12)
  state.press("j j")
  let before = view(state)
  state.press("/")
  state.type("absatz 6")
  #expect(view(state) != before)
  state.press("esc")
  #expect(view(state) == before)
  #expect(state.prompt == nil && state.reading?.search == nil)
}

@Test func `n and N go from hit to hit, round both ends, and the folio counts`() {
  var state = opened()
  state.press("/")
  state.type("Absatz")
  state.press("enter")
  #expect(foot(state).hasSuffix("Treffer 1 / 6"))
  state.press("n n")
  #expect(state.reading?.page == 1 && foot(state).hasSuffix("Treffer 3 / 6"))
  state.press("3 n n")
  #expect(foot(state) == "Treffer 1 / 6, wieder vom Anfang an")
  #expect(state.reading?.page == 0)
  state.press("N")
  #expect(foot(state) == "Treffer 6 / 6, wieder vom Ende her")
  // Whoever turned the page goes on from the page on the screen.
  state.press("b n")
  #expect(state.reading?.page == 0 && foot(state).hasSuffix("Treffer 1 / 6"))
  let cursor = view(state).cursor
  #expect(cursor.row == 11 && cursor.column == 7)
}

@Test func `esc lets the hits go, then the page; without hits n is the next unread`() {
  var state = opened()
  state.press("/")
  state.type("takt")
  state.press("enter")
  state.press("esc")
  #expect(state.reading != nil && state.reading?.search == nil)
  #expect(marked(state) { $0.role == .searchHit } == [])
  // The next unread article was asked for when this one was open.
  state.press("n")
  #expect(state.ahead?.id == ArticleID(rawValue: 2))
  #expect(state.awaitedArticle?.request == state.ahead?.request)
  state.press("N")
  #expect(foot(state) == "Keine Suche. / beginnt eine.")
  state.press("esc")
  #expect(state.reading == nil)
}

@Test func `what is not there is said, and the page stays`() {
  var state = opened()
  state.press("/")
  state.type("Xylophon")
  #expect(foot(state).hasSuffix("Kein Treffer"))
  state.press("enter")
  #expect(foot(state) == "„Xylophon“ kommt in diesem Artikel nicht vor.")
  #expect(state.reading?.page == 0)
}

@Test func `n after words that do not stand here says so again, until esc`() {
  var state = opened()
  state.press("/")
  state.type("zebra")
  state.press("enter")
  let told = state.notice
  #expect(state.press("n") == [] && state.notice == told && told != nil)
  #expect(state.press("N") == [] && state.notice == told)
  #expect(state.press("esc") == [] && state.reading != nil)
  state.press("esc")
  #expect(state.reading == nil)
}

@Test func `an empty line looks for the last words again, and a jump leads back`() {
  var state = opened()
  state.press("/")
  state.type("absatz 5")
  let effects = state.press("enter")
  #expect(effects.contains(.keep("absatz 5", as: Kept.lines(.search))))
  state.press("ctrl-o")
  #expect(state.reading?.page == 0)
  state.press("esc / enter")
  #expect(state.reading?.page == 1 && foot(state).hasSuffix("Treffer 1 / 1"))
}

@Test func `the head is searched as well`() {
  var state = opened()
  state.press("space /")
  state.type("wem gehort")
  #expect(state.reading?.page == 0)
  #expect(marked(state) { $0.role == .searchHit } == ["Wem gehört"])
}

@Test func `hits stay marked at every size`() {
  var state = opened()
  state.press("/")
  state.type("glatt")
  state.press("enter")
  for (columns, rows) in [(1, 1), (20, 5), (23, 7), (40, 12), (200, 50), (250, 70), (80, 24)] {
    _ = state.update(.resized(Size(columns: columns, rows: rows)))
    #expect(view(state).rows == rows)
  }
  #expect(marked(state) { $0.role == .searchHit } == ["glatt", "glatt"])
}

@Test func `a long article is searched to its end before all of it is set`() {
  var article = sample
  article.body = Array(repeating: sample.body[0], count: 2000) + [.paragraph([.text("Zuletzt.")])]
  var state = State(
    size: Size(columns: 80, rows: 24), wording: Wording(.german), themes: [plain],
    reading: article, hasList: false)
  #expect(state.reading?.isComplete == false)
  state.press("/")
  state.type("zuletzt")
  #expect(marked(state) { $0.role == .searchHit } == ["Zuletzt"])
}

@Test func `who searches while another page comes is not led to lines that it has not`() {
  var state = opened(30, 8)
  _ = state.run(.continuous)
  _ = state.run(.last)
  guard case .countRevisions(_, let request)? = state.press("i").first else {
    Issue.record("nobody asked for older texts")
    return
  }
  state.press("/")
  state.type("takt")
  _ = state.update(.revisions(0, request))
  state.type("e")
  #expect(state.reading?.article.headline == "Über den Artikel")
  #expect(view(state).text.contains("Über den Artikel"))
  state.press("esc")
  #expect(view(state).text.contains("Über den Artikel"))
}
