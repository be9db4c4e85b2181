/// The number of an article in its library; never used twice.
public struct ArticleID: Hashable, Sendable, RawRepresentable, Codable {
  public let rawValue: Int64

  /// The article of that number, which need not exist.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

extension ArticleID: CustomStringConvertible {
  /// The bare number, as a person types it on the command line.
  public var description: String { String(rawValue) }
}
