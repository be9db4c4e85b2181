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
  let article =
    switch kind {
    case .text: try articleInText(source)
    case .markdown: try articleInMarkdown(source)
    case .html: try articleInPage(source)
    case .mhtml: try articleInArchive(source)
    case .list where beginsOwnMarkdown(source.inUTF8.bytes.prefix(64)):
      try ownHolding(inMarkdown: source.text).article
    case .feed: throw ParsingError.unsupported(kind)
    case .outline: throw outlineError(source)
    case .archive, .book, .list, .database: throw ParsingError.several(kind)
    }
  return Parsed(kind: kind, article: article)
}

/// Why there is no article in a list of subscriptions.
private func outlineError(_ source: Source) -> ParsingError {
  .subscriptions(Outline(in: source)?.subscriptions.count ?? 0)
}

/// The article in a text capture.
private func articleInText(_ source: Source) throws(ParsingError) -> Article {
  try article(from: source, .text, kind: .text) { text in Capture(text).article() }
}

/// The article in a Markdown text.
private func articleInMarkdown(_ source: Source) throws(ParsingError) -> Article {
  try article(from: source, .markdown, kind: .markdown) { text in
    markdownArticle(text, base: source.base)
  }
}

/// The article that `read` finds in the text of `source`, or the reason why it finds none.
private func article(
  from source: Source, _ origin: Origin.Kind, kind: Kind, read: (String) -> Article?
) throws(ParsingError) -> Article {
  let text = source.text
  guard text.utf8.count <= longestText else { throw .tooLong(limit: longestText) }
  guard var article = read(text) else {
    throw text.utf8.allSatisfy { $0 <= 0x20 } ? .empty : .noArticle(in: kind)
  }
  article.origins = [Origin(origin, location: source.location)]
  return article
}

/// The article in a page.
private func articleInPage(_ source: Source) throws(ParsingError) -> Article {
  let markup = source.markup
  let document = Document(html: markup)
  guard document.textLength <= longestText else { throw .tooLong(limit: longestText) }
  let base = source.address(ofPage: markup)
  guard var article = Parsing.article(in: document, base: base) else {
    throw .noArticle(in: .html)
  }
  article.origins = [Origin(.html, location: source.location)]
  return article
}

/// The article in the page of a web archive, or in a letter.
private func articleInArchive(_ source: Source) throws(ParsingError) -> Article {
  guard let archive = WebArchive(source.bytes) else { throw .noArticle(in: .mhtml) }
  let page = archive.page(in: source)
  guard let sender = archive.sender else {
    var article = try articleInPage(page)
    if article.headline.isEmpty, let title = archive.title { article.headline = title }
    article.saved = archive.saved
    return article
  }
  var article = try articleInLetter(page, isPlain: archive.isPlain)
  // A letter says in its own head what it is; headings in it are its text.
  article.headline = archive.title ?? article.headline
  if let kicker = article.kicker, kicker.onlyWords == article.headline.onlyWords {
    article.kicker = nil
  }
  article.published = article.published ?? archive.saved
  article.publication = article.publication ?? sender
  return article
}

/// The text of a letter: as of a page where it can be found so, else all of it.
private func articleInLetter(_ page: Source, isPlain: Bool) throws(ParsingError) -> Article {
  if !isPlain, let article = try? articleInPage(page) { return article }
  var article = Article(headline: "", origins: [Origin(.html, location: page.location)])
  if isPlain {
    article.body = paragraphs(ofPlain: page.text)
  } else {
    (article.body, article.footnotes) = body(ofHTML: page.markup, base: page.base)
  }
  guard article.body.contains(where: { !$0.runningText.isEmpty }) else {
    throw .noArticle(in: .mhtml)
  }
  article.language = language(of: article.text)
  return article
}
