/// The tokens of a page, one after the other.
///
/// Source: WHATWG HTML, “Tokenization”. The states are the places in this code; the input has no
/// carriage returns any more.
struct Tokenizer: ~Copyable {
  let input: UnsafePointer<UInt8>
  let end: Int
  var position = 0
  var characters: ByteSink
  var attributes: ContiguousArray<Document.AttributeRecord> = []
  var token = Token()
  var content = ContentModel.data
  /// The only tag that ends RCDATA, raw text and scripts.
  var lastStartTag = Tag.other
  /// Whether the current node is foreign, so that `<![CDATA[` opens a section.
  var allowsCDATA = false
  private var isInCDATA = false

  init(_ input: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address; nothing is read from the stand-in.
    self.input = input.baseAddress ?? UnsafePointer(emptyInput)
    // Offsets are 32 bits wide; nothing that large is ever given.
    end = min(input.count, 1 << 29)
    characters = ByteSink(capacity: end / 2 + 1024)
    attributes.reserveCapacity(end / 64)
  }

  /// Reads on to the next token.
  mutating func next() {
    token.mark = characters.count
    switch content {
    case .data: nextInData()
    case .rcdata, .rawtext, .scriptData: nextInRawText()
    case .plaintext: nextInPlaintext()
    }
  }
}

/// Never read, never written.
nonisolated(unsafe) private let emptyInput = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

extension Tokenizer {
  /// The byte `offset` behind the position, or 0 at the end.
  @inline(__always)
  func peek(_ offset: Int = 0) -> UInt8 {
    position + offset < end ? input[position + offset] : 0
  }

  /// Whether `word`, in lower case, stands `offset` behind the position in whatever case.
  func has(_ word: StaticString, at offset: Int = 0) -> Bool {
    guard position + offset + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices where input[position + offset + index].lowered != word[index] {
        return false
      }
      return true
    }
  }

  /// Makes the characters from `start` on the token.
  @inline(__always)
  mutating func emit(_ kind: Token.Kind, from start: Int) {
    token.kind = kind
    token.start = start
    token.end = characters.count
  }

  mutating func emitEndOfFile() {
    position = end
    emit(.endOfFile, from: characters.count)
  }
}

// MARK: - Text

private extension Tokenizer {
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

  mutating func nextInPlaintext() {
    guard position < end else { return emitEndOfFile() }
    let start = characters.count
    appendReplacingNulls(upTo: end)
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

extension Tokenizer {
  /// How many bytes from here on are neither NUL nor one of the two.
  ///
  /// Eight bytes at a time: a byte of `x ^ pattern` is zero where the byte was met, and the lowest
  /// such byte is found exactly by the classic subtraction.
  @inline(__always)
  func run(until first: UInt8, _ second: UInt8) -> Int {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let (one, two) = (ones &* UInt64(first), ones &* UInt64(second))
    var index = position
    let raw = UnsafeRawPointer(input)
    while index + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let (left, right) = (word ^ one, word ^ two)
      let met =
        ((word &- ones) & ~word | (left &- ones) & ~left | (right &- ones) & ~right) & tops
      if met != 0 { return index - position + met.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, input[index] != 0, input[index] != first, input[index] != second {
      index += 1
    }
    return index - position
  }

  /// Appends the input up to `limit`, U+FFFD in place of NULs.
  mutating func appendReplacingNulls(upTo limit: Int) {
    var from = position
    for index in position..<limit where input[index] == 0 {
      characters.append(input + from, count: index - from)
      characters.append("\u{FFFD}" as Unicode.Scalar)
      from = index + 1
    }
    characters.append(input + from, count: limit - from)
    position = limit
  }
}

// MARK: - Markup

private extension Tokenizer {
  /// Reads what the “<” here opens; false when it was nothing.
  mutating func nextMarkup() -> Bool {
    switch input[position + 1] {
    case .exclamationMark:
      position += 2
      return nextDeclaration()
    case .questionMark:
      position += 1
      nextBogusComment()
      return true
    case .slash:
      let byte = input[position + 2]
      position += 2
      if byte.isLetter { return nextTag(.endTag) }
      if byte == .greaterThan {
        position += 1
        return false
      }
      nextBogusComment()
      return true
    default:
      position += 1
      return nextTag(.startTag)
    }
  }

  /// Reads what follows “<!”.
  mutating func nextDeclaration() -> Bool {
    if has("--") {
      position += 2
      nextComment()
    } else if has("doctype") {
      position += 7
      nextDoctype()
    } else if allowsCDATA, has("["), hasCDATA {
      position += 7
      isInCDATA = true
      return false
    } else {
      nextBogusComment()
    }
    return true
  }

  /// The only word of HTML whose case matters.
  var hasCDATA: Bool {
    guard position + 7 <= end else { return false }
    let word: StaticString = "[CDATA["
    return word.withUTF8Buffer { word in
      for index in word.indices where input[position + index] != word[index] { return false }
      return true
    }
  }
}
