/// Names of the bytes that mean something to HTML.
extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let exclamationMark: UInt8 = 0x21
  static let quotationMark: UInt8 = 0x22
  static let numberSign: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let semicolon: UInt8 = 0x3B
  static let lessThan: UInt8 = 0x3C
  static let equalsSign: UInt8 = 0x3D
  static let greaterThan: UInt8 = 0x3E
  static let questionMark: UInt8 = 0x3F
  static let rightBracket: UInt8 = 0x5D

  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Tab, line feed, form feed, carriage return or space.
  @inline(__always)
  var isSpace: Bool { self <= 0x20 && spaces >> UInt64(self) & 1 == 1 }

  /// In lower case, when it is an ASCII letter.
  @inline(__always)
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

/// A bit for each byte that is space.
private let spaces: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x20
