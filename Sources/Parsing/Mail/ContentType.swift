/// What a part of a message holds: “multipart/related; boundary="=_1"”.
///
/// Source: RFC 2045, section 5.1, and RFC 2231, section 3, for parameters in pieces.
struct ContentType {
  /// In lower case (“text/html”).
  private(set) var name = ""
  private var parameters: [(name: String, value: String)] = []

  init(_ field: String) {
    var rest = Array(field.utf8)[...]
    name = Self.text(rest.prefix { $0 != UInt8(ascii: ";") }).lowered
    rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
    while !rest.isEmpty, parameters.count < 32 { takeParameter(from: &rest) }
  }

  /// The value of a parameter (named in lower case), its pieces joined.
  subscript(name: String) -> String? {
    if let whole = parameters.first(where: { $0.name == name || $0.name == name + "*" }) {
      return whole.value
    }
    let pieces = parameters.filter { $0.name.hasPrefix(name + "*") }
    return pieces.isEmpty ? nil : pieces.map(\.value).joined()
  }

  private mutating func takeParameter(from rest: inout ArraySlice<UInt8>) {
    let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
    rest = rest[key.endIndex...]
    if rest.first == UInt8(ascii: "=") {
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      parameters.append((Self.text(key).lowered, Self.takeValue(from: &rest)))
    }
    rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
  }

  private static func takeValue(from rest: inout ArraySlice<UInt8>) -> String {
    guard rest.first == UInt8(ascii: "\"") else {
      let value = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[value.endIndex...]
      return text(value)
    }
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      value.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
    }
    return String(decoding: value, as: UTF8.self)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmed
  }
}
