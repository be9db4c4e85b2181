import ArgumentParser
import Glibc
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
    let library = try Setting.current.library()
    let copy: String
    do {
      copy = try library.backUp(to: path)
    } catch LibraryError.unreachable(_, let reason) {
      guard let path else { throw Failure(Setting.current.wording.cannotBackUp(nil, reason)) }
      throw Failure(
        access(path, F_OK) == 0
          ? Setting.current.wording.backupIsThere(path)
          : Setting.current.wording.cannotBackUp(path, reason))
    }
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
    let aside: String?
    do {
      aside = try Library.restore(backup, in: home.data)
    } catch LibraryError.unreachable(let path, let reason) where path == backup {
      throw Failure(wording.cannotRestore(path, reason))
    }
    try StandardOutput.write(Printable(line: wording.restored(backup, aside: aside)))
  }
}
