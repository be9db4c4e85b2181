extension Passage {
  /// Whether this is a line of a program or a terminal rather than of a language people speak.
  ///
  /// Judged by what ends and opens lines of code, and by marks that text never sets side by side; a
  /// bare address counts as well.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    switch last {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "<"):
      return true
    default: break
    }
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") { return true }
    return codeMarks.contains { text.holds($0) }
  }

  private static let codeMarks: [StaticString] = [
    "()", "=>", "->", "</", "/>", "{{", "&&", " = ", " == ", "://",
  ]
}
