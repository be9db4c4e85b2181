/// Why a source gave no article.
public enum ParsingError: Error, Equatable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are no text in any encoding.
  case binary
  /// There is text, but none that could be an article.
  case noArticle
  /// There is more text than `limit` bytes.
  case tooLong(limit: Int)
  /// A kind that is recognised and not read yet.
  case unsupported(Kind)
}
