extension Article {
  /// The body as clean HTML: escaped, without scripts and styles, links absolute.
  public var html: String {
    var writer = HTMLWriter()
    writer.write(body)
    writer.write(footnotes)
    return writer.output
  }

  /// The whole article as an HTML document.
  public var htmlDocument: String {
    var writer = HTMLWriter()
    writer.writeHead(of: self)
    writer.write(body)
    writer.write(footnotes)
    writer.raw("</article>\n</body>\n</html>\n")
    return writer.output
  }
}

/// Writes blocks as HTML with a stack of its own, so that deep nesting costs no call stack.
private struct HTMLWriter {
  enum Piece {
    case raw(String)
    case text(String)
    case block(Block)
    case inline(Inline)
  }
  var output = ""
  private var pending: [Piece] = []

  mutating func raw(_ markup: String) { output += markup }

  mutating func write(_ blocks: [Block]) { run(blocks.map(Piece.block)) }

  mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    var pieces: [Piece] = [.raw("<section class=\"footnotes\">\n<ol>\n")]
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

  private func element(_ name: String, blocks: [Block]) -> [Piece] {
    [.raw("<\(name)>\n")] + blocks.map(Piece.block) + [.raw("</\(name)>\n")]
  }

  private func pieces(of block: Block) -> [Piece] {
    switch block {
    case .paragraph(let inlines): return element("p", inlines)
    case .heading(let level, let inlines): return element("h\(min(max(level, 2), 6))", inlines)
    case .list(let list): return pieces(of: list)
    case .quote(let blocks, let attribution):
      return element(
        "blockquote", blocks: blocks + (attribution.isEmpty ? [] : [.paragraph(attribution)]))
    case .pullQuote(let inlines, let attribution):
      let source = attribution.isEmpty ? [] : element("footer", attribution)
      return [.raw("<aside>")] + element("p", inlines, end: "") + source + [.raw("</aside>\n")]
    case .figure(let figure): return pieces(of: figure)
    case .table(let table): return pieces(of: table)
    case .code(let text, _): return [.raw("<pre><code>"), .text(text), .raw("</code></pre>\n")]
    case .divider: return [.raw("<hr>\n")]
    case .embed(let title, let url):
      return element("p", [.link([.text(title)], to: url)])
    }
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
        .raw("<sup><a href=\"#note-\(Footnote.label(name))\">"), .text(name), .raw("</a></sup>"),
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
    let words = [figure.caption, figure.credit].compactMap(\.self)
    if !words.isEmpty {
      pieces += [.raw("<figcaption>"), .text(words.joined(separator: " ")), .raw("</figcaption>")]
    }
    return pieces + [.raw("</figure>\n")]
  }

  private func pieces(of table: Table) -> [Piece] {
    func row(_ cells: Table.Row, _ name: String) -> [Piece] {
      [.raw("<tr>")] + cells.flatMap { element(name, $0, end: "") } + [.raw("</tr>\n")]
    }
    let caption = table.caption.isEmpty ? [] : element("caption", table.caption)
    let head = table.header.isEmpty ? [] : row(table.header, "th")
    return [.raw("<table>\n")] + caption + head + table.rows.flatMap { row($0, "td") }
      + [.raw("</table>\n")]
  }

  mutating func writeHead(of article: Article) {
    let language = article.language.map { " lang=\"\(escaped($0))\"" } ?? ""
    output += "<!DOCTYPE html>\n<html\(language)>\n<head>\n<meta charset=\"utf-8\">\n"
    output += "<title>\(escaped(article.headline))</title>\n</head>\n<body>\n<article>\n<header>\n"
    if let kicker = article.kicker { output += "<p>\(escaped(kicker))</p>\n" }
    output += "<h1>\(escaped(article.headline))</h1>\n"
    if let dek = article.dek { output += "<p>\(escaped(dek))</p>\n" }
    let names = article.byline.map(\.name).joined(separator: ", ")
    if !names.isEmpty { output += "<address>\(escaped(names))</address>\n" }
    if let published = article.published { output += "<time>\(published.iso8601)</time>\n" }
    output += "</header>\n"
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
