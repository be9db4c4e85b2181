import ArticleModel

/// The absolute address that `reference` means on the page at `base`, cleaned as `LinkAddress`
/// does; nil when it leads to nothing on the web.
///
/// Source: RFC 3986, section 5.2 “Relative Resolution”; white space as WHATWG URL has it.
func absoluteAddress(_ reference: String, base: String?) -> String? {
  guard reference.utf8.count <= 8192 else { return nil }
  let reference = reference.withoutAddressSpace
  let parts = AddressParts(reference)
  if parts.scheme != nil { return LinkAddress(reference)?.text }
  guard let base, base.utf8.count <= 8192 else { return nil }
  let root = AddressParts(base.withoutAddressSpace)
  guard root.scheme == "http" || root.scheme == "https", root.authority != nil else { return nil }
  return LinkAddress(parts.resolved(against: root).text)?.text
}

/// The five parts of an address; a backslash counts as a slash, as browsers have it.
struct AddressParts {
  var scheme: String?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ address: String) {
    var rest = address[...]
    if let sign = rest.utf8.firstIndex(of: 0x23) {
      fragment = rest[rest.utf8.index(after: sign)...]
      rest = rest[..<sign]
    }
    if let sign = rest.utf8.firstIndex(of: 0x3F) {
      query = rest[rest.utf8.index(after: sign)...]
      rest = rest[..<sign]
    }
    if let sign = rest.utf8.firstIndex(of: 0x3A), rest[..<sign].isScheme {
      scheme = rest[..<sign].lowercased()
      rest = rest[rest.utf8.index(after: sign)...]
    }
    if rest.utf8.contains(0x5C), scheme == nil || scheme?.hasPrefix("http") == true {
      rest = String(decoding: rest.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)[...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }
}

extension AddressParts {
  func resolved(against base: AddressParts) -> AddressParts {
    var result = self
    result.scheme = base.scheme
    guard authority == nil else { return result }
    result.authority = base.authority
    if path.isEmpty {
      result.path = base.path
      result.query = query ?? base.query
    } else if !path.hasPrefix("/") {
      let end = base.path.utf8.lastIndex(of: 0x2F)
      result.path = (end.map { base.path[...$0] } ?? "/") + path
    }
    return result
  }

  var text: String {
    var text = scheme.map { $0 + ":" } ?? ""
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}

extension Substring {
  /// Whether this is the name of a scheme.
  fileprivate var isScheme: Bool {
    guard let first = unicodeScalars.first, first.isASCII, first.isLetter else { return false }
    return utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B
        || byte == 0x2D || byte == 0x2E
    }
  }
}

extension String {
  /// Without tabs and line ends anywhere and white space and controls at the ends.
  fileprivate var withoutAddressSpace: String {
    var bytes = utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
