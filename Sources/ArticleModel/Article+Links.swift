/// A link of an article: the words that bear it and where it leads, as the source has it.
public struct Link: Equatable, Sendable {
  public var range: Range<Anchor>
  public var address: String

  public init(_ range: Range<Anchor>, to address: String) {
    self.range = range
    self.address = address
  }
}

extension Article {
  /// The links in the blocks of a range, in their order; those without words are none.
  public func links(in blocks: Range<Int>) -> [Link] {
    var links: [Link] = []
    let all = self.blocks
    for index in blocks.clamped(to: all.indices) {
      let block = all[index]
      if case .embed(let title, let address) = block {
        let end = Anchor(block: index, offset: title.unicodeScalars.count)
        links.append(Link(Anchor(block: index, offset: 0)..<end, to: address))
      } else {
        block.visitInlines(of: index) { inline, range in
          if case .link(_, let address) = inline { links.append(Link(range, to: address)) }
        }
      }
    }
    return links.filter { !$0.range.isEmpty }
  }
}

extension Block {
  /// Goes through all inlines, also those inside others, each with the text that it covers.
  /// `index` is that of the block.
  func visitInlines(of index: Int, _ visit: (Inline, Range<Anchor>) -> Void) {
    for passage in textPassages {
      Block.visit(passage.inlines, from: Anchor(block: index, offset: passage.offset), visit)
    }
  }

  private static func visit(
    _ inlines: [Inline], from start: Anchor, _ visit: (Inline, Range<Anchor>) -> Void
  ) {
    var place = start
    for inline in inlines {
      let begin = place
      place.offset += inline.text.unicodeScalars.count
      visit(inline, begin..<place)
      switch inline {
      case .emphasis(let inner), .strong(let inner), .link(let inner, _),
        .superscript(let inner), .subscript(let inner):
        Block.visit(inner, from: begin, visit)
      case .text, .code, .lineBreak, .footnote: break
      }
    }
  }
}
