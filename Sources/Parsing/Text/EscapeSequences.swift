extension String {
  /// The text without the sequences that a terminal obeys, as they come with its own output: what
  /// is left of one when only its first character goes is no text either.
  ///
  /// Source: ECMA-48, sections 5.3 to 5.6: control sequences, and control strings to their end.
  /// Only those that Escape begins: their one-character forms (C1) also come from text that was
  /// decoded wrongly, and there what follows them is text.
  var withoutEscapeSequences: String {
    guard
      utf8.contains(0x1B) || unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
    else { return self }
    var kept = String.UnicodeScalarView()
    var scanner = EscapeScanner()
    for scalar in unicodeScalars where scanner.passes(scalar) { kept.append(scalar) }
    return String(kept)
  }
}

/// Tells text from sequences, one scalar after the other.
private struct EscapeScanner {
  private enum State {
    case text, escape, control
    /// Inside a control string, which ends at ST or BEL; `length` so far.
    case string(length: Int)
    case stringEscape(length: Int)
  }

  private var state = State.text
  /// A string without an end must not swallow the article.
  private static let longestString = 4096

  mutating func passes(_ scalar: Unicode.Scalar) -> Bool {
    switch state {
    case .text: return begin(scalar)
    case .escape:
      switch scalar {
      case "[": state = .control
      case "]", "P", "X", "^", "_": state = .string(length: 0)
      case "\u{20}"..."\u{2F}": break
      default: state = .text
      }
      return false
    case .control:
      // Parameters and intermediates go on; anything else ends it, text breaks it off.
      if ("\u{20}"..."\u{3F}").contains(scalar) { return false }
      state = .text
      return !("\u{40}"..."\u{7E}").contains(scalar) && begin(scalar)
    case .string(let length):
      if scalar == "\u{1B}" {
        state = .stringEscape(length: length + 1)
      } else {
        let isOver = scalar == "\u{07}" || scalar == "\u{9C}" || scalar == "\n"
        state = isOver || length >= Self.longestString ? .text : .string(length: length + 1)
      }
      return scalar == "\n"
    case .stringEscape(let length):
      state = scalar == "\\" ? .text : .string(length: length)
      return false
    }
  }

  private mutating func begin(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar == "\u{1B}" else { return true }
    state = .escape
    return false
  }
}
