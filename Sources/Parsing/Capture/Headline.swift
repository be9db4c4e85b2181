/// Finds the passage that is the headline.
struct HeadlineChoice {
  let passages: [Passage]
  let stretch: Range<Int>
  /// The words of the body, for the question whether a line speaks of the same thing.
  let vocabulary: Set<String>
  /// How often each short passage stands in the capture, folded.
  let repetitions: [String: Int]
  let crumb: String?

  /// The index of the headline, or nil when no passage is like one.
  func index() -> Int? {
    let first = firstProse
    let from = max(0, first - 40)
    let scored = (from..<min(first + 1, passages.count)).compactMap { index -> (Int, Int)? in
      score(index, first: first).map { (index, $0) }
    }
    guard let best = scored.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
      best.1 >= HeadlineChoice.threshold
    else { return plainIndex(first: first) }
    return best.0
  }

  /// The first line of a text that begins with little else: what somebody pasted or wrote has no
  /// menus above it, and its headline may be a single word.
  private func plainIndex(first: Int) -> Int? {
    guard first <= 6 else { return nil }
    return (0..<first).first { index in
      let passage = passages[index]
      let features = passage.features
      return passage.rule == nil && !passage.isItem && (1...220).contains(features.length)
        && features.letters * 2 > features.length && !looksLikePath(passage.text)
        && (!features.endsSentence || HeadlineChoice.mayEnd(passage.text))
        && Caption(passage.text) == nil && DateLine(passage.text) == nil
        && bylineNames(in: passage.text, needsOpener: true).isEmpty
    }
  }

  static let threshold = 4

  /// The first long paragraph of the stretch; the headline stands before it.
  private var firstProse: Int {
    stretch.first {
      passages[$0].rule == nil && passages[$0].features.isProse
        && passages[$0].features.length >= 120
    }
      ?? stretch.lowerBound
  }

  /// The evidence for a passage, or nil when it cannot be a headline.
  private func score(_ index: Int, first: Int) -> Int? {
    let passage = passages[index]
    let features = passage.features
    guard passage.rule == nil, !passage.isItem, (8...220).contains(features.length),
      features.words >= 2,
      features.letters * 2 > passage.text.unicodeScalars.count, !looksLikePath(passage.text),
      Caption(passage.text) == nil,
      DateLine(passage.text) == nil, bylineNames(in: passage.text, needsOpener: true).isEmpty
    else { return nil }
    if BylineWords.openers.contains(passage.text.foldedWords.first ?? ""), features.words < 6 {
      return nil
    }
    if index == first, features.length > 130 || features.sentenceEnds > 1 || first != 0 {
      return nil
    }
    var score = HeadlineChoice.markScore(passage.headingLevel)
    if (25...120).contains(features.length) { score += 2 }
    if features.words >= 4 { score += 1 }
    if features.words >= 6 { score += 1 }
    if features.endsSentence, !HeadlineChoice.mayEnd(passage.text) {
      guard passage.headingLevel != nil else { return nil }
      score -= 2
    }
    if passage.startsGroup { score += 1 }
    if index == 0 { score += 2 }
    let folded = foldedLabel(passage.text)
    if repetitions[folded, default: 0] > 1 || (crumb.map(foldedLabel) == folded) { score += 3 }
    score += sharedWords(passage.text)
    if introduces(index) { score += 3 }
    return score - min(6, (first - index) / 8)
  }

  /// Whether a date or a byline follows within a few lines, as it does under a headline.
  private func introduces(_ index: Int) -> Bool {
    passages[(index + 1)..<min(index + 6, passages.count)].contains { passage in
      passage.rule == .date
        || (passage.features.length <= 80
          && !bylineNames(in: passage.text, needsOpener: true).isEmpty)
    }
  }

  /// Headlines end in questions and calls, but not in points.
  private static func mayEnd(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !$0.closesQuote } ?? "."
    return "?!？！…".unicodeScalars.contains(last)
  }

  private static func markScore(_ level: Int?) -> Int {
    switch level {
    case 1: 6
    case 2: 2
    case nil: 0
    default: -1
    }
  }

  /// Up to four points for words that the body uses as well.
  private func sharedWords(_ text: String) -> Int {
    let words = text.foldedWords.filter { $0.unicodeScalars.count >= 4 }
    guard !words.isEmpty else { return 0 }
    return 4 * words.count { vocabulary.contains($0) } / words.count
  }
}

/// Whether a line is a path of desks: “Home > Money”, “News » Local”.
private func looksLikePath(_ text: String) -> Bool {
  [" >", "> ", " »", " ›", "| "].contains { text.contains($0) }
}
