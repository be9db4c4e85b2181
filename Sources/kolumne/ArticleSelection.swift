import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// Which articles a command means: those of the numbers, those that a query chooses, those of a view;
/// without any of them all, the archive with them and the trash without.
struct ArticleSelection {
  private let words: [String]
  private let view: LibraryView?

  init(_ words: [String], view: LibraryView?) { (self.words, self.view) = (words, view) }

  func articles(in library: Library, _ wording: Wording) throws -> SelectedArticles {
    let numbers = words.compactMap { Int64($0) }
    if !words.isEmpty, numbers.count == words.count {
      return try SelectedArticles(numbers, wording.nothingFound) {
        try library.summary($0) != nil
      }
    }
    let text = words.joined(separator: " ")
    let query = try Query(arguments: words)
    let choice = ListChoice(view ?? .all, query: query, isWithArchive: view == nil)
    let ids = try library.ids(choice)
    if ids.isEmpty, !words.isEmpty { throw Failure(wording.nothingFound(text)) }
    return SelectedArticles(ids)
  }
}

/// The articles that a command means, and what it must say of numbers that mean none.
struct SelectedArticles {
  let ids: [ArticleID]
  private let failures: [Failure]

  init(_ ids: [ArticleID]) { (self.ids, failures) = (ids, []) }

  /// Those of the numbers that are meant; where that is none, the first failure is thrown.
  init(
    _ numbers: [Int64], _ failure: (String) -> String, isMeant: (ArticleID) throws -> Bool
  ) throws {
    let all = numbers.map(ArticleID.init(rawValue:))
    let meant = try all.filter(isMeant)
    (ids, failures) = (
      meant, Set(all).subtracting(meant).sorted().map { Failure(failure($0.description)) }
    )
    if ids.isEmpty, let failure = failures.first { throw failure }
  }

  /// Names what could not be done, when the rest is done.
  func finish() throws {
    for failure in failures { StandardError.write(failure.message) }
    if !failures.isEmpty { throw ExitCode(1) }
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
  ) throws -> SelectedArticles {
    try ArticleSelection(query, view: view).articles(in: library, wording)
  }
}
