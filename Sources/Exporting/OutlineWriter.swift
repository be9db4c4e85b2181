import ArticleModel

/// The addresses of articles as an outline (OPML 2.0) of links.
public func outline(of articles: [(Article, added: Int64?)], title: String) -> String {
  let lines = articles.compactMap { article, added -> String? in
    guard let url = article.url else { return nil }
    let created = added.map { " created=\"\(PublicationDate(instant: $0).iso8601)\"" } ?? ""
    let text = article.headline.isEmpty ? url : article.headline
    return "<outline type=\"link\" text=\"\(xml(text))\" url=\"\(xml(url))\"\(created)/>\n"
  }
  return """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
    <head><title>\(xml(title))</title></head>
    <body>
    \(lines.joined())</body>
    </opml>

    """
}
