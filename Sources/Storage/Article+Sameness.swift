import ArticleModel

extension Article {
  /// Whether this text may be another form of `other`, which names the same address.
  ///
  /// An address does not tell it alone: pages change wholly, notes on one work all name the work,
  /// entries of one page differ by their fragment only, and a wall stands before many. The same
  /// headline, or a text that is no text yet, is taken on trust; else a quarter of the shorter text
  /// must stand in the longer one.
  func isPlausibly(_ other: Article) -> Bool {
    if access != .full || other.access != .full { return true }
    let headlines = [headline, other.headline].map(\.lettersAndDigits)
    if headlines[0] == headlines[1], !headlines[0].isEmpty { return true }
    return shareOfText(with: other).map { $0 >= 0.25 } ?? true
  }

  /// Whether this text is another form of `other` though no address tells it: a capture and its
  /// page. Two pages with addresses of their own are two, as papers print the same agency.
  func isLike(_ other: Article) -> Bool {
    guard url == nil || other.url == nil else { return false }
    return shareOfText(with: other).map { $0 >= 0.5 } ?? false
  }

  /// The part of the shorter text that stands in the longer one, in runs of words, which texts of two
  /// authors hardly share; nil where the shorter tells too little.
  private func shareOfText(with other: Article) -> Double? {
    let runs = [self, other].map { Set(runsOfWords(spacedWords($0.blocks.map(\.text)))) }
      .sorted { $0.count < $1.count }
    guard runs[0].count >= fewestRuns else { return nil }
    return Double(runs[0].count(where: runs[1].contains)) / Double(runs[0].count)
  }
}

/// A shorter text tells too little of itself.
private let fewestRuns = 20

/// The hashes of all runs of three words of what stands between single spaces.
///
/// Source: FNV-1a of 64 bits for the words.
private func runsOfWords(_ words: [UInt8]) -> [UInt64] {
  let begun: UInt64 = 0xcbf2_9ce4_8422_2325
  var runs: [UInt64] = []
  var (first, second, word) = (UInt64(0), UInt64(0), begun)
  for byte in words.dropFirst() {
    guard byte == space else {
      word = (word ^ UInt64(byte)) &* 0x100_0000_01b3
      continue
    }
    if first != 0 { runs.append((first &* 31 &+ second) &* 31 &+ word) }
    (first, second, word) = (second, word, begun)
  }
  return runs
}
