import ArticleModel
import Screen

/// An article set to a format: its lines in one long strip, before they are cut into pages.
///
/// It is set from the beginning on as far as it is asked for, so that the first page need not wait
/// for the last; what is set never changes by what follows.
public struct Galley: Sendable {
  public let format: Format
  public private(set) var lines: [Line] = []
  /// How many of the lines are the head's.
  public private(set) var headCount = 0
  private let head: Head
  private let body: [Block]
  private let notes: [Footnote]
  /// The blocks of footnotes in their order, each with what stands before its first line.
  private let noteBlocks: [NoteBlock]
  /// The index of the next block to set, as anchors count.
  private var next = 0

  /// An article of which only the head is set.
  public init(head: Head, body: [Block], notes: [Footnote] = [], format: Format) {
    self.head = head
    self.body = body
    self.notes = notes
    self.format = format
    noteBlocks = NoteBlock.all(of: notes, measure: format.measure)
    setHead()
  }

  /// Sets head, body and footnotes whole to a width of `measure` cells, at least 1.
  public init(
    head: Head, body: [Block], notes: [Footnote] = [], measure: Int,
    setting: TextSetting = TextSetting()
  ) {
    self.init(
      head: head, body: body, notes: notes, format: Format(measure: measure, setting: setting))
    set(lines: .max)
  }

  /// Whether all of the article is set.
  public var isComplete: Bool { next >= body.count + noteBlocks.count }

  /// Goes on setting until there are so many lines or no more blocks.
  public mutating func set(lines count: Int) {
    while lines.count < count, !isComplete {
      next < body.count ? setBlock(next) : setNote(next - body.count)
      next += 1
    }
    // White space that nothing follows would be a page that never ends.
    if isComplete { while lines.last?.kind == .space { lines.removeLast() } }
  }
}

extension Galley: Equatable {
  /// Equal galleys are set from equal articles, equally far: their lines follow from that.
  public static func == (one: Galley, other: Galley) -> Bool {
    one.format == other.format && one.next == other.next && one.head == other.head
      && one.body == other.body && one.notes == other.notes
  }
}

extension Galley {
  private mutating func setHead() {
    var offset = 0
    for (index, part) in head.parts.enumerated() {
      if index > 0 { offset += 1 }
      if part.isSetOff, !lines.isEmpty {
        addSpace(before: Anchor(block: Anchor.head, offset: offset))
      }
      var setter = BlockSetter(
        block: Anchor.head, format: format, measure: format.headMeasure, offset: offset)
      setter.isRunningText = false
      setter.set([.text(part.text)], role: part.role, kind: .lead, as: part.shape)
      lines += setter.lines
      offset = setter.offset
    }
    if head.hasRule, !head.parts.isEmpty {
      addRule(.lead, at: Anchor(block: Anchor.head, offset: offset))
    }
    headCount = lines.count
  }

  private mutating func setBlock(_ index: Int) {
    var setter = BlockSetter(block: index, format: format)
    let above = index > 0 ? body[index - 1] : nil
    setter.set(body[index], below: above)
    add(setter.lines, gap: Gap(above: above, below: body[index], format.setting.typography))
  }

  private mutating func setNote(_ index: Int) {
    let note = noteBlocks[index]
    let anchor = Anchor(block: body.count + index, offset: 0)
    if index == 0 {
      if !lines.isEmpty { addSpace(before: anchor) }
      addRule(.lead, at: anchor)
    }
    var setter = BlockSetter(block: anchor.block, format: format, mark: note.mark)
    setter.set(note.block)
    add(setter.lines, gap: index > 0 && !note.isFirst ? .blank(1) : .blank(0))
  }

  private mutating func add(_ block: [Line], gap: Gap) {
    guard let first = block.first else { return }
    if !lines.isEmpty {
      for _ in 0..<gap.rows(after: lines[lines.count - 1]) { addSpace(before: first.anchor) }
    }
    lines += block
  }

  private mutating func addRule(_ kind: Line.Kind, at anchor: Anchor) {
    let rule = Span(String(repeating: "─", count: min(7, format.measure)), role: .rule)
    lines.append(Line([rule], kind: kind, anchor: anchor))
  }

  private mutating func addSpace(before anchor: Anchor) {
    lines.append(Line([], kind: .space, anchor: anchor))
  }
}
