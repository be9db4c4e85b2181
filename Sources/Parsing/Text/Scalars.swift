import ArticleModel
import HTML

extension Unicode.Scalar {
  /// Whether this is a letter; the fast way for the common scripts, the tables of Unicode for the
  /// rest.
  var isLetter: Bool {
    switch value {
    case 0..<0x80: (0x41...0x5A).contains(value & ~0x20)
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: false
    default: properties.isAlphabetic
    }
  }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isUpper: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }
  var isLower: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
  }
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }
  /// Whether this ends a sentence, in any script.
  var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "…", "。", "！", "？", "．", "؟", "۔", "।", "։": true
    default: false
    }
  }
  /// Whether this may stand between the end of a sentence and the next: a closing mark.
  var closesQuote: Bool {
    switch self {
    case "\"", "'", "”", "“", "’", "‘", "»", "«", "›", "‹", ")", "]", "」", "』", "）", "*": true
    default: false
    }
  }
  /// Whether this letter belongs to a script that puts spaces between phrases alone and, mostly, no
  /// mark behind a sentence: Thai, Lao, Burmese, Khmer.
  var isUnpointed: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }
  /// Whether this letter belongs to a script that writes without spaces between words.
  var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends, of whatever width.
  var trimmed: String {
    let scalars = unicodeScalars
    // Most texts have nothing to trim.
    if scalars.first?.isSpace == false, scalars.last?.isSpace == false { return String(self) }
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  /// Whether the text ends like a sentence, closing quotes left aside.
  var endsSentence: Bool {
    unicodeScalars.last { !$0.closesQuote && !$0.isSpace }?.endsSentence ?? false
  }

  /// The words: runs of letters, digits and what joins them, in lower case.
  var foldedWords: [String] {
    var words: [String] = []
    String(self).eachFoldedWord { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }
}

extension String {
  /// Gives the UTF-8 of each of the `foldedWords`.
  func eachFoldedWord(_ body: (ArraySlice<UInt8>) -> Void) {
    let lower = loweredBytes
    var (start, index) = (0, 0)
    while index < lower.count {
      let (scalar, end) = lower.span.scalar(at: index)
      if !(scalar.isLetter || scalar.isDigit) {
        if start < index { body(lower[start..<index]) }
        start = end
      }
      index = end
    }
    if start < index { body(lower[start..<index]) }
  }

  /// Whether `mark` stands somewhere in the UTF-8 of the text.
  ///
  /// For short marks this is many times faster than a search by grapheme clusters, and as exact:
  /// UTF-8 is self-synchronising.
  func holds(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { holds(UnsafeRawBufferPointer($0)) }
  }

  /// Whether `part` stands somewhere in the text, byte by byte.
  func holdsText(_ part: String) -> Bool {
    part.utf8.withContiguousStorageIfAvailable { holds(UnsafeRawBufferPointer($0)) }
      ?? contains(part)
  }

  private func holds(_ mark: UnsafeRawBufferPointer) -> Bool {
    utf8.withContiguousStorageIfAvailable {
      firstPlace(of: mark, in: UnsafeRawBufferPointer($0)) != nil
    } ?? contains(String(decoding: mark, as: UTF8.self))
  }
}
