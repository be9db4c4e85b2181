/// The names under which a library remembers how its reader reads, and what stands there.
public enum Kept {
  public static let theme = "theme"
  private static let choices = "page."
  private static let lines = "lines."

  /// What was chosen by key for a setting.
  public static func choice(_ setting: String) -> String { choices + setting }

  /// The lines that were typed for a purpose, the newest last.
  public static func lines(_ purpose: Prompt.Purpose) -> String { lines + purpose.rawValue }

  /// What was chosen by key in earlier sessions, by setting, of all that is remembered.
  public static func choices(in settings: [String: String]) -> [String: String] {
    settings.reduce(into: [:]) { chosen, setting in
      guard setting.key.hasPrefix(choices) else { return }
      chosen[String(setting.key.dropFirst(choices.count))] = setting.value
    }
  }

  /// The lines that were typed in earlier sessions, of all that is remembered.
  public static func lines(_ purpose: Prompt.Purpose, in settings: [String: String]) -> [String] {
    (settings[lines(purpose)] ?? "").split(separator: "\n").map(String.init)
  }
}
