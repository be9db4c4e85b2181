import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

extension State {
  /// Types a text, letter by letter.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.map { update(.key(Key($0))) }.last ?? []
  }
}

extension Effect {
  fileprivate var isRemembering: Bool { if case .keep = self { true } else { false } }
}

private func row(_ state: State, _ fromBelow: Int) -> String {
  String(
    view(state).text.split(separator: "\n", omittingEmptySubsequences: false).reversed()[fromBelow])
}

@Test func `a command is typed on the last row, with what it does beside it`() {
  var state = listed()
  state.press(":")
  #expect(row(state, 0) == ":")
  state.type("next-li")
  #expect(row(state, 0) == ":next-li" + String(repeating: " ", count: 54) + "Eine Zeile weiter")
  let cursor = view(state).cursor
  #expect(cursor.row == 23 && cursor.column == 8)
  state.type("ne 2")
  state.press("enter")
  #expect(state.list.selected == 2)
  #expect(state.prompt == nil && row(state, 0).contains("3 von 4"))
}

@Test(arguments: [
  ("quit", [Effect.quit]), ("qui", [.quit]), ("  redraw  ", [.redraw]), ("", []), ("   ", []),
  ("toggle-star", [.mark([ArticleID(rawValue: 4)], .unstar)]), ("reload-config", [.reloadConfig]),
])
func `a typed command runs, also by the beginning of its name`(line: String, effects: [Effect]) {
  var state = listed()
  state.press(":")
  state.type(line)
  #expect(state.press("enter").filter { !$0.isRemembering } == effects)
  #expect(state.notice == nil || line == "toggle-star")
}

@Test func `an error that comes while a line is typed stays in sight until the line is done`() {
  var state = listed()
  state.press(":")
  state.type("he")
  _ = state.update(.failed("Die Platte ist voll.", nil))
  state.type("lp")
  #expect(row(state, 1) == " Die Platte ist voll." && row(state, 0).hasPrefix(":help"))
  state.press("esc")
  #expect(state.notice?.text == "Die Platte ist voll.")
  state.press("j")
  #expect(state.notice == nil)
}

@Test func `a number alone goes there`() {
  var state = listed()
  state.press(":")
  state.type("3")
  state.press("enter")
  #expect(state.list.selected == 2)
}

@Test(arguments: [
  ("qiut", "Den Befehl „qiut“ gibt es nicht. Meintest du „quit“?"),
  ("xyzzy", "Den Befehl „xyzzy“ gibt es nicht."),
  ("quit now", "Hinter „quit“ gehört nichts, auch nicht „now“."),
  ("next-line x", "Hinter „next-line“ gehört eine Zahl, nicht „x“."),
  ("set", "Hinter „set“ fehlt etwas: set EINSTELLUNG [WERT]."),
  ("set mesure 70", "Die Einstellung „mesure“ gibt es nicht. Meintest du „measure“?"),
])
func `a wrong line says what is wrong and what may have been meant`(line: String, told: String) {
  var state = listed()
  state.press(":")
  state.type(line)
  #expect(state.press("enter").allSatisfy { $0.isRemembering })
  #expect(state.notice == State.Notice(told, role: .warning))
}

@Test func `a beginning that is not clear tells what it may be`() {
  var state = listed()
  state.press(":")
  state.type("toggle-")
  state.press("enter")
  #expect(state.notice?.text.hasPrefix("„toggle-“ kann toggle-read, toggle-star, ") == true)
}

@Test(arguments: ["esc", "ctrl-c", "ctrl-g", "backspace"])
func `a line that is given up does nothing`(key: String) {
  var state = listed()
  state.press(":")
  #expect(state.press(key) == [])
  #expect(state.prompt == nil)
  #expect(state == listed())
}

@Test func `Tab completes a name, shows what could stand there and goes through it`() {
  var state = listed()
  state.press(":")
  state.type("set variant ")
  state.press("tab")
  #expect(state.prompt?.text == "set variant ")
  #expect(row(state, 1) == " auto  light  dark")
  state.press("tab")
  #expect(state.prompt?.text == "set variant auto")
  state.press("tab")
  #expect(state.prompt?.text == "set variant light")
  state.press("shift-tab shift-tab")
  #expect(state.prompt?.text == "set variant dark")
  state.press("backspace")
  #expect(row(state, 1) == "")
}

@Test func `Tab completes settings, their values and themes`() {
  var state = listed()
  state.press(":")
  state.type("set mea")
  state.press("tab")
  #expect(state.prompt?.text == "set measure ")
  #expect(row(state, 0).hasSuffix("45–90."))
  state.press("ctrl-u")
  state.type("set language d")
  state.press("tab")
  #expect(state.prompt?.text == "set language de ")
  state.press("ctrl-u")
  state.type("set theme ")
  state.press("tab")
  #expect(state.prompt?.text == "set theme plain ")
  // In the middle of a name none begins with.
  state.press("ctrl-u")
  state.type("config")
  state.press("tab")
  #expect(state.prompt?.text == "reload-config ")
}

@Test func `Tab completes marks and the queries behind them`() {
  var state = listed()
  state.press(":")
  state.type("mark sta")
  state.press("tab")
  #expect(state.prompt?.text == "mark star ")
  state.type("from:\"Der B")
  state.press("tab")
  #expect(state.prompt?.text == "mark star from:\"Der Bund\" ")
}

@Test func `the arrows bring typed lines back, those that begin alike`() {
  var state = listed()
  for line in ["set measure 60", "redraw", "set cursor on", "redraw"] {
    state.press(":")
    state.type(line)
    state.press("enter")
  }
  state.press(":")
  state.press("up")
  #expect(state.prompt?.text == "redraw")
  state.press("up up up up")
  #expect(state.prompt?.text == "set measure 60")
  state.press("down down down")
  #expect(state.prompt?.text == "")
  state.type("set")
  state.press("up up")
  #expect(state.prompt?.text == "set measure 60")
  state.press("down down")
  #expect(state.prompt?.text == "set")
}

@Test func `typed commands are remembered, each once, and come back in the next session`() {
  var state = listed()
  for line in ["redraw", "help", "quit", "redraw"] {
    state.press(":")
    state.type(line)
    state.press("enter")
    if line == "help" { state.press("esc") }
  }
  let lines = ["help", "quit", "redraw"]
  state.press(":")
  state.type("redraw")
  #expect(state.press("enter") == [.keep("help\nquit\nredraw", as: "lines.command"), .redraw])
  state = listed()
  state.recall(lines, for: .command)
  state.press(":")
  state.press("up up")
  #expect(state.prompt?.text == "quit")
}

@Test func `what is pasted goes into the line, never to the keys`() {
  var state = listed()
  #expect(state.update(.pasted("Q")) == [])
  #expect(state == listed())
  state.press(":")
  _ = state.update(.pasted("redraw\n"))
  #expect(state.prompt?.text == "redraw ")
}

@Test(arguments: [(1, 1), (2, 1), (3, 2), (19, 4), (20, 5), (80, 24), (250, 70)])
func `a line can be typed on every screen`(columns: Int, rowCount: Int) {
  for state in [listed(columns, rowCount), opened(columns, rowCount)] {
    var state = state
    state.press(":")
    state.type("set language")
    state.press("tab tab")
    #expect(view(state).size == Size(columns: columns, rows: rowCount))
    state.press("ctrl-u tab tab shift-tab")
    #expect(view(state).size == Size(columns: columns, rows: rowCount))
  }
}
