extension StringProtocol {
  /// The text in lower case, as `lowercased()` gives it, but without asking the tables of Unicode
  /// for the letters and marks that articles are made of.
  var lowered: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0xC0...0xD6, 0xD8...0xDE: bytes.append(contentsOf: [0xC3, lowerHalf(scalar)])
      case 0xDF...0xFF, 0x2010...0x205E, 0x3000...0x9FFF, 0xAC00...0xD7A3: bytes.append(scalar)
      default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The second byte of the small letter of a capital of Latin-1; the first is always C3.
  private func lowerHalf(_ scalar: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | ((scalar.value + 0x20) & 0x3F))
  }
}
