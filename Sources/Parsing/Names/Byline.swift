import ArticleModel

/// The names in `text`, which must be a byline and nothing more than a role or a place beside it;
/// empty when it is none.
///
/// `needsOpener` asks for a word such as “Von” or “By” before the names.
func bylineNames(in text: String, needsOpener: Bool) -> [String] {
  guard text.unicodeScalars.prefix(201).count <= 200 else { return [] }
  var words = bylineWords(text)
  let opener = words.prefix(5).lastIndex { BylineWords.openers.contains($0.folded) && $0.isOpening }
  if let opener, isIntroduction(words[..<opener]) {
    words.removeFirst(opener + 1)
  } else if needsOpener {
    return []
  }
  return names(in: words, isOpened: opener != nil)
}

/// A word of a byline.
private struct BylineWord {
  var text: String
  var folded: String
  /// Whether a comma, a slash or the like stands behind it.
  var endsName: Bool
  var isOpening: Bool { BylineWords.openers.contains(folded) }
  var isCapital: Bool { text.unicodeScalars.first?.isUpper == true }
}

private func bylineWords(_ text: String) -> [BylineWord] {
  var words: [BylineWord] = []
  for piece in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
    for part in piece.split(separator: "/", omittingEmptySubsequences: false) {
      let core = part.unicodeScalars.drop { !$0.isLetter && $0 != "&" && !$0.isDigit }
      let word = String(core).trimmingMarks.withoutGluedDateWord
      // A mark alone (“Name | Paper”) ends the name before it.
      if word.isEmpty || part.startIndex != piece.startIndex, !words.isEmpty {
        words[words.count - 1].endsName = true
      }
      guard !word.isEmpty else { continue }
      let last = part.unicodeScalars.last ?? " "
      let ends = ",;|•:()".unicodeScalars.contains(last)
      words.append(BylineWord(text: word, folded: word.lowercased(), endsName: ends))
    }
  }
  return words
}

extension String {
  /// “NorrisPublished” without what a converter glued behind the name.
  fileprivate var withoutGluedDateWord: String {
    for tail in [
      "Published", "Updated", "Posted", "Publish", "Veröffentlicht", "Aktualisiert", "Stand",
    ]
    where hasSuffix(tail) && utf8.count > tail.utf8.count {
      return String(dropLast(tail.count))
    }
    return self
  }

  /// Without marks at the end, except the point of an initial.
  fileprivate var trimmingMarks: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, !(last.isLetter || last.isDigit || last == "&") {
      if last == ".", scalars.count == 2 || BylineWords.titles.contains(String(scalars)) { break }
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }
}

/// “Ein Kommentar von …”, “Eine Analyse von …”: a genre may stand before the opener.
private func isIntroduction(_ words: ArraySlice<BylineWord>) -> Bool {
  words.isEmpty
    || words.contains { genre(of: $0.folded) != nil || $0.isOpening || $0.folded == "gastbeitrag" }
}

private func names(in words: [BylineWord], isOpened: Bool) -> [String] {
  var names: [String] = []
  var current: [BylineWord] = []
  func close() {
    if isName(current) { names.append(current.map(\.text).joined(separator: " ")) }
    current = []
  }
  for word in words {
    if BylineWords.joints.contains(word.folded), !word.isCapital {
      close()
      continue
    }
    // Behind a whole name a role, a place or a paper may follow.
    if BylineWords.roles.contains(word.folded), current.count >= 2 || !names.isEmpty { break }
    guard word.fitsName else {
      // A bare line must be names alone.
      if !isOpened { return [] }
      break
    }
    current.append(word)
    if word.endsName { close() }
  }
  close()
  return names
}

extension BylineWord {
  /// Whether this may be part of a name.
  fileprivate var fitsName: Bool {
    guard isCapital || BylineWords.particles.contains(folded) else { return false }
    return !BylineWords.strangers.contains(folded)
      && !text.unicodeScalars.contains { $0.isDigit || $0 == "@" }
      && !text.unicodeScalars.dropLast().dropFirst(1).contains { $0 == "." }
  }
}

private func isName(_ words: [BylineWord]) -> Bool {
  let capitals = words.filter(\.isCapital)
  guard (2...5).contains(words.count), capitals.count >= 2, words.last?.isCapital == true else {
    return false
  }
  let text = words.map(\.text).joined(separator: " ")
  return text.unicodeScalars.count <= 50 && labels.rule(for: text) == nil
    && !words.allSatisfy { $0.text.unicodeScalars.count <= 2 }
}
