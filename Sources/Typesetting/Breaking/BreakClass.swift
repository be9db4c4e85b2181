/// What a cluster is to the one who looks for line ends; its first scalar decides.
enum BreakClass: Equatable {
  case letter, lineFeed, space, softHyphen, zeroWidthSpace
  case hyphen, enDash, emDash
  case opening, closing
  /// A letter of the scripts that are written without spaces and may end a line anywhere.
  case ideograph
  /// An ideograph that does not begin a line: small kana, iteration and length marks.
  case nonStarter
  case other

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .letter
    // The non-breaking spaces U+00A0, U+2007 and U+202F are not among them.
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineFeed
    case 0x2D, 0x2010: self = .hyphen
    case 0x2013: self = .enDash
    case 0x2014: self = .emDash
    case 0xAD: self = .softHyphen
    case 0x200B: self = .zeroWidthSpace
    case 0x21, 0x22, 0x25, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: self = .closing
    case 0x28, 0x5B, 0x7B: self = .opening
    case 0..<0x80, 0x2026: self = .other
    default: self = BreakClass(beyondASCII: scalar)
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    if BreakClass.nonStarters.contains(scalar) {
      self = .nonStarter
    } else if scalar.isIdeographic {
      self = .ideograph
    } else {
      switch scalar.properties.generalCategory {
      case .closePunctuation, .finalPunctuation, .otherPunctuation: self = .closing
      case .openPunctuation, .initialPunctuation: self = .opening
      case let category where category.isLetter: self = .letter
      default: self = .other
      }
    }
  }

  var isDash: Bool { self == .enDash || self == .emDash || self == .hyphen }
  var isIdeographic: Bool { self == .ideograph || self == .nonStarter }

  private static let nonStarters = Set("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々〻・".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isIdeographic: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
