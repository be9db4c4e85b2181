// How inlines are written.

extension MarkdownWriter {
  /// What stands beside a passage inside its block.
  private struct Neighbours {
    var before = MarkdownSide.space
    var after = MarkdownSide.space
  }

  /// The pieces of a passage in normal form, which nests at most five deep.
  func inlines(_ inlines: [Inline], in place: MarkdownEscape.Place) -> [Piece] {
    pieces(of: inlines, place, Neighbours())
  }

  private func pieces(
    of inlines: [Inline], _ place: MarkdownEscape.Place, _ outer: Neighbours
  ) -> [Piece] {
    var pieces: [Piece] = []
    for (index, inline) in inlines.enumerated() {
      let before = index > 0 ? inlines[index - 1].side(atEnd: true, place) : outer.before
      let after =
        index + 1 < inlines.count ? inlines[index + 1].side(atEnd: false, place) : outer.after
      pieces += self.pieces(of: inline, place, Neighbours(before: before, after: after))
    }
    return pieces
  }

  private func pieces(
    of inline: Inline, _ place: MarkdownEscape.Place, _ sides: Neighbours
  ) -> [Piece] {
    let marks = Neighbours(before: .punctuation, after: .punctuation)
    switch inline {
    case .text(let text): return [.text(text, escape: place)]
    case .emphasis(let inlines): return marked(inline, inlines, "*", "em", place, sides)
    case .strong(let inlines): return marked(inline, inlines, "**", "strong", place, sides)
    case .superscript(let inlines):
      return [.raw("<sup>")] + pieces(of: inlines, place, marks) + [.raw("</sup>")]
    case .subscript(let inlines):
      return [.raw("<sub>")] + pieces(of: inlines, place, marks) + [.raw("</sub>")]
    case .code(let text): return pieces(ofCode: text, place)
    case .lineBreak:
      return place == .prose ? [.raw("\\"), .lineBreak] : [.raw("<br>")]
    case .footnote(let name): return [.raw("[^\(name)]")]
    case .link(let inlines, let address):
      if inlines == [.text(address)], MarkdownEscape.isPlain(address) {
        return [.raw("<\(address)>")]
      }
      let address = MarkdownEscape.address(address, in: place)
      return [.raw("[")] + pieces(of: inlines, place, marks) + [.raw("](\(address))")]
    }
  }

  /// Marks of emphasis where they can only open and only close, else tags: between letters and
  /// punctuation CommonMark reads marks in other ways than they are meant.
  private func marked(
    _ inline: Inline, _ inlines: [Inline], _ mark: String, _ tag: String,
    _ place: MarkdownEscape.Place, _ sides: Neighbours
  ) -> [Piece] {
    let (first, last) = (inline.side(atEnd: false, place), inline.side(atEnd: true, place))
    let opens = first == .letter ? sides.before != .letter : sides.before == .space
    let closes = last == .letter ? sides.after != .letter : sides.after == .space
    let inner = pieces(of: inlines, place, sides)
    return opens && closes
      ? [.raw(mark)] + inner + [.raw(mark)] : [.raw("<\(tag)>")] + inner + [.raw("</\(tag)>")]
  }

  /// A code span; where a backslash before a bar would end the cell, a tag with plain text.
  private func pieces(ofCode text: String, _ place: MarkdownEscape.Place) -> [Piece] {
    guard place == .cell, text.utf8.contains(0x7C) else {
      return [.raw(MarkdownEscape.code(text))]
    }
    guard text.utf8.contains(0x5C) else {
      return [
        .raw(
          MarkdownEscape.code(text).split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: "\\|"))
      ]
    }
    return [.raw("<code>"), .text(text, escape: place), .raw("</code>")]
  }
}

extension Inline {
  /// What its first or last character is to the marks beside it; marks of emphasis show through.
  fileprivate func side(atEnd: Bool, _ place: MarkdownEscape.Place) -> MarkdownSide {
    switch self {
    case .text(let text):
      MarkdownSide(atEnd ? text.unicodeScalars.last : text.unicodeScalars.first)
    case .emphasis(let inlines), .strong(let inlines):
      (atEnd ? inlines.last : inlines.first)?.side(atEnd: atEnd, place) ?? .space
    // Where no line may end, it is a tag.
    case .lineBreak: place == .prose ? .space : .punctuation
    case .code, .link, .superscript, .subscript, .footnote: .punctuation
    }
  }
}
