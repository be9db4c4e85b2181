import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne mark`: what a reader does with articles as wholes.
struct MarkArticles: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "mark", abstract: Setting.current.wording.markAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.markHelp))
  var mark: Mark

  @OptionGroup var choice: ChosenArticles

  func run() throws {
    let setting = Setting.current
    let library = try setting.library()
    let home = mark.home(of: try Query(arguments: choice.query))
    let found = try choice.articles(in: library, setting.wording, view: home)
    try library.mark(found.ids, mark)
    let text = setting.wording.marked(found.ids.count, as: setting.wording.notice(of: mark))
    try StandardOutput.write(Printable(text))
    try found.finish()
  }
}

extension Mark: ExpressibleByArgument {}

extension Mark {
  /// The view in which the articles stand that the mark is for.
  fileprivate func home(of query: Query) -> LibraryView {
    switch self {
    case .unarchive: .archive
    case .untrash: .trash
    default: query.home
    }
  }
}
