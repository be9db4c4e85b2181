/// Finds the places where the words of a passage may be broken.
struct Hyphenator {
  private let trie: PatternTrie
  private let words: HyphenWords

  /// A word has at least so many letters, and so many of them before and after a hyphen; fewer
  /// before it are a stub.
  private static let shortest = 6
  private static let before = 3
  private static let after = 3
  /// What Duden's rules and TeX allow.
  private static let stub = 2

  /// Nil for a language without patterns; `language` is a BCP 47 tag.
  init?(language: String, words: HyphenWords) {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" && $0 != "_" })
    let name = tag.hasPrefix("en-gb") ? "en-gb" : ["no", "nn"].contains(primary) ? "nb" : primary
    guard let trie = PatternTrie(name) else { return nil }
    self.trie = trie
    self.words = words
  }

  /// Marks the places in `breaks`, which are those after each cluster of the text.
  func hyphenate(_ text: StyledText, _ breaks: inout [BreakOpportunity]) {
    var addresses = AddressRanges(text.scalars).ranges[...]
    var word = Word()
    for index in text.clusters.indices {
      let symbol = symbol(ofCluster: index, in: text)
      if symbol != 0 {
        word.append(symbol)
        continue
      }
      let scalar = text.scalarIndex(ofCluster: index)
      while let first = addresses.first, first.upperBound < scalar { addresses.removeFirst() }
      // What is joined by a soft hyphen says itself where it may be broken.
      let isJoined = text.scalars[scalar] == 0xAD
      finish(&word, before: index, in: text, addresses.first, isJoined: isJoined, &breaks)
    }
    finish(&word, before: text.clusters.count, in: text, addresses.first, isJoined: false, &breaks)
  }

  private func symbol(ofCluster index: Int, in text: StyledText) -> UInt8 {
    let first = text.scalarIndex(ofCluster: index)
    switch text.scalarIndex(ofCluster: index + 1) - first {
    case 1: return trie.symbol(of: text.scalars[first])
    case 2: return trie.symbol(of: text.scalars[first], with: text.scalars[first + 1])
    default: return 0
    }
  }

  private func finish(
    _ word: inout Word, before end: Int, in text: StyledText, _ address: Range<Int>?,
    isJoined: Bool, _ breaks: inout [BreakOpportunity]
  ) {
    defer { word.clear(isJoined: isJoined) }
    guard word.count >= Hyphenator.shortest, !word.hasInnerCapital, !word.isJoined, !isJoined
    else { return }
    let start = end - word.count
    if let address, address.contains(text.scalarIndex(ofCluster: start)) { return }
    if !words.points.isEmpty, let own = words.points[text.lowercased(start..<end)] {
      for point in own where point < word.count { mark(start + point, &breaks) }
      return
    }
    word.rate(by: trie)
    let places = Hyphenator.stub...word.count - Hyphenator.after
    for place in places where word.mayBreak(at: place) {
      mark(start + place, as: place < Hyphenator.before ? .stub : .hyphenated, &breaks)
    }
  }

  private func mark(
    _ cluster: Int, as opportunity: BreakOpportunity = .hyphenated,
    _ breaks: inout [BreakOpportunity]
  ) {
    if breaks[cluster - 1] == .none { breaks[cluster - 1] = opportunity }
  }
}

/// A word as symbols of a trie, with buffers that serve all words of a passage.
private struct Word {
  private var symbols: [UInt8] = [PatternTrie.border]
  private var digits: [UInt8] = []
  private(set) var hasInnerCapital = false
  /// Whether a soft hyphen joins it to what stands before it.
  private(set) var isJoined = false

  var count: Int { symbols.count - 1 }

  mutating func append(_ symbol: UInt8) {
    if symbol >= 128, symbols.count > 1 { hasInnerCapital = true }
    symbols.append(symbol & 127)
  }

  mutating func clear(isJoined: Bool) {
    symbols.removeSubrange(1...)
    hasInnerCapital = false
    self.isJoined = isJoined
  }

  mutating func rate(by trie: PatternTrie) {
    symbols.append(PatternTrie.border)
    digits.removeAll(keepingCapacity: true)
    digits.append(contentsOf: repeatElement(0, count: symbols.count + 1))
    trie.rate(symbols, into: &digits)
    symbols.removeLast()
  }

  /// Whether the word may be broken before its letter of that index; the border is no letter.
  func mayBreak(at place: Int) -> Bool { digits[place + 1] % 2 == 1 }
}

extension StyledText {
  /// The clusters of a range in lower case, composed as far as a dictionary needs.
  fileprivate func lowercased(_ range: Range<Int>) -> String {
    spans(range).map(\.text).joined().lowercased()
  }
}
