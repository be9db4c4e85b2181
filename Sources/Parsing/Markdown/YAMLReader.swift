/// Reads the values of a head line by line.
///
/// Source: YAML 1.2, chapters 7 “Flow Style” and 8 “Block Style”. Anchors, tags and keys that are no
/// words are not read; what lies deeper than `deepest` is left out.
struct YAMLReader {
  private struct Line {
    var indent: Int
    /// Without white space at its ends; empty for a blank line.
    var content: String
  }
  private var lines: [Line]
  /// How many lines begin as sentences do and belong to no key.
  private(set) var strays = 0
  private var place = 0
  private let separator: Character

  private static let deepest = 16

  /// TOML parts keys from values by “=”.
  init(_ lines: some Collection<ArraySlice<UInt8>>, separator: Character = ":") {
    self.separator = separator
    self.lines = lines.map { line in
      Line(
        indent: line.prefix { $0 == 0x20 || $0 == 0x09 }.count,
        content: String(decoding: trimmedLine(line), as: UTF8.self))
    }
  }

  /// The values by their key in lower case; those below a table of TOML as if they stood above it.
  mutating func read() -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    while place < lines.count {
      if let (key, rest) = entry(of: lines[place].content) {
        let indent = lines[place].indent
        place += 1
        let value = value(rest, below: indent, depth: 0)
        if values[key] == nil { values[key] = value }
      } else {
        if lines[place].content.first?.isLetter == true { strays += 1 }
        place += 1
      }
    }
    return values
  }

  /// The key that opens a line, and what stands behind it.
  private func entry(of content: String) -> (key: String, rest: String)? {
    guard !content.hasPrefix("#"), !content.hasPrefix("- "), content.first != "[",
      let mark = content.firstIndex(of: separator)
    else { return nil }
    let rest = content[content.index(after: mark)...]
    guard separator == "=" || rest.isEmpty || rest.first == " " || rest.first == "\t" else {
      return nil
    }
    let key = content[..<mark].trimmed.filter { $0 != "\"" && $0 != "'" }.lowered
    return key.isEmpty ? nil : (key, rest.trimmed)
  }

  /// The value that begins with `rest` and goes on in lines that are set deeper than `indent`.
  private mutating func value(_ rest: String, below indent: Int, depth: Int) -> JSONValue {
    switch rest.first {
    case nil, "#": return block(below: indent, depth: depth)
    case "|", ">":
      let text = takeLines(below: indent)
      return .string(text.joined(separator: rest.first == "|" ? "\n" : " ").trimmed)
    default:
      let text = ([rest] + takeLines(below: indent)).joined(separator: " ").trimmed
      var flow = FlowReader(text, depth: Self.deepest)
      return flow.read()
    }
  }

  /// The texts of the lines that are set deeper than `indent`, and of blank ones between them.
  private mutating func takeLines(below indent: Int) -> [String] {
    var texts: [String] = []
    while place < lines.count, lines[place].content.isEmpty || lines[place].indent > indent {
      texts.append(lines[place].content)
      place += 1
    }
    return texts
  }

  /// A list or a map in the lines below; a list may stand as far left as its key.
  private mutating func block(below indent: Int, depth: Int) -> JSONValue {
    skipBlanks()
    guard place < lines.count, depth < Self.deepest else { return .null }
    let first = lines[place]
    if first.content == "-" || first.content.hasPrefix("- "), first.indent >= indent {
      return list(at: first.indent, depth: depth)
    }
    guard first.indent > indent else { return .null }
    if entry(of: first.content) != nil { return map(at: first.indent, depth: depth) }
    let text = takeLines(below: indent).joined(separator: " ")
    var flow = FlowReader(text, depth: Self.deepest)
    return flow.read()
  }

  private mutating func list(at indent: Int, depth: Int) -> JSONValue {
    var items: [JSONValue] = []
    while place < lines.count, lines[place].indent == indent,
      lines[place].content == "-" || lines[place].content.hasPrefix("- ")
    {
      let rest = lines[place].content.dropFirst().trimmed
      if entry(of: rest) != nil, rest.first != "\"", rest.first != "'" {
        // A map whose first entry stands behind the dash.
        lines[place] = Line(indent: indent + 2, content: rest)
        items.append(map(at: indent + 2, depth: depth + 1))
      } else {
        place += 1
        items.append(value(rest, below: indent, depth: depth + 1))
      }
      skipBlanks()
    }
    return .array(items)
  }

  private mutating func map(at indent: Int, depth: Int) -> JSONValue {
    var members: [String: JSONValue] = [:]
    while place < lines.count, lines[place].indent == indent,
      let (key, rest) = entry(of: lines[place].content)
    {
      place += 1
      let value = value(rest, below: indent, depth: depth + 1)
      if members[key] == nil { members[key] = value }
      skipBlanks()
    }
    // What is set as no map is, belongs to no key.
    _ = takeLines(below: indent - 1)
    return .object(members)
  }

  private mutating func skipBlanks() {
    while place < lines.count, lines[place].content.isEmpty || lines[place].content.hasPrefix("#") {
      place += 1
    }
  }
}
