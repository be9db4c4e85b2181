import ArticleModel

/// Builds the blocks of the body; items and quoted lines that follow each other become one block.
struct BodyBuilder {
  private var finished: [Block] = []
  /// The list or quote that grows; kept apart, since changing the last element of an array copies it.
  private var list: ListBlock?
  private var quote: [Block] = []

  var blocks: [Block] {
    mutating get {
      close()
      return finished
    }
  }

  /// Adds a passage; false when the verdict keeps it out.
  mutating func add(_ passage: Passage, as verdict: Verdict) -> Bool {
    let inlines: [Inline] = [.text(passage.text)]
    switch verdict {
    case .paragraph: append(.paragraph(inlines))
    case .heading(let level):
      // A heading keeps its number; a list would count by itself.
      let number: [Inline] = if case .number(let n) = passage.mark { [.text("\(n). ")] } else { [] }
      append(.heading(level: min(6, level), number + inlines))
    case .item: addItem(passage.mark, [.paragraph(inlines)])
    case .quote:
      if list != nil { close() }
      quote.append(.paragraph(inlines))
    case .pullQuote: append(.pullQuote(inlines))
    case .figure(let caption):
      append(.figure(Figure(caption: caption.caption, credit: caption.credit)))
    case .cut: return false
    }
    return true
  }

  private mutating func append(_ block: Block) {
    close()
    finished.append(block)
  }

  private mutating func addItem(_ mark: Passage.Mark, _ item: [Block]) {
    let marker: ListBlock.Marker =
      if case .number(let start) = mark { .number(start: start) } else { .bullet }
    if !quote.isEmpty || (list.map { ($0.marker == .bullet) != (marker == .bullet) } ?? false) {
      close()
    }
    if list == nil { list = ListBlock(marker, items: []) }
    list?.items.append(item)
  }

  private mutating func close() {
    if let list { finished.append(.list(list)) }
    if !quote.isEmpty { finished.append(.quote(quote)) }
    list = nil
    quote = []
  }
}
