import ArticleModel
import Screen

/// Sets one block into lines and counts offsets as `Block.text` does.
struct BlockSetter {
  let block: Int
  let format: Format
  /// The width that the block may take.
  let measure: Int
  private(set) var lines: [Line] = []
  /// The offset of the next passage in the block's text.
  var offset: Int
  /// What stands before each line: bars of quotes, indents of lists.
  var indents: [Span] = []
  /// The cells that lines are shorter by on the right.
  var rightIndent = 0
  /// Marks that wait for their first line; there they take the place of the indent of this index.
  private var marks: [Int: Span] = [:]
  var role: Role = .text
  /// The lists that the passage stands in.
  var listDepth = 0
  private var hasPassage = false

  init(
    block: Int, format: Format, measure: Int? = nil, offset: Int = 0, mark: HangingMark? = nil
  ) {
    self.block = block
    self.format = format
    self.measure = measure ?? format.measure
    self.offset = offset
    if let mark { hang(mark) }
  }

  /// Whether the passages are running text; captions and heads are too short to be justified.
  var isRunningText = true

  var typography: Typography { format.setting.typography }

  /// What the lines of a passage go by.
  private var setting: TextSetting {
    var setting = format.setting
    if !isRunningText { setting.typography.isJustified = false }
    return setting
  }

  /// What the lines of a passage may take at this place.
  var room: Int { measure - rightIndent - indents.width }

  /// Sets a passage: a run of inlines that begins on a line of its own.
  mutating func set(
    _ inlines: [Inline], role: Role, face: Face = [], kind: Line.Kind? = nil,
    as shape: PassageShape.Kind = .prose, firstIndent: Int = 0
  ) {
    beginPassage()
    let text = StyledText(inlines.withSmallDigits, role: role, face: face, offset: offset)
    let extra = firstIndent + marks.reduce(0) { $0 + $1.value.width - indents[$1.key].width }
    let passage = PassageShape(measure: max(1, room), firstIndent: max(0, extra), kind: shape)
    let set = text.lines(in: passage, setting)
    let isRightToLeft = shape != .verbatim && inlines.isRightToLeft
    for (index, line) in set.enumerated() {
      var before = nextIndents()
      if index == 0, firstIndent > 0 { before.append(.blank(firstIndent)) }
      if isRightToLeft {
        let room = index == 0 ? room - max(0, extra) : room
        before.append(.blank(max(0, room - line.spans.width)))
      }
      let kind = kind ?? .text(index: index, count: set.count)
      addLeading(before: kind, at: line.start)
      add(before + line.spans, kind, at: line.start)
    }
    offset = text.end
  }

  /// Counts the separator between this passage and the one before, as `Block.text` has it.
  mutating func beginPassage() {
    if hasPassage { offset += 1 }
    hasPassage = true
  }

  /// Sets a block; `above` is what stands over it and decides about the first line's indent.
  mutating func set(_ block: Block, below above: Block? = nil) {
    // A block without text is an empty passage; a paragraph or code counts itself.
    switch block {
    case .list, .quote, .table: if block.isTextless { return beginPassage() }
    case .figure(let figure) where figure.text.isEmpty: return beginPassage()
    case .divider: beginPassage()
    default: break
    }
    switch block {
    case .paragraph(let inlines): setParagraph(inlines, below: above)
    case .heading(let level, let inlines): setHeading(inlines, level: level)
    case .list(let list): set(list)
    case .quote(let blocks, let attribution): setQuote(blocks, attribution)
    case .pullQuote(let inlines, let attribution): setPullQuote(inlines, attribution)
    case .figure(let figure): set(figure)
    case .table(let table): set(table)
    case .code(let text, _): setCode(text)
    case .divider: setCentred("*  *  *")
    case .embed(let title, _): set([.text(title)], role: .link)
    }
  }

  /// Sets blocks one below the other, with white space between them.
  mutating func setAll(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      let above = index > 0 ? blocks[index - 1] : nil
      if index > 0, let last = lines.last {
        let gap = Gap(above: above, below: block, typography, isInItem: listDepth > 0)
        for _ in 0..<gap.rows(after: last) { addSpace() }
      }
      set(block, below: above)
    }
  }
}

extension BlockSetter {
  private mutating func setParagraph(_ inlines: [Inline], below above: Block?) {
    var indent = 0
    if typography.paragraphs == .indented, marks.isEmpty, room >= 12, case .paragraph = above {
      indent = 2
    }
    set(inlines, role: role, firstIndent: indent)
  }

  private mutating func setHeading(_ inlines: [Inline], level: Int) {
    switch level {
    case ...2: set(inlines, role: .headline, face: .strong, kind: .lead, as: .heading)
    case 3: set(inlines, role: .headline, face: .emphasis, kind: .lead, as: .heading)
    default: set(inlines, role: .kicker, kind: .lead, as: .heading)
    }
  }

  /// A row of text that stands for something without text of its own.
  private mutating func setCentred(_ text: String) {
    let ornament = Span(String(text.prefix(max(1, room))), role: .rule)
    let padding = Span.blank(max(0, room - ornament.width) / 2)
    add(nextIndents() + [padding, ornament], .plain, at: offset)
  }
}

extension BlockSetter {
  mutating func add(
    _ spans: [Span], _ kind: Line.Kind, at offset: Int, overhang: Int = 0,
    isUnbroken: Bool = false
  ) {
    var line = Line(
      spans.filter { !$0.text.isEmpty }, kind: kind, anchor: Anchor(block: block, offset: offset))
    line.overhang = overhang
    line.isUnbroken = isUnbroken
    lines.append(line)
  }

  /// A blank row between two parts of the block; the bars of quotes go through.
  mutating func addSpace() {
    guard !lines.isEmpty else { return }
    addSpace(at: offset)
  }

  private mutating func addSpace(at offset: Int) {
    let last = indents.lastIndex { $0.role == .rule }.map { $0 + 1 } ?? 0
    add(Array(indents[..<last]), .space, at: offset)
  }

  /// The blank row that the reader's leading puts above a line of a paragraph.
  private mutating func addLeading(before kind: Line.Kind, at offset: Int) {
    guard case .text(let index, _) = kind, index > 0 else { return }
    switch typography.leading {
    case .single: break
    case .oneAndHalf: if index % 2 == 0 { addSpace(at: offset) }
    case .double: addSpace(at: offset)
    }
  }

  /// What stands before the next line; the waiting marks are used up.
  mutating func nextIndents() -> [Span] {
    guard !marks.isEmpty else { return indents }
    defer { marks = [:] }
    return indents.enumerated().map { marks[$0] ?? $1 }
  }

  /// Indents what follows and puts a mark before its first line, where that leaves room enough.
  mutating func hang(_ mark: HangingMark, role: Role = .muted) {
    guard room - max(mark.width, mark.text.cellWidth) >= 8 else { return }
    if !mark.text.isEmpty { marks[indents.count] = Span(mark.text, role: role) }
    indents.append(.blank(mark.width))
  }

  /// Takes indents away until so many are left, with the marks that found no line.
  mutating func unindent(to count: Int) {
    indents.removeLast(indents.count - count)
    marks = marks.filter { $0.key < count }
  }

  /// Lets no page end after a line.
  mutating func keep(_ index: Int) {
    if lines[index].kind != .space { lines[index].kind = .kept }
  }
}

extension Span {
  /// Cells of white space that the typesetter adds.
  static func blank(_ width: Int) -> Span { Span(String(repeating: " ", count: max(0, width))) }

  var width: Int { text.cellWidth }
}

extension [Span] {
  var width: Int { reduce(0) { $0 + $1.width } }
}
