extension ArraySlice<UInt8> {
  /// Where `mark` stands first, or nil.
  ///
  /// Looks for its first byte and compares there: many times faster than the search of the library,
  /// and linear as long as a mark is short.
  package func firstRange(of mark: some Collection<UInt8>) -> Range<Int>? {
    guard let first = mark.first else { return startIndex..<startIndex }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      guard found <= endIndex - mark.count else { return nil }
      if self[found..<(found + mark.count)].elementsEqual(mark) {
        return found..<(found + mark.count)
      }
      start = found + 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether this is white space of HTML.
  package var isSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// The letter in lower case; every other byte as it is.
  package var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  package var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
