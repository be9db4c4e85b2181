/// What a scalar is in a text, as far as counting needs it.
struct Traits: OptionSet {
  let rawValue: UInt16

  static let letter = Traits(rawValue: 1 << 0)
  static let upper = Traits(rawValue: 1 << 1)
  static let digit = Traits(rawValue: 1 << 2)
  static let space = Traits(rawValue: 1 << 3)
  static let endsSentence = Traits(rawValue: 1 << 4)
  static let closesQuote = Traits(rawValue: 1 << 5)
  static let apostrophe = Traits(rawValue: 1 << 6)
  static let colon = Traits(rawValue: 1 << 7)

  // Sets as numbers: a literal would be an array each time.
  /// What words are made of.
  static let ofWords = Traits(rawValue: 1 << 0 | 1 << 2)
  /// What a sentence may end behind.
  static let beforeEnds = Traits(rawValue: 1 << 0 | 1 << 2 | 1 << 5)
  /// What a word goes on behind.
  static let insideWords = Traits(rawValue: 1 << 0 | 1 << 6)
}

extension Traits {
  /// The traits of a scalar, but for whether it is a capital, which only few callers must know.
  init(_ scalar: Unicode.Scalar) {
    self = []
    if scalar.isLetter {
      insert(.letter)
    } else {
      if scalar.isDigit { insert(.digit) }
      if scalar.isSpace { insert(.space) }
    }
    if scalar.endsSentence { insert(.endsSentence) }
    if scalar.closesQuote { insert(.closesQuote) }
    if scalar == "'" || scalar == "’" { insert(.apostrophe) }
    if scalar == ":" || scalar == "：" { insert(.colon) }
    if scalar.isASCII, scalar.isUpper { insert(.upper) }
  }

  /// Whether a scalar of these traits is a capital.
  func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? contains(.upper) : scalar.isUpper
  }

  static let ofASCII: [Traits] = (0..<0x80).map { Traits(Unicode.Scalar(UInt8($0))) }
}
