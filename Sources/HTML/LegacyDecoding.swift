/// The text of `bytes` in a legacy encoding; nil when they are UTF-8 all the same, or when the
/// system cannot convert them.
func decodeLegacy(_ bytes: ArraySlice<UInt8>, as encoding: Encoding) -> String? {
  if encoding == .iso2022JP {
    // Seven bits only, so it is always valid UTF-8: what tells is its escape character.
    guard bytes.contains(0x1B) else { return nil }
    return Converter(from: .eucJP)?.text(of: eucJP(fromISO2022JP: bytes))
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
