extension [UInt8] {
  /// Appends the UTF-8 of `scalar`.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// The text of `scalars`, by way of UTF-8: a string grows slowly by single scalars.
func string(of scalars: some Collection<Unicode.Scalar>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(scalars.count * 2)
  for scalar in scalars { bytes.append(scalar) }
  return String(decoding: bytes, as: UTF8.self)
}
