/// A highlight with what a list shows of its article.
public struct AnnotationRow: Equatable, Sendable {
  public var annotation: Annotation
  public var article: Summary

  public init(_ annotation: Annotation, in article: Summary) {
    self.annotation = annotation
    self.article = article
  }
}
