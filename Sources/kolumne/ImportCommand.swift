import ArgumentParser
import ArticleModel
import CMalloc
import Glibc
import Importing
import Parsing
import Screen
import Settings
import Storage

/// `kolumne import`: files, folders, archives, exports and standard input into the library.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Setting.current.wording.importAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.pathsHelp))
  var paths: [String]

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func run() throws {
    let setting = Setting.current
    for path in paths where path.hasPrefix("http://") || path.hasPrefix("https://") {
      throw Failure(setting.wording.addressNotRead(path))
    }
    if paths.contains("-"), isatty(STDIN_FILENO) == 1 {
      StandardError.write(Printable(setting.wording.pasteNow))
    }
    keepFreedMemory()
    let (bar, interruption) = (ProgressBar(setting.wording), Interruption())
    let library = try setting.library()
    let report = importAll(
      InputPath.given(as: paths), into: library,
      isInterrupted: { interruption.hasHappened }, progress: bar.show)
    bar.clear()
    try tell(report, library, setting.wording)
    // What shells expect of a command that a signal ended.
    if report.isInterrupted { throw ExitCode(128 + interruption.signalNumber) }
    if !report.failures.isEmpty { throw ExitCode(1) }
  }

  private func tell(_ report: ImportReport, _ library: Library, _ wording: Wording) throws {
    for failure in report.failures {
      StandardError.write(Printable(line: wording.message(of: failure)))
    }
    if report.isInterrupted { StandardError.write(Printable(wording.importInterrupted)) }
    let isNothing = report.new.isEmpty && report.known.isEmpty && report.fuller.isEmpty
    let isForNothing = isNothing && report.failures.isEmpty && !report.isInterrupted
    if json {
      try StandardOutput.write(JSON.line(ImportSummary(report, wording)))
    } else if !isForNothing {
      try name(report, library, wording)
      try StandardOutput.write(summary(report, wording))
    }
    if isForNothing { throw Failure(wording.nothingToImport) }
  }

  /// Names what came in, as `list` does, where that is not more than one looks through: who sits
  /// there sees what it was taken for, who counts lines has one.
  private func name(_ report: ImportReport, _ library: Library, _ wording: Wording) throws {
    let ids = report.new + report.fuller.filter { !report.new.contains($0) }
    guard let columns = StandardOutput.columns, ids.count <= 10 else { return }
    for summary in try ids.compactMap(library.summary) {
      let line = Printable(line: summary.line(wording))
      try StandardOutput.write(Printable(String(line.text.prefix(cells: columns))))
    }
  }

  private func summary(_ report: ImportReport, _ wording: Wording) -> Printable {
    Printable(
      wording.imported(
        new: report.new.count, fuller: report.fuller.count, known: report.known.count,
        failed: report.failures.count, untried: report.untried))
  }
}

/// Has the allocator keep what is freed, up to some megabytes: each page needs as much as the one
/// before, and the kernel would clear it anew.
private func keepFreedMemory() {
  mallopt(M_MMAP_THRESHOLD, 8 << 20)
  mallopt(M_TRIM_THRESHOLD, 32 << 20)
}

/// What `import --json` says at the end: one object, whose keys are documented and stable.
private struct ImportSummary: Encodable {
  private struct Failed: Encodable {
    var input: String
    var error: String
  }
  private var imported, fuller, known: [Int64]
  private var failed: [Failed]
  private var untried: Int
  private var interrupted: Bool

  init(_ report: ImportReport, _ wording: Wording) {
    imported = report.new.map(\.rawValue)
    fuller = report.fuller.map(\.rawValue)
    known = report.known.map(\.rawValue)
    failed = report.failures.map {
      Failed(input: $0.path.description, error: Printable(line: wording.message(of: $0)).text)
    }
    (untried, interrupted) = (report.untried, report.isInterrupted)
  }
}

extension Wording {
  func message(of failure: ImportReport.Failure) -> String {
    if let error = failure.error as? ParsingError {
      return message(of: error, path: failure.path.description)
    }
    return message(of: failure.error)
  }
}
