/// Why a source gave no article.
public enum ParsingError: Error, Equatable, Sendable {
  case empty
  case binary
  /// There is text, but none that could be an article.
  case noArticle
  /// There is more text than `limit` bytes.
  case tooLong(limit: Int)
  /// A kind that is recognised and not read yet.
  case unsupported(Kind)

  /// One sentence for the reader: what is wrong and what to do.
  public var message: String {
    switch self {
    case .empty: "The file is empty."
    case .binary: "This is no text. Save the page as HTML or as plain text."
    case .noArticle: "No article text was found. Save the page once it has loaded fully."
    case .tooLong(let limit): "The text is longer than \(limit / 1_048_576) MB."
    case .unsupported(let kind): "Files of the kind “\(kind.rawValue)” cannot be read yet."
    }
  }
}
