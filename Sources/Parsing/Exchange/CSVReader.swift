import HTML

/// The rows of comma-separated values, one by one.
///
/// Source: RFC 4180; line ends of every kind, quotation marks inside unquoted fields, and empty lines
/// are taken as they come. A quoted field that never ends is read as if it had no quotation marks,
/// and so are all behind it: one bad row does not swallow the others.
struct CSVReader: Sequence, IteratorProtocol {
  struct Row: Equatable {
    var fields: [String]
    /// The row as it is written, without the line end.
    var bytes: [UInt8]
  }

  private let bytes: [UInt8]
  private var position = 0
  private var knowsQuotes = true

  static let mostFields = 1_000

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
  }

  mutating func next() -> Row? {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      position += 1
    }
    guard position < bytes.count else { return nil }
    let start = position
    if let fields = takeRow() { return Row(fields: fields, bytes: written(from: start)) }
    (position, knowsQuotes) = (start, false)
    return takeRow().map { Row(fields: $0, bytes: written(from: start)) }
  }

  private func written(from start: Int) -> [UInt8] { Array(bytes[start..<position]) }

  /// The fields up to the next line end; nil when a quotation mark is never closed.
  private mutating func takeRow() -> [String]? {
    var fields: [String] = []
    while true {
      guard let field = takeField() else { return nil }
      if fields.count < Self.mostFields { fields.append(field) }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return fields }
      position += 1
    }
  }

  private mutating func takeField() -> String? {
    var value: [UInt8] = []
    if knowsQuotes, position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      position += 1
      while true {
        guard let mark = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        value += bytes[position..<mark]
        position = mark + 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
        value.append(UInt8(ascii: "\""))
        position += 1
      }
    }
    let rest = bytes[position...].prefix {
      $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D
    }
    position = rest.endIndex
    return String(decoding: value + rest, as: UTF8.self)
  }
}
