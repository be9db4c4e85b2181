import ArticleModel

/// A note while it is being written: what it is on.
struct NoteDraft: Equatable, Sendable {
  var article: ArticleID
  /// As it was before.
  var highlight: Highlight
  /// Where its words stand.
  var range: Range<Anchor>?
  /// What was typed before the editor was opened.
  var typed: String?
  /// Nil while the library does not have it yet.
  var id: AnnotationID?
}
