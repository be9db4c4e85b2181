// How each kind of block is written.

extension MarkdownWriter {
  func separated(_ blocks: [Block]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { pieces.append(.gap) }
      // A comment keeps lists apart that would be one.
      if index > 0, case .list = block, case .list = blocks[index - 1] {
        pieces += [.raw("<!-- -->"), .gap]
      }
      pieces.append(.block(block))
    }
    return pieces
  }

  func pieces(of block: Block) -> [Piece] {
    switch block {
    case .paragraph(let inlines): return self.inlines(inlines, in: .prose)
    case .heading(let level, let inlines):
      let mark = String(repeating: "#", count: min(max(level, 2), 6))
      return [.raw(mark + " ")] + self.inlines(inlines, in: .heading)
    case .list(let list): return pieces(of: list)
    case .quote(let blocks, let attribution):
      let source: [Block] = attribution.isEmpty ? [] : [.paragraph([.text("— ")] + attribution)]
      return [.open(prefix: "> ", marker: nil)] + separated(blocks + source) + [.close]
    case .pullQuote, .embed: return html(block)
    case .figure(let figure): return pieces(of: figure)
    case .table(let table): return table.caption.isEmpty ? pieces(of: table) : html(block)
    case .code(let text, let language): return pieces(ofCode: text, language)
    case .divider: return [.raw("* * *")]
    }
  }

  /// What Markdown has no marks for stands as HTML, which CommonMark allows.
  private func html(_ block: Block) -> [Piece] {
    var writer = HTMLWriter()
    writer.write([block])
    var pieces: [Piece] = []
    for line in writer.output.split(separator: "\n") {
      if !pieces.isEmpty { pieces.append(.lineBreak) }
      pieces.append(.raw(String(line)))
    }
    return pieces
  }

  private func pieces(of list: ListBlock) -> [Piece] {
    var pieces: [Piece] = []
    let isTight = list.items.allSatisfy { $0.count <= 1 }
    for (index, item) in list.items.enumerated() {
      if index > 0 { pieces.append(isTight ? .lineBreak : .gap) }
      let marker =
        switch list.marker {
        case .bullet: "- "
        case .number(let start): "\(min(start &+ index, 999_999_999)). "
        }
      let prefix = String(repeating: " ", count: marker.count)
      let (box, rest) = item.partingTaskBox
      pieces += [.open(prefix: prefix, marker: marker), .raw(box)] + separated(rest) + [.close]
    }
    return pieces
  }

  private func pieces(of figure: Figure) -> [Piece] {
    guard let address = figure.url, figure.credit == nil else { return html(.figure(figure)) }
    let title = figure.caption.map { " " + MarkdownEscape.title($0) } ?? ""
    return [
      .raw("!["), .text(figure.alt ?? "", escape: .heading),
      .raw("](\(MarkdownEscape.address(address, in: .prose))\(title))"),
    ]
  }

  private func pieces(ofCode text: String, _ language: String?) -> [Piece] {
    let fence = String(repeating: "`", count: max(3, MarkdownEscape.longestFence(in: text) + 1))
    var pieces: [Piece] = [.raw(fence + (language ?? "")), .lineBreak]
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
        return [.raw("| ")] + inlines(cell, in: .cell) + [.raw(" ")]
      } + [.raw("|")]
    }
    let rule = String(repeating: "| --- ", count: columns) + "|"
    return row(table.header) + [.lineBreak, .raw(rule)]
      + table.rows.flatMap { [.lineBreak] + row($0) }
  }
}

extension [Block] {
  /// The box that makes an item a task, and the item without it.
  ///
  /// Source: GitHub Flavored Markdown 0.29, section 5.3 “Task list items”.
  fileprivate var partingTaskBox: (box: String, item: [Block]) {
    guard case .paragraph(var inlines) = first, case .text(let text) = inlines.first,
      let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix),
      text != box || inlines.count > 1
    else { return ("", self) }
    inlines[0] = .text(String(text.dropFirst(box.count)))
    if text == box { inlines.removeFirst() }
    return (box, [.paragraph(inlines)] + dropFirst())
  }
}
