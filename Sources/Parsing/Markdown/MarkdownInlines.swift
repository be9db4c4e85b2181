import ArticleModel
import HTML

/// Reads the inlines of one passage.
///
/// Source: CommonMark 0.31, appendix “A parsing strategy”, phase 2. Marks of emphasis and brackets
/// wait on stacks for what closes them; the bounds of the search for openers keep it linear.
struct MarkdownInlines {
  enum Token {
    case text(Range<Int>)
    case string(String)
    case delimiter(Delimiter)
    case code(String)
    case lineBreak
    case note(String)
    case openLink(String)
    case closeLink
    /// An address that stands for itself.
    case bareLink(String, to: String)
    case picture(alt: String, address: String, title: String?)
    case tag(MarkdownTag, Range<Int>)
    /// “~~”, open until its partner comes.
    case strike(isPaired: Bool)
    case nothing
  }

  struct Delimiter {
    var mark: UInt8
    var count: Int
    var length: Int
    var canOpen: Bool
    var canClose: Bool
    var opened: [InlineAssembler.Style] = []
    var closed: [InlineAssembler.Style] = []
  }

  struct Bracket {
    var token: Int
    var isPicture: Bool
    /// The number of delimiters that stood before it.
    var delimiters: Int
    var position: Int
  }

  let text: [UInt8]
  let references: [String: String]
  let notes: Set<String>
  var tokens: [Token] = []
  var position = 0
  /// The tokens of the delimiters that wait for a partner.
  var delimiters: [Int] = []
  var brackets: [Bracket] = []
  private var strike: Int?
  private var plainStart = 0
  /// The “-->” that was found last; none was looked for before the text, none is behind `.max`.
  private var nextCommentEnd = -1
  private lazy var codeEnds = CodeEnds(text)

  init(_ text: [UInt8], references: [String: String], notes: Set<String>) {
    self.text = text
    self.references = references
    self.notes = notes
  }

  mutating func read() -> [Token] {
    while position < text.count { step() }
    endPlain()
    pairEmphasis(from: 0)
    return tokens
  }

  /// The text with backslashes and references worked off and all other marks as they are.
  mutating func readPlain() -> String {
    while position < text.count {
      switch text[position] {
      case 0x5C: escape()
      case 0x26: reference()
      default: position += 1
      }
    }
    endPlain()
    return plainText(tokens)
  }
}

extension MarkdownInlines {
  private mutating func step() {
    let byte = text[position]
    switch byte {
    case 0x5C: escape()
    case 0x60: codeSpan()
    case 0x2A, 0x5F: delimiterRun(byte)
    case 0x7E: strikeMark()
    case 0x5B: openBracket(isPicture: false)
    case 0x21 where position + 1 < text.count && text[position + 1] == 0x5B:
      openBracket(isPicture: true)
    case 0x5D: closeBracket()
    case 0x3C: angle()
    case 0x26: reference()
    case 0x0A: lineEnd()
    case 0x68: bareAddress()
    default: position += 1
    }
  }

  /// Makes a token of the plain text up to here.
  mutating func endPlain() {
    if plainStart < position { tokens.append(.text(plainStart..<position)) }
    plainStart = position
  }

  /// Adds `token` for the next `length` bytes.
  mutating func add(_ token: Token, length: Int) {
    endPlain()
    tokens.append(token)
    position = min(position + length, text.count)
    plainStart = position
  }

  private mutating func escape() {
    guard position + 1 < text.count else {
      position += 1
      return
    }
    let next = text[position + 1]
    if next == 0x0A {
      add(.lineBreak, length: 2)
    } else if isASCIIPunctuation(next) {
      add(.text((position + 1)..<(position + 2)), length: 2)
    } else {
      position += 1
    }
  }

  private mutating func lineEnd() {
    let end = position
    var start = end
    while start > plainStart, text[start - 1] == 0x20 { start -= 1 }
    if end - start >= 2 { add(.lineBreak, length: 1) } else { position += 1 }
  }

  private mutating func codeSpan() {
    let length = text[position...].prefix { $0 == 0x60 }.count
    guard let end = codeEnds.next(length: length, behind: position + length) else {
      position += length
      return
    }
    var content = text[(position + length)..<end].map { $0 == 0x0A ? 0x20 : $0 }[...]
    if content.count > 2, content.first == 0x20, content.last == 0x20,
      content.contains(where: { $0 != 0x20 })
    {
      content = content.dropFirst().dropLast()
    }
    add(.code(String(decoding: content, as: UTF8.self)), length: end + length - position)
  }

  private mutating func delimiterRun(_ mark: UInt8) {
    let count = text[position...].prefix { $0 == mark }.count
    let before = MarkdownSide(scalar(before: position))
    let after = MarkdownSide(scalar(at: position + count))
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    let isStar = mark == 0x2A
    let delimiter = Delimiter(
      mark: mark, count: count, length: count,
      canOpen: isLeft && (isStar || !isRight || before == .punctuation),
      canClose: isRight && (isStar || !isLeft || after == .punctuation))
    endPlain()
    delimiters.append(tokens.count)
    add(.delimiter(delimiter), length: count)
  }

  private mutating func strikeMark() {
    let count = text[position...].prefix { $0 == 0x7E }.count
    guard count == 2 else {
      position += count
      return
    }
    add(.strike(isPaired: strike != nil), length: 2)
    if let open = strike {
      tokens[open] = .strike(isPaired: true)
      strike = nil
    } else {
      strike = tokens.count - 1
    }
  }

  /// “&amp;” and its like, by the table of HTML.
  private mutating func reference() {
    let name = text[(position + 1)...].prefix(40).prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x23
    }
    let end = position + 1 + name.count
    guard !name.isEmpty, end < text.count, text[end] == 0x3B else {
      position += 1
      return
    }
    let source = String(decoding: text[position...end], as: UTF8.self)
    let document = Document(fragment: source)
    let decoded = document.textContent(of: document.root)
    guard decoded != source else {
      position += 1
      return
    }
    add(.string(decoded), length: end + 1 - position)
  }

  private mutating func angle() {
    if let tag = MarkdownTag(text[...], at: position) {
      add(.tag(tag, position..<tag.end), length: tag.end - position)
      return
    }
    if text[position...].starts(with: Array("<!--".utf8)) {
      if let end = commentEnd(behind: position + 4) {
        return add(.nothing, length: end + 3 - position)
      }
    }
    let inner = text[(position + 1)...].prefix(2000).prefix {
      $0 != 0x3E && $0 != 0x3C && $0 > 0x20
    }
    let end = position + 1 + inner.count
    guard end < text.count, text[end] == 0x3E else {
      position += 1
      return
    }
    let address = String(decoding: inner, as: UTF8.self)
    if inner.contains(0x3A), LinkAddress(address) != nil {
      add(.bareLink(address, to: address), length: inner.count + 2)
    } else if inner.contains(0x40), inner.contains(0x2E) {
      add(.bareLink(address, to: "mailto:" + address), length: inner.count + 2)
    } else {
      position += 1
    }
  }

  /// The next “-->”, which is remembered: comments that never end would all look for it.
  private mutating func commentEnd(behind start: Int) -> Int? {
    if start > nextCommentEnd {
      let places = text.indices[min(start, text.count)...]
      nextCommentEnd = places.first { text[$0...].starts(with: [0x2D, 0x2D, 0x3E]) } ?? .max
    }
    return nextCommentEnd == .max ? nil : nextCommentEnd
  }

  /// “https://…” without marks around it, as GitHub's dialect links it.
  private mutating func bareAddress() {
    let opens = [Array("http://".utf8), Array("https://".utf8)]
    guard position == 0 || MarkdownSide(scalar(before: position)) != .letter,
      let open = opens.first(where: { text[position...].starts(with: $0) })
    else {
      position += 1
      return
    }
    var address = text[position...].prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x60 && $0 != 0x5D }
    // A parenthesis that was opened in the address is a part of it.
    var unpaired = address.count { $0 == 0x29 } - address.count { $0 == 0x28 }
    while let last = address.last, "?!.,:*_~'\";)".utf8.contains(last) {
      if last == 0x29 {
        guard unpaired > 0 else { break }
        unpaired -= 1
      }
      address = address.dropLast()
    }
    guard address.count > open.count else {
      position += 1
      return
    }
    let link = String(decoding: address, as: UTF8.self)
    add(.bareLink(link, to: link), length: address.count)
  }

  // MARK: Neighbours

  private func scalar(before place: Int) -> Unicode.Scalar? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, place - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: text[start..<place], as: UTF8.self).unicodeScalars.last
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < text.count else { return nil }
    return String(decoding: text[place..<min(place + 4, text.count)], as: UTF8.self)
      .unicodeScalars.first
  }
}

func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}

/// Where runs of backticks begin, by their length: each is asked for in order.
private struct CodeEnds {
  private var places: [Int: [Int]] = [:]
  private var next: [Int: Int] = [:]

  init(_ text: [UInt8]) {
    var place = 0
    while place < text.count {
      guard text[place] == 0x60 else {
        place += 1
        continue
      }
      let length = text[place...].prefix { $0 == 0x60 }.count
      places[length, default: []].append(place)
      place += length
    }
  }

  /// The first run of `length` at `start` or behind; starts only grow.
  mutating func next(length: Int, behind start: Int) -> Int? {
    guard let places = places[length] else { return nil }
    var index = next[length, default: 0]
    while index < places.count, places[index] < start { index += 1 }
    next[length] = index
    return index < places.count ? places[index] : nil
  }
}
