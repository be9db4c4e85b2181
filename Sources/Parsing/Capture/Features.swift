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

  /// Letters and capitals among the first 200 scalars.
  private var firstLetters = 0
  private var firstCapitals = 0

  init(_ text: String) {
    let (bytes, ascii) = (text.utf8.span, Traits.ofASCII)
    var counter = Counter()
    var index = 0
    while index < bytes.count {
      let (scalar, traits, end) = bytes.scalar(at: index, ascii)
      count(scalar, traits, &counter)
      index = end
      guard traits.contains(.letter), length >= Features.firstLength else { continue }
      // The rest of a word is letters and no more.
      while index < bytes.count, (0x61...0x7A).contains(bytes[index]) {
        length += 1
        letters += 1
        index += 1
      }
    }
    length += counter.unspaced * 3 / 2
    words += counter.unspaced / 2
    endsSentence = text.endsSentence
    if endsSentence { sentenceEnds += 1 }
    endsWithColon = counter.endsWithColon
  }

  /// What is known of the scalars before one.
  private struct Counter {
    var previous: Traits = .space
    var wasEnd = false
    var unspaced = 0
    var endsWithColon = false
  }

  @inline(__always)
  private mutating func count(_ scalar: Unicode.Scalar, _ traits: Traits, _ counter: inout Counter)
  {
    length += 1
    if traits.contains(.letter) {
      count(letter: scalar, traits, &counter)
    } else if traits.contains(.digit) {
      digits += 1
    } else if traits.contains(.space) {
      if counter.wasEnd { sentenceEnds += 1 }
    } else {
      count(mark: scalar)
    }
    if traits.contains(.endsSentence),
      !counter.previous.isDisjoint(with: .beforeEnds)
    {
      counter.wasEnd = true
    } else if !traits.contains(.closesQuote) {
      counter.wasEnd = false
    }
    counter.endsWithColon = traits.contains(.colon)
    counter.previous = traits
  }

  @inline(__always)
  private mutating func count(
    letter scalar: Unicode.Scalar, _ traits: Traits, _ counter: inout Counter
  ) {
    letters += 1
    if scalar.value > 0x7F {
      if scalar.isUnspaced { counter.unspaced += 1 }
      if scalar.isUnpointed { unpointed += 1 }
    }
    let beginsWord = counter.previous.isDisjoint(with: .insideWords)
    if beginsWord { words += 1 }
    guard beginsWord || length <= Features.firstLength else { return }
    let isUpper = traits.isUpper(scalar)
    if beginsWord, isUpper { capitals += 1 }
    if length <= Features.firstLength {
      firstLetters += 1
      if isUpper { firstCapitals += 1 }
    }
  }

  private static let firstLength = 200

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

  /// Whether it is written in capitals throughout, as far as its beginning tells.
  var isShouted: Bool { firstLetters > 1 && firstCapitals * 10 > firstLetters * 7 }

  /// Whether this reads like running text: long enough, with the end of a sentence.
  var isProse: Bool {
    if isUnpointed { return length >= 150 && separators * 12 <= words }
    if length >= 60, endsSentence, separators * 12 <= words { return true }
    return length >= 140 && sentenceEnds + commas / 2 >= 1 && separators * 12 <= words
  }
}
