import Screen
import TOMLKit

/// What the reader chose in `config.toml`; what is not said there has its default.
public struct Config: Equatable, Sendable {
  /// The language of screens and messages; nil follows the locale.
  public var tongue: Tongue?
  /// The name of the theme.
  public var theme = "terminal"
  /// Light or dark; nil follows the terminal.
  public var variant: Theme.Variant?
  /// The width of the text in cells, 45 to 90.
  public var measure = 66
  /// Whether an article counts as read once its last page was seen.
  public var marksReadAtEnd = true
  /// Whether the cursor is seen where it rests: on the selected row, or at the top of the page.
  /// It rests there in any case, for what follows it: screen readers and Braille displays.
  public var showsCursor = false
  /// Chord (as written) to command name, for each view (“list”, “page”, “all”).
  public var keys: [String: [String: String]] = [:]

  public static let measures = 45...90

  public init() {}
}

/// A line of a settings file that makes no sense; the rest of the file still counts.
public struct ConfigWarning: Equatable, Sendable {
  public var file: String
  /// Nil when the parser cannot tell.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int?, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public enum Problem: Equatable, Sendable {
    case unreadable(String)
    case unknownKey(String)
    case wrongValue(key: String, expected: String)
  }
}

extension Config {
  /// The settings of a TOML text, with a warning for everything in it that makes no sense.
  public static func read(_ toml: String, file: String) -> (Config, [ConfigWarning]) {
    var config = Config()
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      let place = error.source.begin.line
      let problem = ConfigWarning.Problem.unreadable(error.description)
      return (config, [ConfigWarning(file: file, line: place, problem: problem)])
    } catch {
      let problem = ConfigWarning.Problem.unreadable(String(describing: error))
      return (config, [ConfigWarning(file: file, line: nil, problem: problem)])
    }
    let lines = KeyLines(toml)
    var warnings: [ConfigWarning] = []
    for (key, value) in table {
      if let problem = config.take(value, for: key) {
        warnings.append(ConfigWarning(file: file, line: lines[key], problem: problem))
      }
    }
    return (config, warnings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// Takes one entry; returns what is wrong with it.
  private mutating func take(_ value: any TOMLValueConvertible, for key: String)
    -> ConfigWarning.Problem?
  {
    func wrong(_ expected: String) -> ConfigWarning.Problem {
      .wrongValue(key: key, expected: expected)
    }
    switch key {
    case "language":
      guard let tongue = value.string.flatMap(Tongue.init(rawValue:)) else {
        return wrong("\"en\", \"de\"")
      }
      self.tongue = tongue
    case "theme":
      guard let name = value.string else { return wrong("\"paper\"") }
      theme = name
    case "variant":
      guard let variant = value.string.flatMap(Theme.Variant.init(rawValue:)) else {
        return wrong("\"light\", \"dark\"")
      }
      self.variant = variant
    case "measure":
      guard let measure = value.int, Config.measures.contains(measure) else {
        return wrong("\(Config.measures.lowerBound)–\(Config.measures.upperBound)")
      }
      self.measure = measure
    case "mark-read-at-end":
      guard let marks = value.bool else { return wrong("true, false") }
      marksReadAtEnd = marks
    case "cursor":
      guard let shows = value.bool else { return wrong("true, false") }
      showsCursor = shows
    case "keys":
      guard let views = value.table else { return wrong("[keys.list], [keys.page], [keys.all]") }
      for (view, bindings) in views {
        guard let bindings = bindings.table else { return wrong("[keys.\(view)]") }
        for (chord, command) in bindings {
          guard let name = command.string else { return wrong("\(chord) = \"…\"") }
          keys[view, default: [:]][chord] = name
        }
      }
    default: return .unknownKey(key)
    }
    return nil
  }
}

/// The line on which each top-level key or table of a TOML text first stands.
private struct KeyLines {
  private var lines: [String: Int] = [:]

  init(_ toml: String) {
    for (index, line) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let name = line.drop { $0 == " " || $0 == "[" || $0 == "\t" }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty, lines[String(name)] == nil { lines[String(name)] = index + 1 }
    }
  }

  subscript(_ key: String) -> Int? { lines[key] }
}
