import ArgumentParser
import Reader
import Screen
import Settings

/// `kolumne keys`: all bindings, a line for each.
struct Keys: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "keys", abstract: Setting.current.wording.keysAbstract)
  }

  @Option(help: ArgumentHelp(Setting.current.wording.presetHelp))
  var preset: KeyPreset?

  func run() throws {
    let setting = Setting.current
    let map = preset.map { KeyMap($0) } ?? KeyMap.of(setting.config).0
    for line in map.lines(setting.wording) { try StandardOutput.write(Printable(line: line)) }
  }
}

extension KeyPreset: ExpressibleByArgument {}

extension KeyMap {
  /// One line for people and for `grep`: part of the program, chord, commands, what they do.
  fileprivate func lines(_ wording: Wording) -> [String] {
    let rows = Scope.allCases.flatMap { scope in
      (bindings[scope] ?? []).map { binding in
        [
          scope.rawValue, binding.writtenChord, binding.deeds.map(\.line).joined(separator: "; "),
          binding.deeds.map { $0.summary(wording) }.joined(separator: "; "),
        ]
      }
    }
    let widths = (0..<3).map { column in rows.map { $0[column].cellWidth }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.cellWidth + 2) }.joined()
        + row[3]
    }
  }
}
