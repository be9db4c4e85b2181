import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func plain(_ state: State) -> State {
  var config = Config()
  config.isPlain = true
  var plain = State(
    size: state.size, config: config, wording: state.wording, themes: state.themes)
  plain.list = state.list
  plain.reading = state.reading
  plain.fitPage()
  return plain
}

@Test func `a plain list says in words what others show by signs`() {
  let grid = view(plain(listed()))
  #expect(
    grid.text == """

      Ungelesen, 4 Artikel, noch 18 Min.

      Heute
      Kolumne: Vom Nutzen der langen Weile, ungelesen, mit Stern, 6 Min., Maria Muster
      Kolumne: Wem gehört die Maschine?, ungelesen, 6 Min., Maria Muster, Der Bund

      Gestern
      Kolumne: Ein langsames Wort, zu 40 % gelesen, 6 Min., Maria Muster, Der Bund
      Kolumne: Der Rest ist Rechnen, gelesen, 6 Min., Maria Muster, Der Bund













      1 von 4, ? Hilfe
      """)
  #expect(grid.cursor == (4, 0))
}

@Test func `the cursor of a plain list rests on the selected row`() {
  var state = plain(listed())
  for _ in 0..<4 {
    let grid = view(state)
    let line = grid.text.split(separator: "\n", omittingEmptySubsequences: false)[grid.cursor.row]
    #expect(line.contains(state.list.selection?.headline ?? "?"))
    #expect(grid.cursor.column == 0)
    state.press("j")
  }
}

@Test func `a long headline leaves room for what is said of the article`() {
  let long = String(repeating: "Sehr lange Überschrift ", count: 9)
  let screen = view(plain(listed(40, 24, [summary(1, long)]))).text
  #expect(screen.contains(", ungelesen, 6 Min."))
}

@Test func `a plain page has no lines, no bar and nothing dim, and says where it ends`() {
  var state = plain(opened())
  #expect(state.reading != nil)
  var texts: [String] = []
  for _ in 0..<6 {
    let grid = view(state)
    texts.append(grid.text)
    #expect(grid.cells.allSatisfy { !(0x2500...0x259F).contains($0.base.value) })
    #expect(!grid.cells.contains { [.muted, .rule, .byline, .status].contains($0.role) })
    #expect(!grid.text.contains("∎"))
    let geometry = state.pageGeometry
    #expect(grid.cursor == (geometry.top, geometry.left))
    _ = state.run(.nextPage)
  }
  #expect(texts[0].contains("Von Anna Beispiel"))
  #expect(texts.last?.contains("Ende des Artikels.") == true)
}

@Test(arguments: [(1, 1), (20, 5), (40, 2), (40, 12), (80, 24), (250, 70)])
func `every plain screen fits its size`(columns: Int, rowCount: Int) {
  for state in [listed(columns, rowCount), opened(columns, rowCount)] {
    var state = plain(state)
    for keys in ["j", "space", "?", "q", "t", "esc"] {
      #expect(view(state).size == Size(columns: columns, rows: rowCount))
      state.press(keys)
    }
  }
}
