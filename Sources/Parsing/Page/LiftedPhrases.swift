/// The phrases of a page's paragraphs: a leaf made of phrases that stand in a longer one is a pull
/// quote, even where it is no whole sentence of it.
struct LiftedPhrases {
  /// The longest leaf that holds a phrase, by the hash of its words.
  private var holders: [UInt64: Int] = [:]

  /// The words of a phrase.
  private static let width = 5
  /// Phrases beyond this count are left out; no article has so many.
  private static let most = 200_000

  init(_ leaves: [Leaf]) {
    for (index, leaf) in leaves.enumerated() where leaf.isProse {
      guard holders.count < LiftedPhrases.most else { return }
      LiftedPhrases.each(in: leaf) { phrase in
        if let other = holders[phrase], leaves[other].features.length >= leaf.features.length {
          return
        }
        holders[phrase] = index
      }
    }
  }

  /// Whether a leaf of medium length is made of phrases of a longer leaf.
  func hold(_ leaf: Leaf, at index: Int) -> Bool {
    guard (40...400).contains(leaf.features.length) else { return false }
    var (all, lifted) = (0, 0)
    LiftedPhrases.each(in: leaf) { phrase in
      all += 1
      if let holder = holders[phrase], holder != index { lifted += 1 }
    }
    return all > 0 && lifted * 10 >= all * 8
  }

  /// Gives the hash of each run of words; case and punctuation do not count.
  private static func each(in leaf: Leaf, _ body: (UInt64) -> Void) {
    var recent: [UInt64] = []
    var word: UInt64 = 0
    func finish() {
      guard word != 0 else { return }
      recent.append(word)
      word = 0
      if recent.count > width { recent.removeFirst() }
      if recent.count == width { body(recent.reduce(0) { ($0 &* 31) ^ $1 }) }
    }
    for scalar in leaf.text.unicodeScalars {
      if scalar.isLetter || scalar.isDigit {
        let small = scalar.value < 0x80 && scalar.isUpper ? scalar.value | 0x20 : scalar.value
        // Source: FNV-1a.
        word = ((word == 0 ? 0xcbf2_9ce4_8422_2325 : word) ^ UInt64(small)) &* 0x100_0000_01b3
      } else {
        finish()
      }
    }
    finish()
  }
}
