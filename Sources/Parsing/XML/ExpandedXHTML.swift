import HTML

/// XHTML in the way HTML wants it: elements without content (`<title/>`, `<a id="x"/>`) get the end
/// tag that HTML would wait for until the end of the page.
func expandingEmptyElements(_ markup: String) -> String {
  let bytes = Array(markup.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  var position = 0
  while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
    result += bytes[position..<open]
    let rest = bytes[open...]
    if rest.starts(with: "<!--".utf8) {
      position = rest.firstRange(of: "-->".utf8)?.upperBound ?? bytes.count
      result += bytes[open..<position]
      continue
    }
    let name = rest.dropFirst().prefix { $0.isLetter || (0x30...0x39).contains($0) }
    let end = tagEnd(rest)
    result += bytes[open..<end]
    position = end
    guard !name.isEmpty, end - open >= 4, bytes[end - 1] == UInt8(ascii: ">"),
      bytes[end - 2] == UInt8(ascii: "/"),
      !voidNames.contains(String(decoding: name.map(\.lowered), as: UTF8.self))
    else { continue }
    result += Array("</".utf8) + name + [UInt8(ascii: ">")]
  }
  result += bytes[position...]
  return String(decoding: result, as: UTF8.self)
}

/// Behind the tag that begins `rest`: quoted values may hold the mark of its end.
private func tagEnd(_ rest: ArraySlice<UInt8>) -> Int {
  var quote: UInt8?
  for index in rest.indices.dropFirst() {
    let byte = rest[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: ">") {
      return index + 1
    } else if byte == UInt8(ascii: "<") {
      return index
    }
  }
  return rest.endIndex
}

private let voidNames: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
  "track", "wbr",
]
