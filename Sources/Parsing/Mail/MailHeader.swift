import HTML

/// The fields above a message or one of its parts.
///
/// Source: RFC 5322, section 2.2: “Name: value” lines, a value continued by lines that begin with
/// white space, up to an empty line.
struct MailHeader {
  /// Names in lower case; values unfolded and not yet decoded.
  private(set) var fields: [(name: String, value: String)] = []

  /// Reads the fields at the beginning of `bytes` and takes them away with the empty line below.
  ///
  /// Lines that are no fields end it: what comes then is text already.
  init(takenFrom bytes: inout ArraySlice<UInt8>) {
    while fields.count < Self.mostFields, let line = Self.line(of: bytes) {
      guard !line.isEmpty else {
        Self.drop(line, from: &bytes)
        return
      }
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        append(continuation: line)
      } else if let field = Self.field(of: line) {
        fields.append(field)
      } else {
        return
      }
      Self.drop(line, from: &bytes)
    }
  }

  /// The value of the first field of that name (in lower case).
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  private static let mostFields = 512
  private static let longestValue = 16_384

  private mutating func append(continuation line: ArraySlice<UInt8>) {
    let last = fields.count - 1
    guard fields[last].value.utf8.count + line.count < Self.longestValue else { return }
    fields[last].value += " " + Self.text(line)
  }

  /// The bytes before the next line end, which may be missing.
  private static func line(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    let line = bytes.prefix { $0 != 0x0A }
    return line.last == 0x0D ? line.dropLast() : line
  }

  private static func drop(_ line: ArraySlice<UInt8>, from bytes: inout ArraySlice<UInt8>) {
    bytes = bytes[line.endIndex...]
    if bytes.first == 0x0D { bytes = bytes.dropFirst() }
    if bytes.first == 0x0A { bytes = bytes.dropFirst() }
  }

  private static func field(of line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    let name = line.prefix(80).prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, line[name.endIndex...].first == UInt8(ascii: ":") else { return nil }
    let value = line[name.endIndex...].dropFirst().prefix(longestValue)
    return (String(decoding: name.map(\.lowered), as: UTF8.self), text(value))
  }

  /// Headers are ASCII; what is not is UTF-8 nowadays, and was windows-1252.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String { decode(Array(bytes)).trimmed }
}
