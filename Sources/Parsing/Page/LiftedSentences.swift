/// The sentences of a page's paragraphs: a leaf that repeats one of them is a pull quote.
struct LiftedSentences {
  private var sentences: [String: Int] = [:]

  init(_ leaves: [Leaf]) {
    for leaf in leaves where leaf.isProse && leaf.features.sentenceEnds > 1 {
      for sentence in leaf.text.unicodeScalars.split(whereSeparator: \.endsSentence)
      where sentence.count >= 30 {
        sentences[foldedLabel(String(Substring(sentence))), default: 0] += 1
      }
    }
  }

  /// Whether the sentences of a short leaf all stand in longer ones.
  func hold(_ leaf: Leaf) -> Bool {
    guard (30...400).contains(leaf.features.length) else { return false }
    let parts = leaf.text.unicodeScalars.split(whereSeparator: \.endsSentence)
      .map { foldedLabel(String(Substring($0))) }.filter { $0.utf8.count >= 12 }
    // The paragraph that a sentence stands in counts it once itself.
    let own = leaf.isProse && leaf.features.sentenceEnds > 1 ? 1 : 0
    return !parts.isEmpty && parts.allSatisfy { sentences[$0, default: 0] > own }
  }
}
