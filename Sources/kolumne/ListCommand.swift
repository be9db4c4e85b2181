import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne list`: the library as lines or as JSON.
struct List: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Setting.current.wording.listAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String] = []

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  @Option(help: ArgumentHelp(Setting.current.wording.viewHelp))
  var view: LibraryView = .all

  @Option(help: ArgumentHelp(Setting.current.wording.limitHelp))
  var limit: Int = .max

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit: ≥ 1") }
  }

  func run() throws {
    let setting = Setting.current
    let library = try setting.library()
    guard query.isEmpty else {
      let found = try library.find(query.joined(separator: " "), in: view, limit: limit)
      if found.isEmpty, !json {
        throw Failure(setting.wording.nothingFound(query.joined(separator: " ")))
      }
      return try found.forEach(print)
    }
    var edge = ListPosition.start
    var left = limit
    while left > 0 {
      let rows = try library.list(view, from: edge, limit: min(left, 500))
      try rows.forEach(print)
      guard let last = rows.last else { break }
      edge = .after(last.key)
      left -= rows.count
    }
    if edge == .start, !json, view == .all {
      StandardError.write(Printable(setting.wording.emptyLibrary))
    }
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
