extension Article {
  /// The body as clean HTML: escaped, without scripts and styles, links absolute.
  public var html: String {
    var writer = HTMLWriter()
    writer.writeBody(of: normalised)
    return writer.output
  }

  /// The whole article as an HTML document; `Parsing` knows it again by its generator.
  public var htmlDocument: String {
    var writer = HTMLWriter()
    writer.writeHead(of: self)
    writer.writeBody(of: normalised)
    writer.raw("</article>\n</body>\n</html>\n")
    return writer.output
  }
}

/// Writes blocks in normal form as HTML with a stack of its own, so that deep nesting costs no call
/// stack.
struct HTMLWriter {
  enum Piece {
    case raw(String)
    case text(String)
    case block(Block)
    case inline(Inline)
  }
  var output = ""
  private var pending: [Piece] = []

  mutating func raw(_ markup: String) { output += markup }

  fileprivate mutating func writeBody(of article: Article) {
    write(article.body)
    write(article.footnotes)
  }

  mutating func write(_ blocks: [Block]) { run(blocks.map(Piece.block)) }

  mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    var pieces: [Piece] = [.raw("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")]
    for note in footnotes {
      pieces.append(.raw("<li id=\"note-\(Footnote.label(note.name))\">"))
      pieces += note.body.map(Piece.block) + [.raw("</li>\n")]
    }
    run(pieces + [.raw("</ol>\n</section>\n")])
  }

  private mutating func run(_ pieces: [Piece]) {
    pending = pieces.reversed()
    while let piece = pending.popLast() {
      switch piece {
      case .raw(let markup): output += markup
      case .text(let text): output += escaped(text)
      case .block(let block): pending += self.pieces(of: block).reversed()
      case .inline(let inline): pending += self.pieces(of: inline).reversed()
      }
    }
  }
}

extension HTMLWriter {
  private func element(_ name: String, _ inlines: [Inline], end: String = "\n") -> [Piece] {
    [.raw("<\(name)>")] + inlines.map(Piece.inline) + [.raw("</\(name)>\(end)")]
  }

  private func pieces(of block: Block) -> [Piece] {
    switch block {
    case .paragraph(let inlines): return element("p", inlines)
    case .heading(let level, let inlines): return element("h\(min(max(level, 2), 6))", inlines)
    case .list(let list): return pieces(of: list)
    case .quote(let blocks, let attribution):
      return [.raw("<blockquote>\n")] + blocks.map(Piece.block) + source(attribution)
        + [.raw("</blockquote>\n")]
    case .pullQuote(let inlines, let attribution):
      return [.raw("<aside role=\"doc-pullquote\">\n")] + element("p", inlines)
        + source(attribution) + [.raw("</aside>\n")]
    case .figure(let figure): return pieces(of: figure)
    case .table(let table): return pieces(of: table)
    case .code(let text, let language):
      let mark = language.map { " class=\"language-\(escaped($0))\"" } ?? ""
      return [.raw("<pre><code\(mark)>"), .text(text), .raw("</code></pre>\n")]
    case .divider: return [.raw("<hr>\n")]
    case .embed(let title, let url):
      return [.raw("<figure class=\"embed\">"), .inline(.link([.text(title)], to: url))]
        + [.raw("</figure>\n")]
    }
  }

  private func source(_ attribution: [Inline]) -> [Piece] {
    attribution.isEmpty ? [] : element("footer", attribution)
  }

  private func pieces(of inline: Inline) -> [Piece] {
    switch inline {
    case .text(let text): return [.text(text)]
    case .emphasis(let inlines): return element("em", inlines, end: "")
    case .strong(let inlines): return element("strong", inlines, end: "")
    case .superscript(let inlines): return element("sup", inlines, end: "")
    case .subscript(let inlines): return element("sub", inlines, end: "")
    case .code(let text): return [.raw("<code>"), .text(text), .raw("</code>")]
    case .lineBreak: return [.raw("<br>\n")]
    case .link(let inlines, let address):
      guard let address = LinkAddress(address) else { return inlines.map(Piece.inline) }
      return [.raw("<a href=\"\(escaped(address.text))\">")] + inlines.map(Piece.inline)
        + [.raw("</a>")]
    case .footnote(let name):
      return [
        .raw("<sup><a href=\"#note-\(Footnote.label(name))\" role=\"doc-noteref\">"), .text(name),
        .raw("</a></sup>"),
      ]
    }
  }

  private func pieces(of list: ListBlock) -> [Piece] {
    let items = list.items.flatMap { item in
      [.raw("<li>")] + item.map(Piece.block) + [.raw("</li>\n")]
    }
    switch list.marker {
    case .bullet: return [.raw("<ul>\n")] + items + [.raw("</ul>\n")]
    case .number(let start):
      let attribute = start == 1 ? "" : " start=\"\(start)\""
      return [.raw("<ol\(attribute)>\n")] + items + [.raw("</ol>\n")]
    }
  }

  private func pieces(of figure: Figure) -> [Piece] {
    var pieces: [Piece] = [.raw("<figure>")]
    if let address = figure.url.flatMap(LinkAddress.init) {
      let alt = escaped(figure.alt ?? "")
      pieces.append(.raw("<img src=\"\(escaped(address.text))\" alt=\"\(alt)\">"))
    }
    // The words of schema.org keep the two apart.
    let words = [("caption", figure.caption), ("creditText", figure.credit)].compactMap { part in
      part.1.map { "<span itemprop=\"\(part.0)\">\(escaped($0))</span>" }
    }
    if !words.isEmpty {
      pieces.append(.raw("<figcaption>\(words.joined(separator: " "))</figcaption>"))
    }
    return pieces + [.raw("</figure>\n")]
  }

  private func pieces(of table: Table) -> [Piece] {
    func row(_ cells: Table.Row, _ name: String) -> [Piece] {
      [.raw("<tr>")] + cells.flatMap { element(name, $0, end: "") } + [.raw("</tr>\n")]
    }
    let caption = table.caption.isEmpty ? [] : element("caption", table.caption)
    let head =
      table.header.isEmpty
      ? [] : [.raw("<thead>\n")] + row(table.header, "th") + [.raw("</thead>\n")]
    return [.raw("<table>\n")] + caption + head + table.rows.flatMap { row($0, "td") }
      + [.raw("</table>\n")]
  }

  mutating func writeHead(of article: Article) {
    let language = article.language.map { " lang=\"\(escaped($0))\"" } ?? ""
    output += "<!DOCTYPE html>\n<html\(language)>\n<head>\n<meta charset=\"utf-8\">\n"
    output += "<meta name=\"generator\" content=\"kolumne\">\n"
    output += "<title>\(escaped(article.headline))</title>\n"
    if let address = article.url.flatMap(LinkAddress.init) {
      output += "<link rel=\"canonical\" href=\"\(escaped(address.text))\">\n"
    }
    if let image = article.leadImage.flatMap(LinkAddress.init) {
      output += "<meta property=\"og:image\" content=\"\(escaped(image.text))\">\n"
    }
    if let publication = article.publication {
      output += "<meta property=\"og:site_name\" content=\"\(escaped(publication))\">\n"
    }
    for desk in article.section {
      output += "<meta property=\"article:section\" content=\"\(escaped(desk))\">\n"
    }
    if let genre = article.genre {
      output += "<meta name=\"genre\" content=\"\(genre.rawValue)\">\n"
    }
    if case .teaser(let reason) = article.access {
      output += "<meta name=\"teaser\" content=\"\(escaped(reason))\">\n"
    }
    output += "</head>\n<body>\n<article>\n<header>\n"
    if let kicker = article.kicker { output += "<p class=\"kicker\">\(escaped(kicker))</p>\n" }
    output += "<h1>\(escaped(article.headline))</h1>\n"
    if let dek = article.dek { output += "<p class=\"dek\">\(escaped(dek))</p>\n" }
    writeByline(of: article)
    output += "</header>\n"
  }

  private mutating func writeByline(of article: Article) {
    let names = article.byline.map { author in
      let role = author.role.map { " (\(escaped($0)))" } ?? ""
      return "<span rel=\"author\" itemprop=\"author\">\(escaped(author.name))</span>\(role)"
    }
    if !names.isEmpty { output += "<address>\(names.joined(separator: ", "))</address>\n" }
    if let dateline = article.dateline {
      output += "<p class=\"dateline\">\(escaped(dateline))</p>\n"
    }
    for (name, date) in [
      ("datePublished", article.published), ("dateModified", article.modified),
    ] {
      guard let date = date?.iso8601 else { continue }
      output += "<time itemprop=\"\(name)\" datetime=\"\(date)\">\(date)</time>\n"
    }
  }
}

/// `text` with the marks of HTML as references, safe in content and in quoted attributes.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else {
    return text
  }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
