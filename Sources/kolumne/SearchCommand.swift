import ArgumentParser
import ArticleModel
import Screen
import Settings
import Storage

/// `kolumne search`: articles by their words, each with the passage that was found.
struct Search: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "search", abstract: Setting.current.wording.searchAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.wordsHelp))
  var query: [String]

  @Flag(help: ArgumentHelp(Setting.current.wording.rankedHelp))
  var ranked = false

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  @Option(help: ArgumentHelp(Setting.current.wording.limitHelp))
  var limit = 20

  func validate() throws {
    if limit < 1 { throw ValidationError(Setting.current.wording.tooFew(limit, "--limit")) }
  }

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let wanted = try Query(arguments: query)
    let waiting = (try? library.indexSome(within: .seconds(1))) ?? 0
    if waiting >= 1_000 { StandardError.write(Printable(wording.indexIsBuilt(waiting))) }
    let found =
      ranked
      ? try library.searchRanked(wanted, limit: limit) : try library.search(wanted, limit: limit)
    if found.isEmpty {
      throw Failure(wording.nothingFound(query.joined(separator: " ")))
    }
    for summary in found {
      let excerpt = try library.excerpt(of: summary.id, for: wanted)
      if json {
        try StandardOutput.write(JSON.line(FoundReport(summary: summary, excerpt: excerpt)))
      } else {
        try summary.write(asJSON: false, wording)
        if let excerpt { try StandardOutput.write(Printable(line: "       " + excerpt.text)) }
      }
    }
  }
}

/// What `search --json` says of one article: what `list` says, and the passage.
private struct FoundReport: Encodable {
  var summary: Summary
  var excerpt: Excerpt?

  private enum Key: String, CodingKey { case excerpt }

  private struct Passage: Encodable {
    var text: String
    var hits: [[Int]]
    var place: Anchor
  }

  func encode(to encoder: any Encoder) throws {
    try SummaryReport(summary: summary).encode(to: encoder)
    var box = encoder.container(keyedBy: Key.self)
    let passage = excerpt.map { excerpt in
      Passage(
        text: excerpt.text, hits: excerpt.hits.map { [$0.lowerBound, $0.upperBound] },
        place: excerpt.anchor)
    }
    try box.encode(passage, forKey: .excerpt)
  }
}
