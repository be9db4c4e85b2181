import ArticleModel

extension [Inline] {
  /// Whether the passage is written from right to left: its first letter tells.
  var isRightToLeft: Bool { direction ?? false }

  /// Each inline is asked once: a lazy chain would ask again at every level of a nesting.
  fileprivate var direction: Bool? {
    for inline in self {
      if let direction = inline.direction { return direction }
    }
    return nil
  }
}

extension Inline {
  /// Whether the first letter is one that is written from right to left; nil without letters.
  fileprivate var direction: Bool? {
    switch self {
    case .text(let text): return text.unicodeScalars.lazy.compactMap(\.isRightToLeft).first
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _),
      .superscript(let inlines), .subscript(let inlines):
      return inlines.direction
    case .code, .lineBreak, .footnote: return nil
    }
  }
}

extension Unicode.Scalar {
  /// The direction of a letter; nil for what has none of its own.
  fileprivate var isRightToLeft: Bool? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2B8, 0x200E: false
    case ..<0x2B9: nil
    case 0x200F, 0x061C: true
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic ? true : nil
    default: properties.isAlphabetic ? false : nil
    }
  }
}
