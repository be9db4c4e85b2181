import Screen

/// Why a theme file gives no theme.
public enum ThemeError: Error, Equatable {
  case unknown(name: String)
  /// It inherits itself, or more themes than anybody would.
  case circular(name: String)
}

/// The themes there are: those that the program carries, and the reader's own, which come first.
public struct ThemeShelf: Sendable {
  /// A theme with what is wrong in its file.
  public struct Reading: Equatable, Sendable {
    public var theme: Theme
    public var warnings: [ConfigWarning]
  }

  /// The names of the reader's own files.
  public let ownNames: [String]
  private let ownText: @Sendable (String) -> String?

  /// A shelf with the files of the reader; `text` gives the text of one, or nil.
  public init(
    ownNames: [String] = [], text: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.ownNames = ownNames.sorted()
    ownText = text
  }

  /// The names of the themes that the program carries.
  public static var shippedNames: [String] { shippedThemes.keys.sorted() }

  /// All names, the terminal's own colours first and the others in order.
  public var names: [String] {
    let all = Set(ownNames).union(shippedThemes.keys).subtracting([ThemeShelf.standard]).sorted()
    return [ThemeShelf.standard] + all
  }

  /// The name of the theme that fits every terminal.
  public static let standard = "terminal"

  public func theme(_ name: String) throws(ThemeError) -> Reading {
    var sheet = try sheet(name, depth: 0)
    let theme = sheet.theme(named: name)
    return Reading(theme: theme, warnings: sheet.warnings)
  }

  /// Every theme that can be had, and a warning for each thing that is wrong in their files.
  public func themes() -> (themes: [Theme], errors: [ThemeError], warnings: [ConfigWarning]) {
    var themes: [Theme] = []
    var errors: [ThemeError] = []
    var warnings: [ConfigWarning] = []
    for name in names {
      do throws(ThemeError) {
        let reading = try theme(name)
        themes.append(reading.theme)
        // What is wrong in a parent is told once.
        warnings += reading.warnings.filter { !warnings.contains($0) }
      } catch {
        errors.append(error)
      }
    }
    return (themes, errors, warnings)
  }

  private func sheet(_ name: String, depth: Int) throws(ThemeError) -> ThemeSheet {
    guard depth < 8 else { throw .circular(name: name) }
    let own = ownText(name)
    guard let toml = own ?? shippedThemes[name] else { throw .unknown(name: name) }
    let sheet = ThemeSheet(toml, file: own == nil ? "\(name).toml" : "themes/\(name).toml")
    guard let parent = sheet.parent else { return sheet }
    // A file that changes a shipped theme of its own name means that one.
    if parent == name, own != nil, let shipped = shippedThemes[name] {
      return sheet.inheriting(ThemeSheet(shipped, file: "\(name).toml"))
    }
    return sheet.inheriting(try self.sheet(parent, depth: depth + 1))
  }
}
