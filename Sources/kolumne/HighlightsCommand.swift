import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne highlights`: the passages that a reader marked, and their notes.
struct Highlights: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "highlights", abstract: Setting.current.wording.highlightsAbstract,
      subcommands: [
        HighlightList.self, HighlightAdd.self, HighlightChange.self, HighlightRemove.self,
      ], defaultSubcommand: HighlightList.self)
  }
}

struct HighlightList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Setting.current.wording.highlightsListAbstract)
  }

  enum Form: String, ExpressibleByArgument {
    case text, markdown
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.highlightsQueryHelp))
  var query: [String] = []

  @Option(help: ArgumentHelp(Setting.current.wording.highlightsFormatHelp))
  var format: Form = .text

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    var texts = AnnotatedTexts(library)
    var isEmpty = true
    if format == .markdown, !json {
      isEmpty = try printSheet(library, wording, &texts)
    } else {
      try visit(library, wording) { row in
        isEmpty = false
        try print(row, at: try texts.range(of: row.annotation), wording)
      }
    }
    guard isEmpty else { return }
    if !query.isEmpty { throw Failure(wording.noHighlights) }
    StandardError.write(Printable(wording.noHighlights))
  }

  private func print(
    _ row: AnnotationRow, at range: Range<Anchor>?, _ wording: Wording
  ) throws {
    let report = AnnotationReport(row: row, range: range)
    try StandardOutput.write(json ? JSON.line(report) : Printable(report.lines(wording)))
  }

  /// Prints an article after the other, that with the newest highlight first; says whether there
  /// was none.
  private func printSheet(
    _ library: Library, _ wording: Wording, _ texts: inout AnnotatedTexts
  ) throws -> Bool {
    var (order, groups) = ([ArticleID](), [ArticleID: [Annotation]]())
    try visit(library, wording) { row in
      if groups[row.article.id] == nil { order.append(row.article.id) }
      groups[row.article.id, default: []].append(row.annotation)
    }
    for (number, id) in order.enumerated() {
      guard let article = try texts.article(id) else { continue }
      var sheet = HighlightSheet(wording)
      sheet.append(groups[id] ?? [], of: article, id)
      let text = Article(headline: "", body: sheet.body).markdown
      try StandardOutput.write(Printable(number > 0 ? "\n" + text : text))
    }
    return order.isEmpty
  }

  /// All that are meant, window after window.
  private func visit(
    _ library: Library, _ wording: Wording, _ visit: (AnnotationRow) throws -> Void
  ) throws {
    let numbers = query.compactMap { Int64($0) }
    if !query.isEmpty, numbers.count == query.count {
      for id in numbers.map(ArticleID.init(rawValue:)) {
        guard let summary = try library.summary(id) else {
          throw Failure(wording.nothingFound(id.description))
        }
        for annotation in try library.highlights(of: id) {
          try visit(AnnotationRow(annotation, in: summary))
        }
      }
      return
    }
    let wanted = try Query(arguments: query)
    var position = AnnotationPosition.start
    while true {
      let rows = try library.highlights(wanted, from: position, limit: 500)
      try rows.forEach(visit)
      guard let last = rows.last else { return }
      position = .after(last.annotation.key)
    }
  }
}

/// The texts in which highlights are looked up: the one at hand is read once, and all its highlights
/// are found at once.
private struct AnnotatedTexts {
  private let library: Library
  private var present: (id: ArticleID, article: Article?)?
  private var ranges: [ArticleID: [AnnotationID: Range<Anchor>]] = [:]

  init(_ library: Library) { self.library = library }

  mutating func article(_ id: ArticleID) throws -> Article? {
    if let present, present.id == id { return present.article }
    let article = try library.article(id)
    present = (id, article)
    return article
  }

  mutating func range(of annotation: Annotation) throws -> Range<Anchor>? {
    let id = annotation.article
    if ranges[id] == nil {
      let all = try library.highlights(of: id)
      let found = try article(id)?.ranges(of: all.map(\.highlight)) ?? []
      ranges[id] = zip(all, found).reduce(into: [:]) { $0[$1.0.id] = $1.1 }
    }
    return ranges[id]?[annotation.id]
  }
}
