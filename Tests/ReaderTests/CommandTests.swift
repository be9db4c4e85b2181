import Screen
import Settings
import Testing

@testable import Reader

@Test(arguments: Command.allCases)
func `every command can be typed, and its line gives it again`(command: Command) throws {
  let line = command.name + (command.entry.isArgumentNeeded ? " measure" : "")
  let deed = try Invocation(line)
  #expect(deed.command == command)
  #expect(try Invocation(deed.line) == deed)
  for tongue in Tongue.allCases {
    #expect(!command.summary(Wording(tongue)).isEmpty)
  }
}

@Test(arguments: Command.allCases)
func `every command holds in every view, whatever it is given`(command: Command) {
  let size = Size(columns: 80, rows: 24)
  for beginning in [listed(80, 24, []), opened()] {
    for keys in ["", "?", ":"] {
      for (count, argument) in [(nil, nil), (99_999, "语\u{301} y")] as [(Int?, String?)] {
        var state = beginning
        state.press(keys)
        _ = state.run(command, count: count, argument: argument)
        #expect(view(state).size == size)
      }
    }
  }
}

@Test(arguments: [
  (Command.redraw, Effect.redraw), (.suspend, .suspend), (.quit, .quit),
  (.reloadConfig, .reloadConfig),
])
func `what concerns the terminal or the disk is asked for`(command: Command, effect: Effect) {
  for var state in [listed(), opened()] {
    #expect(state.run(command) == [effect])
    state.press("?")
    #expect(state.run(command) == [effect])
  }
}

@Test(arguments: KeyPreset.allCases)
func `help, back, quit and the line for commands have keys in every view`(preset: KeyPreset) {
  let map = KeyMap(preset)
  for scope in KeyMap.Scope.allCases {
    for command in [Command.help, .back, .quit, .commandLine, .nextPage, .previousPage] {
      #expect(map.effective(in: scope).contains { $0.deeds == [Invocation(command)] })
    }
  }
}
