extension Tokenizer {
  /// Appends what the character reference here stands for, or its ampersand when it is none.
  ///
  /// Source: WHATWG HTML, “Character reference state”.
  mutating func appendReference(inAttribute: Bool) {
    let next = peek(1)
    if next == .numberSign, appendNumericReference() { return }
    if next.isLetter, appendNamedReference(inAttribute: inAttribute) { return }
    characters.append(.ampersand)
    position += 1
  }
}

// MARK: - Numbers

private extension Tokenizer {
  mutating func appendNumericReference() -> Bool {
    let isHexadecimal = peek(2) | 0x20 == 0x78
    var index = position + (isHexadecimal ? 3 : 2)
    let first = index
    var value: UInt32 = 0
    while index < end, let digit = digitValue(input[index], isHexadecimal) {
      // Past the last scalar all values mean the same.
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return false }
    if index < end, input[index] == .semicolon { index += 1 }
    characters.append(scalar(numbered: value))
    position = index
    return true
  }

  func digitValue(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte &- 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter &- 0x61 < 6 ? UInt32(letter &- 0x57) : nil
  }

  /// Source: WHATWG HTML, “Numeric character reference end state”.
  func scalar(numbered value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) {
      let scalar = windows1252(UInt8(truncatingIfNeeded: value))
      return scalar == "\u{FFFD}" ? Unicode.Scalar(UInt8(truncatingIfNeeded: value)) : scalar
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

// MARK: - Names

private extension Tokenizer {
  /// The longest name wins: one that a semicolon ends, else one of the few that need none.
  mutating func appendNamedReference(inAttribute: Bool) -> Bool {
    let start = position + 1
    var limit = start
    while limit < end, limit - start < 32, input[limit].isLetter || input[limit].isDigit {
      limit += 1
    }
    if limit < end, input[limit] == .semicolon,
      appendReference(named: start..<limit, from: closedReferences)
    {
      position = limit + 1
      return true
    }
    for limit in stride(from: min(limit, start + 6), through: start + 2, by: -1) {
      if inAttribute, limit < end, isGoingOn(input[limit]) { continue }
      if appendReference(named: start..<limit, from: openReferences) {
        position = limit
        return true
      }
    }
    return false
  }

  /// In an attribute, `&copy=1` and `&copying` are parts of an address.
  func isGoingOn(_ byte: UInt8) -> Bool {
    byte == .equalsSign || byte.isLetter || byte.isDigit
  }

  /// Searches the table by halving it; an entry is found from any byte in it.
  mutating func appendReference(named name: Range<Int>, from table: StaticString) -> Bool {
    let table = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    var (low, high) = (0, table.count)
    while low < high {
      var entry = (low + high) / 2
      while entry > low, table[entry - 1] != 0x20 { entry -= 1 }
      let (order, length) = compare(name, with: table, at: entry)
      if order == 0 {
        appendScalars(of: table, at: entry + length + 1)
        return true
      }
      if order < 0 {
        high = entry
      } else {
        low = entry + length
        while low < table.count, table[low] != 0x20 { low += 1 }
        low += 1
      }
    }
    return false
  }

  /// The order of `name` against the name of the entry, and how many bytes are equal.
  func compare(
    _ name: Range<Int>, with table: UnsafeBufferPointer<UInt8>, at entry: Int
  ) -> (order: Int, length: Int) {
    for offset in 0..<name.count {
      let (byte, other) = (input[name.lowerBound + offset], table[entry + offset])
      if other == .equalsSign { return (1, offset) }
      if byte != other { return (Int(byte) - Int(other), offset) }
    }
    return (table[entry + name.count] == .equalsSign ? 0 : -1, name.count)
  }

  /// Appends the scalars that stand in hexadecimal at `start`.
  mutating func appendScalars(of table: UnsafeBufferPointer<UInt8>, at start: Int) {
    var value: UInt32 = 0
    for byte in table[start...] {
      if let digit = digitValue(byte, true) {
        value = value << 4 | digit
        continue
      }
      characters.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      value = 0
      if byte == 0x20 { return }
    }
    if value != 0 { characters.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  }
}
