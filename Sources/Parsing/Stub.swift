import ArticleModel
public struct Source: Sendable {
  public var bytes: [UInt8]
  public var location: String
  public init(bytes: [UInt8], location: String, declaredType: String? = nil, base: String? = nil) {
    self.bytes = bytes
    self.location = location
  }
}
public enum ParsingError: Error, Equatable { case noArticle, binary, empty }
public struct Parsed { public var article: Article }
public func parse(_ source: Source) throws(ParsingError) -> Parsed {
  throw .noArticle
}
