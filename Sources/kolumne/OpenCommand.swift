import ArgumentParser
import Glibc
import Settings

/// `kolumne`: the library, full screen.
struct Open: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: Setting.current.wording.abstract, shouldDisplay: false)
  }

  func run() throws {
    let setting = Setting.current
    guard isatty(STDIN_FILENO) == 1 else { throw Failure.usage(setting.wording.inputIsNoTerminal) }
    guard StandardOutput.isTerminal else { throw Failure.usage(setting.wording.outputIsNoTerminal) }
    try ReadingRoom(setting, library: setting.library()).open()
  }
}
