import ArticleModel
import Exporting
import Glibc
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// An export on its way: articles are read, written and forgotten one by one.
struct ExportRun {
  let library: Library
  let ids: [ArticleID]
  let setting: Setting
  let columns: Int
  let isForced: Bool

  struct Report {
    var exported = 0
    var failures: [any Error] = []
  }

  func run(_ format: ExportFormat, to path: String) throws -> Report {
    switch format {
    case .markdown, .html, .text: return try folder(path, format)
    case .jsonl:
      return try single(path) { write, report in
        try each(&report) { try write(Array($0.jsonLine($1).utf8)) }
      }
    case .opml:
      return try single(path) { write, report in
        var articles: [(Article, added: Int64?)] = []
        try each(&report) { holding, _ in
          var article = holding.article
          (article.body, article.footnotes, article.removed) = ([], [], [])
          articles.append((article, holding.added))
        }
        let title = Printable(setting.wording.bookTitle)
        try write(Array(Printable(outline(of: articles, title: title.text)).text.utf8))
      }
    case .epub: return try single(path) { try book($0, &$1) }
    }
  }

  /// Hands on the holdings of all articles; one that cannot be read is named and passed over.
  private func each(_ report: inout Report, _ use: (Holding, ArticleID) throws -> Void) throws {
    for id in ids {
      do {
        guard let holding = try library.holding(id) else {
          throw Failure(setting.wording.nothingFound(id.description))
        }
        try use(holding, id)
        report.exported += 1
      } catch let error as OutputError where error.endsExport {
        throw error
      } catch {
        report.failures.append(error)
      }
    }
  }

  private func folder(_ path: String, _ format: ExportFormat) throws -> Report {
    try makeOutputFolder(path)
    var report = Report()
    try each(&report) { holding, id in
      let name = "\(path)/\(fileName(of: holding.article, id)).\(format.ending)"
      let file = try OutputFile(name)
      try file.write(Array(text(of: holding, format).utf8))
      try file.finish(replacing: isForced)
    }
    try settleFolder(path)
    return report
  }

  private func text(of holding: Holding, _ format: ExportFormat) -> String {
    switch format {
    case .html: return Printable(holding.article.htmlDocument).text
    case .text:
      let article = holding.article
      let head = Head.of(article, wording: setting.wording)
      let galley = Galley(
        head: head, body: article.body, measure: columns, setting: .printed(in: article.language))
      return galley.lines.map { Printable(line: $0.text).text }.joined(separator: "\n") + "\n"
    default: return holding.markdownFile
    }
  }

  private func single(
    _ path: String, _ work: (@escaping ([UInt8]) throws -> Void, inout Report) throws -> Void
  ) throws -> Report {
    var report = Report()
    guard path != "-" else {
      try work({ try StandardOutput.write(bytes: $0) }, &report)
      return report
    }
    let file = try OutputFile(path)
    try work({ try file.write($0) }, &report)
    try file.finish(replacing: isForced)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try settleFolder(folder)
    return report
  }

  private func book(_ write: @escaping ([UInt8]) throws -> Void, _ report: inout Report) throws {
    let wording = setting.wording
    let now = PublicationDate(instant: Int64(time(nil)))
    let (year, month, day) = (now.day.year, now.day.month, now.day.day)
    let language = wording.tongue(en: "en", de: "de")
    var book = try BookWriter(
      title: wording.bookTitle, language: language, modified: now, write: write)
    try each(&report) { holding, id in
      let headline = holding.article.headline
      let title = headline.isEmpty ? wording.untitled : headline
      try book.add(holding.article, id, title: title)
    }
    let date = wording.date(year: year, month: month, day: day)
    try book.finish(
      line: wording.bookLine(report.exported, date: date), contents: wording.tableOfContents)
  }
}

extension OutputError {
  /// Whether the next file would fail in the same way.
  fileprivate var endsExport: Bool {
    switch self {
    case .occupied: false
    case .diskFull, .unwritable: true
    }
  }
}
