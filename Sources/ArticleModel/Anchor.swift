/// A place in an article that survives every width: a block and an offset into its text.
///
/// Places, highlights, search hits and links are anchors; never rows, pages or percentages.
public struct Anchor: Hashable, Comparable, Sendable, Codable {
  /// The index of the block: those of the body first, behind them those of all footnotes, in
  /// their order; `Anchor.head` for the head of the article. See `Article.block(_:)`.
  public var block: Int
  /// The offset into the block's `text`, in Unicode scalars: grapheme clusters change with the
  /// edition of Unicode, bytes with the encoding; scalars change with neither.
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  /// The block index that stands for kicker, headline, dek and byline.
  public static let head = -1
  /// The first place of every article.
  public static let start = Anchor(block: head, offset: 0)

  public static func < (one: Anchor, other: Anchor) -> Bool {
    (one.block, one.offset) < (other.block, other.offset)
  }
}
