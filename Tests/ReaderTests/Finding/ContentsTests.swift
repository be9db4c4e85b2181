import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func titled(_ columns: Int = 80, _ rowCount: Int = 16) -> State {
  var article = sample
  article.body = (1...3).flatMap { number in
    [Block.heading(level: number, [.text("Teil \(number)")])] + sample.body.prefix(2)
  }
  article.body.append(.figure(Figure(caption: "Ein Rad", url: "https://a.example/rad.jpg")))
  article.removed = [
    Removed("Abonnieren", rule: "subscribe"), Removed("Jetzt!", rule: "subscribe"),
    Removed("Mehr dazu", rule: "related"),
  ]
  article.url = "https://bote.example/maschine"
  article.access = .teaser(reason: "paywall")
  var state = listed(columns, rowCount)
  _ = state.run(.nextLine)
  guard case .open(_, let request)? = state.run(.open).first else { return state }
  _ = state.update(.opened(article, rows[1], request))
  return state
}

private func panel(_ state: State) -> String {
  let grid = view(state)
  return (0..<grid.rows).map { row in
    let cells = grid.row(row).dropFirst(51).filter { $0.width > 0 }
    let text = String(String.UnicodeScalarView(cells.map(\.base)))
    return String(text.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}

@Test func `the contents stand beside the page, the line of the place chosen`() {
  var state = titled()
  state.press("T")
  #expect(
    panel(state) == """
      │
      │ Inhalt
      │
      │ Wem gehört die Maschine?
      │ Teil 1
      │ Teil 2
      │   Teil 3
      │
      │
      │
      │
      │
      │
      │
      │ Enter hin  Esc zurück
      │
      """)
  #expect(view(state).cursor.row == 3)
}

@Test func `the lines of a panel are cut between words`() {
  var article = sample
  article.body.insert(
    .heading(level: 2, [.text("Von der ganz besonderen Langsamkeit unserer Zeitungen")]), at: 0)
  var state = State(
    size: Size(columns: 80, rows: 16), wording: Wording(.german), themes: [plain],
    reading: article, hasList: false)
  state.press("T")
  #expect(view(state).text.contains("│ Von der ganz besonderen …\n"))
  #expect("Donaudampfschifffahrt".cutBetweenWords(to: 9) == "Donaudam…")
  #expect("Am Donaudampfschiff".cutBetweenWords(to: 9) == "Am Donau…")
}

@Test func `moving shows the place, Enter stays there, and the jump leads back`() {
  var state = titled()
  state.press("T j j")
  #expect(view(state).text.contains("Teil 2\n") || view(state).text.contains("Teil 2 "))
  state.press("enter")
  #expect(state.panel == nil)
  let page = state.reading?.page
  #expect(page != 0)
  state.press("ctrl-o")
  #expect(state.reading?.page == 0)
}

@Test(arguments: ["esc", "q", "T"]) func `what leaves the contents goes back`(key: String) {
  var state = titled()
  let before = view(state)
  state.press("T G")
  #expect(state.reading?.page != 0)
  state.press(key)
  #expect(view(state) == before)
}

@Test func `the help lies over the contents`() {
  var state = titled()
  state.press("T ?")
  #expect(!view(state).text.contains("Inhalt\n"))
  state.press("q")
  #expect(panel(state).contains("Inhalt\n"))
}

@Test func `an article without headings has no contents`() {
  var state = opened()
  state.press("T")
  #expect(state.panel == nil)
  #expect(view(state).text.contains("Der Artikel hat keine Zwischentitel."))
}

@Test func `the panels fit every screen`() {
  for keys in ["T", ": link-list enter", "L", "i", "x", "/"] {
    for (columns, rows) in [(1, 1), (5, 3), (20, 5), (27, 9), (80, 24), (250, 70)] {
      var state = titled(columns, rows)
      state.press(keys)
      #expect(view(state).columns == columns && view(state).rows == rows)
    }
  }
}

@Test func `what was cut is shown with its rule, set like a page, and q leads back`() {
  var state = titled(80, 24)
  let before = view(state).text
  state.press("x")
  for text in ["Was weggelassen wurde", "subscribe", "Jetzt!", "Andere Artikel"] {
    #expect(view(state).text.contains(text))
  }
  state.press("q")
  #expect(view(state).text == before)
}

@Test func `the details tell what is known`() {
  var state = titled(80, 60)
  guard case .countRevisions(rows[1].id, let request)? = state.press("i").last else {
    Issue.record("the library was not asked")
    return
  }
  #expect(state.update(.revisions(2, request)) == [])
  let text = view(state).text
  // A page about an article takes no time that would be worth telling.
  #expect(!text.contains("· 1 Min.") && text.contains("Ältere Fassungen        2"))
  for fact in [
    "Über den Artikel", "Anna Beispiel", "Der Bote", "Meinung › Kommentare", "11. Februar 2025",
    "Wörter", "nur der Anfang (paywall)", "https://bote.example/maschine", "Weggelassen",
  ] {
    #expect(text.contains(fact))
  }
  state.press("esc")
  #expect(state.reading?.article.headline == "Wem gehört die Maschine?")
}

// Copying.

@Test func `the citation is copied in the quotation marks of its language`() {
  var state = titled()
  #expect(
    state.press("y") == [
      .copy(
        "Anna Beispiel: „Wem gehört die Maschine?“, Der Bote, 11. Februar 2025, "
          + "https://bote.example/maschine")
    ])
  #expect(
    state.notice?.text.hasPrefix("Quellenangabe kopiert (12 Wörter): Anna Beispiel: „Wem") == true)
}

@Test func `citation and details are told of the article selected in the list, which stays unread`()
{
  var state = listed()
  let before = view(state).text
  guard case .open(rows[0].id, let request)? = state.press("y").last else {
    Issue.record("the article was not asked for")
    return
  }
  let effects = state.update(.opened(sample, rows[0], request))
  #expect(
    effects == [
      .copy("Anna Beispiel: „Wem gehört die Maschine?“, Der Bote, 11. Februar 2025")
    ])
  #expect(state.reading == nil && state.notice?.text.hasPrefix("Quellenangabe kopiert") == true)
  guard case .open(rows[0].id, let other)? = state.press("i").last,
    case .countRevisions(rows[0].id, let count)? = state.update(.opened(sample, rows[0], other))
      .last
  else {
    Issue.record("the article was not asked for")
    return
  }
  _ = state.update(.revisions(2, count))
  #expect(view(state).text.contains("Über den Artikel"))
  #expect(view(state).text.contains("Ältere Fassungen        2"))
  state.press("G space space")
  #expect(view(state).text.contains("Ende. q führt zurück."))
  #expect(state.press("q") == [])
  #expect(view(state).text == before)
  state.press("tab")
  #expect(state.press("y") == [] && state.notice == nil)
}

@Test func `the text is copied, cut where terminals take no more`() {
  var state = opened()
  guard case .copy(let text)? = state.press("Y").first else {
    Issue.record("nothing was copied")
    return
  }
  #expect(text.hasPrefix("Wem gehört die Maschine?\n\nWer die Regeln"))
  #expect(text.contains("beim ersten Mal"))
  #expect(state.notice?.text.hasPrefix("Text kopiert (") == true)
  var article = sample
  article.headline = "\u{1B}]0;x\u{7}"
  article.body = [.paragraph([.text(String(repeating: "ü", count: 60_000))])]
  var long = State(
    size: Size(columns: 80, rows: 24), wording: Wording(.german), themes: [plain],
    reading: article, hasList: false)
  guard case .copy(let part)? = long.press("Y").first else {
    Issue.record("nothing was copied")
    return
  }
  #expect(part.utf8.count <= 74_000 && part.utf8.count > 73_990 && part.hasSuffix("ü"))
  #expect(part.hasPrefix("]0;x\n"))
  #expect(view(long).text.contains("nur die ersten 74 kB"))
  // A single character may be longer than what a terminal takes.
  long = opened()
  let pile = "a" + String(repeating: "\u{301}", count: 40_000)
  guard case .copy(let whole)? = long.copy(pile, as: .text).first else {
    Issue.record("nothing was copied")
    return
  }
  #expect(pile.unicodeScalars.starts(with: whole.unicodeScalars) && whole.utf8.count == 73_999)
}

@Test func `the paragraph of the hit is copied, without one the first on the screen`() {
  var state = opened()
  state.press("space")
  func copied() -> String {
    state.press(":")
    state.type("copy-paragraph")
    guard case .copy(let text)? = state.press("enter").last else { return "" }
    return text
  }
  #expect(copied().hasPrefix("Absatz 3: Es gibt"))
  state.press("/")
  state.type("absatz 5")
  state.press("enter")
  #expect(copied().hasPrefix("Absatz 5: Es gibt"))
}
