import HTML

/// Why `source` becomes what `parse` makes of it.
///
/// A page is explained even where there is no article in it; everything else throws as `parse` does.
public func explanation(of source: Source) throws(ParsingError) -> Explanation {
  guard !source.bytes.isEmpty else { throw .empty }
  switch kind(of: source) {
  case .html: return explanation(ofPage: source, kind: .html)
  case .mhtml:
    guard let archive = WebArchive(source.bytes) else { throw .noArticle(in: .mhtml) }
    return explanation(ofPage: archive.page(in: source), kind: .mhtml)
  default:
    let parsed = try parse(source)
    return Explanation(parsed.article, kind: parsed.kind)
  }
}

private func explanation(ofPage source: Source, kind: Kind) -> Explanation {
  let markup = source.markup
  let document = Document(html: markup)
  let base = source.address(ofPage: markup)
  if let article = OwnPage(document)?.article(base: base) {
    return Explanation(article, kind: kind, reason: "kolumne wrote this page: all of it is kept.")
  }
  let page = PageReader(document, base: base)
  return Explanation(page.inScripts() ?? page, kind: kind)
}
