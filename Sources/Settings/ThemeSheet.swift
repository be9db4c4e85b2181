import Screen
import TOMLKit

/// A theme file as it is written: colours by name, and only what differs from the text.
struct ThemeSheet {
  /// What a file says of one role; what is nil is as in the text around it.
  struct Entry {
    var ink: String?
    var paper: String?
    var attributes: Set<String> = []
  }

  /// One of the tables `[light]` and `[dark]`.
  struct Side {
    /// The ground of every role that names none of its own.
    var paper: String?
    var entries: [Role: Entry] = [:]
  }

  var parent: String?
  var palette: [String: String] = [:]
  var light = Side()
  var dark = Side()
  private(set) var warnings: [ConfigWarning] = []
  private let file: String
  private let lines: SheetLines

  static let attributes = ["bold", "italic", "underline", "dim", "reverse"]

  /// Reads the text of a file; what makes no sense in it is a warning, and the rest counts.
  init(_ toml: String, file: String) {
    self.file = file
    lines = SheetLines(toml)
    var readable = ReadableTOML(toml)
    let table = readable.parse()
    warnings = readable.problems.map {
      ConfigWarning(file: file, line: $0.line, problem: .unreadable($0.reason))
    }
    take(table)
    warnings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The sheet with what it does not say taken from the sheet it inherits.
  func inheriting(_ parent: ThemeSheet) -> ThemeSheet {
    var sheet = self
    sheet.parent = nil
    sheet.palette.merge(parent.palette) { own, _ in own }
    sheet.light.inherit(parent.light)
    sheet.dark.inherit(parent.dark)
    sheet.warnings = parent.warnings + warnings
    return sheet
  }
}

extension ThemeSheet.Side {
  fileprivate mutating func inherit(_ parent: Self) {
    paper = paper ?? parent.paper
    entries.merge(parent.entries) { own, _ in own }
  }
}

extension ThemeSheet {
  private mutating func take(_ table: TOMLTable) {
    // The palette first: the tables name its colours.
    if let colours = table["palette"]?.table {
      for (name, value) in colours {
        guard let written = value.string, Colour(written) != nil else {
          warn("palette.\(name)", .wrongValue(key: name, expected: "\"#1d1d1b\""))
          continue
        }
        palette[name] = written
      }
    }
    for (key, value) in table {
      switch key {
      case "palette": break
      case "inherits":
        parent = value.string
        if parent == nil { warn(key, .wrongValue(key: key, expected: "\"paper\"")) }
      case "light", "dark":
        guard let table = value.table else {
          warn(key, .wrongValue(key: key, expected: "[\(key)]"))
          continue
        }
        let side = side(table, named: key)
        if key == "light" { light = side } else { dark = side }
      default: warn(key, .unknownKey(key))
      }
    }
    // A theme that is either light or dark writes one table, which then serves both; one that
    // inherits has both already.
    guard parent == nil else { return }
    if table["dark"] == nil { dark = light }
    if table["light"] == nil { light = dark }
  }

  private mutating func side(_ table: TOMLTable, named name: String) -> Side {
    var side = Side()
    for (key, value) in table {
      if key == "paper" {
        side.paper = value.string
        if value.string == nil { warn("\(name).paper", wrongColour("paper")) }
      } else if let role = Role(rawValue: key) {
        side.entries[role] = entry(value, "\(name).\(key)")
      } else {
        warn("\(name).\(key)", .unknownKey(key))
      }
    }
    return side
  }

  private mutating func entry(_ value: any TOMLValueConvertible, _ place: String) -> Entry {
    if let ink = value.string { return Entry(ink: ink) }
    guard let table = value.table else {
      warn(place, wrongColour(place))
      return Entry()
    }
    var entry = Entry()
    for (key, value) in table {
      if key == "ink", let ink = value.string {
        entry.ink = ink
      } else if key == "paper", let paper = value.string {
        entry.paper = paper
      } else if Self.attributes.contains(key), let isSet = value.bool {
        if isSet { entry.attributes.insert(key) }
      } else if key == "ink" || key == "paper" || Self.attributes.contains(key) {
        warn(place, .wrongValue(key: key, expected: key.count < 6 ? "\"#1d1d1b\"" : "true, false"))
      } else {
        warn(place, .unknownKey(key))
      }
    }
    return entry
  }

  private func wrongColour(_ key: String) -> ConfigWarning.Problem {
    .wrongValue(key: key, expected: "\"#1d1d1b\", \"red\", { ink = …, paper = …, bold = true }")
  }

  private mutating func warn(_ place: String, _ problem: ConfigWarning.Problem) {
    warnings.append(ConfigWarning(file: file, line: lines[place], problem: problem))
  }
}

extension ThemeSheet {
  /// The theme with its colours looked up; names that mean no colour become warnings.
  mutating func theme(named name: String) -> Theme {
    let (lightStyles, darkStyles) = (styles(light, "light"), styles(dark, "dark"))
    return Theme(name: name, light: lightStyles, dark: darkStyles)
  }

  private mutating func styles(_ side: Side, _ name: String) -> [Role: Style] {
    let ground = colour(side.paper, "\(name).paper")
    let text = colour(side.entries[.text]?.ink, "\(name).text")
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      guard let entry = side.entries[role] ?? (role == .text ? Entry() : nil) else { continue }
      let place = "\(name).\(role.rawValue)"
      styles[role] = Style(
        ink: colour(entry.ink, place) ?? text, paper: colour(entry.paper, place) ?? ground,
        isBold: entry.attributes.contains("bold"), isItalic: entry.attributes.contains("italic"),
        isUnderlined: entry.attributes.contains("underline"),
        isDim: entry.attributes.contains("dim"), isReversed: entry.attributes.contains("reverse"))
    }
    return styles
  }

  /// A colour of the palette, else one that means the same everywhere.
  private mutating func colour(_ written: String?, _ place: String) -> Colour? {
    guard let written else { return nil }
    let colour = Colour(palette[written] ?? written)
    if colour == nil, !warnings.contains(where: { $0.line != nil && $0.line == lines[place] }) {
      warn(place, wrongColour(written))
    }
    return colour
  }
}

/// The line on which each key of a theme file stands: “light.headline”, “palette.red”, “inherits”.
private struct SheetLines {
  private var lines: [String: Int] = [:]

  init(_ toml: String) {
    var table = ""
    for (index, line) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("[") {
        table = String(text.dropFirst().prefix { $0 != "]" })
        note(table, index + 1)
      } else if !text.hasPrefix("#"), let end = text.firstIndex(of: "=") {
        let key = text[..<end].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        note(table.isEmpty ? key : "\(table).\(key)", index + 1)
      }
    }
  }

  private mutating func note(_ key: String, _ line: Int) {
    if lines[key] == nil { lines[key] = line }
  }

  subscript(_ key: String) -> Int? { lines[key] }
}
