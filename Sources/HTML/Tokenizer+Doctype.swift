extension Tokenizer {
  /// Reads a doctype from behind its keyword on.
  ///
  /// Source: WHATWG HTML, the states from “DOCTYPE” to “bogus DOCTYPE”.
  mutating func nextDoctype() {
    token.forcesQuirks = false
    token.hasPublicIdentifier = false
    token.hasSystemIdentifier = false
    token.firstAttribute = attributes.count
    token.attributeCount = 0
    skipSpaces()
    let start = characters.count
    while position < end, input[position] != .greaterThan, !input[position].isSpace {
      if input[position] == 0 {
        characters.append("\u{FFFD}" as Unicode.Scalar)
      } else {
        characters.append(input[position].lowered)
      }
      position += 1
    }
    emit(.doctype, from: start)
    if token.start == token.end { token.forcesQuirks = true }
    skipSpaces()
    readIdentifiers()
    if position >= end { token.forcesQuirks = true }
    while position < end, input[position] != .greaterThan { position += 1 }
    position = min(position + 1, end)
  }
}

private extension Tokenizer {
  mutating func skipSpaces() {
    while position < end, input[position].isSpace { position += 1 }
  }

  mutating func readIdentifiers() {
    guard position < end, input[position] != .greaterThan else { return }
    var identifiers = [(start: characters.count, end: characters.count)]
    if has("public") {
      position += 6
      skipSpaces()
      guard let first = readIdentifier() else { return token.forcesQuirks = true }
      identifiers[0] = first
      token.hasPublicIdentifier = true
      skipSpaces()
    } else if has("system") {
      position += 6
      skipSpaces()
      if !peek().isQuote { token.forcesQuirks = true }
    } else {
      token.forcesQuirks = true
      return
    }
    if peek().isQuote, !token.forcesQuirks, let second = readIdentifier() {
      identifiers.append(second)
      token.hasSystemIdentifier = true
    } else {
      identifiers.append((characters.count, characters.count))
      if position < end, input[position] != .greaterThan { token.forcesQuirks = true }
    }
    guard token.hasPublicIdentifier || token.hasSystemIdentifier else { return }
    for identifier in identifiers {
      attributes.append(
        Document.AttributeRecord(
          nameStart: 0, nameLength: 0, valueStart: Int32(identifier.start),
          valueLength: Int32(identifier.end - identifier.start)))
    }
    token.attributeCount = 2
  }

  /// The quoted text here; one that “>” or the end of input cuts off asks for quirks.
  mutating func readIdentifier() -> (start: Int, end: Int)? {
    let quote = peek()
    guard quote.isQuote else { return nil }
    position += 1
    let start = characters.count
    while position < end, input[position] != quote, input[position] != .greaterThan {
      if input[position] == 0 {
        characters.append("\u{FFFD}" as Unicode.Scalar)
      } else {
        characters.append(input[position])
      }
      position += 1
    }
    if peek() == quote {
      position += 1
    } else {
      token.forcesQuirks = true
    }
    return (start, characters.count)
  }
}

private extension UInt8 {
  var isQuote: Bool { self == .quotationMark || self == .apostrophe }
}
