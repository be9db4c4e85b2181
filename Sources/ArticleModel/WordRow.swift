/// Folded words between single spaces, with one before the first and, once it ended, one after the
/// last; and of each byte the scalar that it came from.
///
/// White space, punctuation and the ends of blocks are all one space, so that texts that a reader
/// takes for the same have the same row.
struct WordRow {
  private(set) var bytes = [WordRow.space]
  private(set) var sources: [UInt32] = [0]

  init() {}

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for (index, scalar) in scalars.enumerated() { append(scalar, from: index) }
  }

  mutating func append(_ scalar: Unicode.Scalar, from source: Int) {
    let value = UInt8(truncatingIfNeeded: scalar.value)
    if scalar.isASCII, (0x61...0x7A).contains(value | 0x20) {
      bytes.append(value | 0x20)
    } else if isWordByItself(scalar) {
      endWord(at: source)
      fold(scalar, into: &bytes)
      while sources.count < bytes.count { sources.append(UInt32(truncatingIfNeeded: source)) }
      endWord(at: source)
    } else if scalar.isPartOfQuotedWord {
      fold(scalar, into: &bytes)
    } else if !scalar.isInvisible {
      endWord(at: source)
    }
    while sources.count < bytes.count { sources.append(UInt32(truncatingIfNeeded: source)) }
  }

  mutating func endWord(at source: Int) {
    guard bytes.last != WordRow.space else { return }
    bytes.append(WordRow.space)
    sources.append(UInt32(truncatingIfNeeded: source))
  }

  /// Where the bytes of a scalar begin; nil for one that has none.
  func place(of source: Int) -> Int? {
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if sources[middle] < source { low = middle + 1 } else { high = middle }
    }
    return low < sources.count && sources[low] == source ? low : nil
  }

  /// Calls `found` with each place where `pattern` begins.
  ///
  /// Source: Knuth, Morris, Pratt, “Fast pattern matching in strings” (1977).
  func occurrences(of pattern: [UInt8], _ found: (Int) -> Void) {
    guard !pattern.isEmpty else { return }
    var fallbacks = [0]
    var matched = 0
    for byte in pattern.dropFirst() {
      while matched > 0, pattern[matched] != byte { matched = fallbacks[matched - 1] }
      if pattern[matched] == byte { matched += 1 }
      fallbacks.append(matched)
    }
    matched = 0
    for (index, byte) in bytes.enumerated() {
      while matched > 0, pattern[matched] != byte { matched = fallbacks[matched - 1] }
      if pattern[matched] == byte { matched += 1 }
      guard matched == pattern.count else { continue }
      found(index + 1 - matched)
      matched = fallbacks[matched - 1]
    }
  }

  static let space = UInt8(ascii: " ")
}

extension Unicode.Scalar {
  /// Whether a quote is known by it: letters, digits, and signs that stand for words.
  var isPartOfQuotedWord: Bool {
    if isPartOfWord(self) { return true }
    guard value > 0x206F else { return false }
    return switch properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    default: false
    }
  }

  /// Whether it stands in the middle of words without parting them.
  var isInvisible: Bool {
    switch value {
    case 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
    default: properties.generalCategory == .nonspacingMark
    }
  }
}
