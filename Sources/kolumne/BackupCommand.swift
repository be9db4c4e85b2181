import ArgumentParser
import Screen
import Settings
import Storage

/// `kolumne backup`: a checked copy of the library.
struct Backup: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "backup", abstract: Setting.current.wording.backupAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.backupPathHelp))
  var path: String?

  func run() throws {
    let copy = try Setting.current.library().backUp(to: path)
    try StandardOutput.write(Printable(line: Setting.current.wording.backedUp(copy)))
  }
}

/// `kolumne restore`: a backup in the place of the library.
struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: Setting.current.wording.restoreAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.backupHelp))
  var backup: String

  func run() throws {
    let wording = Setting.current.wording
    guard let home = Setting.current.home else { throw Failure(wording.noHome) }
    let aside = try Library.restore(backup, in: home.data)
    try StandardOutput.write(Printable(line: wording.restored(backup, aside: aside)))
  }
}
