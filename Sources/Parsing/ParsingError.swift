/// Why a source gave no article.
public enum ParsingError: Error, Equatable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are no text in any encoding.
  case binary
  /// There is text, but none that could be an article.
  case noArticle(in: Kind)
  /// There is more text than `limit` bytes.
  case tooLong(limit: Int)
  /// A kind that is recognised and not read yet.
  case unsupported(Kind)
  /// It holds several articles, where one was wanted.
  case several(Kind)
  /// A part of a list breaks off or is not what it should be.
  case damaged
  /// A form of our own that only a newer kolumne knows.
  case newer(form: Int)
  /// An entry of a list that has neither text nor an address on the web.
  case noAddress(String)
  /// A list of so many subscriptions.
  case subscriptions(Int)
  case archive(ArchiveProblem)
}
