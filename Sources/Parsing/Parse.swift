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
  if kind == .html, let article = page(source) { return Parsed(kind: .html, article: article) }
  guard kind == .text else { throw .unsupported(kind) }
  let text = decode(source.bytes, declared: source.encoding).withoutEscapeSequences
  guard text.utf8.count <= longestText else { throw .tooLong(limit: longestText) }
  guard var article = Capture(text).article() else {
    throw text.utf8.allSatisfy { $0 <= 0x20 } ? .empty : .noArticle
  }
  article.origins = [Origin(.text, location: source.location)]
  return Parsed(kind: kind, article: article)
}

/// The article of a saved page.
private func page(_ source: Source) -> Article? {
  let document = Document(html: decode(source.bytes, declared: source.encoding))
  let head = metadata(of: document, base: source.base)
  let paragraphs = document.descendants(of: document.root).filter { document.tag(of: $0) == .p }
    .map { document.shownText(of: $0) }.filter { !$0.isEmpty }
  guard !paragraphs.isEmpty || !head.headline.isEmpty else { return nil }
  return Article(
    kicker: head.kicker, headline: head.headline, dek: head.dek, byline: head.byline,
    published: head.published, modified: head.modified, section: head.section, genre: head.genre,
    publication: head.publication,
    language: language(of: paragraphs.joined(separator: "\n"), declared: head.declaredLanguage),
    url: head.canonical, body: paragraphs.map { .paragraph([.text($0)]) })
}
