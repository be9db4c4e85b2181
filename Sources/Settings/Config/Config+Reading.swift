import TOMLKit

extension Config {
  /// The settings of a TOML text, with a warning for everything in it that makes no sense.
  public static func read(_ toml: String, file: String = Config.file) -> (Config, [ConfigWarning]) {
    var reading = ConfigReading(toml, file: file)
    for (key, value) in reading.table { reading.take(value, at: [key]) }
    reading.config.views.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    reading.config.keys.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return (reading.config, reading.warnings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
}

/// A configuration on its way from the tables of its file.
private struct ConfigReading {
  var config = Config()
  private(set) var warnings: [ConfigWarning] = []
  private(set) var table = TOMLTable()
  private let file: String
  private let lines: TOMLLines

  init(_ toml: String, file: String) {
    self.file = file
    var readable = ReadableTOML(toml)
    table = readable.parse()
    lines = TOMLLines(readable.lines)
    warnings = readable.problems.map { line, reason in
      ConfigWarning(file: file, line: line, problem: .unreadable(reason))
    }
  }

  mutating func take(_ value: any TOMLValueConvertible, at path: [String]) {
    let key = path.joined(separator: ".")
    if path.count == 2, path[0] == "keys", Config.entry(key) == nil {
      takeKeys(value, of: path[1])
    } else if path.count == 2, path[0] == "views" {
      guard let query = value.string else { return warn(.wrongSetting(key: key, .text), path) }
      config.views.append(Config.View(path[1], query, line: lines[path]))
    } else if key == "views", let views = value.table {
      for (name, query) in views { take(query, at: path + [name]) }
    } else if let entry = Config.entry(key) {
      if let value = ConfigValue(value), entry.set(&config, value) { return }
      warn(.wrongSetting(key: key, entry.kind), path)
    } else if let inner = value.table,
      Config.entries.contains(where: { $0.key.hasPrefix(key + ".") })
    {
      for (name, value) in inner { take(value, at: path + [name]) }
    } else {
      warn(.unknownKey(key, nearest: nearest(to: key, among: Config.entries.map(\.key))), path)
    }
  }

  private mutating func takeKeys(_ value: any TOMLValueConvertible, of scope: String) {
    let path = ["keys", scope]
    guard let bindings = value.table else {
      return warn(.noBinding(key: path.joined(separator: ".")), path)
    }
    for (chord, value) in bindings {
      let place = path + [chord]
      guard let commands = commands(value) else {
        warn(.noBinding(key: chord), place)
        continue
      }
      config.keys.append(Config.KeyBinding(chord, in: scope, commands, line: lines[place]))
    }
  }

  /// A command, or several to be run in order; an empty text is none.
  private func commands(_ value: any TOMLValueConvertible) -> [String]? {
    if let text = value.string { return text.isEmpty ? [] : [text] }
    guard let array = value.array else { return nil }
    let texts = array.map(\.string)
    let commands = texts.compactMap(\.self)
    return commands.count == texts.count ? commands : nil
  }

  private mutating func warn(_ problem: ConfigWarning.Problem, _ path: [String]) {
    warnings.append(ConfigWarning(file: file, line: lines[path], problem: problem))
  }
}

extension ConfigValue {
  fileprivate init?(_ value: any TOMLValueConvertible) {
    if let flag = value.bool {
      self = .flag(flag)
    } else if let number = value.int {
      self = .number(number)
    } else if let text = value.string {
      self = .text(text)
    } else {
      return nil
    }
  }
}
