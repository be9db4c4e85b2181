/// The position of an article in one order of a list, from which the list can be read on.
///
/// Only the library that made it knows what it says.
public struct ListKey: Hashable, Sendable {
  /// What the order sorts by.
  public enum Value: Hashable, Sendable {
    case number(Int64)
    case fraction(Double)
    case text(String)
  }

  public var value: Value
  /// What decides between equal values; between equal ones of these, the number of the article.
  public var tie: Int64
  public var id: ArticleID

  public init(_ value: Value, tie: Int64, id: ArticleID) {
    self.value = value
    self.tie = tie
    self.id = id
  }
}
