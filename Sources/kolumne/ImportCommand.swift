import ArgumentParser
import Importing
import Parsing
import Screen
import Settings
import Storage

/// `kolumne import`: files, folders and standard input into the library.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Setting.current.wording.importAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.pathsHelp))
  var paths: [String]

  func run() throws {
    let setting = Setting.current
    for path in paths where path.hasPrefix("http://") || path.hasPrefix("https://") {
      throw Failure(setting.wording.addressNotRead(path))
    }
    let bar = ProgressBar()
    let report = importAll(
      paths.map { InputPath($0) }, into: try setting.library(), progress: bar.show)
    bar.clear()
    try tell(report, setting.wording)
  }

  private func tell(_ report: ImportReport, _ wording: Wording) throws {
    for failure in report.failures {
      StandardError.write(Printable(line: wording.message(of: failure)))
    }
    let isNothing = report.new.isEmpty && report.known.isEmpty && report.fuller.isEmpty
    if isNothing, report.failures.isEmpty { throw Failure(wording.nothingToImport) }
    try StandardOutput.write(
      Printable(
        wording.imported(
          new: report.new.count, fuller: report.fuller.count, known: report.known.count,
          failed: report.failures.count, untried: report.untried)))
    if !report.failures.isEmpty { throw ExitCode(1) }
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

/// How far an import is, on a terminal that can show it.
private struct ProgressBar {
  private let isShown = StandardError.isTerminal

  func show(_ progress: ImportProgress) {
    guard isShown, progress.total > 1 else { return }
    let width = 24
    let done = width * progress.done / max(1, progress.total)
    let bar = String(repeating: "━", count: done) + String(repeating: "─", count: width - done)
    let name = Printable(
      line: progress.current.description.split(separator: "/").last.map(String.init) ?? "")
    let text = "\(progress.done) / \(progress.total)  \(bar)  \(name.text.prefix(cells: 32))"
    StandardError.writeInPlace(Printable(text))
  }

  func clear() {
    if isShown { StandardError.writeInPlace("") }
  }
}
