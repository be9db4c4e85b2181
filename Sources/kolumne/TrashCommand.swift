import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne trash`: the only way to delete an article.
struct Trash: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trash", abstract: Setting.current.wording.trashAbstract,
      subcommands: [TrashList.self, TrashRestore.self, TrashEmpty.self],
      defaultSubcommand: TrashList.self)
  }
}

struct TrashList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Setting.current.wording.trashListAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func run() throws {
    let wording = Setting.current.wording
    let rows = try Setting.current.library().list(.trash, limit: .max)
    if rows.isEmpty, !json { return StandardError.write(Printable(wording.trashIsEmpty)) }
    try rows.forEach { try $0.write(asJSON: json, wording) }
  }
}

struct TrashRestore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore", abstract: Setting.current.wording.trashRestoreAbstract)
  }

  @OptionGroup var choice: TrashChoice

  func run() throws {
    let wording = Setting.current.wording
    let library = try Setting.current.library()
    let found = try choice.articles(in: library, wording)
    let restored = try library.mark(found.ids, .untrash)
    let text = wording.marked(restored.count, as: wording.notice(of: .untrash))
    try StandardOutput.write(Printable(text))
    try found.finish()
  }
}

struct TrashEmpty: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "empty", abstract: Setting.current.wording.trashEmptyAbstract)
  }

  @OptionGroup var choice: TrashChoice

  func run() throws {
    let wording = Setting.current.wording
    let library = try Setting.current.library()
    let found = try choice.articles(in: library, wording)
    let count = try library.emptyTrash(found.ids)
    try StandardOutput.write(Printable(wording.deleted(count)))
    try found.finish()
  }
}

/// Articles that lie in the trash: the named ones, or all.
struct TrashChoice: ParsableArguments {
  @Argument(help: ArgumentHelp(Setting.current.wording.numbersHelp))
  var numbers: [Int64] = []

  @Flag(help: ArgumentHelp(Setting.current.wording.trashAllHelp))
  var all = false

  func validate() throws {
    // An unset variable of a shell must not empty the trash.
    if numbers.isEmpty != all { throw ValidationError(Setting.current.wording.whichOfTheTrash) }
  }

  func articles(in library: Library, _ wording: Wording) throws -> SelectedArticles {
    if all { return SelectedArticles(try library.ids(ListChoice(.trash))) }
    return try SelectedArticles(numbers, wording.notInTrash) {
      try library.summary($0)?.isTrashed == true
    }
  }
}
