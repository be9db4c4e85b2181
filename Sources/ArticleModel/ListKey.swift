/// The position of an article in the lists: newest arrival first, within one arrival the newest
/// publication first.
public struct ListKey: Hashable, Comparable, Sendable {
  public var added: Int64
  /// Seconds since 1970, never later than `added`; an article without a date has `added`.
  public var published: Int64
  public var id: ArticleID

  public init(added: Int64, published: Int64, id: ArticleID) {
    self.added = added
    self.published = min(published, added)
    self.id = id
  }

  /// In the order of the lists: the newer one is the smaller.
  public static func < (one: ListKey, other: ListKey) -> Bool {
    (other.added, other.published, other.id) < (one.added, one.published, one.id)
  }
}
