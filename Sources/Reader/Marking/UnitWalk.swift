import ArticleModel
import Typesetting

/// Goes through the words, sentences or paragraphs of an article; those of a block are looked up
/// once, however often one moves in it.
struct UnitWalk {
  private let blocks: [Block]
  private let language: String?
  private let unit: TextUnit
  private var block: Int?
  /// The units of that block, in their order.
  private var units: [Range<Anchor>] = []

  init(_ unit: TextUnit, in article: Article) {
    self.unit = unit
    (blocks, language) = (article.blocks, article.language)
  }

  /// The first unit that meets a condition, from a block on. What meets it is followed by units
  /// that meet it as well.
  mutating func first(
    from block: Int, where meets: (Range<Anchor>) -> Bool
  ) -> Range<Anchor>? {
    for index in max(0, block)..<max(max(0, block), blocks.count) {
      look(into: index)
      let place = firstIndex(where: meets)
      if place < units.count { return units[place] }
    }
    return nil
  }

  /// The last unit that meets a condition, up to a block. What does not meet it is followed by
  /// units that do not either.
  mutating func last(
    upTo block: Int, where meets: (Range<Anchor>) -> Bool
  ) -> Range<Anchor>? {
    for index in (0..<max(0, min(block + 1, blocks.count))).reversed() {
      look(into: index)
      let place = firstIndex { !meets($0) }
      if place > 0 { return units[place - 1] }
    }
    return nil
  }

  private func firstIndex(where meets: (Range<Anchor>) -> Bool) -> Int {
    var range = 0..<units.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = meets(units[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  private mutating func look(into index: Int) {
    guard block != index else { return }
    block = index
    units = blocks[index].units(unit, language: language).map {
      Anchor(block: index, offset: $0.lowerBound)..<Anchor(block: index, offset: $0.upperBound)
    }
  }
}
