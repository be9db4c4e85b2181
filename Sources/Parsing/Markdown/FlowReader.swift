import HTML

/// Reads a value that is written in a line: “word”, “"quoted"”, “[a, b]”, “{a: b}”.
///
/// Source: YAML 1.2, chapter 7, of which JSON is a part. What is not closed ends with the text.
struct FlowReader {
  private let text: [UInt8]
  private var place = 0
  /// How many lists and maps may still lie in each other.
  private var depth: Int

  init(_ text: String, depth: Int) {
    self.text = Array(text.utf8)
    self.depth = depth
  }

  mutating func read() -> JSONValue { value(until: []) }

  private mutating func value(until ends: [UInt8]) -> JSONValue {
    skipSpace()
    guard place < text.count else { return .null }
    switch text[place] {
    case UInt8(ascii: "[") where depth > 0: return list()
    case UInt8(ascii: "{") where depth > 0: return map()
    default: break
    }
    if let text = quoted(until: ends) { return .string(text) }
    let word = bare(until: ends)
    return word.isEmpty || word == "null" || word == "~" ? .null : .string(word)
  }

  private mutating func list() -> JSONValue {
    var items: [JSONValue] = []
    depth -= 1
    place += 1
    while !closes(UInt8(ascii: "]")) {
      let value = value(until: [UInt8(ascii: ","), UInt8(ascii: "]")])
      if value != .null { items.append(value) }
      skip(to: [UInt8(ascii: ","), UInt8(ascii: "]")])
    }
    depth += 1
    return .array(items)
  }

  private mutating func map() -> JSONValue {
    var members: [String: JSONValue] = [:]
    depth -= 1
    place += 1
    let ends = [UInt8(ascii: ","), UInt8(ascii: "}")]
    while !closes(UInt8(ascii: "}")) {
      let key = value(until: ends + [UInt8(ascii: ":")]).text ?? ""
      skip(to: ends + [UInt8(ascii: ":")])
      guard place < text.count, text[place] == UInt8(ascii: ":") else { continue }
      place += 1
      let value = value(until: ends)
      if !key.isEmpty, members[key.lowered] == nil { members[key.lowered] = value }
      skip(to: ends)
    }
    depth += 1
    return .object(members)
  }

  /// Steps over a comma; whether the list or map ends here, with its mark or with the text.
  private mutating func closes(_ mark: UInt8) -> Bool {
    skipSpace()
    while place < text.count, text[place] == UInt8(ascii: ",") {
      place += 1
      skipSpace()
    }
    guard place < text.count else { return true }
    guard text[place] == mark else { return false }
    place += 1
    return true
  }

  /// The text in quotation marks; nil where there are none, or more stands behind them: “'90er” and
  /// “"Nein", sagt sie” are bare.
  private mutating func quoted(until ends: [UInt8]) -> String? {
    let mark = text[place]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
    var bytes: [UInt8] = []
    var next = place + 1
    while next < text.count, text[next] != mark || isDoubled(next) {
      let isEscape = text[next] == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"")
      if isEscape || text[next] == mark { next += 1 }
      if next < text.count { bytes.append(text[next]) }
      next += 1
    }
    let behind = text[min(next + 1, text.count)...].drop(while: \.isSpace).first
    guard next < text.count, behind.map({ ends.contains($0) || $0 == UInt8(ascii: "#") }) ?? true
    else { return nil }
    let literal = Array(text[place...next])
    place = next + 1
    // JSON knows line ends and numbers of characters as well.
    return JSONValue(reading: literal)?.text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// In single quotes a doubled one stands for one.
  private func isDoubled(_ place: Int) -> Bool {
    text[place] == UInt8(ascii: "'") && place + 1 < text.count
      && text[place + 1] == UInt8(ascii: "'")
  }

  /// Up to an end, or to a comment: a number sign behind white space.
  private mutating func bare(until ends: [UInt8]) -> String {
    let start = place
    while place < text.count, !ends.contains(text[place]) {
      if text[place] == UInt8(ascii: "#"), place > start, text[place - 1].isSpace { break }
      place += 1
    }
    let word = String(decoding: text[start..<place], as: UTF8.self).trimmed
    if ends.isEmpty { place = text.count }
    return word
  }

  private mutating func skip(to ends: [UInt8]) {
    while place < text.count, !ends.contains(text[place]) { place += 1 }
  }

  private mutating func skipSpace() {
    while place < text.count, text[place].isSpace { place += 1 }
  }
}
