import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func theme(_ name: String) -> Theme {
  Theme(name: name, light: [.text: Style(ink: Colour("#000000"))], dark: [:])
}

private func picking(_ columns: Int = 80, _ rowCount: Int = 24) -> State {
  var state = opened(columns, rowCount)
  state.themes = ["paper", "terminal", "gruvbox", "ink"].map(theme)
  state.press("t")
  return state
}

private func keep(_ name: String, _ variant: Theme.Variant?) -> Effect {
  let chosen = ChosenTheme(name: name, variant: variant, config: Config())
  return .keep(chosen.written, as: "theme")
}

/// The panel alone, from its line on.
private func panel(_ grid: Grid) -> String {
  (0..<grid.rows).map { row in
    let cells = grid.row(row).dropFirst(53).filter { $0.width > 0 }
    let text = String(String.UnicodeScalarView(cells.map(\.base)))
    return String(text.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}

@Test func `the picker lists the themes beside what is shown, the cursor on the chosen one`() {
  let state = picking(80, 16)
  let grid = view(state)
  #expect(
    panel(grid) == """
      │
      │ Farben
      │
      │ terminal
      │ gruvbox
      │ ink
      │ paper
      │
      │
      │
      │
      │
      │
      │ Tab  dunkel (Terminal)
      │ Enter behält  Esc zurück
      │
      """)
  #expect(grid.cursor == (6, 55))
  #expect(grid[6, 60].face == .selected)
  // The page is still there, at the left of the panel.
  #expect(grid.text.contains("Wem gehört die Maschine?"))
}

@Test func `the end of the picker is its last theme, wherever its cursor was`() {
  var state = picking()
  state.press("j G")
  #expect(state.theme.name == state.picker?.themes.last?.name)
}

@Test func `moving shows the theme at once, Enter keeps it`() {
  var state = picking()
  #expect(state.theme.name == "paper")
  state.press("k")
  #expect(state.theme.name == "ink")
  state.press("g g")
  #expect(state.theme.name == "terminal")
  state.press("3 j k")
  #expect(state.theme.name == "ink")
  #expect(state.press("enter") == [keep("ink", nil)])
  #expect(state.picker == nil)
  #expect(state.theme.name == "ink")
  #expect(view(state).text.contains("Farben „ink“"))
  #expect(state.themes.count == 4)
}

@Test func `where no colours are shown, whoever chooses a theme is told`() {
  var state = State(
    size: Size(columns: 90, rows: 24), wording: Wording(.english), themes: [plain],
    hasColours: false)
  _ = state.start()
  _ = state.update(.listed(window(rows), Request(1)))
  _ = state.press("t enter")
  #expect(
    state.notice?.text
      == "Theme “plain”. It shows no colours here: NO_COLOR is set, or the terminal has none.")
}

@Test(arguments: ["esc", "q"]) func `what leaves the picker brings the old theme back`(key: String)
{
  var state = picking()
  state.press("k tab")
  #expect(state.theme.name == "ink" && state.variant == .light)
  #expect(state.press(key) == [])
  #expect(state.theme.name == "paper" && state.variant == .dark)
  #expect(state.picker == nil && state.reading != nil)
}

@Test func `Tab shows the other variant, then fixes this one, then follows the terminal again`() {
  var state = picking()
  state.press("tab")
  #expect(state.variant == .light && state.picker?.variant == .light)
  state.press("tab")
  #expect(state.variant == .dark && state.picker?.variant == .dark)
  state.press("tab")
  #expect(state.picker?.variant == nil)
  _ = state.update(.appearance(.light))
  #expect(state.variant == .light)
  state.press("tab")
  #expect(state.variant == .dark)
  #expect(state.press("enter") == [keep("paper", .dark)])
  // From now on the terminal has no say.
  _ = state.update(.appearance(.light))
  #expect(state.variant == .dark)
}

@Test func `the key that opens the picker leads through it`() {
  var state = picking()
  let names = (0..<5).map { _ in
    state.press("t")
    return state.theme.name
  }
  #expect(names == ["terminal", "gruvbox", "ink", "paper", "terminal"])
}

@Test func `the picker opens over the list and over the help too`() {
  for keys in ["t", "? t"] {
    var state = listed()
    state.press(keys)
    #expect(state.picker != nil)
    #expect(view(state).text.contains("Enter behält"))
    state.press("esc")
    #expect(state.picker == nil)
  }
}

@Test func `more themes than rows are shown around the cursor`() {
  var state = listed(40, 8)
  state.themes = (10..<50).map { theme("theme-\($0)") }
  state.press("t")
  for _ in 0..<45 {
    #expect(view(state).text.contains(state.theme.name))
    state.press("j")
  }
  #expect(state.theme.name == "theme-49")
}

@Test(arguments: [(20, 5), (21, 6), (39, 9), (80, 24), (250, 70)])
func `the picker fits every screen`(columns: Int, rowCount: Int) {
  let grid = view(picking(columns, rowCount))
  #expect(grid.size == Size(columns: columns, rows: rowCount))
  #expect(grid.text.contains("paper"))
}

@Test func `a press on a name shows its theme, a second one keeps it`() {
  var state = picking()
  #expect(state.update(.mouse(Mouse(.press(0), row: 4, column: 60), at: 0)) == [])
  #expect(state.theme.name == "gruvbox")
  #expect(
    state.update(.mouse(Mouse(.press(0), row: 4, column: 60), at: 9)) == [
      keep("gruvbox", nil)
    ])
}

@Test func `a theme can be taken by its name, and a wrong one is told`() {
  var state = picking()
  state.press("esc")
  #expect(state.run(.theme, argument: "ink") == [keep("ink", nil)])
  #expect(state.theme.name == "ink")
  #expect(state.run(.theme, argument: "inc") == [])
  #expect(view(state).text.contains("Die Farben „inc“ gibt es nicht."))
}

@Test func `what was chosen holds until the configuration says something else`() throws {
  let choice = ChosenTheme(name: "gruvbox", variant: .light, config: Config())
  let remembered = try #require(ChosenTheme(written: choice.written))
  #expect(remembered == choice)
  var state = picking()
  state.press("esc")
  state.take(remembered)
  #expect(state.theme.name == "gruvbox" && state.variant == .light)
  var config = Config()
  config.theme = "ink"
  var other = State(
    size: state.size, config: config, wording: state.wording, themes: state.themes.reversed())
  let before = other
  other.take(remembered)
  #expect(other == before)
  #expect(ChosenTheme(written: "gruvbox") == nil)
}

@Test func `themes are read when one may be chosen, and what is wrong with one is told`() {
  var state = listed()
  (state.themes, state.hasAllThemes) = ([theme("ink")], false)
  #expect(state.press("t") == [.readThemes])
  #expect(state.picker == nil)
  let all = ["terminal", "ink", "paper"].map(theme)
  #expect(state.update(.themes(all, warning: "themes/bad.toml:2: nobody knows “x”.")) == [])
  #expect(state.themes.map(\.name) == ["ink", "terminal", "paper"])
  #expect(state.picker?.themes.map(\.name) == ["terminal", "ink", "paper"])
  #expect(state.theme.name == "ink")
  state.press("esc")
  #expect(state.press("t") == [])
}
