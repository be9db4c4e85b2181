import Glibc
import Importing
import Screen
import Settings
import Storage

/// What the program was started with: the environment and the reader's settings.
struct Setting: Sendable {
  let home: Home?
  let config: Config
  /// What is wrong with the settings, for the reader.
  private(set) var warnings: [String]
  let wording: Wording
  /// The language of the environment, for a configuration that names none.
  let localTongue: Tongue

  /// Read once, when first asked for: the parser of options wants its texts before any command.
  static let current = Setting(environment: environment())

  init(environment: [String: String]) {
    home = Home(environment: environment)
    let file = home.map { Setting.text($0.config + "/config.toml") }
    let (config, problems) = Config.read((try? file?.get()) ?? "")
    localTongue = Tongue(environment: environment)
    let wording = Wording(config.tongue ?? localTongue)
    self.config = config
    self.wording = wording
    warnings = problems.map(wording.warning)
    if case .failure(let error) = file { warnings.insert(wording.message(of: error), at: 0) }
  }

  /// The settings as they stand in the file now.
  static func reread() -> Setting { Setting(environment: environment()) }

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
    let text = try? Setting.text(home.config + "/themes/\(name).toml").get()
    return text?.isEmpty == false ? text : nil
  }

  /// The text of a settings file; a missing or empty one says nothing.
  private static func text(_ path: String) -> Result<String, InputError> {
    var entry = stat()
    // A pipe in its place would be waited for.
    if stat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFIFO {
      return .failure(.device(InputPath(path)))
    }
    do throws(InputError) {
      let bytes = try readInput(InputPath(path), limit: 1 << 20)
      return .success(String(decoding: bytes, as: UTF8.self))
    } catch {
      switch error {
      case .missing, .empty: return .success("")
      default: return .failure(error)
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
