import ArticleModel

/// An article that was asked for, or something about one, and what for. Whatever is asked for next
/// takes its place, so that no answer does what was meant for another.
struct AwaitedArticle: Equatable, Sendable {
  var request: Request
  var purpose: Purpose

  enum Purpose: Equatable, Sendable {
    case opening
    /// To be opened at one of its highlights.
    case highlight(AnnotationID)
    case errand(Errand)
    /// What a link leads to.
    case link
    /// How many older texts there are of it.
    case revisions(Detailed)
  }
}

extension State {
  /// A new request, whose answer is awaited for something.
  mutating func newRequest(for purpose: AwaitedArticle.Purpose) -> Request {
    let request = newRequest()
    awaitedArticle = AwaitedArticle(request: request, purpose: purpose)
    return request
  }

  /// What an answer was awaited for, which it is no longer; nil for one that came too late.
  mutating func purpose(of request: Request) -> AwaitedArticle.Purpose? {
    guard let awaited = awaitedArticle, awaited.request == request else { return nil }
    awaitedArticle = nil
    return awaited.purpose
  }
}
