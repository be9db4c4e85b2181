/// Where a reader stopped in an article.
public struct Place: Hashable, Sendable, Codable {
  public var anchor: Anchor
  /// How much of the article lies before the end of the page that was seen, 0 to 1; for display,
  /// never for finding the place again.
  public var progress: Double

  public init(_ anchor: Anchor, progress: Double) {
    self.anchor = anchor
    self.progress = progress.isNaN ? 0 : min(1, max(0, progress))
  }
}
