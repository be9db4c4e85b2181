import Screen
import TOMLKit

/// Why a theme file gives no theme.
public enum ThemeError: Error, Equatable {
  case unknown(name: String)
  case unreadable(name: String, reason: String)
}

extension Theme {
  /// The names of the themes that the program carries.
  public static var shippedNames: [String] { shippedFiles.keys.sorted() }

  /// The shipped theme of that name, or one that `file` finds; `file` reads the reader's own.
  public static func named(_ name: String, file: (String) -> String? = { _ in nil })
    throws(ThemeError) -> Theme
  {
    try load(name, file: file, depth: 0)
  }

  private static let shippedFiles: [String: [UInt8]] = [
    "terminal": PackageResources.terminal_toml,
    "paper": PackageResources.paper_toml,
    "ink": PackageResources.ink_toml,
  ]

  private static func load(_ name: String, file: (String) -> String?, depth: Int)
    throws(ThemeError) -> Theme
  {
    guard let toml = file(name) ?? shippedFiles[name].map({ String(decoding: $0, as: UTF8.self) })
    else { throw .unknown(name: name) }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch {
      throw .unreadable(name: name, reason: String(describing: error))
    }
    var theme = Theme(name: name, light: [:], dark: [:])
    if let parent = table["inherits"]?.string {
      guard depth < 8 else { throw .unreadable(name: name, reason: "inherits") }
      theme = try load(parent, file: file, depth: depth + 1)
      theme.name = name
    }
    // A theme that is either light or dark writes one table, which then serves both.
    let light = table["light"]?.table ?? table["dark"]?.table
    let dark = table["dark"]?.table ?? table["light"]?.table
    theme.light.merge(styles(light)) { $1 }
    theme.dark.merge(styles(dark)) { $1 }
    return theme
  }

  private static func styles(_ table: TOMLTable?) -> [Role: Style] {
    var styles: [Role: Style] = [:]
    for (key, value) in table ?? TOMLTable() {
      guard let role = Role(rawValue: key) else { continue }
      if let ink = value.string {
        styles[role] = Style(ink: Colour(ink))
      } else if let detail = value.table {
        styles[role] = style(detail)
      }
    }
    return styles
  }

  private static func style(_ table: TOMLTable) -> Style {
    func isSet(_ key: String) -> Bool { table[key]?.bool ?? false }
    return Style(
      ink: table["ink"]?.string.flatMap(Colour.init(_:)),
      paper: table["paper"]?.string.flatMap(Colour.init(_:)), isBold: isSet("bold"),
      isItalic: isSet("italic"), isUnderlined: isSet("underline"), isDim: isSet("dim"),
      isReversed: isSet("reverse"))
  }
}
