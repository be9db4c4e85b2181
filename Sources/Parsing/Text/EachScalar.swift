import ArticleModel

extension Span<UInt8> {
  /// The scalar that begins at `index`, its traits, and the index behind it; those of ASCII stand in
  /// the table `ascii`, which a loop asks for once.
  @inline(__always)
  func scalar(
    at index: Int, _ ascii: [Traits]
  ) -> (scalar: Unicode.Scalar, traits: Traits, end: Int) {
    let byte = self[index]
    if byte < 0x80 { return (Unicode.Scalar(byte), ascii[Int(byte)], index + 1) }
    let (scalar, end) = scalar(at: index)
    return (scalar, Traits(scalar), end)
  }
}

extension String {
  /// Whether the text has at most `limit` scalars.
  func isShort(_ limit: Int) -> Bool {
    let bytes = utf8.count
    return bytes <= limit || bytes <= 4 * limit && utf8.span.scalarCount() <= limit
  }
}

extension Span<UInt8> {
  /// Whether `word` stands at `index`.
  @inline(__always)
  func holds(_ word: [UInt8], at index: Int) -> Bool {
    guard word.count <= count - index else { return false }
    for place in word.indices where self[index + place] != word[place] { return false }
    return true
  }
}
