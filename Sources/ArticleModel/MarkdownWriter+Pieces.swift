// How each kind of block and inline is written.

extension MarkdownWriter {
  func separated(_ blocks: [Block]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { pieces.append(.gap) }
      pieces.append(.block(block))
    }
    return pieces
  }

  func pieces(of block: Block) -> [Piece] {
    switch block {
    case .paragraph(let inlines): return inlines.map { .inline($0, .prose) }
    case .heading(let level, let inlines):
      let mark = String(repeating: "#", count: min(max(level, 2), 6))
      return [.raw(mark + " ")] + inlines.map { .inline($0, .heading) }
    case .list(let list): return pieces(of: list)
    case .quote(let blocks, let attribution):
      let source: [Block] = attribution.isEmpty ? [] : [.paragraph([.text("— ")] + attribution)]
      return [.open(prefix: "> ", marker: nil)] + separated(blocks + source) + [.close]
    case .pullQuote(let inlines, let attribution):
      return pieces(of: .quote([.paragraph(inlines)], attribution: attribution))
    case .figure(let figure): return pieces(of: figure)
    case .table(let table): return pieces(of: table)
    case .code(let text, let language): return pieces(ofCode: text, language)
    case .divider: return [.raw("* * *")]
    case .embed(let title, let url): return [.inline(.link([.text(title)], to: url), .prose)]
    }
  }

  func pieces(of inline: Inline, _ place: MarkdownEscape.Place) -> [Piece] {
    switch inline {
    case .text(let text): return [.text(text, escape: place)]
    case .emphasis(let inlines): return wrapped(inlines, "*", place)
    case .strong(let inlines): return wrapped(inlines, "**", place)
    case .superscript(let inlines): return html("sup", inlines, place)
    case .subscript(let inlines): return html("sub", inlines, place)
    case .code(let text): return [.raw(MarkdownEscape.code(text))]
    case .lineBreak: return place == .prose ? [.raw("\\"), .lineBreak] : [.raw(" ")]
    case .footnote(let name): return [.raw("[^\(Footnote.label(name))]")]
    case .link(let inlines, let address):
      let text = inlines.map { Piece.inline($0, place) }
      guard let address = LinkAddress(address) else { return text }
      return [.raw("[")] + text + [.raw("](\(MarkdownEscape.address(address.text)))")]
    }
  }

  private func wrapped(_ inlines: [Inline], _ mark: String, _ place: MarkdownEscape.Place)
    -> [Piece]
  {
    // A mark beside white space is no mark.
    let text = inlines.text
    guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else {
      return inlines.map { .inline($0, place) }
    }
    return [.raw(mark)] + inlines.map { .inline($0, place) } + [.raw(mark)]
  }

  private func html(_ name: String, _ inlines: [Inline], _ place: MarkdownEscape.Place) -> [Piece] {
    [.raw("<\(name)>")] + inlines.map { .inline($0, place) } + [.raw("</\(name)>")]
  }

  private func pieces(of list: ListBlock) -> [Piece] {
    var pieces: [Piece] = []
    let isTight = list.items.allSatisfy { $0.count <= 1 }
    for (index, item) in list.items.enumerated() {
      if index > 0 { pieces.append(isTight ? .lineBreak : .gap) }
      let marker =
        switch list.marker {
        case .bullet: "- "
        case .number(let start): "\(start &+ index). "
        }
      let prefix = String(repeating: " ", count: marker.count)
      pieces += [.open(prefix: prefix, marker: marker)] + separated(item) + [.close]
    }
    return pieces
  }

  private func pieces(of figure: Figure) -> [Piece] {
    var pieces: [Piece] = []
    if let address = figure.url.flatMap(LinkAddress.init) {
      pieces += [.raw("!["), .text(figure.alt ?? "", escape: .heading)]
      pieces.append(.raw("](\(MarkdownEscape.address(address.text)))"))
    }
    let words = [figure.caption, figure.credit].compactMap(\.self).joined(separator: " ")
    guard !words.isEmpty else { return pieces }
    return pieces + (pieces.isEmpty ? [] : [.gap]) + [.text(words, escape: .prose)]
  }

  private func pieces(ofCode text: String, _ language: String?) -> [Piece] {
    let fence = String(repeating: "`", count: max(3, MarkdownEscape.longestFence(in: text) + 1))
    let name = (language ?? "").filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "+" }
    var pieces: [Piece] = [.raw(fence + name), .lineBreak]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      pieces += [.raw(String(line)), .lineBreak]
    }
    return pieces + [.raw(fence)]
  }

  private func pieces(of table: Table) -> [Piece] {
    let columns = max(1, ([table.header] + table.rows).map(\.count).max() ?? 1)
    func row(_ cells: Table.Row) -> [Piece] {
      (0..<columns).flatMap { column -> [Piece] in
        let cell = column < cells.count ? cells[column] : []
        return [.raw("| ")] + cell.map { .inline($0, .cell) } + [.raw(" ")]
      } + [.raw("|")]
    }
    let rule = String(repeating: "| --- ", count: columns) + "|"
    let caption: [Piece] =
      table.caption.isEmpty ? [] : table.caption.map { .inline($0, .prose) } + [.gap]
    return caption + row(table.header) + [.lineBreak, .raw(rule)]
      + table.rows.flatMap { [.lineBreak] + row($0) }
  }
}
