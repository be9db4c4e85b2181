import ArticleModel

/// The head of a Markdown text: “key: value” lines between two lines of dashes.
///
/// Only the part of YAML that heads of articles are made of: strings, lists, folded lines.
struct FrontMatter {
  /// The values by their key in lower case.
  private(set) var values: [String: [String]] = [:]
  /// The keys whose values are written as lists.
  private(set) var lists: Set<String> = []
  /// Where the text begins.
  private(set) var end = 0

  init(_ text: [UInt8]) {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), isRule(first, marks: ["---"]) else { return }
    var key: String?
    for line in lines {
      if isRule(line, marks: ["---", "..."]) {
        end = min(line.endIndex + 1, text.count)
        return
      }
      take(String(decoding: line, as: UTF8.self), &key)
    }
    // Without an end it is text that begins with a rule.
    values = [:]
  }

  private func isRule(_ line: ArraySlice<UInt8>, marks: [String]) -> Bool {
    marks.contains(String(decoding: trimmedLine(line), as: UTF8.self))
  }

  private mutating func take(_ line: String, _ key: inout String?) {
    let content = line.trimmed
    guard !content.isEmpty, !content.hasPrefix("#") else { return }
    if let open = key, line.utf8.first == 0x20 || line.utf8.first == 0x09 || content.hasPrefix("- ")
    {
      if content.hasPrefix("- ") {
        values[open, default: []].append(yamlScalar(content.dropFirst(2)))
        lists.insert(open)
      } else if let last = values[open]?.indices.last {
        values[open]?[last] += " " + content
      } else {
        values[open] = [yamlScalar(content[...])]
      }
      return
    }
    guard let colon = content.utf8.firstIndex(of: 0x3A) else { return }
    let name = content[..<colon].trimmed.lowered
    let value = content[content.utf8.index(after: colon)...].trimmed
    key = name
    if value.isEmpty || [">", "|", ">-", "|-"].contains(value) { return }
    if value.hasPrefix("[") { lists.insert(name) }
    values[name] = value.hasPrefix("[") ? yamlList(value) : [yamlScalar(value[...])]
  }
}

extension FrontMatter {
  /// The first value of the first key that has one.
  func string(_ keys: String...) -> String? {
    for key in keys {
      if let value = values[key]?.first?.trimmed, !value.isEmpty { return value }
    }
    return nil
  }

  func strings(_ keys: String...) -> [String] {
    for key in keys {
      if let list = values[key]?.map(\.trimmed).filter({ !$0.isEmpty }), !list.isEmpty {
        return list
      }
    }
    return []
  }
}

/// A string with or without quotation marks.
private func yamlScalar(_ text: Substring) -> String {
  let text = text.trimmed
  let bytes = Array(text.utf8)
  guard bytes.count >= 2, let mark = bytes.first, mark == bytes.last, mark == 0x22 || mark == 0x27
  else { return text }
  var result: [UInt8] = []
  var isEscaped = false
  for byte in bytes[1..<(bytes.count - 1)] {
    if !isEscaped, byte == (mark == 0x22 ? 0x5C : 0x27) {
      isEscaped = true
    } else {
      result.append(byte)
      isEscaped = false
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// “[a, "b, c"]”.
private func yamlList(_ text: String) -> [String] {
  var items: [[UInt8]] = [[]]
  var mark: UInt8?
  var isEscaped = false
  /// Whether nothing of the item was seen yet.
  var isBlank = true
  for byte in text.utf8.dropFirst() {
    if let open = mark {
      items[items.count - 1].append(byte)
      if byte == open, !isEscaped { mark = nil }
      isEscaped = byte == 0x5C && !isEscaped
    } else if byte == 0x5D {
      break
    } else if byte == 0x2C {
      items.append([])
      isBlank = true
    } else {
      if byte == 0x22 || byte == 0x27, isBlank { mark = byte }
      if byte != 0x20 { isBlank = false }
      items[items.count - 1].append(byte)
    }
  }
  return items.map { yamlScalar(String(decoding: $0, as: UTF8.self)[...]) }.filter { !$0.isEmpty }
}
