import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private func config(_ bindings: Config.KeyBinding..., preset: KeyPreset = .kolumne) -> Config {
  var config = Config()
  config.keys = bindings
  config.keyPreset = preset
  return config
}

@Test(arguments: KeyPreset.allCases, KeyMap.Scope.allCases)
func `no chord of a preset begins another one`(preset: KeyPreset, scope: KeyMap.Scope) {
  let map = KeyMap(preset)
  let chords = (map.bindings[scope] ?? []).map(\.chord)
  for (index, chord) in chords.enumerated() {
    for other in chords[(index + 1)...] {
      #expect(!chord.starts(with: other) && !other.starts(with: chord), "\(chord) \(other)")
    }
  }
  // A chord of one view that goes on from a chord of all would make that one wait there.
  for chord in chords where scope != .everywhere {
    for everywhere in map.bindings[.everywhere] ?? [] {
      #expect(!chord.dropLast().starts(with: everywhere.chord), "\(chord)")
    }
  }
}

@Test func `every chord of the list of commands is bound`() {
  for command in Command.allCases {
    for (scope, chords) in command.entry.keys {
      #expect(KeyMap().chords(for: command, in: scope).count == chords.count, "\(command)")
    }
  }
}

@Test func `names of commands are in kebab case and all different`() {
  for command in Command.allCases {
    #expect(command.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
  }
}

@Test(arguments: [
  ("d", Command.nextHalfPage), ("u", .previousHalfPage), ("f", .nextPage), ("g", .first),
  ("r", .redraw), ("h", .help), ("Z Z", .quit), ("m", .toggleRead), ("q", .back),
])
func `less has the keys of less, and those of kolumne beside them`(keys: String, command: Command) {
  let chord = keys.split(separator: " ").compactMap { Key(String($0)) }
  for scope in KeyMap.Scope.allCases {
    #expect(KeyMap(.less).meaning(of: chord, in: scope) == .deeds([Invocation(command)]))
  }
}

@Test(arguments: [
  ("N", Command.toggleRead), ("n", .nextUnread), ("J", .nextArticle), ("j", .nextLine),
  ("G", .last),
])
func `newsboat has the keys of newsboat, but those that surprised its users`(
  key: String, command: Command
) throws {
  #expect(
    KeyMap(.newsboat).meaning(of: [try #require(Key(key))], in: .page)
      == .deeds([Invocation(command)]))
}

@Test func `a key may run several commands, and a number is for each that takes one`() {
  var state = listed(config: config(.init("x", in: "list", ["toggle-star", "next-line 2"])))
  #expect(state.press("x").count == 1)
  #expect(state.list.selected == 2)
  state.press("g g 1 x")
  #expect(state.list.selected == 1)
}

@Test func `a binding hides the chords that it begins or that begin it`() {
  var (map, warnings) = KeyMap.of(config(.init("g", in: "all", ["last"])))
  #expect(warnings.isEmpty)
  #expect(map.chords(for: .first, in: .everywhere) == ["Home"])
  (map, warnings) = KeyMap.of(config(.init("j k", in: "all", ["last"])))
  #expect(map.chords(for: .nextLine, in: .everywhere) == ["↓"])
}

@Test func `an empty binding takes a key away where it stands`() {
  var state = listed(config: config(.init("s", in: "list", [])))
  #expect(state.press("s") == [])
  #expect(state.notice?.text == "s bedeutet hier nichts. ? zeigt die Tasten.")
}

@Test func `a binding that makes no sense is a warning with its line`() {
  let (_, warnings) = KeyMap.of(
    config(
      .init("x", in: "list", ["togle-star"], line: 2), .init("x", in: "lits", ["open"], line: 3),
      .init("kx", in: "page", ["open"], line: 4), .init("x", in: "page", ["open 5"], line: 5),
      .init("x", in: "page", ["next-line five"], line: 6), .init("x", in: "page", ["set"], line: 7))
  )
  #expect(
    warnings.map(Wording(.english).warning) == [
      "config.toml:2: there is no command “togle-star”. Did you mean “toggle-star”?",
      "config.toml:3: nobody knows “keys.lits”. Did you mean “keys.list”?",
      "config.toml:4: “kx” is no key. Write it as g, G, ctrl-f, space, f1, or “g g”.",
      "config.toml:5: “open 5” is not how this command is used.",
      "config.toml:6: “next-line five” is not how this command is used.",
      "config.toml:7: “set” is not how this command is used.",
    ])
}

@Test func `a line feed is Enter, where no other command has it`() {
  var state = listed()
  #expect(state.press("ctrl-j") == [.open(rows[0].id, Request(2))])
  state = listed(config: config(.init("ctrl-j", in: "list", ["next-line"])))
  #expect(state.press("ctrl-j") == [] && state.list.selected == 1)
}
