/// Cuts JSON into tokens; bytes that fit nowhere are passed over.
struct JSONScanner {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the first container, if there is one: what stands before it is a script's wrapper.
  mutating func skipWrapper() {
    if bytes.first(where: { $0 > 0x20 }) == .doubleQuote { return }
    guard let start = bytes.firstIndex(where: { $0 == .openBrace || $0 == .openBracket }) else {
      return
    }
    // `<![CDATA[` opens no array.
    let cdata = Array("CDATA[".utf8)
    let isWrapper = bytes[start] == .openBracket && bytes[(start + 1)...].starts(with: cdata)
    position = isWrapper ? start + 1 + cdata.count : start
  }

  mutating func next() -> JSONToken? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case .openBrace: return .open(isObject: true)
      case .openBracket: return .open(isObject: false)
      case .closeBrace, .closeBracket: return .close
      case .comma: return .comma
      case .doubleQuote: return .scalar(.string(string()))
      case .slash: skipComment()
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if let word = word(from: position - 1) { return .scalar(word) }
      default: break
      }
    }
    return nil
  }
}

extension JSONScanner {
  private mutating func skipComment() {
    guard position < bytes.count else { return }
    if bytes[position] == .slash {
      position = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    } else if bytes[position] == .asterisk {
      position += 1
      while position < bytes.count {
        position += 1
        if bytes[position - 1] == .slash, bytes[position - 2] == .asterisk { return }
      }
    }
  }

  /// A number, one of the three names, or nil for anything else.
  private mutating func word(from start: Int) -> JSONValue? {
    position = bytes[start...].firstIndex { !JSONScanner.continuesWord($0) } ?? bytes.count
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined", "NaN": return .null
    default: return word.utf8.contains { (0x30...0x39).contains($0) } ? .number(word) : nil
    }
  }

  private static func continuesWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  /// The string whose opening quote was just read.
  private mutating func string() -> String {
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case .doubleQuote:
        if endsString { return String(decoding: text, as: UTF8.self) }
        text.append(byte)
      case .backslash: appendEscape(to: &text)
      // Old scripts break their lines; a control byte is no text.
      case 0..<0x20: text.append(0x20)
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that the inside of a quoted text stands for.
  static func unescaped(_ inside: ArraySlice<UInt8>) -> [UInt8] {
    guard inside.contains(.backslash) else { return Array(inside) }
    var scanner = JSONScanner(Array(inside))
    var text: [UInt8] = []
    text.reserveCapacity(inside.count)
    while scanner.position < scanner.bytes.count {
      let byte = scanner.bytes[scanner.position]
      scanner.position += 1
      if byte == .backslash { scanner.appendEscape(to: &text) } else { text.append(byte) }
    }
    return text
  }

  /// Whether what follows a quote may follow a string; else the writer forgot to escape it.
  private var endsString: Bool {
    guard let next = bytes[position...].first(where: { $0 > 0x20 }) else { return true }
    switch next {
    case .comma, .colon, .closeBrace, .closeBracket, .slash, .doubleQuote: return true
    default: return false
    }
  }

  private mutating func appendEscape(to text: inout [UInt8]) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"): text.append(0x20)
    case UInt8(ascii: "u"): text.append(escapedScalar())
    // Only JavaScript has this one.
    case UInt8(ascii: "x"):
      guard let value = hexadecimal(at: position, digits: 2) else { return text.append(byte) }
      position += 2
      text.append(Unicode.Scalar(UInt8(value)))
    default: text.append(byte)
    }
  }

  /// The scalar of `\uXXXX` or of a pair of them; a lone surrogate becomes U+FFFD.
  private mutating func escapedScalar() -> Unicode.Scalar {
    guard let high = hexadecimal(at: position) else { return "\u{FFFD}" }
    position += 4
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), position + 6 <= bytes.count,
      bytes[position] == .backslash, bytes[position + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(at: position + 2), (0xDC00..<0xE000).contains(low)
    else { return "\u{FFFD}" }
    position += 6
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private func hexadecimal(at start: Int, digits: Int = 4) -> UInt32? {
    guard start + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + digits)] {
      switch byte {
      case 0x30...0x39: value = value << 4 + UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 + UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}

extension UInt8 {
  fileprivate static let doubleQuote = UInt8(ascii: "\"")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")
  fileprivate static let openBracket = UInt8(ascii: "[")
  fileprivate static let closeBracket = UInt8(ascii: "]")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let asterisk = UInt8(ascii: "*")
  fileprivate static let backslash = UInt8(ascii: "\\")
}
