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
