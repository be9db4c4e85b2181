// Texts are walked as bytes: most of them are ASCII, which needs no tables, and what is not is decoded
// where it stands. The bytes are those of strings, so they are valid UTF-8.

extension Span<UInt8> {
  /// The scalar that begins at `index`, and the index behind it.
  @inlinable @inline(__always)
  package func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), index + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for place in (index + 1)..<(index + length) { value = value << 6 | UInt32(self[place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
  }

  /// The scalar that ends before `index`.
  @inlinable
  package func scalar(before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }

  /// The number of scalars from `start` on.
  @inlinable
  package func scalarCount(from start: Int = 0) -> Int {
    var count = 0
    for index in start..<self.count where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
