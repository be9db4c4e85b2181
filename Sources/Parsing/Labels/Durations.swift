/// Whether a passage begins or ends with the length of a recording (“… | 3:18 min”).
func tellsDuration(_ text: String, _ features: Features) -> Bool {
  guard features.digits >= 3, features.length <= 400, text.holds(":") else { return false }
  var words = text.split(separator: " ")[...]
  let begins = words.first?.isClock == true
  if endsInMinutes(text) { words.removeLast() }
  return begins || words.last?.isClock == true
}

/// Whether the unit of such a length stands at the end.
func endsInMinutes(_ text: String) -> Bool {
  let unit = text.utf8.suffix(8).split(separator: 0x20).last.map { Substring($0).lowercased() }
  return unit.map(["min", "min.", "minuten"].contains) ?? false
}

extension Substring {
  /// “3:18”, “1:02:33”: minutes and seconds.
  fileprivate var isClock: Bool {
    let parts = split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.last?.utf8.count == 2
      && parts.allSatisfy { part in
        (1...2).contains(part.utf8.count) && part.unicodeScalars.allSatisfy(\.isDigit)
      }
  }
}
