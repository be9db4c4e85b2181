import ArgumentParser
import ArticleModel
import Reader
import Settings
import Storage

/// Which articles a command means: those of the numbers, those that a query chooses, those of a view;
/// without any of them all, the archive with them and the trash without.
struct ArticleSelection {
  private let words: [String]
  private let view: LibraryView?

  init(_ words: [String], view: LibraryView?) { (self.words, self.view) = (words, view) }

  func ids(in library: Library, _ wording: Wording) throws -> [ArticleID] {
    let numbers = words.compactMap { Int64($0) }
    if !words.isEmpty, numbers.count == words.count {
      return try ids(of: numbers, in: library, wording)
    }
    let text = words.joined(separator: " ")
    let query = try Query(arguments: words)
    let choice = ListChoice(view ?? .all, query: query, isWithArchive: view == nil)
    let ids = try library.ids(choice)
    if ids.isEmpty, !words.isEmpty { throw Failure(wording.nothingFound(text)) }
    return ids
  }

  private func ids(
    of numbers: [Int64], in library: Library, _ wording: Wording
  ) throws -> [ArticleID] {
    let ids = numbers.map { ArticleID(rawValue: $0) }
    for id in ids where try library.summary(id) == nil {
      throw Failure(wording.nothingFound(id.description))
    }
    return ids
  }
}

/// Articles that are named by their numbers or chosen by a query.
struct ChosenArticles: ParsableArguments {
  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String]

  func validate() throws {
    // An unset variable of a shell must not mean the whole library.
    if query.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError(Setting.current.wording.queryHelp)
    }
  }

  /// Without a view, those that the archive holds are among them.
  func articles(
    in library: Library, _ wording: Wording, view: LibraryView? = nil
  ) throws -> [ArticleID] {
    try ArticleSelection(query, view: view).ids(in: library, wording)
  }
}
