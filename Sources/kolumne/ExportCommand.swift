import ArgumentParser
import ArticleModel
import Exporting
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// The forms in which articles leave a library.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, jsonl, html, epub, text, opml

  /// Whether each article becomes a file of its own, in a folder.
  var isFolder: Bool {
    switch self {
    case .markdown, .html, .text: true
    case .jsonl, .epub, .opml: false
    }
  }

  var ending: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .jsonl, .epub, .opml: rawValue
    }
  }
}

/// `kolumne export`: articles as files.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: Setting.current.wording.exportAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.queryHelp))
  var query: [String] = []

  @Option(help: ArgumentHelp(Setting.current.wording.exportFormatHelp))
  var format: ExportFormat = .markdown

  @Option(help: ArgumentHelp(Setting.current.wording.exportToHelp))
  var to: String

  @Option(help: ArgumentHelp(Setting.current.wording.viewHelp))
  var view: LibraryView?

  @Option(help: ArgumentHelp(Setting.current.wording.columnsHelp))
  var columns: Int?

  @Flag(help: ArgumentHelp(Setting.current.wording.forceHelp))
  var force = false

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func validate() throws {
    if let columns, !(1...1000).contains(columns) {
      throw ValidationError(Setting.current.wording.wrongColumns(columns))
    }
    if to == "-", format.isFolder || format == .epub {
      throw ValidationError(Setting.current.wording.needsFile(format.rawValue))
    }
  }

  func run() throws {
    let setting = Setting.current
    let library = try setting.library()
    let found = try ArticleSelection(query, view: view).articles(in: library, setting.wording)
    let interruption = Interruption()
    let export = ExportRun(
      library: library, ids: found.ids, setting: setting,
      columns: columns ?? setting.config.measure, isForced: force,
      isInterrupted: { interruption.hasHappened })
    let report = export.run(format, to: to)
    if report.isInterrupted {
      StandardError.write(Printable(setting.wording.exportInterrupted))
      throw ExitCode(128 + interruption.signalNumber)
    }
    for failure in report.failures {
      StandardError.write(Printable(line: setting.wording.message(of: failure)))
    }
    if to != "-" {
      try StandardOutput.write(
        json
          ? JSON.line(ExportReport(format: format.rawValue, path: to, report))
          : Printable(
            setting.wording.exported(report.exported, failed: report.failures.count, to: to)))
      if !json, report.paths.count > 1 {
        try StandardOutput.write(Printable(setting.wording.furtherBooks(report.paths.dropFirst())))
      }
    }
    try found.finish()
    if !report.failures.isEmpty { throw ExitCode(1) }
  }
}

/// What `export --json` says at the end.
private struct ExportReport: Encodable {
  var format: String
  var path: String
  var paths: [String]
  var exported: Int
  var failed: [String]

  init(format: String, path: String, _ report: ExportRun.Report) {
    (self.format, self.path, exported) = (format, path, report.exported)
    paths = report.paths
    failed = report.failures.map { Printable(line: Setting.current.wording.message(of: $0)).text }
  }
}
