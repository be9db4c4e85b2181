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

  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String]

  func run() throws {
    let setting = Setting.current
    let library = try setting.library()
    let found = try articles(in: library, setting.wording)
    try library.mark(found, mark)
    let text = setting.wording.marked(found.count, as: setting.wording.notice(of: mark))
    try StandardOutput.write(Printable(text))
  }

  func validate() throws {
    // An unset variable of a shell must not mark the whole library.
    if query.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError(Setting.current.wording.queryHelp)
    }
  }

  /// The articles of the numbers, or those that match the words.
  private func articles(in library: Library, _ wording: Wording) throws -> [ArticleID] {
    let numbers = query.compactMap { Int64($0) }
    guard numbers.count == query.count else {
      let query = try Query(arguments: query)
      let found = try library.ids(ListChoice(mark.home(of: query), query: query))
      if found.isEmpty { throw Failure(wording.nothingFound(query.description)) }
      return found
    }
    let ids = numbers.map { ArticleID(rawValue: $0) }
    for id in ids where try library.summary(id) == nil {
      throw Failure(wording.nothingFound(id.description))
    }
    return ids
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
