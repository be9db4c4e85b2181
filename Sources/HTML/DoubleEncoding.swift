import Glibc

// Some programs take UTF-8 for Latin-1 and encode it once more: “’” becomes “â”, U+0080, U+0099. No
// text has such controls, so where they stand behind a letter that begins a sequence, the text is
// known to be encoded twice.

/// `bytes` decoded once where they are UTF-8 of UTF-8; all others as they are.
func withoutDoubleEncoding(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard holdsDoubleEncoding(bytes) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if let sequence = doubleSequence(in: bytes, at: index) {
      result += sequence
      index += 2 * sequence.count
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result[...]
}

/// Whether a sequence encoded twice holds one of the controls that prove it.
private func holdsDoubleEncoding(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress else { return false }
    var place = 0
    while place + 3 < buffer.count,
      let found = memchr(base + place, 0xC3, buffer.count - 3 - place)
    {
      place = UnsafeRawPointer(found) - base
      if buffer[place + 2] == 0xC2,
        let sequence = doubleSequence(in: bytes, at: bytes.startIndex + place),
        sequence.dropFirst().contains(where: { (0x80...0x9F).contains($0) })
      {
        return true
      }
      place += 1
    }
    return false
  }
}

/// The UTF-8 sequence whose bytes stand at `index` as characters of their own, or nil.
private func doubleSequence(in bytes: ArraySlice<UInt8>, at index: Int) -> [UInt8]? {
  guard bytes[index] == 0xC3, index + 3 < bytes.endIndex,
    (0x82...0xB4).contains(bytes[index + 1])
  else { return nil }
  var sequence = [0xC0 | (bytes[index + 1] & 0x3F)]
  let length = sequence[0] < 0xE0 ? 2 : sequence[0] < 0xF0 ? 3 : 4
  guard index + 2 * length <= bytes.endIndex else { return nil }
  for place in stride(from: index + 2, to: index + 2 * length, by: 2) {
    guard bytes[place] == 0xC2, (0x80...0xBF).contains(bytes[place + 1]) else { return nil }
    sequence.append(bytes[place + 1])
  }
  return scalar(in: sequence[...], at: 0)?.length == length ? sequence : nil
}
