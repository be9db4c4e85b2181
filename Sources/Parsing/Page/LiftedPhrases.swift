/// The phrases of a page's paragraphs: a leaf made of phrases that stand in a longer one is a pull
/// quote, even where it is no whole sentence of it.
struct LiftedPhrases {
  /// The longest leaf that holds a phrase, by the hash of its words.
  private var holders: [UInt32: Int32] = [:]

  /// The words of a phrase.
  private static let width = 5
  /// Phrases beyond this count are left out; no article has so many.
  private static let most = 200_000

  init(_ leaves: [Leaf]) {
    for (index, leaf) in leaves.enumerated() where leaf.isProse {
      LiftedPhrases.each(in: leaf) { phrase in
        guard holders.count < LiftedPhrases.most else { return }
        if let other = holders[phrase],
          leaves[Int(other)].features.length >= leaf.features.length
        {
          return
        }
        holders[phrase] = Int32(index)
      }
    }
  }

  /// Whether a leaf of medium length is made of phrases of a longer leaf.
  func hold(_ leaf: Leaf, at index: Int) -> Bool {
    guard (40...400).contains(leaf.features.length) else { return false }
    var (all, lifted) = (0, 0)
    LiftedPhrases.each(in: leaf) { phrase in
      all += 1
      if let holder = holders[phrase], Int(holder) != index { lifted += 1 }
    }
    return all > 0 && lifted * 10 >= all * 8
  }

  /// Gives the hash of each run of words; case and punctuation do not count.
  private static func each(in leaf: Leaf, _ body: (UInt32) -> Void) {
    var recent: [UInt64] = []
    var word = TextHash()
    func finish() {
      guard !word.isEmpty else { return }
      recent.append(word.value)
      word = TextHash()
      if recent.count > width { recent.removeFirst() }
      guard recent.count == width else { return }
      let phrase = recent.reduce(0) { ($0 &* 31) ^ $1 }
      body(UInt32(truncatingIfNeeded: phrase ^ (phrase >> 32)))
    }
    for scalar in leaf.text.unicodeScalars {
      if scalar.isLetter || scalar.isDigit { word.add(scalar) } else { finish() }
    }
    finish()
  }
}
