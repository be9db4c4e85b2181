/// Cuts a script into brackets, keys and texts.
///
/// Data stand in scripts as JSON, as object literals of JavaScript, and amid code. So this obeys no
/// grammar: it passes over what it does not know, and a text that is not closed on its line is none.
struct ScriptScanner {
  enum Token {
    case open(isObject: Bool)
    case close
    /// A name before a colon.
    case key(Range<Int>)
    /// A text without its quotes; its escapes are still to be read.
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  /// Whether apostrophes are quotes and ends of lines close texts, as in JavaScript.
  private let isCode: Bool
  private var position = 0

  init(_ bytes: [UInt8], isCode: Bool) {
    self.bytes = bytes
    self.isCode = isCode
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): return .open(isObject: true)
      case UInt8(ascii: "["): return .open(isObject: false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): return .close
      case UInt8(ascii: "\""): if let text = text(closedBy: byte) { return text }
      case UInt8(ascii: "'") where isCode: if let text = text(closedBy: byte) { return text }
      case _ where byte.isOfName: if let key = key(from: position - 1) { return key }
      default: break
      }
    }
    return nil
  }
}

extension ScriptScanner {
  private mutating func text(closedBy quote: UInt8) -> Token? {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        let range = start..<(position - 1)
        return isBeforeColon ? .key(range) : .text(range)
      }
      if byte == UInt8(ascii: "\\") { position = min(position + 1, bytes.count) }
      if isCode, byte == 0x0A || byte == 0x0D { return nil }
    }
    return nil
  }

  private mutating func key(from start: Int) -> Token? {
    while position < bytes.count, bytes[position].isOfName { position += 1 }
    return isBeforeColon ? .key(start..<position) : nil
  }

  /// Whether a colon follows, behind a space at the most.
  private var isBeforeColon: Bool {
    let next = bytes[position...].prefix(2)
    return next.first == UInt8(ascii: ":")
      || next.first == 0x20 && next.last == UInt8(ascii: ":")
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    switch self {
    case 0x24, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
