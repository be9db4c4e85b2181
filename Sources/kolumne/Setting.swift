import Glibc
import Importing
import Screen
import Settings
import Storage

/// What the program was started with: the environment and the reader's settings.
struct Setting: Sendable {
  let home: Home?
  let config: Config
  let warnings: [ConfigWarning]
  let wording: Wording

  /// Read once, when first asked for: the parser of options wants its texts before any command.
  static let current = Setting(environment: environment())

  init(environment: [String: String]) {
    home = Home(environment: environment)
    let path = home.map { $0.config + "/config.toml" }
    let (toml, problem) = path.map(Setting.text) ?? (nil, nil)
    let (config, warnings) = Config.read(toml ?? "", file: "config.toml")
    self.config = config
    self.warnings = (problem.map { [$0] } ?? []) + warnings
    wording = Wording(config.tongue ?? Tongue(environment: environment))
  }

  /// Opens the library.
  func library() throws -> Library {
    guard let home else { throw Failure(wording.noHome) }
    return try Library(in: home.data)
  }

  /// The chosen theme, then the others that the program carries.
  func themes() -> (themes: [Theme], warning: String?) {
    var warning: String?
    var themes: [Theme] = []
    let others = ["terminal"] + Theme.shippedNames.filter { $0 != "terminal" }
    for name in [config.theme] + others.filter({ $0 != config.theme }) {
      do throws(ThemeError) {
        themes.append(try Theme.named(name) { ownTheme($0) })
      } catch {
        warning = warning ?? wording.warning(error)
      }
    }
    return (themes, warning)
  }

  private func ownTheme(_ name: String) -> String? {
    // A theme is named, not addressed: no path leads out of the folder.
    guard let home, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return Setting.text(home.config + "/themes/\(name).toml").text
  }

  /// The text of a settings file, or why it cannot be read; a missing or empty one is no problem.
  private static func text(_ path: String) -> (text: String?, problem: ConfigWarning?) {
    do throws(InputError) {
      let bytes = try readInput(InputPath(path), limit: 1 << 20)
      return (String(decoding: bytes, as: UTF8.self), nil)
    } catch {
      switch error {
      case .missing, .empty: return (nil, nil)
      default:
        return (nil, ConfigWarning(file: path, line: nil, problem: .unreadable("\(error)")))
      }
    }
  }
}

/// The variables of the process.
private func environment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let parts = String(cString: text).split(separator: "=", maxSplits: 1)
    if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
    entry += 1
  }
  return variables
}
