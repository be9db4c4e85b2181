extension Article {
  /// The highlight of a passage, with its quote and context; nil when there is no text in it.
  public func highlight(
    _ range: Range<Anchor>, colour: Highlight.Colour = .yellow, note: String? = nil,
    added: Int64? = nil
  ) -> Highlight? {
    let quote = text(from: range.lowerBound, to: range.upperBound)
    guard quote.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
    return Highlight(
      quote: quote, before: context(before: range.lowerBound),
      after: context(after: range.upperBound), anchor: range.lowerBound, colour: colour,
      note: note, added: added)
  }

  /// Where each of the highlights stands in the text as it is now; nil for one whose words are no
  /// longer there, and for a note on the whole article.
  ///
  /// The words are found in whatever typography and however they are parted into blocks; among
  /// several places, that with the most of the old context is taken, and of equal ones the nearest
  /// to where the words last stood. Of a longer passage, beginning and end are enough.
  public func ranges(of highlights: [Highlight]) -> [Range<Anchor>?] {
    guard highlights.contains(where: { $0.quote != nil }) else {
      return highlights.map { _ in nil }
    }
    let whole = QuoteSearch(self)
    lazy var running = QuoteSearch(self, isRunningText: true)
    return highlights.map { highlight in
      whole.range(of: highlight) ?? (highlight.quote == nil ? nil : running.range(of: highlight))
    }
  }

  /// The highlights, each with anchor and context of the place where it stands now; those that are
  /// lost as they are.
  public func placed(_ highlights: [Highlight]) -> [Highlight] {
    zip(highlights, ranges(of: highlights)).map { highlight, range in
      guard let range else { return highlight }
      var placed = highlight
      placed.anchor = range.lowerBound
      placed.before = context(before: range.lowerBound)
      placed.after = context(after: range.upperBound)
      return placed
    }
  }
}

extension Article {
  /// The end of what stands before the anchor, in its block and, where that is short, in those
  /// before it.
  private func context(before anchor: Anchor) -> String {
    let start = Anchor(block: anchor.block, offset: 0)
    var context = Array(text(from: start, to: anchor).unicodeScalars)
    var block = anchor.block
    while context.count < Highlight.contextLength, block > 0 {
      block -= 1
      guard let text = self.block(block)?.text, !text.isEmpty else { continue }
      context = Array((text + "\n\n").unicodeScalars) + context
    }
    return String(context.suffix(Highlight.contextLength))
  }

  /// The beginning of what stands after the anchor.
  private func context(after anchor: Anchor) -> String {
    let end = Anchor(block: anchor.block, offset: .max)
    var context = Array(text(from: anchor, to: end).unicodeScalars)
    var block = anchor.block
    while context.count < Highlight.contextLength, block < blockCount {
      block += 1
      guard let text = self.block(block)?.text, !text.isEmpty else { continue }
      context += ("\n\n" + text).unicodeScalars
    }
    return String(context.prefix(Highlight.contextLength))
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
