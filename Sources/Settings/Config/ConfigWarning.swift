/// A line of a settings file that makes no sense; the rest of the file still counts.
public struct ConfigWarning: Equatable, Sendable {
  public var file: String
  /// Nil when it cannot be told.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int?, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public enum Problem: Equatable, Sendable {
    /// No TOML; the reason is the parser's.
    case unreadable(String)
    case unknownKey(String, nearest: String? = nil)
    case wrongValue(key: String, expected: String)
    /// A value that a setting cannot have.
    case wrongSetting(key: String, ConfigEntry.Kind)
    /// A table is wanted, with commands or lists of commands.
    case noBinding(key: String)
    case unknownCommand(String, nearest: String?)
    /// A known command with what it cannot take.
    case wrongCommand(String)
    case unknownChord(String)
  }
}
