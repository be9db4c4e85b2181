import ArgumentParser
import ArticleModel
import Screen
import Settings
import Storage

/// `kolumne tag`: the words by which a reader groups articles.
struct TagArticles: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tag", abstract: Setting.current.wording.tagAbstract,
      subcommands: [TagAdd.self, TagRemove.self, TagList.self])
  }
}

struct TagAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Setting.current.wording.tagAddAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.tagHelp))
  var tag: String

  @OptionGroup var choice: ChosenArticles

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let ids = try choice.articles(in: library, wording)
    try library.tag(ids, add: [tag])
    try StandardOutput.write(Printable(wording.tagged(ids.count, tag)))
  }
}

struct TagRemove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Setting.current.wording.tagRemoveAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.tagHelp))
  var tag: String

  @OptionGroup var choice: ChosenArticles

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let ids = try choice.articles(in: library, wording)
    let act = try library.tag(ids, remove: [tag])
    try StandardOutput.write(Printable(wording.untagged(act.articles.count, tag)))
  }
}

struct TagList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Setting.current.wording.tagListAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  private struct Report: Encodable {
    var tag: String
    var articles: Int
  }

  func run() throws {
    for tag in try Setting.current.library().tags() {
      if json {
        try StandardOutput.write(JSON.line(Report(tag: tag.name, articles: tag.articles)))
      } else {
        try StandardOutput.write(Printable(line: "\(tag.name)  \(tag.articles)"))
      }
    }
  }
}

/// Articles that are named by their numbers or chosen by a query.
struct ChosenArticles: ParsableArguments {
  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String]

  func validate() throws {
    // An unset variable of a shell must not tag the whole library.
    if query.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError(Setting.current.wording.queryHelp)
    }
  }

  func articles(in library: Library, _ wording: Wording) throws -> [ArticleID] {
    try ArticleSelection(query, view: nil).ids(in: library, wording)
  }
}
