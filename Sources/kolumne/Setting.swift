import Glibc
import Importing
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// What the program was started with: the environment and the reader's settings.
struct Setting: Sendable {
  let home: Home?
  private(set) var config: Config
  /// Whether the call asked for plain screens.
  private(set) var isPlainAsked = false
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
    let wrongKeys = config.keys.isEmpty ? [] : KeyMap.of(config).1
    // The first one is told, so they stand as in the file.
    warnings = (problems + wrongKeys).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      .map(wording.warning)
    if case .failure(let error) = file { warnings.insert(wording.message(of: error), at: 0) }
  }

  /// The same setting with screens to be heard or felt, where a call asks for them.
  func plain(_ isPlain: Bool) -> Setting {
    var setting = self
    setting.isPlainAsked = isPlain
    setting.config.isPlain = isPlain || config.isPlain
    return setting
  }
  /// The settings as they stand in the file now.
  static func reread() -> Setting { Setting(environment: environment()) }

  /// Opens the library.
  func library() throws -> Library {
    guard let home else { throw Failure(wording.noHome) }
    return try Library(in: home.data)
  }

  /// All themes that can be chosen; their files are read when they are asked for.
  var themeShelf: ThemeShelf {
    guard let folder = home.map({ $0.config + "/themes" }) else { return ThemeShelf() }
    return ThemeShelf(ownNames: Setting.themeNames(in: folder)) { name in
      // A theme is named, not addressed: no path leads out of the folder.
      guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
      let text = try? Setting.text("\(folder)/\(name).toml").get()
      return text?.isEmpty == false ? text : nil
    }
  }

  /// The reader's own hyphens; a file that cannot be read says nothing.
  var hyphens: HyphenWords {
    let file = home.map { Setting.text($0.config + "/hyphens.txt") }
    return HyphenWords((try? file?.get()) ?? "")
  }

  /// The file of the reader's own theme of that name.
  func themePath(_ name: String) -> String? {
    home.map { "\($0.config)/themes/\(name).toml" }
  }

  /// The themes of the first frame: the configured one, and the one that was chosen on the screen.
  func firstThemes(_ chosen: String?) -> (themes: [Theme], warning: String?) {
    let shelf = themeShelf
    let configured = try? shelf.theme(config.theme)
    let first = configured ?? (try? shelf.theme(ThemeShelf.standard))
    let second = chosen == config.theme ? nil : chosen.flatMap { try? shelf.theme($0) }
    let readings = [first, second].compactMap(\.self)
    let problem = readings.flatMap(\.warnings).first.map(wording.warning)
    return (readings.map(\.theme), themeWarning(config.theme) ?? problem)
  }

  /// The configured theme, then the others, and the first thing that is wrong with any.
  func themes() -> (themes: [Theme], warning: String?) {
    let shelf = themeShelf.themes()
    var themes = shelf.themes
    if let chosen = themes.firstIndex(where: { $0.name == config.theme }) {
      themes.insert(themes.remove(at: chosen), at: 0)
    }
    let problems = shelf.errors.map(wording.warning) + shelf.warnings.map(wording.warning)
    return (themes, problems.first)
  }

  /// What is wrong with the name of a theme, if anything.
  func themeWarning(_ name: String) -> String? {
    themeShelf.names.contains(name) ? nil : wording.warning(ThemeError.unknown(name: name))
  }

  private static func themeNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }

  /// The text of a settings file; an empty one says nothing, nor does a missing one that need not
  /// be there.
  static func text(_ path: String, isNeeded: Bool = false) -> Result<String, InputError> {
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
      case .empty: return .success("")
      case .missing where !isNeeded: return .success("")
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
