/// The text of `bytes` in a legacy encoding; nil when they are UTF-8 all the same, or when the
/// system cannot convert them.
func decodeLegacy(_ bytes: ArraySlice<UInt8>, as encoding: Encoding) -> String? {
  if encoding == .iso2022JP {
    // Seven bits only, so it is always valid UTF-8: what tells is its escape character.
    guard bytes.contains(0x1B) else { return nil }
    return Converter(from: .eucJP)?.text(of: unescapedJapanese(bytes))
  }
  guard !isUTF8(bytes, despite: encoding) else { return nil }
  return Converter(from: encoding)?.text(of: bytes)
}

/// Whether bytes that are declared as `encoding` are UTF-8 in truth, a few bad bytes aside.
///
/// Servers and templates declare what was true once. Text of one byte a letter is next to never
/// valid UTF-8; of two bytes a letter, a few words can be.
private func isUTF8(_ bytes: ArraySlice<UInt8>, despite encoding: Encoding) -> Bool {
  var (sequences, strays) = (0, 0)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    guard bytes[index] >= 0x80 else {
      index += 1
      continue
    }
    if let (_, length) = scalar(in: bytes, at: index) {
      sequences += 1
      index += length
    } else {
      strays += 1
      index += 1
    }
  }
  if strays == 0, !encoding.isEastAsian { return true }
  return sequences >= 8 && strays * 20 <= sequences
}

/// ISO-2022-JP as EUC-JP, which says by the high bit what the other says by escape sequences.
///
/// Source: WHATWG Encoding Standard, “ISO-2022-JP decoder”, and RFC 2237 for JIS X 0212.
private func unescapedJapanese(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  /// The set of characters that the last escape sequence chose, by its bytes in EUC-JP.
  enum Set { case ascii, katakana, kanji, supplement }
  let escapes: [(sequence: [UInt8], set: Set)] = [
    ([0x28, 0x42], .ascii), ([0x28, 0x4A], .ascii), ([0x28, 0x49], .katakana),
    ([0x24, 0x40], .kanji), ([0x24, 0x42], .kanji), ([0x24, 0x28, 0x44], .supplement),
  ]
  var unescaped: [UInt8] = []
  unescaped.reserveCapacity(bytes.count)
  var set = Set.ascii
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    index += 1
    if byte == 0x1B {
      let rest = bytes[index...]
      guard let escape = escapes.first(where: { rest.starts(with: $0.sequence) }) else { continue }
      set = escape.set
      index += escape.sequence.count
      continue
    }
    guard set != .ascii, (0x21...0x7E).contains(byte) else {
      unescaped.append(byte)
      continue
    }
    if set == .katakana {
      unescaped += [0x8E, byte | 0x80]
    } else if index < bytes.endIndex, (0x21...0x7E).contains(bytes[index]) {
      if set == .supplement { unescaped.append(0x8F) }
      unescaped += [byte | 0x80, bytes[index] | 0x80]
      index += 1
    } else {
      // Half a character: alone, this byte means nothing in EUC-JP either.
      unescaped.append(0xFF)
    }
  }
  return unescaped[...]
}
