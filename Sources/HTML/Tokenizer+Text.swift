extension Tokenizer {
  /// Reads on where markup is known.
  mutating func nextInData() {
    while true {
      if isInCDATA {
        if nextInCDATA() { return }
        continue
      }
      guard position < end else { return emitEndOfFile() }
      switch input[position] {
      case 0:
        position += 1
        return emit(.null, from: characters.count)
      case .lessThan where startsMarkup:
        if nextMarkup() { return }
      default:
        return nextText()
      }
    }
  }

  /// Whether the “<” here opens a tag, a comment or the like, not text.
  var startsMarkup: Bool {
    guard position + 1 < end else { return false }
    switch input[position + 1] {
    case .exclamationMark, .questionMark: return true
    case .slash: return position + 2 < end
    case let byte: return byte.isLetter
    }
  }

  mutating func nextInPlaintext() {
    guard position < end else { return emitEndOfFile() }
    let start = characters.count
    appendReplacingNulls(upTo: end)
    emit(.text, from: start)
  }
}

extension Tokenizer {
  /// How many bytes from here on are neither NUL nor one of the two.
  @inline(__always)
  func run(until first: UInt8, _ second: UInt8) -> Int {
    search(input, from: position, to: end, 0, first, second) - position
  }

  /// Appends the input up to `limit`, U+FFFD in place of NULs.
  mutating func appendReplacingNulls(upTo limit: Int) {
    while position < limit {
      let null = search(input, from: position, to: limit, 0)
      characters.append(input + position, count: null - position)
      if null < limit { characters.append("\u{FFFD}" as Unicode.Scalar) }
      position = null + 1
    }
    position = limit
  }
}

private extension Tokenizer {
  mutating func nextText() {
    let start = characters.count
    text: while position < end {
      let run = self.run(until: .lessThan, .ampersand)
      characters.append(input + position, count: run)
      position += run
      guard position < end else { break }
      switch input[position] {
      case .ampersand: appendReference(inAttribute: false)
      case .lessThan where !startsMarkup:
        characters.append(.lessThan)
        position += 1
      default: break text
      }
    }
    emit(.text, from: start)
  }

  /// The next part of a CDATA section; false when it ended without text.
  mutating func nextInCDATA() -> Bool {
    guard position < end else {
      isInCDATA = false
      return false
    }
    if input[position] == 0 {
      position += 1
      emit(.null, from: characters.count)
      return true
    }
    let start = characters.count
    while position < end, input[position] != 0 {
      let run = self.run(until: .rightBracket, .rightBracket)
      characters.append(input + position, count: run)
      position += run
      guard peek() == .rightBracket else { continue }
      if peek(1) == .rightBracket, peek(2) == .greaterThan {
        position += 3
        isInCDATA = false
        break
      }
      characters.append(.rightBracket)
      position += 1
    }
    guard characters.count > start else { return false }
    emit(.text, from: start)
    return true
  }
}
