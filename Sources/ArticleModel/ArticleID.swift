/// The number by which a library knows an article; it never changes and is never used again.
public struct ArticleID: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
{
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }

  public static func < (one: ArticleID, other: ArticleID) -> Bool { one.rawValue < other.rawValue }
}
