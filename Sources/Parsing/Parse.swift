import ArticleModel
import HTML

/// The longest article text that is taken, in bytes.
let longestText = 16 * 1_048_576

/// The article that `source` holds.
///
/// Throws when there is no text, no article in it, or a kind that is not read yet; odd bytes inside
/// a text are no error.
public func parse(_ source: Source) throws(ParsingError) -> Parsed {
  guard !source.bytes.isEmpty else { throw .empty }
  guard let kind = kind(of: source) else { throw .binary }
  guard kind == .text || kind == .markdown else { throw .unsupported(kind) }
  let text = decode(source.bytes, declared: source.encoding).withoutEscapeSequences
  guard text.utf8.count <= longestText else { throw .tooLong(limit: longestText) }
  let read = kind == .markdown ? markdownArticle(text, base: source.base) : Capture(text).article()
  guard var article = read else {
    throw text.utf8.allSatisfy { $0 <= 0x20 } ? .empty : .noArticle
  }
  article.origins = [Origin(kind == .markdown ? .markdown : .text, location: source.location)]
  return Parsed(kind: kind, article: article)
}
