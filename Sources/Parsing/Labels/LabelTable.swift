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
  private var starts: [Substring: [(phrase: String, rule: Rule)]] = [:]
  private var holds: [Substring: [(phrase: String, rule: Rule)]] = [:]

  /// Passages of more scalars are never labelled by their beginning or by what they hold.
  static let longestStart = 110
  static let longestHolder = 260

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
    return count > LabelIndex.longestHolder ? nil : rule(for: foldedLabel(text), count: count)
  }

  /// The same for a passage of `count` scalars that `foldedLabel` folded already.
  func rule(for folded: String, count: Int) -> Rule? {
    guard count <= LabelIndex.longestHolder else { return nil }
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
    var rest = folded.utf8[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0 != 0x20 }
      for (phrase, rule) in holds[Substring(word)] ?? [] where Substring(rest).hasPrefix(phrase) {
        return rule
      }
      rest = rest[word.endIndex...].drop { $0 == 0x20 }
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
  // Arrays: a string copies itself when another is appended.
  var result: [Unicode.Scalar] = []
  var (words, pending) = (0, [Unicode.Scalar]())
  // Marks and counts wait until a word follows them: “12 Kommentare”, “Kommentare (12)”.
  for word in text.lowered.unicodeScalars.split(whereSeparator: \.isSpace) {
    if words > 0 { pending.append(" ") }
    if words == 0, !word.contains(where: \.isLetter) { continue }
    let isFirst = words == 0
    for scalar in isFirst ? word.drop(while: { !($0.isLetter || $0.isDigit) }) : word {
      pending.append(scalar == "’" ? "'" : scalar)
    }
    words += 1
    guard word.contains(where: \.isLetter) else { continue }
    result.append(contentsOf: pending)
    pending.removeAll(keepingCapacity: true)
  }
  // A passage of numbers alone keeps them.
  guard !result.isEmpty else { return text.lowercased().trimmed }
  while let last = result.last, !(last.isLetter || last.isDigit) { result.removeLast() }
  return string(of: result)
}

private func firstWord(_ text: String) -> Substring {
  Substring(text.utf8.prefix { $0 != 0x20 })
}
