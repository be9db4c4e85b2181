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
      let found = try library.find(query.joined(separator: " "), limit: .max).map(\.id)
      if found.isEmpty { throw Failure(wording.nothingFound(query.joined(separator: " "))) }
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
