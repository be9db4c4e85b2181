import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

/// An article with links, opened from the list.
private func linked(_ body: [Block], _ columns: Int = 80, _ rowCount: Int = 24) -> State {
  var article = sample
  article.body = body
  article.url = "https://bote.example/maschine"
  var state = listed(columns, rowCount)
  _ = state.run(.nextLine)
  guard case .open(_, let request)? = state.run(.open).first else { return state }
  _ = state.update(.opened(article, rows[1], request))
  return state
}

private let two: [Block] = [
  .paragraph([
    .text("Er schrieb "), .link([.text("eine Antwort")], to: "https://user:pw@Kurier.example/a b"),
    .text(" und "), .link([.emphasis([.text("noch eine")])], to: "http://bücher.example/ü?q=1#x"),
    .text(", und "), .link([.text("das hier")], to: "javascript:alert(1)"), .text("."),
  ])
]

private func last(_ state: State, _ above: Int = 0) -> String {
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  return String(lines.reversed()[above]).trimmed
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Test func `words tell the terminal where they lead, cleaned and in ASCII; others nothing`() {
  let grid = view(linked(two))
  #expect(
    grid.links == [
      Hyperlink(row: 11, columns: 18..<30, address: "https://kurier.example/a%20b"),
      Hyperlink(
        row: 11, columns: 35..<44, address: "http://xn--bcher-kva.example/%C3%BC?q=1#x"),
    ])
}

@Test func `a link that goes on in the next line is one in both`() {
  let state = linked(
    [
      .paragraph([
        .text("Es steht so in der Zeitung, und zwar "),
        .link(
          [.text("ganz genau hier und nirgendwo sonst im Blatt")], to: "https://a.example/x"),
        .text("."),
      ])
    ], 40, 24)
  let links = view(state).links
  #expect(links.count == 2)
  #expect(links.map(\.address) == ["https://a.example/x", "https://a.example/x"])
  #expect(links.map(\.row) == [links[0].row, links[0].row + 1])
}

@Test func `what lies over the words takes their link away`() {
  var state = linked(two)
  state.press("t")
  #expect(view(state).links.allSatisfy { $0.columns.upperBound <= 53 })
  state.press("esc ?")
  #expect(view(state).links == [])
}

@Test func `letters choose a link, and its target is shown before it opens`() {
  var state = linked(two)
  state.press("L")
  #expect(view(state).text.contains("Er schrieb aine Antwort und soch eine, und das hier."))
  #expect(last(state) == "Tippe den Buchstaben vor einem Link. L zeigt alle, Esc bricht ab.")
  #expect(state.press("a") == [])
  #expect(
    last(state) == "https://kurier.example/a%20b" + String(repeating: " ", count: 22)
      + "Enter öffnet  y kopiert  Esc")
  #expect(last(state, 1) == "Was vor dem „@“ stand, wurde weggenommen.")
  let grid = view(state)
  #expect(grid[23, 9].face == .strong && grid[23, 9].role == .link && grid[23, 23].role == .muted)
  state.press("s")
  #expect(last(state, 1) == "Der Host schreibt sich „bücher.example“.")
  guard
    case .follow("http://xn--bcher-kva.example/%C3%BC?q=1#x", let request)? = state.press("enter")
      .last
  else {
    Issue.record("the link was not followed")
    return
  }
  let effects = state.update(
    .notInLibrary("http://xn--bcher-kva.example/%C3%BC?q=1#x", request))
  #expect(effects == [.browse("http://xn--bcher-kva.example/%C3%BC?q=1#x")])
  #expect(last(state).hasPrefix("Im Browser: http://xn--bcher"))
}

@Test(arguments: ["esc", "q", "enter", "b"]) func `no link opens by a wrong key`(key: String) {
  var state = linked(two)
  state.press("L")
  #expect(state.press(key) == [])
  #expect(state.reading != nil)
  #expect(state.linkChoice == nil || key == "enter")
}

@Test func `an article of the library opens above the page, and q leads back to the place`() {
  var article = sample
  article.headline = "Eine Antwort"
  var state = linked([.heading(level: 2, [.text("Anfang")])] + sample.body + two)
  state.press("G")
  let before = view(state).text
  state.press("L a")
  guard case .follow(_, let request)? = state.press("enter").last else {
    Issue.record("the link was not followed")
    return
  }
  _ = state.update(.followed(article, summary(9, "Eine Antwort"), request))
  #expect(view(state).text.contains("Eine Antwort"))
  #expect(last(state) == "Aus deiner Bibliothek. q: zurück.")
  state.press("space space")
  #expect(last(state) == "Ende. q führt zurück.")
  state.press("q")
  #expect(view(state).text == before)
  state.press("q")
  #expect(state.reading == nil)
}

@Test func `a late answer to a link is dropped`() {
  var state = linked(two)
  state.press("L a")
  guard case .follow(_, let request)? = state.press("enter").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  state.press("q")
  #expect(state.update(.notInLibrary("https://a.example", request)) == [])
  #expect(state.update(.followed(sample, summary(9, "X"), request)) == [])
  #expect(state.reading == nil)
}

@Test func `O shows the article's own address, a second O opens it`() {
  var state = linked(two)
  #expect(state.press("O") == [])
  #expect(last(state).hasPrefix("https://bote.example/maschine "))
  #expect(state.press("O") == [.browse("https://bote.example/maschine")])
  var without = opened()
  #expect(without.press("O") == [])
  #expect(last(without) == "Eine Adresse ist nicht bekannt.")
}

@Test func `the host of a long address is seen in full, the end of a long host too`() {
  let host = String(repeating: "sicher.bank.", count: 6) + "boese.example"
  let path = String(repeating: "p", count: 4000)
  var state = linked([.paragraph([.link([.text("hier")], to: "https://\(host)/\(path)")])])
  state.press("L")
  #expect(last(state).contains("boese.example"))
  for (columns, rows) in [(20, 5), (21, 6), (40, 12)] {
    _ = state.update(.resized(Size(columns: columns, rows: rows)))
    #expect(last(state).contains("e.example"))
  }
}

@Test func `all links are listed, moving shows the place, and a link is shown before it opens`() {
  var state = linked(sample.body + two)
  state.press(":")
  state.type("link-list")
  state.press("enter")
  #expect(view(state).text.contains("│ eine Antwort"))
  #expect(state.reading?.page == 0)
  state.press("j")
  #expect(state.reading?.isAtEnd == true)
  state.press("enter")
  #expect(last(state).hasPrefix("http://xn--bcher-kva.example/"))
  state.press("esc")
  state.press("ctrl-o")
  #expect(state.reading?.page == 0)
}

@Test func `many links have two letters each`() {
  let links = (0..<40).map {
    Inline.link([.text("wort\($0) ")], to: "https://a.example/\($0)")
  }
  var state = linked([.paragraph(links)])
  state.press("L a s")
  #expect(last(state).hasPrefix("https://a.example/1 "))
}
