import Foundation
import TerminalHarness

/// The program under test in a home of its own, which is removed when the test ends.
final class Program {
  static let path = Executable.path("kolumne")
  /// An invented capture with every part and every trap.
  static let capture = fixture("capture", "txt")

  static func fixture(_ name: String, _ ending: String) -> String {
    Bundle.module.path(forResource: name, ofType: ending, inDirectory: "Fixtures") ?? ""
  }

  let home: String

  init() throws {
    home = NSTemporaryDirectory() + "/kolumne-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  var environment: [String: String] { ["KOLUMNE_HOME": home, "LC_ALL": "C.UTF-8"] }

  /// What a call without a terminal printed, and how it ended.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program to its end.
  func run(
    _ arguments: String..., input: String = "", environment changes: [String: String?] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: changes)
  }

  func run(
    _ arguments: [String], input: String = "", environment changes: [String: String?] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    process.environment = variables
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    let writing = stdin.fileHandleForWriting
    try? writing.write(contentsOf: Data(input.utf8))
    try? writing.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Starts the program full screen and waits for its first frame.
  func open(
    _ arguments: String..., columns: Int = 80, rows: Int = 24,
    environment changes: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      Program.path, arguments, environment: environment.merging(changes) { $1 }, columns: columns,
      rows: rows)
    try session.waitForFrame()
    return session
  }

  /// What `parse` says of a file, but for where it came from and what was cut.
  struct Report: Decodable, Equatable {
    var kind, title, text, html, access: String
    var kicker, subtitle, genre, published, modified, siteName, language, url: String?
    var byline, section: [String]
    var wordCount: Int
  }

  func report(_ path: String) throws -> Report {
    let line = try run("parse", path).output
    return try JSONDecoder().decode(Report.self, from: Data(line.utf8))
  }

  /// The text of the body that the capture becomes.
  func bodyOfCapture() throws -> String { try report(Program.capture).text }
}

extension StringProtocol {
  /// The text without any white space, so that line ends do not matter.
  var unspaced: String { String(filter { !$0.isWhitespace }) }
}
