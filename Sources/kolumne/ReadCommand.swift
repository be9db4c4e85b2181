import ArgumentParser
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
    try ReadingRoom(setting, article: article).open()
  }
}
