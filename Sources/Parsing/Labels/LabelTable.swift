/// Phrases that give a short passage away, with the rule they prove.
///
/// Phrases are in lower case and without marks at their ends. Evidence is taken from short passages
/// only: in a sentence the same words are prose.
struct LabelTable {
  var rule: Rule
  /// The passage is this phrase and no more.
  var whole: [String] = []
  /// The passage begins with this phrase.
  var starts: [String] = []
  /// The passage holds this phrase somewhere.
  var holds: [String] = []
}

/// All tables in a form that answers in time proportional to the passage.
struct LabelIndex {
  private var whole: [String: Rule] = [:]
  private var starts: [String: [(phrase: String, rule: Rule)]] = [:]
  private var holds: [String: [(phrase: String, rule: Rule)]] = [:]

  /// Passages of more scalars are never labelled by their beginning or by what they hold.
  static let longestStart = 110
  static let longestHolder = 220

  init(_ tables: [LabelTable]) {
    for table in tables {
      for phrase in table.whole { whole[phrase] = table.rule }
      for phrase in table.starts {
        starts[firstWord(phrase), default: []].append((phrase, table.rule))
      }
      for phrase in table.holds {
        holds[firstWord(phrase), default: []].append((phrase, table.rule))
      }
    }
  }

  /// The rule that the words of `text` prove, or nil.
  func rule(for text: String) -> Rule? {
    let count = text.unicodeScalars.prefix(LabelIndex.longestHolder + 1).count
    guard count <= LabelIndex.longestHolder else { return nil }
    let folded = foldedLabel(text)
    if let rule = whole[folded] { return rule }
    if count <= LabelIndex.longestStart, let rule = startRule(folded) { return rule }
    return holdRule(folded)
  }

  private func startRule(_ folded: String) -> Rule? {
    starts[firstWord(folded)]?.first { phrase, _ in
      folded.hasPrefix(phrase) && endsWord(folded, at: phrase)
    }?.rule
  }

  private func holdRule(_ folded: String) -> Rule? {
    var rest = folded[...]
    while !rest.isEmpty {
      for (phrase, rule) in holds[firstWord(rest)] ?? [] where rest.hasPrefix(phrase) {
        return rule
      }
      rest = rest.drop { $0 != " " }.drop { $0 == " " }
    }
    return nil
  }

  private func endsWord(_ text: String, at phrase: String) -> Bool {
    let behind = text.unicodeScalars.dropFirst(phrase.unicodeScalars.count).first
    return behind.map { !$0.isLetter } ?? true
  }
}

/// The passage as tables write it: lower case, single spaces, no marks or counts at the ends.
func foldedLabel(_ text: String) -> String {
  let lower = text.lowercased().unicodeScalars.map { $0.isSpace ? " " : ($0 == "’" ? "'" : $0) }
  let kept = lower.drop { !($0.isLetter || $0.isDigit) }
  let end = kept.lastIndex { $0.isLetter || $0.isDigit }.map { $0 + 1 } ?? kept.startIndex
  var words = kept[kept.startIndex..<end].split(separator: " ")
  // “12 Kommentare”, “Kommentare (12)”
  while words.count > 1, let last = words.last, isCount(last) { words.removeLast() }
  while words.count > 1, let first = words.first, isCount(first) { words.removeFirst() }
  return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}

private func isCount(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
  word.allSatisfy { !$0.isLetter }
}

private func firstWord(_ text: some StringProtocol) -> String {
  String(text.prefix { $0 != " " })
}
