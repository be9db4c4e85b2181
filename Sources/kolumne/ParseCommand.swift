import ArgumentParser
import Parsing
import Screen
import Settings

/// `kolumne parse`: what files become; needs no home and keeps nothing.
struct Parse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "parse", abstract: Setting.current.wording.parseAbstract)
  }

  @Option(help: ArgumentHelp(Setting.current.wording.formatHelp))
  var format: Format = .json

  @Option(help: ArgumentHelp(Setting.current.wording.urlHelp))
  var url: String?

  @Option(name: .customLong("header"), help: ArgumentHelp(Setting.current.wording.headerHelp))
  var headers: [String] = []

  @Argument(help: ArgumentHelp(Setting.current.wording.pathHelp))
  var paths: [String]

  func validate() throws {
    if let line = headers.first(where: { Header($0) == nil }) {
      throw ValidationError(Setting.current.wording.noHeader(line))
    }
  }

  func run() throws {
    let wording = Setting.current.wording
    var hasFailed = false
    for path in paths {
      do {
        let document = try Document(path, base: url, type: contentType, wording: wording)
        let columns = Setting.current.config.measure
        try print(document.parsed, as: format, input: path, columns: columns, wording: wording)
      } catch {
        hasFailed = true
        let message = Printable(line: wording.message(of: error))
        if format == .json {
          let failure = ParseFailure(input: path, error: message.text)
          try StandardOutput.write(JSON.line(failure))
        } else {
          StandardError.write(message)
        }
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  /// The value of the last `Content-Type` header, as when an answer repeats one.
  private var contentType: String? {
    headers.compactMap { Header($0) }.last { $0.name == "content-type" }?.value
  }
}
