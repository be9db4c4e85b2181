extension Article {
  /// All blocks, as anchors count them: those of the body, then those of the footnotes.
  public var blocks: [Block] {
    footnotes.isEmpty ? body : body + footnotes.flatMap(\.body)
  }

  /// The block of an anchor; nil for the head and for indexes that no block has.
  public func block(_ index: Int) -> Block? {
    guard index >= 0 else { return nil }
    if index < body.count { return body[index] }
    var rest = index - body.count
    for note in footnotes {
      if rest < note.body.count { return note.body[rest] }
      rest -= note.body.count
    }
    return nil
  }

  /// How many blocks anchors can name: those of the body and of the footnotes.
  public var blockCount: Int { footnotes.reduce(body.count) { $0 + $1.body.count } }

  /// Where the footnote of that name begins.
  public func anchor(ofFootnote name: String) -> Anchor? {
    var block = body.count
    for note in footnotes {
      if note.name == name, !note.body.isEmpty { return Anchor(block: block, offset: 0) }
      block += note.body.count
    }
    return nil
  }

  /// The source text between two anchors, blocks separated by a blank line: what is copied.
  ///
  /// It has nothing that a typesetter adds: no hyphens, marks or line ends.
  public func text(from start: Anchor, to end: Anchor) -> String {
    guard start < end else { return "" }
    let blocks = blocks
    let first = min(max(0, start.block), blocks.count)
    return (first..<max(first, min(blocks.count, end.block + 1))).compactMap { index -> String? in
      let scalars = blocks[index].text.unicodeScalars
      let from = index == start.block ? start.offset : 0
      let length = index == end.block ? max(0, end.offset - from) : .max
      let text = String(scalars.dropFirst(max(0, from)).prefix(length))
      return text.isEmpty ? nil : text
    }.joined(separator: "\n\n")
  }
}

/// A reference to a footnote, and where it stands.
public struct FootnoteReference: Equatable, Sendable {
  public var name: String
  public var anchor: Anchor
}

extension Article {
  /// The references to footnotes in the blocks of a range, in their order.
  public func footnoteReferences(in blocks: Range<Int>) -> [FootnoteReference] {
    guard !footnotes.isEmpty else { return [] }
    var found: [FootnoteReference] = []
    let all = self.blocks
    for index in blocks.clamped(to: all.indices) {
      all[index].visitInlines(of: index) { inline, range in
        guard case .footnote(let name) = inline else { return }
        found.append(FootnoteReference(name: name, anchor: range.lowerBound))
      }
    }
    return found
  }
}
