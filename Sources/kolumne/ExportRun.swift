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
  /// Whether the reader asked for an end: then no file is left half written.
  let isInterrupted: () -> Bool

  struct Report {
    var exported = 0
    /// The files that were asked for, or the folder; a great library is more than one book.
    var paths: [String] = []
    var failures: [any Error] = []
    var isInterrupted = false
  }

  private struct Interrupted: Error {}

  /// Exports what can be; what cannot is in the report, whatever it is.
  func run(_ format: ExportFormat, to path: String) -> Report {
    var report = Report()
    do {
      try run(format, to: path, &report)
    } catch is Interrupted {
      report.isInterrupted = true
    } catch {
      report.failures.append(error)
    }
    return report
  }

  private func run(_ format: ExportFormat, to path: String, _ report: inout Report) throws {
    switch format {
    case .markdown, .html, .text: try folder(path, format, &report)
    case .jsonl:
      try single(path, &report) { write, report in
        try each(&report) { try write(Array($0.jsonLine($1).utf8)) }
      }
    case .opml:
      try single(path, &report) { write, report in
        var articles: [(Article, added: Int64?)] = []
        try each(&report) { holding, _ in
          var article = holding.article
          guard article.url != nil else {
            throw Failure(setting.wording.hasNoAddress(article.headline))
          }
          (article.body, article.footnotes, article.removed) = ([], [], [])
          articles.append((article, holding.added))
        }
        let title = Printable(setting.wording.bookTitle)
        try write(Array(Printable(outline(of: articles, title: title.text)).text.utf8))
      }
    case .epub: try books(path, &report)
    }
  }

  /// Hands on the holdings of all articles; one that cannot be read is named and passed over.
  private func each(_ report: inout Report, _ use: (Holding, ArticleID) throws -> Void) throws {
    for id in ids { try hand(on: id, &report, use) }
  }

  private func hand(
    on id: ArticleID, _ report: inout Report, _ use: (Holding, ArticleID) throws -> Void
  ) throws {
    if isInterrupted() { throw Interrupted() }
    do {
      guard let holding = try library.holding(id) else {
        throw Failure(setting.wording.nothingFound(id.description))
      }
      try use(holding, id)
      report.exported += 1
    } catch let error as OutputError where error.endsExport(to: report.paths) {
      throw error
    } catch {
      report.failures.append(error)
    }
  }

  private func folder(
    _ path: String, _ format: ExportFormat, _ report: inout Report
  ) throws {
    report.paths = [path]
    try makeOutputFolder(path)
    try each(&report) { holding, id in
      let name = "\(path)/\(fileName(of: holding.article, id)).\(format.ending)"
      let file = try OutputFile(name)
      try file.write(Array(text(of: holding, format).utf8))
      try file.finish(replacing: isForced)
    }
    try settleFolder(path)
  }

  private func text(of holding: Holding, _ format: ExportFormat) -> String {
    switch format {
    case .html: return Printable(holding.article.htmlDocument).text
    case .text:
      let article = holding.article
      let head = Head.of(article, wording: setting.wording)
      let galley = Galley(
        head: head, body: article.body, notes: article.footnotes, measure: columns,
        setting: .printed(in: article.language))
      return galley.lines.map { Printable(line: $0.text).text }.joined(separator: "\n") + "\n"
    default: return holding.markdownFile
    }
  }

  /// Writes one file, which is there whole or not at all.
  private func single(
    _ path: String, _ report: inout Report,
    _ work: (@escaping ([UInt8]) throws -> Void, inout Report) throws -> Void
  ) throws {
    report.paths.append(path)
    guard path != "-" else { return try work({ try StandardOutput.write(bytes: $0) }, &report) }
    if library.owns(path) { throw Failure(setting.wording.isOfLibrary(path)) }
    let before = report.exported
    do {
      let file = try OutputFile(path)
      try work({ try file.write($0) }, &report)
      try file.finish(replacing: isForced)
      try settleFolder(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
    } catch {
      report.exported = before
      throw error
    }
  }

  /// Writes as many books as it takes for each to be one that an import reads: “all.epub”,
  /// “all-2.epub” and so on.
  private func books(_ path: String, _ report: inout Report) throws {
    var rest = ids[...]
    var number = 1
    repeat {
      let title = setting.wording.bookTitle + (number > 1 ? " (\(number))" : "")
      try single(number == 1 ? path : volume(number, of: path), &report) { write, report in
        try book(title, of: &rest, write, &report)
      }
      number += 1
    } while !rest.isEmpty
  }

  private func volume(_ number: Int, of path: String) -> String {
    let name = path.hasSuffix(".epub") ? String(path.dropLast(5)) : path
    return "\(name)-\(number)\(path.dropFirst(name.count))"
  }

  /// Writes a book of the first of `ids`; it bears the day on which the last of them came in.
  private func book(
    _ title: String, of ids: inout ArraySlice<ArticleID>,
    _ write: @escaping ([UInt8]) throws -> Void, _ report: inout Report
  ) throws {
    let wording = setting.wording
    let language = wording.tongue(en: "en", de: "de")
    var book = try BookWriter(title: title, language: language, write: write)
    let before = report.exported
    var newest: Int64?
    while !book.isFull, let id = ids.popFirst() {
      try hand(on: id, &report) { holding, id in
        let headline = holding.article.headline
        try book.add(holding.article, id, title: headline.isEmpty ? wording.untitled : headline)
        newest = [newest, holding.added].compactMap(\.self).max()
      }
    }
    let modified = PublicationDate(instant: newest ?? Int64(time(nil)))
    let day = modified.day
    let date = wording.date(year: day.year, month: day.month, day: day.day)
    try book.finish(
      line: wording.bookLine(report.exported - before, date: date),
      contents: wording.tableOfContents, modified: modified)
  }
}

extension OutputError {
  /// Whether the next article would fail in the same way: where the disk is full, and where all go
  /// into the file that cannot be written.
  fileprivate func endsExport(to paths: [String]) -> Bool {
    switch self {
    case .occupied(let path), .unwritable(let path, _), .folder(let path), .file(let path):
      paths.contains(path)
    case .diskFull, .beyondForm: true
    }
  }
}
