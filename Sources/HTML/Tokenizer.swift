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
  var isInCDATA = false

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

  /// Whether `word`, in lower case, stands here in whatever case.
  func has(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices where input[position + index].lowered != word[index] {
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

// MARK: - Markup

extension Tokenizer {
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
}

private extension Tokenizer {
  /// Reads what follows “<!”.
  mutating func nextDeclaration() -> Bool {
    if has("--") {
      position += 2
      nextComment()
    } else if has("doctype") {
      position += 7
      nextDoctype()
    } else if allowsCDATA, hasCDATA {
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
