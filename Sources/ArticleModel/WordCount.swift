extension String {
  /// The number of words: runs of letters and digits between spaces; in scripts that write
  /// without spaces, each ideograph or kana is one, as word processors count.
  public var wordCount: Int {
    var count = 0
    var inWord = false
    let bytes = utf8.span
    var index = 0
    while index < bytes.count {
      let part: Unicode.Scalar.WordPart
      if bytes[index] < 0x80 {
        part = bytes[index].wordPart
        index += 1
      } else {
        let (scalar, end) = bytes.scalar(at: index)
        part = scalar.wordPart
        index = end
      }
      switch part {
      case .letter:
        if !inWord { count += 1 }
        inWord = true
      case .wholeWord:
        count += 1
        inWord = false
      case .space: inWord = false
      case .other: break
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  fileprivate enum WordPart {
    case letter, space, other
    /// A letter of a script that puts no spaces between words.
    case wholeWord
  }

  /// Ranges first: the properties of scalars are slow, and most text needs none of them.
  fileprivate var wordPart: WordPart {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .letter
    case 0xA0: .space
    case 0x80...0xBF: .other
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      .wholeWord
    default:
      if properties.isWhitespace {
        .space
      } else {
        properties.isAlphabetic || properties.numericType != nil ? .letter : .other
      }
    }
  }
}

extension UInt8 {
  /// What an ASCII character is.
  fileprivate var wordPart: Unicode.Scalar.WordPart {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: .letter
    case 0x20, 0x09...0x0D: .space
    default: .other
    }
  }
}

extension Article {
  /// The words of the running text.
  public var wordCount: Int { body.reduce(0) { $0 + $1.runningText.wordCount } }

  /// Whole minutes that a reader at 220 words a minute needs, at least one.
  public static func minutes(words: Int) -> Int { max(1, (words + 110) / 220) }
}
