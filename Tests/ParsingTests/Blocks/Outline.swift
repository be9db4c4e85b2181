import ArticleModel

extension [Block] {
  /// The blocks as lines, one for each block, those inside indented: what tests compare.
  var outline: String { lines.joined(separator: "\n") }

  private var lines: [String] { flatMap(\.lines) }
}

extension [Footnote] {
  var outline: String {
    flatMap { ["note \($0.name)"] + $0.body.flatMap(\.lines).indented }.joined(separator: "\n")
  }
}

extension [String] {
  fileprivate var indented: [String] { map { "  " + $0 } }
}

extension Block {
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let inlines): ["p \(inlines.outline)"]
    case .heading(let level, let inlines): ["h\(level) \(inlines.outline)"]
    case .list(let list): list.lines
    case .quote(let blocks, let attribution):
      ["quote"] + blocks.flatMap(\.lines).indented + from(attribution)
    case .pullQuote(let inlines, let attribution):
      ["pull quote \(inlines.outline)"] + from(attribution)
    case .figure(let figure): figure.lines
    case .table(let table): table.lines
    case .code(let text, let language):
      ["code \(language ?? "-")"] + text.split(separator: "\n").map(String.init).indented
    case .divider: ["divider"]
    case .embed(let title, let url): ["embed \(title) → \(url)"]
    }
  }

  private func from(_ attribution: [Inline]) -> [String] {
    attribution.isEmpty ? [] : ["  from \(attribution.outline)"]
  }
}

extension ListBlock {
  fileprivate var lines: [String] {
    items.enumerated().flatMap { number, item in
      switch marker {
      case .bullet: ["•"] + item.flatMap(\.lines).indented
      case .number(let start): ["\(start + number)."] + item.flatMap(\.lines).indented
      }
    }
  }
}

extension Figure {
  fileprivate var lines: [String] {
    ["figure \(url ?? "-")"]
      + [("alt", alt), ("caption", caption), ("credit", credit)].compactMap { name, text in
        text.map { "  \(name) \($0)" }
      }
  }
}

extension Table {
  fileprivate var lines: [String] {
    func row(_ mark: String, _ cells: Row) -> String {
      "  \(mark) " + cells.map(\.outline).joined(separator: " | ")
    }
    return ["table \(caption.outline)"] + (header.isEmpty ? [] : [row("head", header)])
      + rows.map { row("row", $0) }
  }
}

extension [Inline] {
  fileprivate var outline: String { map(\.outline).joined() }
}

extension Inline {
  fileprivate var outline: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inlines): "<em \(inlines.outline)>"
    case .strong(let inlines): "<strong \(inlines.outline)>"
    case .superscript(let inlines): "<sup \(inlines.outline)>"
    case .subscript(let inlines): "<sub \(inlines.outline)>"
    case .code(let text): "<code \(text)>"
    case .link(let inlines, let address): "<\(inlines.outline) → \(address)>"
    case .lineBreak: "<br>"
    case .footnote(let name): "<note \(name)>"
    }
  }
}
