/// A run of inlines that begins on a line of its own, and where it begins in its block's text.
public struct Passage: Equatable, Sendable {
  /// In Unicode scalars, as anchors count.
  public var offset: Int
  public var inlines: [Inline]

  public init(_ inlines: [Inline], offset: Int) {
    self.inlines = inlines
    self.offset = offset
  }
}

extension Block {
  /// The passages of the block in the order of `text`, each at its offset.
  public var textPassages: [Passage] {
    var walk = PassageWalk()
    walk.visit(self)
    return walk.passages
  }

  /// Whether `text` is empty, told without building it.
  public var isTextless: Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.allSatisfy(\.isTextless)
    case .list(let list):
      list.items.joined().prefix(2).count < 2 && list.items.joined().allSatisfy(\.isTextless)
    case .quote(let blocks, let attribution):
      attribution.allSatisfy(\.isTextless) && blocks.count < 2
        && blocks.allSatisfy(\.isTextless)
    case .pullQuote(let inlines, let attribution):
      (inlines + attribution).allSatisfy(\.isTextless)
    case .figure(let figure): figure.text.isEmpty
    case .table(let table): table.text.isEmpty
    case .code(let text, _): text.isEmpty
    case .divider: true
    case .embed(let title, _): title.isEmpty
    }
  }
}

extension Inline {
  /// Whether `text` is empty; told by the first text that is there.
  fileprivate var isTextless: Bool {
    switch self {
    case .text(let text), .code(let text): text.isEmpty
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _),
      .superscript(let inlines), .subscript(let inlines):
      inlines.allSatisfy(\.isTextless)
    case .lineBreak, .footnote: false
    }
  }
}

/// Goes through a block as `Block.text` does and counts the separators.
private struct PassageWalk {
  var passages: [Passage] = []
  var offset = 0

  mutating func visit(_ block: Block) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): add(inlines)
    case .list(let list): visitAll(list.items.joined())
    case .quote(let blocks, let attribution):
      visitAll(blocks)
      if !attribution.text.isEmpty { add(attribution, isFirst: blocks.isEmpty) }
    case .pullQuote(let inlines, let attribution): addAll([inlines, attribution])
    case .figure(let figure):
      let words = [figure.caption, figure.credit].compactMap(\.self).filter { !$0.isEmpty }
      addAll((words.isEmpty ? [figure.alt ?? ""] : words).map { [.text($0)] })
    case .table(let table): visit(table)
    case .code(let text, _): add([.text(text)])
    case .divider: break
    case .embed(let title, _): add([.text(title)])
    }
  }

  private mutating func visitAll(_ blocks: some Sequence<Block>) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { offset += 1 }
      visit(block)
    }
  }

  /// Passages of which the empty ones do not count.
  private mutating func addAll(_ passages: [[Inline]]) {
    for (index, inlines) in passages.filter({ !$0.text.isEmpty }).enumerated() {
      add(inlines, isFirst: index == 0)
    }
  }

  private mutating func visit(_ table: Table) {
    var isFirst = true
    if !table.caption.text.isEmpty {
      add(table.caption)
      isFirst = false
    }
    for row in [table.header] + table.rows where !row.isEmpty {
      for cell in row {
        // A tab between cells, a line feed between rows.
        add(cell, isFirst: isFirst)
        isFirst = false
      }
    }
  }

  private mutating func add(_ inlines: [Inline], isFirst: Bool = true) {
    if !isFirst { offset += 1 }
    passages.append(Passage(inlines, offset: offset))
    offset += inlines.scalarCount
  }
}

extension [Inline] {
  /// The length of `text` in Unicode scalars.
  public var scalarCount: Int { reduce(0) { $0 + $1.text.unicodeScalars.count } }
}
