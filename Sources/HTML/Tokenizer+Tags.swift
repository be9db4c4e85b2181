/// More attributes than this on one tag are dropped.
private let maximalAttributes = 256

extension Tokenizer {
  /// Reads a tag from its name on; false when the input ends within it.
  mutating func nextTag(_ kind: Token.Kind) -> Bool {
    token.isSelfClosing = false
    token.firstAttribute = attributes.count
    readTagName()
    guard readAttributes() else {
      attributes.removeLast(attributes.count - token.firstAttribute)
      characters.truncate(to: token.mark)
      return false
    }
    token.kind = kind
    token.attributeCount = attributes.count - token.firstAttribute
    if kind == .startTag { lastStartTag = token.tag }
    return true
  }
}

private extension Tokenizer {
  mutating func readTagName() {
    let start = position
    while position < end {
      let byte = input[position]
      if byte == .greaterThan || byte == .slash || byte.isSpace { break }
      position += 1
    }
    let name = UnsafeBufferPointer(start: input + start, count: position - start)
    token.tag = Tag(name: name)
    token.start = characters.count
    if token.tag == .other { appendName(from: start) }
    token.end = characters.count
    token.nameKey = token.tag == .other ? hashOfName() : token.tag.rawValue
  }

  private func hashOfName() -> UInt8 {
    var hash: UInt32 = 0x811C_9DC5
    for index in token.start..<token.end {
      hash = (hash ^ UInt32(characters[index])) &* 0x0100_0193
    }
    return UInt8(truncatingIfNeeded: (hash &* 0x9E37_79B1) >> 24)
  }

  /// Appends the input from `start` to here in lower case, U+FFFD in place of NULs.
  @inline(__always)
  mutating func appendName(from start: Int) {
    for index in start..<position {
      let byte = input[index]
      if byte != 0 {
        characters.append(byte.lowered)
      } else {
        characters.append("\u{FFFD}" as Unicode.Scalar)
      }
    }
  }

  /// Reads all up to the end of the tag; false when there is none.
  mutating func readAttributes() -> Bool {
    while position < end {
      let byte = input[position]
      switch byte {
      case .greaterThan:
        position += 1
        return true
      case .slash:
        position += 1
        if peek() == .greaterThan { token.isSelfClosing = true }
      case _ where byte.isSpace:
        position += 1
      default:
        guard readAttribute() else { return false }
      }
    }
    return false
  }

  /// Reads a name and its value, if any; false when the input ends before the tag does.
  mutating func readAttribute() -> Bool {
    let start = position
    position += 1  // even an equals sign begins a name
    while position < end {
      let byte = input[position]
      if byte == .equalsSign || byte == .greaterThan || byte == .slash || byte.isSpace { break }
      position += 1
    }
    let nameStart = characters.count
    appendName(from: start)
    let valueStart = characters.count
    skipSpace()
    if peek() == .equalsSign {
      position += 1
      skipSpace()
      guard readValue() else { return false }
    }
    keepAttribute(nameStart, valueStart)
    return position < end
  }

  mutating func skipSpace() {
    while position < end, input[position].isSpace { position += 1 }
  }

  mutating func readValue() -> Bool {
    guard position < end else { return false }
    let quote = input[position]
    guard quote == .quotationMark || quote == .apostrophe else { return readUnquotedValue() }
    position += 1
    while position < end {
      let run = self.run(until: quote, .ampersand)
      characters.append(input + position, count: run)
      position += run
      guard position < end else { return false }
      switch input[position] {
      case quote:
        position += 1
        return true
      case .ampersand: appendReference(inAttribute: true)
      default:
        characters.append("\u{FFFD}" as Unicode.Scalar)
        position += 1
      }
    }
    return false
  }

  mutating func readUnquotedValue() -> Bool {
    while position < end {
      let byte = input[position]
      if byte == .greaterThan || byte.isSpace { return true }
      if byte == .ampersand {
        appendReference(inAttribute: true)
        continue
      }
      if byte != 0 {
        characters.append(byte)
      } else {
        characters.append("\u{FFFD}" as Unicode.Scalar)
      }
      position += 1
    }
    return false
  }

  /// Records the attribute whose name and value were appended, unless the tag has that name or too
  /// many already.
  mutating func keepAttribute(_ nameStart: Int, _ valueStart: Int) {
    let length = valueStart - nameStart
    let isNew = attributes[token.firstAttribute...].allSatisfy {
      Int($0.nameLength) != length
        || !characters.isEqual(Int($0.nameStart), nameStart, length: length)
    }
    guard isNew, attributes.count - token.firstAttribute < maximalAttributes else {
      return characters.truncate(to: nameStart)
    }
    attributes.append(
      Document.AttributeRecord(
        nameStart: Int32(nameStart), nameLength: Int32(length), valueStart: Int32(valueStart),
        valueLength: Int32(characters.count - valueStart)))
  }
}
