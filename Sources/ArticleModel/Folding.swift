import Foundation

extension String {
  /// The text in lower case without accents, “ß” as “ss”: equal for what readers type alike.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { fold(scalar, into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text in normal form C. What is written without combining marks is in it already: letters
  /// below U+0300 and the usual punctuation. Asking Foundation costs more than all the rest.
  public var composed: String {
    let isComposed = unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x300 || (0x2010...0x205E).contains(scalar.value)
    }
    return isComposed ? self : precomposedStringWithCanonicalMapping
  }
}

extension String {
  /// The text in lower case as it is, with umlauts spelled out, and with “ae”, “oe”, “ue” drawn
  /// together where they can be umlauts: not after a vowel or “q”, as in “neue” or “Quelle”.
  public var umlautSpellings: [String] {
    let lower = lowercased().precomposedStringWithCanonicalMapping
    let spelledOut = String(
      lower.flatMap { letter -> String in
        switch letter {
        case "ä": "ae"
        case "ö": "oe"
        case "ü": "ue"
        default: String(letter)
        }
      })
    var drawnTogether = ""
    for letter in lower {
      let before = drawnTogether.dropLast().last
      if letter == "e", let last = drawnTogether.last, "aou".contains(last),
        before.map({ !"aeiouäöüqy".contains($0) }) ?? true
      {
        continue
      }
      drawnTogether.append(letter)
    }
    return [lower, spelledOut, drawnTogether]
  }
}

/// Appends the folded `scalar`: what it is without case and accents.
@inlinable @inline(__always)
public func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
  switch scalar.value {
  case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
  case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
  case latin: bytes += foldedLatin[Int(scalar.value - latin.lowerBound)]
  case 0x300...0x36F, 0xAD: break
  default: bytes += Array(scalar.properties.lowercaseMapping.utf8)
  }
}

/// Whether the tokenizer of the index, unicode61, takes the scalar for a part of a word. Ranges
/// first: the properties of scalars are slow, and most text needs none of them.
@inlinable
public func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xAD, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x36F: true
  case 0...0xBF, 0xD7, 0xF7, 0x2000...0x206F: false
  default:
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// Whether the scalar stands for a word of its own: in scripts that part words by no spaces, and
/// pictographs. A word of several of them is found as a phrase.
@inlinable
public func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x231A: false
  // Kana, ideographs, kana of half the width.
  case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
    0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
    0x20000...0x3FFFF:
    true
  case 0x231A...0x2BFF, 0x1F000...0x1FAFF:
    scalar.properties.isEmojiPresentation && scalar.properties.generalCategory == .otherSymbol
  default: false
  }
}

/// The letters of Latin scripts that have accents.
@usableFromInline
let latin: ClosedRange<UInt32> = 0xC0...0x24F

@usableFromInline
let foldedLatin: [[UInt8]] = latin.map { value in
  let letter = Unicode.Scalar(value).map { String($0).lowercased() } ?? ""
  if let spelled = spelledOut[letter] { return Array(spelled.utf8) }
  let plain = letter.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
    !(0x300...0x36F).contains($0.value)
  }
  return Array(String(String.UnicodeScalarView(plain)).utf8)
}

/// What Unicode does not take apart but readers do.
private let spelledOut = [
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i",
  "þ": "th",
]
