import Screen

/// What the terminal sent, as its bytes mean it.
public enum Input: Equatable, Sendable {
  case key(Key)
  /// Pasted text with line feeds as line ends; never to be obeyed as keys.
  case paste(String)
  case mouse(Mouse)
  /// Whether the terminal's window has the focus now.
  case focus(Bool)
  case reply(Reply)
}

/// A terminal's answer to a question of ours.
public enum Reply: Equatable, Sendable {
  /// DA1; every terminal answers it, so it closes a round of questions.
  case attributes
  /// DECRPM: the state of a private mode (0 unknown, 1 set, 2 reset, 3 and 4 for good).
  case mode(Int, state: Int)
  /// Whether the terminal is set to a light or a dark appearance (CSI ? 997 n).
  case appearance(Theme.Variant)
  /// The colour of its background (OSC 11).
  case background(red: UInt8, green: UInt8, blue: UInt8)
}
