import ArticleModel

/// The parts of a text by which a reader goes through it and marks it.
public enum TextUnit: Hashable, Sendable {
  case word, sentence, paragraph
}

extension Block {
  /// The units of the block's `text` in their order, in Unicode scalars from its beginning; none
  /// lies over another, and none reaches over the end of a paragraph, an item or a cell.
  ///
  /// `language` is that of the article.
  public func units(_ unit: TextUnit, language: String?) -> [Range<Int>] {
    textPassages.flatMap { passage in
      let scalars = passage.inlines.text.unicodeScalars.map(\.value)
      let units =
        switch unit {
        case .word: words(of: scalars)
        case .sentence: sentences(of: scalars, language: language)
        case .paragraph: [trimmed(scalars.indices, of: scalars)].compactMap(\.self)
        }
      return units.map { $0.lowerBound + passage.offset..<$0.upperBound + passage.offset }
    }
  }
}

/// A stretch of a text without the white space at its ends; nil where nothing else is.
func trimmed(_ range: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
  let kept = range.drop { scalars[$0].isWhite }
  guard let last = kept.last(where: { !scalars[$0].isWhite }) else { return nil }
  return kept.startIndex..<last + 1
}

extension UInt32 {
  /// Whether the scalar of this number is white space.
  var isWhite: Bool {
    self <= 0x20 || self >= 0x80 && Unicode.Scalar(self)?.properties.isWhitespace == true
  }
}
