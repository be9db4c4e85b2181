/// A passage of an article that shows why a search found it.
public struct Excerpt: Equatable, Sendable {
  /// One line; an ellipsis stands where the text goes on.
  public var text: String
  /// The words that were looked for, as ranges of Unicode scalars in `text`.
  public var hits: [Range<Int>]
  /// Where the first hit stands in the article.
  public var anchor: Anchor

  public init(text: String, hits: [Range<Int>], anchor: Anchor) {
    self.text = text
    self.hits = hits
    self.anchor = anchor
  }
}
