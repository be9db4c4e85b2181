// What becomes of a container once all of it is known.

extension BlockAssembler {
  mutating func settle(_ frame: Frame) {
    switch frame.container {
    case .plain: put(all: frame.blocks)
    case .quote: settle(quote: frame)
    case .pullQuote: settle(pullQuote: frame)
    case .attribution: settle(attribution: frame)
    case .list(let marker): settle(list: frame.items, marker)
    case .item: settle(item: frame)
    case .heading(let level): settle(heading: frame, level: level)
    case .figure(let isCaptionOfLast):
      if isCaptionOfLast { settle(lateCaption: frame) } else { settle(figure: frame) }
    case .caption, .credit, .captionWithCredit: settle(words: frame)
    case .table(let isLayout): settle(table: frame, isLayout: isLayout)
    case .tableCaption: settle(tableCaption: frame)
    case .row(let isHeader): settle(row: frame, isHeader: isHeader)
    case .cell(let isHeader, let columns, let rows):
      let cell = TableGrid.Cell(
        blocks: frame.blocks, isHeader: isHeader, columns: columns, rows: rows)
      if case .row = frames[frames.count - 1].container {
        frames[frames.count - 1].append(cell: cell)
      } else {
        put(all: frame.blocks)
      }
    case .embed(let url):
      appendEmbed(title: frame.blocks.map(\.text).joined(separator: " "), url: url)
    }
  }

  // MARK: Quotes

  private mutating func settle(quote frame: Frame) {
    var blocks = frame.blocks
    var attribution = frame.words
    if attribution.isEmpty, blocks.count > 1, case .paragraph(let last) = blocks.last,
      let name = last.strippingDash, name.isShortLine
    {
      attribution = name
      blocks.removeLast()
    }
    if !attribution.isEmpty, blocks.isEmpty || !attribution.isShortLine {
      blocks.append(.paragraph(attribution))
      attribution = []
    }
    if !blocks.isEmpty { put(.quote(blocks, attribution: attribution)) }
  }

  private mutating func settle(pullQuote frame: Frame) {
    let isPlain = frame.blocks.allSatisfy {
      if case .paragraph = $0 { true } else { false }
    }
    guard isPlain, !frame.blocks.isEmpty, frame.words.isEmpty || frame.words.isShortLine else {
      return settle(quote: frame)
    }
    put(.pullQuote(frame.blocks.passage, attribution: frame.words))
  }

  private mutating func settle(attribution frame: Frame) {
    let passage = frame.blocks.passage
    let name = passage.strippingDash ?? passage
    let top = frames.count - 1
    switch frames[top].container {
    case .quote, .pullQuote:
      if !frames[top].words.isEmpty, !name.isEmpty {
        put(.paragraph(name))
      } else {
        frames[top].words = name
      }
    default: for block in frame.blocks { put(block) }
    }
  }

  // MARK: Lists and headings

  private mutating func settle(list items: [[Block]], _ marker: ListBlock.Marker) {
    guard !items.isEmpty else { return }
    let isGallery = items.joined().allSatisfy {
      if case .figure = $0 { true } else { false }
    }
    if isGallery {
      for block in items.joined() { put(block) }
      return
    }
    switch marker {
    case .bullet: put(.list(ListBlock(.bullet, items: items)))
    case .number(let start):
      let marker = ListBlock.Marker.number(start: min(max(start, 0), 999_999_999))
      put(.list(ListBlock(marker, items: items)))
    }
  }

  private mutating func settle(item frame: Frame) {
    guard !frame.blocks.isEmpty else { return }
    if case .list = frames[frames.count - 1].container {
      frames[frames.count - 1].items.append(frame.blocks)
    } else {
      for block in frame.blocks { put(block) }
    }
  }

  private mutating func settle(heading frame: Frame, level: Int) {
    var passage = frame.blocks.passage
    while passage.count == 1, case .strong(let inner) = passage[0] { passage = inner }
    if !passage.isEmpty { put(.heading(level: min(max(level, 2), 6), passage)) }
    for block in frame.blocks where !block.isPassage { put(block) }
  }

  // MARK: Tables

  private mutating func settle(row frame: Frame, isHeader: Bool) {
    let cells = frame.rows.flatMap(\.cells)
    let row = TableGrid.Row(cells: cells, isHeader: isHeader)
    if case .table = frames[frames.count - 1].container {
      frames[frames.count - 1].rows.append(row)
    } else {
      for block in cells.flatMap(\.blocks) { put(block) }
    }
  }

  private mutating func settle(tableCaption frame: Frame) {
    let top = frames.count - 1
    guard case .table = frames[top].container, frames[top].words.isEmpty else {
      for block in frame.blocks { put(block) }
      return
    }
    frames[top].words = frame.blocks.passage
  }

  private mutating func settle(table frame: Frame, isLayout: Bool) {
    let grid = TableGrid(rows: frame.rows, isLayout: isLayout)
    if let table = grid.table(caption: frame.words) {
      put(.table(table))
    } else {
      if !frame.words.isEmpty { put(.paragraph(frame.words)) }
      for row in frame.rows {
        for cell in row.cells { put(all: cell.blocks) }
      }
    }
  }
}

extension [Block] {
  /// The text of all, passages separated by line breaks.
  var passage: [Inline] {
    var passage: [Inline] = []
    for inlines in lazy.flatMap(\.passages) where !inlines.isEmpty {
      if !passage.isEmpty { passage.append(.lineBreak) }
      passage += inlines
    }
    return passage
  }
}

extension Block {
  /// Whether its text can stand in a heading or a cell.
  var isPassage: Bool {
    switch self {
    case .paragraph, .heading, .list, .quote: true
    default: false
    }
  }

  /// The texts inside, in order; of nested blocks their plain text.
  fileprivate var passages: [[Inline]] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines]
    case .list, .quote:
      text.split(separator: "\n").map { [.text(String($0))] }
    default: []
    }
  }
}

extension [Inline] {
  /// Whether this may be the name behind a quote.
  fileprivate var isShortLine: Bool {
    let text = text
    return text.unicodeScalars.count <= 120 && !text.utf8.contains(0x0A)
  }

  /// The passage without the dashes it begins with; nil when it begins with none or holds no more.
  fileprivate var strippingDash: [Inline]? {
    let text = text.unicodeScalars
    let rest = text.drop { "—–―".unicodeScalars.contains($0) || $0.properties.isWhitespace }
    guard let first = text.first, "—–―".unicodeScalars.contains(first), !rest.isEmpty else {
      return nil
    }
    var assembler = InlineAssembler()
    assembler.append(self, dropping: text.count - rest.count)
    let stripped = assembler.take()
    return stripped.isEmpty ? nil : stripped
  }
}
