import Screen

/// What the event loop wakes for.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// Pasted text; never to be obeyed as keys.
  case paste(String)
  case mouse(Mouse)
  /// Whether the terminal's window has the focus now.
  case focus(Bool)
  /// The screen has this size now.
  case resized(Size)
  /// The caller's descriptor can be read.
  case woken
  /// The surroundings are light or dark, as the terminal says.
  case appearance(Theme.Variant)
  /// The program was stopped and goes on; the next frame paints everything.
  case continued
  /// Save and end now.
  case end(Reason)

  public enum Reason: Hashable, Sendable {
    /// SIGTERM or SIGINT: another program asks.
    case asked
    /// SIGHUP, or an input at its end: there is no terminal any more.
    case hungUp
  }
}
