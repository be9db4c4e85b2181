/// Why a full screen cannot be had.
public enum TerminalError: Error, Equatable {
  /// Neither standard input and output nor the controlling terminal is a terminal.
  case noTerminal
  /// TERM is not set.
  case kindUnset
  /// No description of the terminal is installed.
  case kindUnknown(String)
  /// The terminal cannot place its cursor.
  case kindTooSimple(String)
  /// The program has a terminal open already.
  case taken
  /// The system refused; the reason in its own words.
  case refused(String)
}
