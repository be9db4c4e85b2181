/// The places where a converter glued two lines: a small letter or a digit, then a capital.
///
/// `vocabulary` holds the words of the page: a word that the page writes glued elsewhere (“OpenAI”)
/// is no border; a border whose right-hand word the page knows is one.
func gluedKicker(in line: String, vocabulary: Set<String>) -> (kicker: String, headline: String)? {
  let scalars = Array(line.unicodeScalars)
  guard (8...250).contains(scalars.count) else { return nil }
  for index in 1..<scalars.count where isBorder(scalars, at: index) {
    guard index <= 60 else { break }
    let (left, right) = (string(of: scalars[..<index]), string(of: scalars[index...]))
    let glued = string(of: word(in: scalars, around: index)).lowercased()
    guard !vocabulary.contains(glued), right.foldedWords.count >= 2 else { continue }
    guard let first = right.foldedWords.first, let last = left.foldedWords.last else { continue }
    // Names stand in other cases in the text; their stems are enough.
    let isKnown = vocabulary.contains {
      $0.count >= 3 && (first.hasPrefix($0) || $0.hasPrefix(first))
    }
    let leftIsKnown = vocabulary.contains { $0.hasSuffix(last) }
    guard isKnown || leftIsKnown, first.unicodeScalars.count >= 2, last.unicodeScalars.count >= 2
    else { continue }
    let kicker = left.trimmed
    return (kicker.last == ":" ? String(kicker.dropLast()) : kicker, right.trimmed)
  }
  return nil
}

private func isBorder(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  let (one, two) = (scalars[index - 1], scalars[index])
  if one == ":", two.isUpper || two == "„" || two == "“", index > 2 { return true }
  return (one.isLower || one.isDigit) && (two.isUpper || two == "„")
}

private func word(in scalars: [Unicode.Scalar], around index: Int) -> ArraySlice<Unicode.Scalar> {
  let start = scalars[..<index].lastIndex { !$0.isLetter && !$0.isDigit }.map { $0 + 1 } ?? 0
  let end = scalars[index...].firstIndex { !$0.isLetter && !$0.isDigit } ?? scalars.count
  return scalars[start..<max(start, end)]
}
