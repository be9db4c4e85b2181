import ArticleModel

/// How much of the text lies before each block: tells how far a place is, whatever is set of it.
struct BlockWeights: Equatable {
  /// The bytes of text before each block, and of all.
  private let sums: [Int]

  init(_ article: Article) {
    var sums = [0]
    for block in article.blocks {
      sums.append(sums[sums.count - 1] + block.text.utf8.count)
    }
    self.sums = sums
  }

  /// The part of the text that comes before a place, 0 to 1.
  func share(before anchor: Anchor) -> Double {
    guard let total = sums.last, total > 0, anchor.block >= 0 else { return 0 }
    let block = min(anchor.block, sums.count - 1)
    let end = block + 1 < sums.count ? sums[block + 1] : total
    return Double(min(sums[block] + anchor.offset, end)) / Double(total)
  }
}
