import ArticleModel

/// Words that are looked for, made so that one pass over a text finds them all.
///
/// Letters are equal without their accents and, unless a capital is asked for, without case; “ß” is
/// “ss”, and quotation marks, dashes and spaces are equal to those of the keyboard. Hyphens and line
/// ends of the page are no hindrance, since it is the text of the source that is searched.
struct SearchPattern: Equatable, Sendable {
  private let bytes: [UInt8]
  private let keepsCase: Bool
  /// For each length of a begun match, how much of it still holds when the next byte differs.
  private let fallbacks: [Int]

  /// Nil for a text in which there is nothing to look for.
  init?(_ text: String) {
    let keepsCase = text.unicodeScalars.contains { $0.properties.isUppercase }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars { foldForSearch(scalar, keepsCase: keepsCase, into: &bytes) }
    guard !bytes.isEmpty else { return nil }
    (self.bytes, self.keepsCase) = (bytes, keepsCase)
    fallbacks = SearchPattern.fallbacks(of: bytes)
  }

  /// Source: Knuth, Morris, Pratt, “Fast pattern matching in strings” (1977).
  private static func fallbacks(of bytes: [UInt8]) -> [Int] {
    var fallbacks = [0]
    var length = 0
    for byte in bytes.dropFirst() {
      while length > 0, bytes[length] != byte { length = fallbacks[length - 1] }
      if bytes[length] == byte { length += 1 }
      fallbacks.append(length)
    }
    return fallbacks
  }

  /// Where the words stand, as offsets in Unicode scalars, from left to right; none over another.
  func hits(in text: String) -> [Range<Int>] {
    var hits: [Range<Int>] = []
    /// The offsets of the scalars that the last bytes came from, as many as a match has.
    var sources = [Int](repeating: 0, count: bytes.count)
    var (count, matched) = (0, 0)
    var folded: [UInt8] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      folded.removeAll(keepingCapacity: true)
      foldForSearch(scalar, keepsCase: keepsCase, into: &folded)
      for byte in folded {
        sources[count % bytes.count] = offset
        count += 1
        while matched > 0, bytes[matched] != byte { matched = fallbacks[matched - 1] }
        if bytes[matched] == byte { matched += 1 }
        guard matched == bytes.count else { continue }
        matched = 0
        let start = sources[count % bytes.count]
        // Both halves of “ß” are one letter.
        if start >= hits.last?.upperBound ?? 0 { hits.append(start..<offset + 1) }
      }
    }
    return hits
  }
}

/// Appends what a search sees of a scalar.
private func foldForSearch(
  _ scalar: Unicode.Scalar, keepsCase: Bool, into bytes: inout [UInt8]
) {
  switch scalar.value {
  case 0x20...0x40, 0x5B...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
  case 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
    bytes.append(0x20)
  case 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: break
  case 0x2018...0x201B, 0x2039, 0x203A: bytes.append(0x27)
  case 0x201C...0x201F, 0xAB, 0xBB: bytes.append(0x22)
  case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
  case 0x2026: bytes += [0x2E, 0x2E, 0x2E]
  default:
    let start = bytes.count
    fold(scalar, into: &bytes)
    guard keepsCase, scalar.properties.isUppercase else { return }
    if bytes[start...].allSatisfy({ $0 < 0x80 }) {
      for index in start..<bytes.count where (0x61...0x7A).contains(bytes[index]) {
        bytes[index] ^= 0x20
      }
    } else {
      bytes.replaceSubrange(start..., with: scalar.utf8)
    }
  }
}
