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

  @OptionGroup var subject: TagSubject

  func run() throws {
    try subject.change { library, ids, tag, wording in
      try library.tag(ids, add: [tag])
      return wording.tagged(ids.count, tag)
    }
  }
}

struct TagRemove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Setting.current.wording.tagRemoveAbstract)
  }

  @OptionGroup var subject: TagSubject

  func run() throws {
    try subject.change { library, ids, tag, wording in
      let act = try library.tag(ids, remove: [tag])
      if act.articles.isEmpty { throw Failure(wording.bearsNot(tag)) }
      return wording.untagged(act.articles.count, tag)
    }
  }
}

/// A tag and the articles that are to get or to lose it.
struct TagSubject: ParsableArguments {
  @Argument(help: ArgumentHelp(Setting.current.wording.tagHelp))
  var tag: String

  @OptionGroup var choice: ChosenArticles

  func validate() throws {
    // An unset variable of a shell is no name.
    guard TagTally.name(tag) != nil else {
      throw ValidationError(Setting.current.wording.tagWithoutName)
    }
  }

  /// Does `work` and prints what it says.
  func change(_ work: (Library, [ArticleID], String, Wording) throws -> String) throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let found = try choice.articles(in: library, wording)
    try StandardOutput.write(Printable(try work(library, found.ids, tag, wording)))
    try found.finish()
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
