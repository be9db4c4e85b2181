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
    try inOrder(paths, report(of:)) { report in
      switch report {
      case .told(let text): try StandardOutput.write(text)
      case .failed(let message):
        hasFailed = true
        if format == .json, !explain {
          try StandardOutput.write(message)
        } else {
          StandardError.write(message)
        }
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  /// What is to be said of one input.
  private enum Report {
    case told(Printable)
    case failed(Printable)
  }

  private func report(of path: String) -> Report {
    do {
      return .told(try text(of: path))
    } catch {
      let message = Printable(line: Setting.current.wording.message(of: error))
      guard format == .json, !explain else { return .failed(message) }
      let failure = try? JSON.line(ParseFailure(input: path, error: message.text))
      return .failed(failure ?? message)
    }
  }

  private func text(of path: String) throws -> Printable {
    let (wording, measure) = (Setting.current.wording, Setting.current.config.measure)
    let source = try Source(reading: path, type: contentType, base: url, wording: wording)
    guard explain else {
      let parsed = try Document(source, wording: wording).parsed
      return try kolumne.text(
        of: parsed, as: format, input: path, columns: measure, wording: wording)
    }
    do {
      let explanation = try explanation(of: source)
      return Printable("== \(Printable(line: path))\n" + explanation.text)
    } catch {
      throw Failure(wording.message(of: error, path: path))
    }
  }

  /// The value of the last `Content-Type` header, as when an answer repeats one.
  private var contentType: String? {
    headers.compactMap { Header($0) }.last { $0.name == "content-type" }?.value
  }
}
