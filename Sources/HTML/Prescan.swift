extension Encoding {
  /// The encoding that a page declares in its own markup, or nil when it declares none.
  ///
  /// Source: WHATWG HTML, “Determining the character encoding”: the prescan, then the declaration of
  /// XML. Browsers look at 1024 bytes first and start anew when a declaration comes later; here the
  /// later ones are found at once.
  public init?(declaredIn page: [UInt8]) {
    if page.starts(with: [0x3C, 0x00, 0x3F, 0x00, 0x78, 0x00]) {
      self = .utf16LittleEndian
    } else if page.starts(with: [0x00, 0x3C, 0x00, 0x3F, 0x00, 0x78]) {
      self = .utf16BigEndian
    } else {
      let head = page.prefix(Prescan.reach)
      var scan = Prescan(bytes: head)
      guard let declared = scan.declaredEncoding() ?? Prescan.xmlEncoding(in: head) else {
        return nil
      }
      // A declaration that could be read is not in UTF-16.
      self = declared.isUTF16 ? .utf8 : declared
    }
  }

  private var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// A walk through the first tags of a page, by bytes.
private struct Prescan {
  /// As far as the heads of real pages reach.
  static let reach = 1 << 16

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func declaredEncoding() -> Encoding? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if skips("!--") {
        // “<!-->” is a whole comment: its end may share the dashes of its beginning.
        index -= 2
        skip(past: "-->")
      } else if skips("meta"), at(0, \.isSpace) || at("/") {
        if let encoding = metaEncoding() { return encoding }
      } else if at(0, \.isLetter) || (at("/") && at(1, \.isLetter)) {
        _ = take { $0.isSpace || $0 == UInt8(ascii: ">") }
        while attribute() != nil {}
      } else if at("!") || at("/") || at("?") {
        skip(past: ">")
      }
    }
    return nil
  }

  /// What one meta element declares, behind its name.
  private mutating func metaEncoding() -> Encoding? {
    var (isContentType, charset, content): (Bool, Encoding?, Encoding?) = (false, nil, nil)
    while let (name, value) = attribute() {
      switch name {
      case "charset": charset = charset ?? Encoding(label: value)
      case "http-equiv": isContentType = isContentType || value == "content-type"
      case "content": content = content ?? Prescan.charset(in: value)
      default: break
      }
    }
    return charset ?? (isContentType ? content : nil)
  }

  /// The next attribute of a tag, name and value in lower case; nil at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    _ = take { !($0.isSpace || $0 == UInt8(ascii: "/")) }
    guard index < bytes.endIndex, !at(">") else { return nil }
    // An equals sign at the beginning belongs to the name.
    let prefix = at("=") ? "=" : ""
    index += prefix.utf8.count
    let name = prefix + take { [0x2F, 0x3D, 0x3E].contains($0) || $0.isSpace }
    skipSpace()
    guard at("=") else { return (name, "") }
    index += 1
    skipSpace()
    guard at("\"") || at("'") else {
      return (name, take { $0.isSpace || $0 == UInt8(ascii: ">") })
    }
    let quote = bytes[index]
    index += 1
    let value = take { $0 == quote }
    index = min(index + 1, bytes.endIndex)
    return (name, value)
  }
}

extension Prescan {
  /// The encoding behind the first `charset=` of a meta element's content.
  ///
  /// Source: WHATWG HTML, “extracting a character encoding from a meta element”.
  fileprivate static func charset(in content: String) -> Encoding? {
    var rest = Array(content.utf8)[...]
    while let name = rest.firstRange(of: "charset".utf8) {
      rest = rest[name.upperBound...].drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop(while: \.isSpace)
      return Encoding(label: label(in: value) { $0.isSpace || $0 == UInt8(ascii: ";") })
    }
    return nil
  }

  /// The encoding of an XML declaration at the very beginning.
  ///
  /// Source: WHATWG HTML, “get an XML encoding”.
  fileprivate static func xmlEncoding(in bytes: ArraySlice<UInt8>) -> Encoding? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")),
      let name = bytes[..<end].firstRange(of: "encoding".utf8)
    else { return nil }
    let rest = bytes[name.upperBound..<end].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    return Encoding(label: label(in: rest.dropFirst().drop { $0 <= 0x20 }) { $0 <= 0x20 })
  }

  /// A value in quotes up to the closing one, or a bare one up to where it `ends`.
  private static func label(in bytes: ArraySlice<UInt8>, ends: (UInt8) -> Bool) -> String {
    guard let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return String(decoding: bytes.prefix { !ends($0) }, as: UTF8.self)
    }
    return String(decoding: bytes.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}

extension Prescan {
  private func at(_ distance: Int, _ holds: (UInt8) -> Bool) -> Bool {
    index + distance < bytes.endIndex && holds(bytes[index + distance])
  }

  private func at(_ mark: Unicode.Scalar) -> Bool { at(0) { $0 == UInt8(ascii: mark) } }

  private mutating func skipSpace() { _ = take { !$0.isSpace } }

  /// Steps over `mark` (lower case) if it stands here, in any case.
  private mutating func skips(_ mark: String) -> Bool {
    let here = bytes[index...].prefix(mark.utf8.count)
    guard here.map(\.lowered).elementsEqual(mark.utf8) else { return false }
    index += here.count
    return true
  }

  /// Steps behind the next `mark`, or to the end.
  private mutating func skip(past mark: String) {
    index = bytes[index...].firstRange(of: mark.utf8)?.upperBound ?? bytes.endIndex
  }

  /// The bytes up to where they end, in lower case.
  private mutating func take(until ends: (UInt8) -> Bool) -> String {
    let taken = bytes[index...].prefix { !ends($0) }
    index = taken.endIndex
    return String(decoding: taken.map(\.lowered), as: UTF8.self)
  }
}
