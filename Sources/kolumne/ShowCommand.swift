import ArgumentParser
import ArticleModel
import Parsing
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// The forms in which an article is printed.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, json
}

/// `kolumne show`: an article on standard output.
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Setting.current.wording.showAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.idOrFileHelp))
  var what: String

  @Option(help: ArgumentHelp(Setting.current.wording.formatHelp))
  var format: Format = .text

  @Option(help: ArgumentHelp(Setting.current.wording.columnsHelp))
  var columns: Int?

  @Flag(help: ArgumentHelp(Setting.current.wording.hyphenateHelp))
  var hyphenate = false

  @Flag(help: ArgumentHelp(Setting.current.wording.revisionsHelp))
  var revisions = false

  @Flag(help: ArgumentHelp(Setting.current.wording.differenceHelp))
  var diff = false

  func validate() throws {
    if let columns, !(1...1000).contains(columns) {
      throw ValidationError(Setting.current.wording.wrongColumns(columns))
    }
  }

  func run() throws {
    let setting = Setting.current
    if revisions { return try writeRevisions(setting) }
    if diff { return try writeDifference(setting) }
    let parsed = try find(setting)
    let number = Int64(what).map(ArticleID.init(rawValue:))
    if format == .json, let number, let summary = try setting.library().summary(number) {
      let report = ParseReport(input: what, parsed: parsed, highlights: summary.highlights)
      return try StandardOutput.write(JSON.line(report))
    }
    let width = columns ?? min(setting.config.measure, StandardOutput.columns ?? .max)
    try StandardOutput.write(
      text(
        of: parsed, as: format, input: what, columns: width,
        hyphens: hyphenate ? setting.hyphens : nil,
        wording: setting.wording))
  }

  private func find(_ setting: Setting) throws -> Parsed {
    guard let number = Int64(what) else {
      return try Document(what, wording: setting.wording).parsed
    }
    guard let article = try setting.library().article(ArticleID(rawValue: number)) else {
      throw Failure(setting.wording.nothingFound(what))
    }
    return Parsed(kind: Kind(article.origins.last), article: article)
  }
}

extension Kind {
  /// The kind of source that an article came from.
  fileprivate init(_ origin: Origin?) {
    switch origin?.kind {
    case .html: self = .html
    case .markdown: self = .markdown
    case .feed: self = .feed
    case .text, .own, nil: self = .text
    }
  }
}

/// An article in one of its forms, for standard output.
func text(
  of parsed: Parsed, as format: Format, input: String, columns: Int, hyphens: HyphenWords? = nil,
  wording: Wording
) throws -> Printable {
  switch format {
  case .json: return try JSON.line(ParseReport(input: input, parsed: parsed))
  case .markdown: return Printable(parsed.article.markdownDocument)
  case .html: return Printable(parsed.article.htmlDocument)
  case .text:
    let head = Head.of(parsed.article, wording: wording)
    var setting = TextSetting.printed(in: parsed.article.language)
    if let hyphens { (setting.typography.isHyphenated, setting.words) = (true, hyphens) }
    let galley = Galley(
      head: head, body: parsed.article.body, notes: parsed.article.footnotes, measure: columns,
      setting: setting)
    let lines = galley.lines.map { Printable(line: $0.text).text }
    return Printable(lines.joined(separator: "\n"))
  }
}
