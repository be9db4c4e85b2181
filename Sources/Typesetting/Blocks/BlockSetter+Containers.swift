import ArticleModel
import Screen

/// Lists, quotes and figures: what has parts of its own.
extension BlockSetter {
  mutating func set(_ list: ListBlock) {
    let isLoose = list.items.contains { $0.filter(\.isNoList).count > 1 }
    listDepth += 1
    for (index, item) in list.items.enumerated() {
      if index > 0, isLoose { addSpace() }
      let outer = indents.count
      hang(mark(ofItem: index, in: list))
      setAll(item)
      unindent(to: outer)
    }
    listDepth -= 1
  }

  private func mark(ofItem index: Int, in list: ListBlock) -> HangingMark {
    switch list.marker {
    case .bullet: return HangingMark(listDepth % 2 == 1 ? "•" : "–", width: 2)
    case .number(let start):
      let (lastNumber, _) = start.addingReportingOverflow(list.items.count - 1)
      let (number, _) = start.addingReportingOverflow(index)
      let width = "\(lastNumber). ".count
      let text = "\(number)."
      // Numbers stand one below the other by their last digits.
      return HangingMark(
        String(repeating: " ", count: max(0, width - 1 - text.count)) + text, width: width)
    }
  }

  mutating func setQuote(_ blocks: [Block], _ attribution: [Inline]) {
    let outer = (indents.count, role)
    role = .quote
    if room > 12 { indents.append(Span("│ ", role: .rule)) }
    setAll(blocks)
    setAttribution(attribution)
    unindent(to: outer.0)
    role = outer.1
  }

  /// A sentence lifted out: inset on both sides, so that it is no part of the text.
  mutating func setPullQuote(_ inlines: [Inline], _ attribution: [Inline]) {
    let outer = indents.count
    let inset = room >= 60 ? 6 : room >= 32 ? 4 : 0
    indents.append(.blank(inset))
    rightIndent += inset
    // Words that there are not are no passage.
    if !inlines.text.isEmpty { set(inlines, role: .dek, face: .emphasis, as: .heading) }
    setAttribution(attribution)
    unindent(to: outer)
    rightIndent -= inset
  }

  private mutating func setAttribution(_ attribution: [Inline]) {
    guard !attribution.text.isEmpty else { return }
    let outer = indents.count
    isRunningText = false
    defer { isRunningText = true }
    hang(HangingMark("—", width: 2))
    set(attribution, role: .muted)
    unindent(to: outer)
  }

  /// What is told of a picture, in a box of which only the left edge is drawn.
  mutating func set(_ figure: Figure) {
    let outer = indents.count
    isRunningText = false
    defer { isRunningText = true }
    if room > 12 { indents.append(Span("▎ ", role: .rule)) }
    if let alt = figure.alt, !alt.isEmpty, !(figure.caption ?? "").isEmpty || figure.hasCreditOnly,
      figure.caption?.contains(alt) != true
    {
      addAside(alt)
    }
    let first = lines.count
    for words in figure.words {
      let isCredit = words == figure.credit && words != figure.caption
      set([.text(words)], role: .muted, face: isCredit ? [] : .emphasis)
    }
    keepTogether(from: first)
    unindent(to: outer)
  }

  /// Words beside the text that no anchor counts: they stand for a picture that has a caption too.
  private mutating func addAside(_ words: String) {
    let text = StyledText([.text("[\(words)]")], role: .muted)
    let shape = PassageShape(measure: max(1, room))
    for line in text.lines(in: shape, format.setting) {
      let spans = line.spans.map { Span($0.text, role: $0.role, face: $0.face) }
      add(nextIndents() + spans, .kept, at: offset)
    }
  }

  /// Lets no page end among the lines but after the last, as long as they are few.
  private mutating func keepTogether(from first: Int) {
    guard lines.count - first <= 6 else { return }
    for index in lines.indices.dropLast() where index >= first { keep(index) }
  }
}

extension Block {
  fileprivate var isNoList: Bool { if case .list = self { false } else { true } }
}

extension Figure {
  /// What its text consists of, as `Figure.text` counts.
  fileprivate var words: [String] {
    let words = [caption, credit].compactMap(\.self).filter { !$0.isEmpty }
    return words.isEmpty ? [alt ?? ""] : words
  }

  fileprivate var hasCreditOnly: Bool { (caption ?? "").isEmpty && !(credit ?? "").isEmpty }
}
