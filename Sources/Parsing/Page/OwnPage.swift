import ArticleModel
import HTML

/// A page that kolumne wrote itself (`Article.htmlDocument`). It is read by its structure: all of its
/// text is the article's, whatever the text looks like.
struct OwnPage {
  private let document: Document
  private let head: NodeID
  private let article: NodeID
  /// The head of the article.
  private let header: NodeID

  /// Nil when the page does not name kolumne as its maker, or was changed beyond recognition.
  init?(_ document: Document) {
    let page = document.children(of: document.root).first { document.tag(of: $0) == .html }
    guard let page, let head = document.child(.head, of: page),
      document.metas(below: head, "name", "generator").contains("kolumne"),
      let body = document.child(.body, of: page), let article = document.child(.article, of: body),
      let header = document.child(.header, of: article)
    else { return nil }
    self.document = document
    (self.head, self.article, self.header) = (head, article, header)
  }

  /// The article, or nil when no text is left in it; `base` is the address that the page came from.
  func article(base: String?) -> Article? {
    var article = Article(headline: text(.h1) ?? "")
    (article.kicker, article.dek) = (text(.p, "kicker"), text(.p, "dek"))
    article.byline = byline
    article.dateline = text(.p, "dateline")
    (article.published, article.modified) = (date("datePublished"), date("dateModified"))
    article.section = document.metas(below: head, "property", "article:section")
    article.publication = document.metas(below: head, "property", "og:site_name").first
    article.genre = document.metas(below: head, "name", "genre").first.flatMap(Genre.init)
    article.url = canonical.flatMap { absoluteAddress($0, base: base) } ?? base
    article.leadImage = document.metas(below: head, "property", "og:image").first
      .flatMap { absoluteAddress($0, base: article.url) }
    let builder = BlockBuilder(document, base: article.url, skips: [header])
    (article.body, article.footnotes) = builder.body(of: [self.article])
    guard !article.body.isEmpty else { return nil }
    article.language = language ?? Parsing.language(of: article.text)
    article.access =
      document.metas(below: head, "name", "teaser").first.map { .teaser(reason: $0) } ?? .full
    return article
  }
}

extension OwnPage {
  /// The text of the first element of a kind, and of a class, in the head of the article.
  private func text(_ tag: Tag, _ name: String? = nil) -> String? {
    let element = document.children(of: header).first {
      document.tag(of: $0) == tag && (name == nil || document.attribute("class", of: $0) == name)
    }
    return element.map { document.textContent(of: $0).spacedOnce }.flatMap(\.nonEmpty)
  }

  /// “<span>Anna Beispiel</span> (Fotos), <span>Max Muster</span>”.
  private var byline: [Author] {
    guard let line = document.child(.address, of: header) else { return [] }
    var authors: [Author] = []
    for node in document.children(of: line) {
      let text = document.textContent(of: node).spacedOnce
      if document.kind(of: node) == .element {
        authors.append(Author(text))
      } else if let last = authors.indices.last, let open = text.utf8.firstIndex(of: 0x28),
        let close = text.utf8.lastIndex(of: 0x29), open < close
      {
        authors[last].role = String(text[text.utf8.index(after: open)..<close]).nonEmpty
      }
    }
    return authors.filter { !$0.name.isEmpty }
  }

  private func date(_ property: String) -> PublicationDate? {
    let element = document.children(of: header).first {
      document.tag(of: $0) == .time && document.attribute("itemprop", of: $0) == property
    }
    let text = element.flatMap { document.attribute("datetime", of: $0) }
    return text.flatMap { Parsing.date(in: $0) }
  }

  private var canonical: String? {
    let link = document.children(of: head).first {
      document.tag(of: $0) == .link && document.attribute("rel", of: $0) == "canonical"
    }
    return link.flatMap { document.attribute("href", of: $0) }
  }

  private var language: String? {
    document.parent(of: head).flatMap { document.attribute("lang", of: $0) }.flatMap(\.nonEmpty)
  }
}

extension Document {
  /// The first child of `node` that is such an element.
  fileprivate func child(_ tag: Tag, of node: NodeID) -> NodeID? {
    children(of: node).first { self.tag(of: $0) == tag }
  }

  /// The contents of the `meta` children of `head` whose `attribute` is `name`.
  fileprivate func metas(
    below head: NodeID, _ attribute: StaticString, _ name: String
  ) -> [String] {
    let metas = children(of: head).filter {
      tag(of: $0) == .meta && self.attribute(attribute, of: $0) == name
    }
    return metas.compactMap { self.attribute("content", of: $0)?.spacedOnce.nonEmpty }
  }
}
