extension Block {
  /// The canonical text that anchors count in: passages separated by a line feed, table cells by
  /// a tab; without marks, bullets and rules.
  public var text: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.text
    case .list(let list): list.items.joined().map(\.text).joined(separator: "\n")
    case .quote(let blocks, let attribution):
      (blocks.map(\.text) + [attribution.text].filter { !$0.isEmpty }).joined(separator: "\n")
    case .pullQuote(let inlines, let attribution):
      [inlines.text, attribution.text].filter { !$0.isEmpty }.joined(separator: "\n")
    case .figure(let figure): figure.text
    case .table(let table): table.text
    case .code(let text, _): text
    case .divider: ""
    case .embed(let title, _): title
    }
  }

  /// The part of the text that belongs to the running text: no captions, no pull quotes.
  public var runningText: String {
    switch self {
    case .figure, .pullQuote, .embed, .divider: ""
    default: text
    }
  }
}

extension Figure {
  /// Caption and credit, each a passage; the stand-in words when there is neither.
  public var text: String {
    let words = [caption, credit].compactMap(\.self).filter { !$0.isEmpty }
    return words.isEmpty ? alt ?? "" : words.joined(separator: "\n")
  }
}

extension Table {
  /// Rows as lines, cells separated by a tab.
  public var text: String {
    let lines = ([header] + rows).filter { !$0.isEmpty }.map { row in
      row.map(\.text).joined(separator: "\t")
    }
    return ([caption.text].filter { !$0.isEmpty } + lines).joined(separator: "\n")
  }
}

extension Article {
  /// The figures of the body, in document order.
  public var figures: [Figure] {
    body.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Paragraphs and subheads, separated by a blank line; no head, no captions.
  public var text: String {
    body.map(\.runningText).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
