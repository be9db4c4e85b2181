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

  /// The value of the last `Content-Type` header.
  private var contentType: String? {
    headers.last { $0.lowercased().hasPrefix("content-type:") }
      .map { String($0.dropFirst("content-type:".count).drop { $0 == " " }) }
  }
}
