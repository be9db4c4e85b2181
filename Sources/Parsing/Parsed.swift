import ArticleModel

/// What a source became.
public struct Parsed: Equatable, Sendable {
  /// What the source turned out to be.
  public var kind: Kind
  public var article: Article

  /// An article read from a source of `kind`.
  public init(kind: Kind, article: Article) {
    self.kind = kind
    self.article = article
  }
}
