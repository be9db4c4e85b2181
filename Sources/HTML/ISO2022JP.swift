/// ISO-2022-JP as EUC-JP, which says by the high bit what the other says by escape sequences.
///
/// Source: WHATWG Encoding Standard, “ISO-2022-JP decoder”, and RFC 2237 for JIS X 0212.
func eucJP(fromISO2022JP bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var unescaped: [UInt8] = []
  unescaped.reserveCapacity(bytes.count)
  var set = CharacterSet.ascii
  var rest = bytes
  while let byte = rest.popFirst() {
    if byte == 0x1B {
      set = chosenSet(takenFrom: &rest) ?? set
    } else if !isGraphic(byte) {
      unescaped.append(byte)
    } else {
      switch set {
      case .ascii: unescaped.append(byte)
      case .katakana: unescaped += [0x8E, byte | 0x80]
      case .kanji, .supplement:
        guard let second = rest.first, isGraphic(second) else {
          // Half a character: alone, this byte means nothing in EUC-JP either.
          unescaped.append(0xFF)
          continue
        }
        if set == .supplement { unescaped.append(0x8F) }
        unescaped += [byte | 0x80, second | 0x80]
        rest = rest.dropFirst()
      }
    }
  }
  return unescaped[...]
}

/// What the bytes mean until the next escape sequence.
private enum CharacterSet {
  case ascii, katakana, kanji, supplement
}

/// What stands behind the escape character, and the set that it chooses.
private let escapes: [(sequence: [UInt8], set: CharacterSet)] = [
  ([0x28, 0x42], .ascii), ([0x28, 0x4A], .ascii), ([0x28, 0x49], .katakana),
  ([0x24, 0x40], .kanji), ([0x24, 0x42], .kanji), ([0x24, 0x28, 0x44], .supplement),
]

private func chosenSet(takenFrom rest: inout ArraySlice<UInt8>) -> CharacterSet? {
  guard let escape = escapes.first(where: { rest.starts(with: $0.sequence) }) else { return nil }
  rest = rest.dropFirst(escape.sequence.count)
  return escape.set
}

private func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
