import ArticleModel
import Screen

/// Sets one block into lines and counts offsets as `Block.text` does.
struct BlockSetter {
  let block: Int
  let measure: Int
  let setting: TextSetting
  private(set) var lines: [Line] = []
  /// The offset of the next passage in the block's text.
  private(set) var offset: Int
  /// What stands before each line: bars of quotes, indents of lists.
  private var indents: [Span] = []
  /// A list mark that waits for its first line.
  private var mark: Span?
  private var role: Role = .text
  private var hasPassage = false

  init(block: Int, measure: Int, setting: TextSetting, offset: Int = 0) {
    self.block = block
    self.measure = measure
    self.setting = setting
    self.offset = offset
  }

  /// Sets a passage: a run of inlines that begins on a line of its own.
  mutating func set(
    _ inlines: [Inline], role: Role, face: Face = [], kind: Line.Kind? = nil,
    as passage: PassageShape.Kind = .prose
  ) {
    beginPassage()
    let text = StyledText(inlines, role: role, face: face, offset: offset)
    let indent = currentIndent
    let shape = PassageShape(measure: measure - indent.width, kind: passage)
    let set = text.lines(in: shape, setting)
    for (index, line) in set.enumerated() {
      let spans = (index == 0 ? indent.first : indent.others) + line.spans
      add(spans, kind ?? .text(index: index, count: set.count), at: line.start)
    }
    if !set.isEmpty { mark = nil }
    offset = text.end
  }

  /// Counts the separator between this passage and the one before, as `Block.text` has it.
  private mutating func beginPassage() {
    if hasPassage { offset += 1 }
    hasPassage = true
  }

  mutating func set(_ block: Block) {
    // A block without text is an empty passage; a paragraph or code counts itself.
    switch block {
    case .list, .quote, .figure, .table: if block.text.isEmpty { return beginPassage() }
    case .divider: beginPassage()
    default: break
    }
    switch block {
    case .paragraph(let inlines): set(inlines, role: role)
    case .heading(_, let inlines):
      set(inlines, role: .headline, face: .strong, kind: .lead, as: .heading)
    case .list(let list): set(list)
    case .quote(let blocks, let attribution): setQuote(blocks, attribution)
    case .pullQuote(let inlines, let attribution):
      setQuote([.paragraph([.emphasis(inlines)])], attribution)
    case .figure(let figure): set(figure)
    case .table(let table): set(table)
    case .code(let text, _): setCode(text)
    case .divider: setCentred("*  *  *")
    case .embed(let title, _): set([.text(title)], role: .link)
    }
  }
}

extension BlockSetter {
  private mutating func set(_ list: ListBlock) {
    let last = list.items.count - 1
    for (index, item) in list.items.enumerated() {
      let text: String
      let width: Int
      switch list.marker {
      case .bullet: (text, width) = ("•", 2)
      case .number(let start):
        let (lastNumber, _) = start.addingReportingOverflow(last)
        let (number, _) = start.addingReportingOverflow(index)
        (text, width) = ("\(number).", "\(lastNumber). ".count)
      }
      guard width < measure - currentIndent.width - 8 else {
        // Too narrow for a hanging mark: the text needs the room.
        setAll(item)
        continue
      }
      let padded = text + String(repeating: " ", count: max(1, width - text.count))
      let outer = (indents, mark)
      mark = Span(padded, role: .muted)
      indents.append(Span(String(repeating: " ", count: padded.count)))
      setAll(item)
      (indents, mark) = outer
      if index < last, item.count > 1 { addSpace() }
    }
  }

  private mutating func setQuote(_ blocks: [Block], _ attribution: [Inline]) {
    let outer = (indents, role)
    role = .quote
    if measure - currentIndent.width > 12 { indents.append(Span("│ ", role: .rule)) }
    setAll(blocks)
    if !attribution.isEmpty, !attribution.text.isEmpty { set(attribution, role: .muted) }
    (indents, role) = outer
  }

  private mutating func setAll(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { addSpace() }
      set(block)
    }
  }

  private mutating func set(_ figure: Figure) {
    let outer = indents
    if measure - currentIndent.width > 12 { indents.append(Span("▎ ", role: .rule)) }
    let words = [figure.caption, figure.credit].compactMap(\.self).filter { !$0.isEmpty }
    if words.isEmpty, let alt = figure.alt, !alt.isEmpty {
      set([.text(alt)], role: .muted, face: .emphasis)
    }
    if let caption = figure.caption, !caption.isEmpty {
      set([.text(caption)], role: .muted, face: .emphasis)
    }
    if let credit = figure.credit, !credit.isEmpty { set([.text(credit)], role: .muted) }
    indents = outer
  }

  private mutating func setCode(_ text: String) {
    let tabless = text.hasSuffix("\n") ? String(text.dropLast()) : text
    set([.text(tabless)], role: .code, kind: .plain, as: .verbatim)
    if text.hasSuffix("\n") { offset += 1 }
  }

  /// A row of text that stands for something without text of its own.
  private mutating func setCentred(_ text: String) {
    let indent = currentIndent
    let free = max(0, measure - indent.width - text.count)
    let padding = Span(String(repeating: " ", count: free / 2))
    let ornament = Span(String(text.prefix(max(1, measure - indent.width))), role: .rule)
    add(indent.others + [padding, ornament], .plain, at: offset)
  }

  private mutating func add(_ spans: [Span], _ kind: Line.Kind, at offset: Int) {
    lines.append(Line(spans, kind: kind, anchor: Anchor(block: block, offset: offset)))
  }

  private mutating func addSpace() {
    guard !lines.isEmpty else { return }
    add(currentIndent.others.filter { $0.role == .rule }, .space, at: offset)
  }

  /// What stands before the first line and before the others, and its width.
  private var currentIndent: (first: [Span], others: [Span], width: Int) {
    let width = indents.reduce(0) { $0 + $1.text.cellWidth }
    guard let mark, !indents.isEmpty else { return (indents, indents, width) }
    return (indents.dropLast() + [mark], indents, width)
  }
}

extension BlockSetter {
  /// A table: as columns where they fit, else row by row with the head's words before each cell.
  private mutating func set(_ table: Table) {
    if !table.caption.text.isEmpty { set(table.caption, role: .muted, face: .emphasis) }
    let rows = ([table.header] + table.rows).filter { !$0.isEmpty }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].text.cellWidth : 0 }.max() ?? 0
    }
    let isOneLine = rows.joined().allSatisfy { !$0.text.contains("\n") }
    let total = widths.reduce(0, +) + 2 * max(0, count - 1)
    if isOneLine, total <= measure - currentIndent.width {
      for (index, row) in rows.enumerated() {
        setRow(row, widths, isHeader: index == 0 && !table.header.isEmpty)
      }
    } else {
      for (index, row) in rows.enumerated() {
        if index > 0 { addSpace() }
        for cell in row { set(cell, role: role) }
      }
    }
  }

  private mutating func setRow(_ row: Table.Row, _ widths: [Int], isHeader: Bool) {
    var spans = currentIndent.first
    beginPassage()
    let start = offset
    for (column, cell) in row.enumerated() {
      if column > 0 { offset += 1 }
      let text = StyledText(cell, role: role, face: isHeader ? .strong : [], offset: offset)
      spans += text.spans(0..<text.clusters.count)
      let isLast = column == row.count - 1
      let gap = isLast ? 0 : widths[column] - cell.text.cellWidth + 2
      if gap > 0 { spans.append(Span(String(repeating: " ", count: gap))) }
      offset = text.end
    }
    add(spans, isHeader ? .lead : .plain, at: start)
  }
}
