import ArgumentParser
import Glibc
import Settings
import Storage

/// `kolumne`: the library, full screen.
struct Open: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: Setting.current.wording.abstract, shouldDisplay: false)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.plainHelp))
  var plain = false

  init() {}

  /// The call without arguments, which no parser has seen.
  init(plain: Bool) { self.plain = plain }

  func run() throws {
    let setting = Setting.current.plain(plain)
    guard isatty(STDIN_FILENO) == 1 else { throw Failure.usage(setting.wording.inputIsNoTerminal) }
    guard StandardOutput.isTerminal else { throw Failure.usage(setting.wording.outputIsNoTerminal) }
    let library = try setting.library()
    defer { library.takeInLog() }
    try ReadingRoom(setting, library: library).open()
  }
}
