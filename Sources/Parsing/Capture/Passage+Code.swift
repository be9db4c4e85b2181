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

extension [Passage] {
  /// Lines without a blank one between them are code together when half of them show that they are:
  /// what stands between brackets is part of the program.
  func takingGroupsForCode() -> [Passage] {
    var passages = self
    var start = 0
    while start < count {
      let end = self[(start + 1)...].firstIndex(where: \.startsGroup) ?? count
      let group = self[start..<end]
      let code = group.count(where: \.isCode)
      if code >= 2, code * 2 >= group.count, !group.contains(where: \.features.isProse) {
        for index in start..<end { passages[index].isCode = true }
      }
      start = end
    }
    return passages
  }
}
