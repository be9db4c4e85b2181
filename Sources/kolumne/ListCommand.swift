import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne list`: the library as lines or as JSON.
struct List: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Setting.current.wording.listAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String] = []

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  @Option(help: ArgumentHelp(Setting.current.wording.anyViewHelp))
  var view: String?

  @Option(help: ArgumentHelp(Setting.current.wording.sortHelp))
  var sort: ListOrder.Field = .added

  @Flag(help: ArgumentHelp(Setting.current.wording.reverseHelp))
  var reverse = false

  @Option(help: ArgumentHelp(Setting.current.wording.limitHelp))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError(Setting.current.wording.tooFew(limit, "--limit"))
    }
  }

  func run() throws {
    let setting = Setting.current
    let library = try setting.library()
    let query = try Query(arguments: query)
    let view = try view.map { try NamedView($0, in: library) }
    let whole = view?.query.and(query) ?? query
    let choice = ListChoice(
      view?.home ?? query.home, query: whole, order: ListOrder(sort, isReversed: reverse))
    // A number alone names an article, whatever view it stands in.
    if self.query.count == 1, let id = self.query.first.flatMap({ Int64($0) }),
      let summary = try library.summary(ArticleID(rawValue: id))
    {
      return try print(summary)
    }
    guard try printAll(choice, in: library) == 0 else { return }
    if query != .all { throw Failure(setting.wording.nothingFound(query.description)) }
    guard choice.view == .all else { return }
    let backup = try library.isEmpty() ? library.backups().first : nil
    StandardError.write(
      Printable(backup.map(setting.wording.emptyBeside) ?? setting.wording.emptyLibrary))
  }

  /// Prints what the choice holds, window after window; the number of articles.
  private func printAll(_ choice: ListChoice, in library: Library) throws -> Int {
    let limit = limit ?? .max
    var position = ListPosition.start
    var count = 0
    while count < limit {
      let rows = try library.list(choice, from: position, limit: min(limit - count, 500))
      try rows.forEach(print)
      count += rows.count
      guard let last = rows.last else { break }
      position = .after(last.key)
    }
    return count
  }

  private func print(_ summary: Summary) throws {
    if json {
      try StandardOutput.write(JSON.line(SummaryReport(summary: summary)))
    } else {
      try StandardOutput.write(Printable(line: summary.line(Setting.current.wording)))
    }
  }
}

extension LibraryView: ExpressibleByArgument {}

extension Summary {
  /// One line for people and for `grep`: number, marks, day, publication, headline, authors,
  /// minutes.
  func line(_ wording: Wording) -> String {
    let marks = (isRead ? " " : isStarted ? "◐" : "●") + (isStarred ? "★" : " ")
    let day = published?.day.iso8601 ?? "          "
    let title = [kicker, wording.headline(of: self)].compactMap(\.self).joined(separator: ": ")
    let number = String(repeating: " ", count: max(0, 5 - id.description.count)) + id.description
    var parts = [number, marks, day]
    if let publication { parts.append(publication) }
    parts.append(title)
    if !authors.isEmpty { parts.append(authors.joined(separator: ", ")) }
    parts.append("\(minutes)′")
    return parts.joined(separator: "  ")
  }
}
