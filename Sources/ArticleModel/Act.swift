/// Something a reader did to articles, as it is undone and done again.
public struct Act: Equatable, Sendable {
  public enum Change: Hashable, Sendable {
    case mark(Mark)
    case tag(String)
    case untag(String)
    /// A highlight or note that became another one: nil before it was made, and when it is removed.
    case highlight(AnnotationID, was: Highlight?, now: Highlight?)

    /// The change that takes this one back.
    public var opposite: Change {
      switch self {
      case .mark(let mark): .mark(mark.opposite)
      case .tag(let name): .untag(name)
      case .untag(let name): .tag(name)
      case .highlight(let id, let was, let now): .highlight(id, was: now, now: was)
      }
    }
  }

  /// One change and the articles that it changed; those that were so before are not among them.
  public struct Step: Equatable, Sendable {
    public var change: Change
    public var articles: [ArticleID]

    public init(_ change: Change, _ articles: [ArticleID]) {
      self.change = change
      self.articles = articles
    }
  }

  /// In the order in which they were done.
  public var steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }

  /// All articles that it changed, in ascending order.
  public var articles: [ArticleID] { Set(steps.flatMap(\.articles)).sorted() }
}
