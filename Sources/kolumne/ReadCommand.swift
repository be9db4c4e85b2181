import ArgumentParser
import Glibc
import Importing
import Parsing
import Settings

/// `kolumne read`: one article, full screen, without keeping it.
struct Read: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "read", abstract: Setting.current.wording.readAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.pathHelp))
  var path: String

  @Flag(help: ArgumentHelp(Setting.current.wording.plainHelp))
  var plain = false

  func run() throws {
    let setting = Setting.current.plain(plain)
    guard StandardOutput.isTerminal else { throw Failure.usage(setting.wording.outputIsNoTerminal) }
    let article = try Document(path, wording: setting.wording).parsed.article
    try ReadingRoom(setting, article: article, memory: memory(setting)).open()
  }

  /// A library is asked if there is one; to read something makes none.
  private func memory(_ setting: Setting) -> ChoiceMemory? {
    guard let home = setting.home, access(home.data + "/library.sqlite", F_OK) == 0 else {
      return nil
    }
    return (try? setting.library()).map(ChoiceMemory.init)
  }
}
