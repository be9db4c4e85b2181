import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

/// The text of all cells that are selected, row by row.
func selected(_ state: State) -> [String] {
  let grid = view(state)
  return (0..<grid.rows).compactMap { row in
    let cells = grid.row(row).filter { $0.face.contains(.selected) && $0.width > 0 }
    return cells.isEmpty ? nil : String(String.UnicodeScalarView(cells.map(\.base)))
  }
}

extension State {
  /// The selected text, as it would be copied.
  var selectedText: String? {
    reading.flatMap { reading in reading.selection.map { reading.text(in: $0.range) } }
  }
}

private let first = """
  Absatz 1: Es gibt Sätze, die man zweimal liest, weil sie beim ersten Mal zu glatt durchgehen.
  """
private let second = """
  Dieser gehört dazu, und der nächste auch; die Lage ist so alt wie der Handel, und wer das Maß \
  hält, hält auch den Takt.
  """

@Test func `selecting begins with the first sentence on the screen, across the page's hyphens`() {
  var state = opened()
  state.press("v")
  #expect(state.selectedText == first)
  #expect(
    view(state).text == """

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



          1 / 2                  Enter markiert  a notiert  y kopiert  v erweitert
      """)
  #expect(
    selected(state) == [
      "Absatz 1: Es gibt Sätze, die man zweimal liest, weil sie beim ers-",
      "ten Mal zu glatt durchgehen.",
    ])
  let cursor = view(state).cursor
  #expect(cursor.row == 11 && cursor.column == 7)
}

private let both = first + " " + second
private let withWord = first + " Dieser"
private let lessWord = String(first.dropLast())
private let moreStart = String(both.dropFirst(7))

private let moves: [(String, String)] = [
  ("v", first), ("v )", second), ("v j", second), ("v j (", first), ("v j k", first),
  ("v w", "Absatz"), ("v w w", "1"), ("v 4 w", "gibt"), ("v w 3 w", "gibt"),
  ("v w w b", "Absatz"), ("v b", "durchgehen"), ("v w right l", "Es"), ("v w w w j", first),
  ("v }", both), ("v j }", both), ("v } k", second), ("v } j", first), ("v v j", both),
  ("v v w", withWord), ("v v b", lessWord), ("v j o k", both), ("v v j o w", moreStart),
  ("v v k", first), ("v j v o }", second),
]

@Test(arguments: moves)
func `a selection moves by units, and grows and shrinks at one end once it is held`(
  keys: String, text: String
) {
  var state = opened()
  state.press(keys)
  #expect(state.selectedText == text, "\(keys)")
}

@Test func `at the edges of the text it stays, and says why`() {
  var state = opened()
  state.press("v")
  state.press("k")
  #expect(state.selectedText == first)
  #expect(state.notice?.text == "Hier beginnt der Text.")
  state.press("9 9 9 9 9 j")
  #expect(state.selectedText == second && state.reading?.page == 1)
  state.press("j")
  #expect(state.notice?.text == "Hier endet der Text.")
}

@Test func `the page follows the selection, and pages take it along`() throws {
  var state = opened(40, 12)
  state.press("v 5 j")
  #expect(state.reading?.visibleText.contains(Anchor(block: 2, offset: 94)) == true)
  let page = state.reading?.page
  state.press("space")
  #expect(state.reading?.page == (page ?? 0) + 1)
  let reading = try #require(state.reading)
  #expect(reading.selection.map { reading.visibleText.contains($0.range.lowerBound) } == true)
  state.press("g g")
  #expect(state.reading?.page == 0)
  state.press("v G")
  #expect(state.selectedText?.hasSuffix(second) == true && state.reading?.isAtEnd == true)
}

@Test func `it stays on its words at every size, and esc lets it go before anything else`() {
  var state = opened()
  state.press("v j v j")
  let text = state.selectedText
  for (columns, rows) in [(1, 1), (20, 5), (23, 7), (40, 12), (200, 50), (250, 70), (80, 24)] {
    _ = state.update(.resized(Size(columns: columns, rows: rows)))
    #expect(view(state).rows == rows && state.selectedText == text)
  }
  state.press("esc")
  #expect(state.reading != nil && state.selectedText == nil && selected(state) == [])
  state.press("v q")
  #expect(state.reading != nil && state.selectedText == nil)
}

@Test func `a hit is where it begins, and n takes it on`() {
  var state = opened()
  state.press("/")
  state.type("takt")
  state.press("enter")
  state.press("v")
  #expect(state.selectedText == second)
  #expect(state.reading?.selection?.range.lowerBound.block == 0)
  state.press("n")
  #expect(state.reading?.selection?.range.lowerBound.block == 1)
  state.press("v n")
  #expect(state.reading?.selection?.range.upperBound.block == 2)
}

@Test func `what is selected is copied as the source has it, alone or with its source`() {
  var state = opened()
  state.press("v")
  #expect(state.press("y") == [.copy(first)])
  #expect(
    state.notice?.text.hasPrefix("Auswahl kopiert (17 Wörter): Absatz 1: Es gibt Sätze") == true)
  #expect(state.selectedText == nil)
  state.press("v")
  let citation = "Anna Beispiel: „Wem gehört die Maschine?“, Der Bote, 11. Februar 2025"
  #expect(state.press("Y") == [.copy("„\(first)“\n\(citation)\n")])
}

@Test func `whoever has the keys of less selects with them as well`() {
  var config = Config()
  config.keyPreset = .less
  var state = State(
    size: Size(columns: 80, rows: 24), config: config, wording: Wording(.german), themes: [plain],
    reading: sample, hasList: false)
  state.press("v j")
  #expect(state.selectedText == second)
  #expect(state.press("alt-y") == [.copy(second)])
}

@Test func `an article without text has nothing to select`() {
  var article = sample
  article.body = [.divider]
  var state = State(
    size: Size(columns: 80, rows: 24), wording: Wording(.german), themes: [plain],
    reading: article, hasList: false)
  state.press("v")
  #expect(state.notice?.text == "Hier gibt es keinen Text auszuwählen.")
}

extension State {
  @discardableResult
  fileprivate mutating func mouse(_ action: Mouse.Action, _ row: Int, _ column: Int) -> [Effect] {
    update(.mouse(Mouse(action, row: row, column: column), at: 0))
  }
}

@Test func `the mouse selects whole words from where it goes down to where it is`() {
  var state = opened()
  state.mouse(.press(0), 11, 17)
  state.mouse(.drag(0), 11, 18)
  #expect(state.selectedText == "Es")
  state.mouse(.drag(0), 12, 9)
  #expect(
    state.selectedText == "Es gibt Sätze, die man zweimal liest, weil sie beim ersten")
  state.mouse(.drag(0), 11, 8)
  #expect(state.selectedText == "Absatz 1: Es")
  state.mouse(.release, 11, 8)
  state.mouse(.drag(0), 13, 20)
  #expect(state.selectedText == "Absatz 1: Es")
  state.mouse(.press(0), 20, 30)
  #expect(state.selectedText == nil)
}
