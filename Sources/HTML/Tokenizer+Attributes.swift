extension Tokenizer {
  /// Whether the tag has the attribute `name`.
  func hasAttribute(_ name: StaticString) -> Bool {
    attributeIndex(name) != nil
  }

  /// Whether the attribute `name` of the tag has the value `value`, in whatever case.
  func hasAttribute(_ name: StaticString, equal value: StaticString) -> Bool {
    guard let index = attributeIndex(name) else { return false }
    return isText(attributes[index].valueStart, attributes[index].valueLength, value)
  }

  private func attributeIndex(_ name: StaticString) -> Int? {
    let range = token.firstAttribute..<(token.firstAttribute + token.attributeCount)
    return range.first { isText(attributes[$0].nameStart, attributes[$0].nameLength, name) }
  }

  private func isText(_ start: Int32, _ length: Int32, _ text: StaticString) -> Bool {
    isText(Int(start)..<Int(start + length), text)
  }

  /// Whether `range` of the characters is `text` in whatever case.
  func isText(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return hasPrefix(range, text)
  }

  /// Whether `range` of the characters begins with `text`, in lower case, in whatever case.
  func hasPrefix(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy { characters[range.lowerBound + $0].lowered == text[$0] }
    }
  }

  func haveSameName(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (attributes[one], attributes[other])
    return first.nameLength == second.nameLength
      && characters.isEqual(
        Int(first.nameStart), Int(second.nameStart), length: Int(first.nameLength))
  }

  /// A number that elements share whose attributes are the same, in whatever order.
  func signature(of record: Document.Record) -> UInt64 {
    var sum = UInt64(record.attributeCount)
    let first = Int(record.firstAttribute)
    for index in first..<(first + Int(record.attributeCount)) {
      let attribute = attributes[index]
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(attribute.nameLength)
      let (start, length) = (attribute.nameStart, attribute.valueStart - attribute.nameStart)
      for position in Int(start)..<Int(start + length + attribute.valueLength) {
        hash = (hash ^ UInt64(characters[position])) &* 0x100_0000_01B3
      }
      sum &+= hash ^ hash >> 29
    }
    return sum
  }
}
