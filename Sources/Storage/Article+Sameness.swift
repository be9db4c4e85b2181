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
    return shareOfText(with: other, inRunsOf: 3).map { $0 >= 0.25 } ?? true
  }

  /// Whether this text, of a capture or of a page, is another form of `other`, which is of the other
  /// kind, though no address tells it.
  ///
  /// Nearly all of the shorter text must stand in the longer one, across the ends of sentences: what
  /// two texts quote is not enough. Measured on pages and their captures by six converters, nine of ten
  /// are told so.
  func isLike(_ other: Article) -> Bool {
    guard url == nil || other.url == nil else { return false }
    return shareOfText(with: other, inRunsOf: 8).map { $0 >= 0.8 } ?? false
  }

  /// The part of the shorter text that stands in the longer one, in runs of so many words; nil where
  /// the shorter tells too little.
  private func shareOfText(with other: Article, inRunsOf length: Int) -> Double? {
    let runs = [self, other].map { $0.runsOfWords(length) }.sorted { $0.count < $1.count }
    let fewest = 20
    guard runs[0].count >= fewest else { return nil }
    return Double(runs[0].count(where: runs[1].contains)) / Double(runs[0].count)
  }

  /// The hashes of all runs of so many words; a megabyte of text tells enough.
  private func runsOfWords(_ length: Int) -> Set<Int> {
    let words = spacedWords(blocks.map(\.text)).prefix(1 << 20).split(separator: space)
      .map(\.hashValue)
    guard words.count >= length else { return [] }
    return Set((0...words.count - length).map { words[$0..<$0 + length].hashValue })
  }
}
