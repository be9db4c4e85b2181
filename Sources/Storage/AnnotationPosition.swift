import ArticleModel

/// From where a window of the list of all highlights is read, newest first.
public enum AnnotationPosition: Equatable, Sendable {
  /// The newest.
  case start
  /// The oldest.
  case end
  /// Those below this one.
  case after(Annotation.Key)
  /// Those above this one, the nearest of them.
  case before(Annotation.Key)
}
