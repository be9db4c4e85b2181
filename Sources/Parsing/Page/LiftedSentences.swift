import ArticleModel

/// The sentences of a page's paragraphs: a leaf that repeats one of them is a pull quote.
struct LiftedSentences {
  /// How often each sentence stands in paragraphs, by the hash of its letters and digits.
  private var sentences = NumberTable()

  init(_ leaves: [Leaf]) {
    for index in leaves.indices
    where leaves[index].isProse && leaves[index].features.sentenceEnds > 1 {
      LiftedSentences.each(in: leaves[index].text) { sentence, length in
        if length >= 30 { sentences.set(sentence, to: (sentences[sentence] ?? 0) + 1) }
      }
    }
  }

  /// Whether the sentences of a short leaf all stand in longer ones.
  func hold(_ leaf: Leaf) -> Bool {
    guard (30...400).contains(leaf.features.length) else { return false }
    // The paragraph that a sentence stands in counts it once itself.
    let own: Int32 = leaf.isProse && leaf.features.sentenceEnds > 1 ? 1 : 0
    var (all, lifted) = (0, 0)
    LiftedSentences.each(in: leaf.text) { sentence, length in
      guard length >= 12 else { return }
      all += 1
      if sentences[sentence] ?? 0 > own { lifted += 1 }
    }
    return all > 0 && lifted == all
  }

  /// Gives the hash and the length of each sentence; case and marks do not count.
  @inline(__always)
  private static func each(in text: String, _ body: (UInt64, Int) -> Void) {
    let (bytes, ascii) = (text.utf8.span, Traits.ofASCII)
    var hash = TextHash()
    var length = 0
    var index = 0
    while index < bytes.count {
      let (scalar, traits, end) = bytes.scalar(at: index, ascii)
      index = end
      if traits.contains(.endsSentence) {
        if !hash.isEmpty { body(hash.value, length) }
        (hash, length) = (TextHash(), 0)
      } else {
        length += 1
        if !traits.isDisjoint(with: .ofWords) { hash.add(scalar) }
      }
    }
    if !hash.isEmpty { body(hash.value, length) }
  }
}
