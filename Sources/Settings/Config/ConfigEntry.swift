/// One setting: its key, what it may be, what it means, and where in `Config` it stands.
public struct ConfigEntry: Sendable {
  public enum Kind: Hashable, Sendable {
    case flag
    case number(ClosedRange<Int>)
    case choice([String])
    case theme
    case text
  }

  /// As it stands in the file; a dot parts a table from what is in it.
  public let key: String
  public let kind: Kind
  private let english: String
  private let german: String
  /// The value that a configuration has.
  public let value: @Sendable (Config) -> ConfigValue
  /// Puts a value into a configuration; false when it is none that the entry may have.
  public let set: @Sendable (inout Config, ConfigValue) -> Bool

  /// What the setting means, in a sentence.
  public func explanation(_ wording: Wording) -> String { wording.tongue(en: english, de: german) }
}

/// What a setting can be set to.
public enum ConfigValue: Hashable, Sendable {
  case flag(Bool)
  case number(Int)
  case text(String)

  /// As it stands in the file.
  public var toml: String {
    switch self {
    case .flag(let flag): String(flag)
    case .number(let number): String(number)
    case .text(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }

  /// As it is typed on the `:` line.
  public var typed: String {
    if case .text(let text) = self { text } else { toml }
  }
}

extension ConfigEntry {
  typealias Path<Value> = any WritableKeyPath<Config, Value> & Sendable

  /// The word for what is left to the surroundings.
  static let auto = "auto"

  static func flag(
    _ key: String, _ path: Path<Bool>, en: String, de: String
  ) -> ConfigEntry {
    ConfigEntry(key: key, kind: .flag, english: en, german: de) {
      .flag($0[keyPath: path])
    } set: { config, value in
      guard case .flag(let flag) = value else { return false }
      config[keyPath: path] = flag
      return true
    }
  }

  static func number(
    _ key: String, _ path: Path<Int>, in range: ClosedRange<Int>,
    en: String, de: String
  ) -> ConfigEntry {
    ConfigEntry(key: key, kind: .number(range), english: en, german: de) {
      .number($0[keyPath: path])
    } set: { config, value in
      guard case .number(let number) = value, range.contains(number) else { return false }
      config[keyPath: path] = number
      return true
    }
  }

  static func text(
    _ key: String, _ path: Path<String>, kind: Kind = .text,
    en: String, de: String
  ) -> ConfigEntry {
    ConfigEntry(key: key, kind: kind, english: en, german: de) {
      .text($0[keyPath: path])
    } set: { config, value in
      guard case .text(let text) = value else { return false }
      config[keyPath: path] = text
      return true
    }
  }

  static func theme(
    _ key: String, _ path: Path<String>, en: String, de: String
  ) -> ConfigEntry {
    text(key, path, kind: .theme, en: en, de: de)
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ path: Path<Choice>, en: String, de: String
  ) -> ConfigEntry {
    let kind = Kind.choice(Choice.allCases.map(\.rawValue))
    return ConfigEntry(key: key, kind: kind, english: en, german: de) {
      .text($0[keyPath: path].rawValue)
    } set: { config, value in
      guard case .text(let text) = value, let choice = Choice(rawValue: text) else { return false }
      config[keyPath: path] = choice
      return true
    }
  }

  /// A choice that may be left to the surroundings: then it is nil and written “auto”.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ path: Path<Choice?>, en: String, de: String
  ) -> ConfigEntry {
    let kind = Kind.choice([auto] + Choice.allCases.map(\.rawValue))
    return ConfigEntry(key: key, kind: kind, english: en, german: de) {
      .text($0[keyPath: path]?.rawValue ?? auto)
    } set: { config, value in
      guard case .text(let text) = value else { return false }
      let choice = Choice(rawValue: text)
      guard choice != nil || text == auto else { return false }
      config[keyPath: path] = choice
      return true
    }
  }
}

extension ConfigEntry {
  /// Puts a typed value into a configuration; false when it is none that the entry may have.
  public func take(typed text: String, into config: inout Config) -> Bool {
    value(typed: text).map { set(&config, $0) } ?? false
  }

  /// The value that was typed, in the kind that the entry wants.
  private func value(typed text: String) -> ConfigValue? {
    switch kind {
    case .flag:
      switch text {
      case "true", "on", "yes": .flag(true)
      case "false", "off", "no": .flag(false)
      default: nil
      }
    case .number: Int(text).map(ConfigValue.number)
    case .choice, .theme, .text: .text(text)
    }
  }

  /// What may be typed as its value; nothing when anything may.
  public var suggestions: [String] {
    switch kind {
    case .flag: ["true", "false"]
    case .choice(let names): names
    case .number, .theme, .text: []
    }
  }
}
