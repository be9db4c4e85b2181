import ArticleModel

/// The phrases of a page's paragraphs: a leaf made of phrases that stand in a longer one is a pull
/// quote, even where it is no whole sentence of it.
struct LiftedPhrases {
  /// The longest leaf that holds a phrase, by the hash of its words.
  private var holders: NumberTable

  /// Phrases beyond this count are left out; no article has so many.
  private static let most = 200_000

  init(_ leaves: [Leaf]) {
    let prose = leaves.indices.filter { leaves[$0].isProse }
    let lengths = leaves.map(\.features.length)
    let words = prose.reduce(0) { $0 + leaves[$1].features.words }
    holders = NumberTable(capacity: min(words, LiftedPhrases.most))
    for index in prose {
      LiftedPhrases.each(in: leaves[index].text) { phrase in
        guard holders.count < LiftedPhrases.most else { return }
        if let other = holders[phrase], lengths[Int(other)] >= lengths[index] { return }
        holders.set(phrase, to: Int32(index))
      }
    }
  }

  /// Whether a leaf of medium length is made of phrases of a longer leaf.
  func hold(_ leaf: Leaf, at index: Int) -> Bool {
    guard (40...400).contains(leaf.features.length) else { return false }
    var (all, lifted) = (0, 0)
    LiftedPhrases.each(in: leaf.text) { phrase in
      all += 1
      if let holder = holders[phrase], Int(holder) != index { lifted += 1 }
    }
    return all > 0 && lifted * 10 >= all * 8
  }

  /// Gives the hash of each run of words; case and punctuation do not count.
  @inline(__always)
  private static func each(in text: String, _ body: (UInt64) -> Void) {
    let (bytes, ascii) = (text.utf8.span, Traits.ofASCII)
    var phrase = Phrase()
    var word = TextHash()
    var index = 0
    while index < bytes.count {
      let (scalar, traits, end) = bytes.scalar(at: index, ascii)
      index = end
      if !traits.isDisjoint(with: .ofWords) {
        word.add(scalar)
      } else if !word.isEmpty {
        if let hash = phrase.append(word.value) { body(hash) }
        word = TextHash()
      }
    }
    if !word.isEmpty, let hash = phrase.append(word.value) { body(hash) }
  }

  /// The last words that came.
  private struct Phrase {
    private var words = InlineArray<5, UInt64>(repeating: 0)
    private var count = 0

    /// Takes in the hash of a word; gives that of the phrase that ends with it.
    @inline(__always)
    mutating func append(_ word: UInt64) -> UInt64? {
      for index in 1..<words.count { words[index - 1] = words[index] }
      words[words.count - 1] = word
      count += 1
      guard count >= words.count else { return nil }
      var hash: UInt64 = 0
      for index in words.indices { hash = (hash &* 31) ^ words[index] }
      return hash
    }
  }
}
