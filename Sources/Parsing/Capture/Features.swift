/// What can be counted of a passage.
struct Features: Equatable {
  /// The length in scalars; letters of scripts without spaces count two and a half, since they say
  /// as much.
  var length = 0
  var words = 0
  /// Words that begin with a capital.
  var capitals = 0
  var digits = 0
  var letters = 0
  /// Letters of scripts that write neither spaces between words nor points after sentences.
  var unpointed = 0
  var commas = 0
  /// Marks that end a sentence inside the passage or at its end.
  var sentenceEnds = 0
  var endsSentence = false
  var endsWithColon = false
  /// Bars, bullets and arrows between words: what menus are set with.
  var separators = 0

  init(_ text: String) {
    var unspaced = 0
    var previous: Unicode.Scalar = " "
    var wasEnd = false
    for scalar in text.unicodeScalars {
      length += 1
      if scalar.isLetter {
        letters += 1
        if scalar.isUnspaced { unspaced += 1 }
        if scalar.isUnpointed { unpointed += 1 }
        if !previous.isLetter, previous != "'", previous != "’" {
          words += 1
          if scalar.isUpper { capitals += 1 }
        }
      } else if scalar.isDigit {
        digits += 1
      } else if scalar.isSpace {
        if wasEnd { sentenceEnds += 1 }
      } else {
        count(mark: scalar)
      }
      if scalar.endsSentence, previous.isLetter || previous.isDigit || previous.closesQuote {
        wasEnd = true
      } else if !scalar.closesQuote {
        wasEnd = false
      }
      previous = scalar
    }
    length += unspaced * 3 / 2
    words += unspaced / 2
    endsSentence = text.endsSentence
    if endsSentence { sentenceEnds += 1 }
    endsWithColon = previous == ":" || previous == "："
  }

  private mutating func count(mark: Unicode.Scalar) {
    switch mark {
    case ",", "、", "，", "،", ";": commas += 1
    case "。", "！", "？": sentenceEnds += 1
    case "|", "•", "·", "»", "›", "→", "▸", "/": separators += 1
    default: break
    }
  }
}

extension Features {
  /// Whether a missing point says nothing about the end of a sentence.
  var isUnpointed: Bool { unpointed * 2 > letters }

  /// Whether this reads like running text: long enough, with the end of a sentence.
  var isProse: Bool {
    if isUnpointed { return length >= 150 && separators * 12 <= words }
    if length >= 60, endsSentence, separators * 12 <= words { return true }
    return length >= 140 && sentenceEnds + commas / 2 >= 1 && separators * 12 <= words
  }
}
