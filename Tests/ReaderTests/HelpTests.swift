import Screen
import Settings
import Testing

@testable import Reader

private let scopes: [KeyMap.Scope] = [.list, .page]

@Test(arguments: scopes, KeyPreset.allCases)
func `the help names every command that means something in its view`(
  scope: KeyMap.Scope, preset: KeyPreset
) {
  let groups = Help(of: scope).groups(KeyMap(preset), Wording(.english))
  let names = Set(groups.flatMap(\.entries).map(\.name))
  let expected = Command.allCases.filter {
    // The list has some of what a page has.
    [.everywhere, scope].contains($0.entry.scope) || scope == .list && $0.entry.keys[.list] != nil
  }
  #expect(names == Set(expected.map(\.name)))
}

@Test(arguments: [(39, 12), (80, 24), (160, 50)])
func `paging through the help shows each of its lines`(columns: Int, rowCount: Int) {
  var state = listed(columns, rowCount, tongue: .english)
  state.press("?")
  var shown = view(state).text
  while let help = state.help, help.line < HelpView.lastLine(state, help) {
    state.press("space")
    shown += view(state).text
  }
  for entry in Help(of: .list).groups(KeyMap(), Wording(.english)).flatMap(\.entries) {
    #expect(shown.contains(entry.summary.prefix(12)), "\(entry)")
  }
}

@Test func `typing narrows the help; Escape widens it and then leaves`() {
  var state = listed()
  state.press("? /")
  state.type("stern geb")
  #expect(
    view(state).text == """

           Die Tasten der Liste   /stern geb
           Eine Zahl vor einer Taste zählt: 5j geht fünf Zeilen, 3G auf Seite 3.

           Markieren
           s  Stern geben oder nehmen                         :toggle-star

















      /stern geb
      """)
  state.press("enter q")
  #expect(state.help?.words == "")
  state.press("/")
  state.type("zzz")
  #expect(view(state).text.contains("Zu diesen Wörtern gibt es nichts."))
  state.press("esc")
  #expect(state.help?.words == "")
  state.press("esc")
  #expect(state.help == nil)
}

@Test func `keys of one's own stand in the help, whatever they do`() {
  var config = Config()
  config.keys = [
    Config.KeyBinding("x", in: "list", ["toggle-archive", "next-line 2"]),
    Config.KeyBinding("m", in: "list", []),
  ]
  var state = listed(tongue: .english, config: config)
  state.press("?")
  let groups = state.help?.groups(state.keyMap, state.wording) ?? []
  let own = HelpGroup.Entry(keys: "x", summary: "Archive, or bring back; next-line 2", name: "")
  #expect(groups.last == HelpGroup(title: "Your own", entries: [own]))
  let read = groups.flatMap(\.entries).first { $0.name == "toggle-read" }
  #expect(read?.keys == "")
}

@Test func `in the help no key reaches the list below`() {
  var state = listed()
  let before = state.list
  state.press("? m s a j n tab")
  #expect(state.list == before)
  #expect(state.press("Q") == [.quit])
}

@Test func `the help of a page has the keys of a page`() {
  var state = opened(160, 50)
  state.press("?")
  let screen = view(state).text
  #expect(screen.contains("Die Tasten einer Seite"))
  #expect(screen.contains("Breitere Zeilen") && !screen.contains("Nächste Ansicht der Liste"))
  state.press("?")
  #expect(state.help == nil && state.reading != nil)
}

@Test(arguments: [(20, 5), (39, 12), (80, 24), (160, 50), (250, 70)])
func `groups stand in columns where there is room, none of them parted`(columns: Int, rowCount: Int)
{
  let groups = Help(of: .list).groups(KeyMap(), Wording(.english))
  let layout = HelpLayout(groups, size: Size(columns: columns, rows: rowCount), from: 0)
  #expect(layout.columns.allSatisfy { $0.upperBound <= columns })
  #expect(layout.lines.allSatisfy { $0.count <= layout.rows.count })
  #expect(layout.columns.count == (columns >= 228 ? 3 : columns >= 154 ? 2 : 1))
  guard layout.lastLine == 0, layout.columns.count > 1 else { return }
  for lines in layout.lines {
    if case .title = lines.first {} else { Issue.record("a column begins inside a group") }
  }
}
