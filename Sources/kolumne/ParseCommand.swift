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

  @Flag(help: ArgumentHelp(Setting.current.wording.explainHelp))
  var explain = false

  @Argument(help: ArgumentHelp(Setting.current.wording.pathHelp))
  var paths: [String]

  func validate() throws {
    if let line = headers.first(where: { Header($0) == nil }) {
      throw ValidationError(Setting.current.wording.noHeader(line))
    }
  }

  func run() throws {
    var hasFailed = false
    for path in paths {
      do {
        try tell(of: path)
      } catch {
        hasFailed = true
        try tell(error, of: path)
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func tell(of path: String) throws {
    let (wording, measure) = (Setting.current.wording, Setting.current.config.measure)
    let source = try Source(reading: path, type: contentType, base: url, wording: wording)
    guard explain else {
      let parsed = try Document(source, wording: wording).parsed
      return try print(parsed, as: format, input: path, columns: measure, wording: wording)
    }
    do {
      let explanation = try explanation(of: source)
      try StandardOutput.write(Printable("== \(Printable(line: path))\n" + explanation.text))
    } catch let error as ParsingError {
      throw Failure(wording.message(of: error, path: path))
    }
  }

  private func tell(_ error: any Error, of path: String) throws {
    let message = Printable(line: Setting.current.wording.message(of: error))
    if format == .json, !explain {
      try StandardOutput.write(JSON.line(ParseFailure(input: path, error: message.text)))
    } else {
      StandardError.write(message)
    }
  }

  /// The value of the last `Content-Type` header, as when an answer repeats one.
  private var contentType: String? {
    headers.compactMap { Header($0) }.last { $0.name == "content-type" }?.value
  }
}
