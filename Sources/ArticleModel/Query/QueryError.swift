/// Why a text is no query, and where.
public struct QueryError: Error, Equatable, Sendable {
  /// How many Unicode scalars of the text stand before the place.
  public var offset: Int
  public var problem: Problem
  /// Whether more text behind the end could make it right: then whoever types is not wrong yet.
  public var isUnfinished: Bool

  public init(_ problem: Problem, at offset: Int, isUnfinished: Bool = false) {
    self.offset = offset
    self.problem = problem
    self.isUnfinished = isUnfinished
  }

  public enum Problem: Equatable, Sendable {
    case unknownField(String, nearest: QueryField?)
    /// Nothing stands behind the colon.
    case missingValue(QueryField)
    case wrongValue(String, QueryField)
    /// Nothing stands behind “not”, “-” or “or”, or before “or”.
    case missingOperand(of: String)
    case unclosedQuote
    case unclosedGroup
    case emptyGroup
    /// A closing parenthesis that closes nothing.
    case unopenedGroup
    case tooDeep
    case tooLong
  }
}
