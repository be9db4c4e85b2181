extension String {
  /// The number of words: runs of letters and digits between spaces; in scripts that write
  /// without spaces, each ideograph or kana is one, as word processors count.
  public var wordCount: Int {
    var count = 0
    var inWord = false
    for scalar in unicodeScalars {
      if scalar.isWordByItself {
        count += 1
        inWord = false
      } else if scalar.properties.isWhitespace {
        inWord = false
      } else if !inWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        count += 1
        inWord = true
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether the script of this letter puts no spaces between words and each letter carries one.
  fileprivate var isWordByItself: Bool {
    switch value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}

extension Article {
  /// The words of the running text.
  public var wordCount: Int { body.reduce(0) { $0 + $1.runningText.wordCount } }

  /// Whole minutes that a reader at 220 words a minute needs, at least one.
  public static func minutes(words: Int) -> Int { max(1, (words + 110) / 220) }
}
