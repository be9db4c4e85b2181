import ArticleModel

extension StringProtocol {
  /// The text in lower case, as `lowercased()` gives it, but without asking the tables of Unicode
  /// for the letters and marks that articles are made of.
  var lowered: String { String(decoding: loweredBytes, as: UTF8.self) }

  /// The UTF-8 of the text in lower case.
  var loweredBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { bytes.append(lowered: scalar) }
    return bytes
  }
}

extension String {
  /// The UTF-8 of the text in lower case.
  var loweredBytes: [UInt8] {
    let text = utf8.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        index += 1
      } else {
        let (scalar, end) = text.scalar(at: index)
        bytes.append(lowered: scalar)
        index = end
      }
    }
    return bytes
  }

  var lowered: String { String(decoding: loweredBytes, as: UTF8.self) }
}

extension [UInt8] {
  /// Appends the UTF-8 of the small letter of `scalar`.
  mutating func append(lowered scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A: append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar.value))
    case 0xC0...0xD6, 0xD8...0xDE:
      append(0xC3)
      append(UInt8(truncatingIfNeeded: 0x80 | ((scalar.value + 0x20) & 0x3F)))
    case 0xDF...0xFF, 0x2010...0x205E, 0x3000...0x9FFF, 0xAC00...0xD7A3: append(scalar)
    default: append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
