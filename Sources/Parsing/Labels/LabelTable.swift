import ArticleModel

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
struct LabelIndex: Sendable {
  private typealias Phrase = (bytes: [UInt8], rule: Rule)

  private let whole: WordTable<Rule>
  /// Phrases by their first word.
  private let starts: WordTable<[Phrase]>
  private let holds: WordTable<[Phrase]>

  /// Passages of more scalars are never labelled by their beginning or by what they hold.
  static let longestStart = 110
  static let longestHolder = 260

  init(_ tables: [LabelTable]) {
    func rules(_ phrases: KeyPath<LabelTable, [String]>) -> [(word: String, value: Rule)] {
      tables.flatMap { table in table[keyPath: phrases].map { ($0, table.rule) } }
    }
    whole = WordTable(rules(\.whole)) { _, later in later }
    starts = LabelIndex.byFirstWord(rules(\.starts))
    holds = LabelIndex.byFirstWord(rules(\.holds))
  }

  private static func byFirstWord(
    _ phrases: [(word: String, value: Rule)]
  ) -> WordTable<[Phrase]> {
    let firsts = phrases.map { phrase, rule in
      (String(phrase.prefix { $0 != " " }), [(Array(phrase.utf8), rule)])
    }
    return WordTable(firsts) { $0 + $1 }
  }

  /// The rule that the words of `text` prove, or nil.
  func rule(for text: String) -> Rule? {
    text.isShort(LabelIndex.longestHolder)
      ? rule(for: foldedLabel(text), count: text.utf8.span.scalarCount()) : nil
  }

  /// The same for a passage of `count` scalars that `foldedLabel` folded already.
  func rule(for folded: String, count: Int) -> Rule? {
    guard count <= LabelIndex.longestHolder else { return nil }
    let passage = folded.utf8.span
    if let rule = whole[passage] { return rule }
    if count <= LabelIndex.longestStart, let rule = startRule(passage) { return rule }
    return holdRule(passage)
  }

  /// Whether a folded passage is a label and no more.
  func isLabel(_ folded: String) -> Bool { whole[folded.utf8.span] != nil }

  private func startRule(_ passage: Span<UInt8>) -> Rule? {
    let phrases = starts[passage.extracting(..<endOfWord(in: passage, from: 0))] ?? []
    return phrases.first { passage.holds($0.bytes, at: 0) && endsWord(passage, $0.bytes.count) }?
      .rule
  }

  private func holdRule(_ passage: Span<UInt8>) -> Rule? {
    var start = 0
    while start < passage.count {
      let end = endOfWord(in: passage, from: start)
      let phrases = holds[passage.extracting(start..<end)] ?? []
      if let phrase = (phrases.first { passage.holds($0.bytes, at: start) }) { return phrase.rule }
      start = end
      while start < passage.count, passage[start] == 0x20 { start += 1 }
    }
    return nil
  }

  private func endOfWord(in passage: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < passage.count, passage[end] != 0x20 { end += 1 }
    return end
  }

  private func endsWord(_ passage: Span<UInt8>, _ end: Int) -> Bool {
    end >= passage.count || !passage.scalar(at: end).scalar.isLetter
  }
}
