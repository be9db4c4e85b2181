import ArticleModel

/// From where a window of a list is read. Windows are found by key, so that the thousandth costs
/// what the first one does.
public enum ListPosition: Equatable, Sendable {
  /// The newest articles.
  case start
  /// The oldest articles.
  case end
  /// The articles below this one.
  case after(ListKey)
  /// The articles above this one, the nearest of them.
  case before(ListKey)
  /// This article with its neighbours on both sides; the newest when the view does not hold it.
  case around(ArticleID)
}

/// Where an article stands in a list.
public struct ListPlace: Equatable, Sendable {
  public var key: ListKey
  /// How many articles come before it.
  public var number: Int
}
