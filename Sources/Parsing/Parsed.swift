import ArticleModel

/// What a source became.
public struct Parsed: Equatable, Sendable {
  public var kind: Kind
  public var article: Article

  public init(kind: Kind, article: Article) {
    self.kind = kind
    self.article = article
  }
}
