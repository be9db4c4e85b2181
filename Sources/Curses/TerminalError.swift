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

  /// What failed and what to do.
  public var message: String {
    switch self {
    case .noTerminal: "There is no terminal to read in."
    case .kindUnset: "TERM is not set, so the kind of this terminal is unknown."
    case .kindUnknown(let name):
      "No description of the terminal “\(name)” is installed. Try TERM=xterm-256color."
    case .kindTooSimple(let name): "The terminal “\(name)” cannot show a full screen."
    case .taken: "The terminal is open already."
    case .refused(let reason): "The terminal cannot be used: \(reason)."
    }
  }
}
