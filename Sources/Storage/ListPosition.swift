/// Where an article stands in the order of every list: by time, then by number.
public struct ListKey: Hashable, Comparable, Sendable {
  /// Seconds since 1970 of the publication; of the import when there is none or it is in the future.
  public let seconds: Int64
  public let id: ArticleID

  public init(seconds: Int64, id: ArticleID) {
    self.seconds = seconds
    self.id = id
  }

  /// Older articles are less; the list runs from the greatest to the least.
  public static func < (one: ListKey, other: ListKey) -> Bool {
    (one.seconds, one.id.rawValue) < (other.seconds, other.id.rawValue)
  }

  static let newest = ListKey(seconds: .max, id: ArticleID(rawValue: .max))
  static let oldest = ListKey(seconds: .min, id: ArticleID(rawValue: .min))
}

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
