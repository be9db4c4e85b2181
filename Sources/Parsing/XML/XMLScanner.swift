import HTML

/// A piece of an XML text. Names are in lower case; those of elements lose their prefix.
enum XMLPiece: Equatable {
  case start(String, [String: String])
  case end(String)
  case text(String)
}

/// Cuts XML into pieces and takes no offence: what is no markup is text, and nothing is an error.
///
/// No DOCTYPE is obeyed and no entity but those of HTML exists, so a text can neither grow by itself
/// nor reach for files. Every byte is looked at a bounded number of times.
struct XMLScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// The end that belongs to an element without content.
  private var pendingEnd: String?

  static let mostAttributes = 256

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> XMLPiece? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      guard bytes[position] == .open else { return .text(takeText()) }
      if let piece = takeMarkup() { return piece }
    }
    return nil
  }
}

extension XMLScanner {
  private mutating func takeText() -> String {
    let end = bytes[position...].firstIndex(of: .open) ?? bytes.count
    defer { position = end }
    return withoutReferences(bytes[position..<end])
  }

  /// A tag or a CDATA section; nil for markup that says nothing.
  private mutating func takeMarkup() -> XMLPiece? {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      take(through: "-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      position += 9
      return .text(String(decoding: take(through: "]]>"), as: UTF8.self))
    } else if rest.starts(with: "<?".utf8) {
      take(through: "?>")
    } else if rest.starts(with: "<!".utf8) {
      skipDeclaration()
    } else if rest.dropFirst().first == UInt8(ascii: "/") {
      position += 2
      let name = takeName()
      position = bytes[position...].firstIndex(of: .close).map { $0 + 1 } ?? bytes.count
      return .end(localName(name))
    } else if rest.dropFirst().first.map({ $0.isLetter || $0 == UInt8(ascii: "_") }) == true {
      return takeStart()
    } else {
      position += 1
      return .text("<")
    }
    return nil
  }

  /// Goes behind `mark`, or to the end; gives what stands before it.
  @discardableResult
  private mutating func take(through mark: String) -> ArraySlice<UInt8> {
    let rest = bytes[position...]
    guard let end = rest.firstRange(of: mark.utf8) else {
      position = bytes.count
      return rest
    }
    position = end.upperBound
    return rest[..<end.lowerBound]
  }

  /// A DOCTYPE with all that it declares.
  private mutating func skipDeclaration() {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case .close where depth <= 0: return
      default: break
      }
    }
  }

  private mutating func takeStart() -> XMLPiece {
    position += 1
    let name = localName(takeName())
    var attributes: [String: String] = [:]
    while position < bytes.count {
      position = bytes[position...].firstIndex { !$0.isSpace } ?? bytes.count
      guard position < bytes.count else { break }
      if bytes[position] == .close {
        position += 1
        break
      }
      if bytes[position] == UInt8(ascii: "/") {
        position += 1
        if position < bytes.count, bytes[position] == .close { pendingEnd = name }
        continue
      }
      // A tag that was never closed ends where the next one begins.
      if bytes[position] == .open { break }
      let key = takeName()
      let value = takeValue()
      if key.isEmpty {
        position += 1
      } else if attributes.count < Self.mostAttributes, attributes[key] == nil {
        attributes[key] = value
      }
    }
    return .start(name, attributes)
  }

  private mutating func takeName() -> String {
    let name = bytes[position...].prefix {
      !$0.isSpace && $0 != .close && $0 != .open && $0 != UInt8(ascii: "/")
        && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
    }
    position = name.endIndex
    return String(decoding: name.map(\.lowered), as: UTF8.self)
  }

  private mutating func takeValue() -> String {
    var place = bytes[position...].firstIndex { !$0.isSpace } ?? bytes.count
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
    place = bytes[(place + 1)...].firstIndex { !$0.isSpace } ?? bytes.count
    guard place < bytes.count else {
      position = place
      return ""
    }
    let mark = bytes[place]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let end = bytes[(place + 1)...].firstIndex(of: mark) ?? bytes.count
      position = Swift.min(end + 1, bytes.count)
      return withoutReferences(bytes[(place + 1)..<end])
    }
    let value = bytes[place...].prefix { !$0.isSpace && $0 != .close && $0 != .open }
    position = value.endIndex
    return withoutReferences(value)
  }
}

/// The part of a name behind its prefix.
private func localName(_ name: String) -> String {
  name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) }
    ?? name
}

/// The characters that references stand for in their place; unknown ones stay text.
private func withoutReferences(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  let escaped = bytes.flatMap { $0 == .open ? Array("&lt;".utf8) : [$0] }
  let document = Document(fragment: String(decoding: escaped, as: UTF8.self))
  return document.textContent(of: document.root)
}

extension UInt8 {
  fileprivate static let open = UInt8(ascii: "<")
  fileprivate static let close = UInt8(ascii: ">")
}
