import HTML

/// Whether `head` is Markdown beyond doubt: it begins with front matter, or with a title and has
/// marks that no converter of whole pages leaves in running text.
///
/// The text that html2text makes of a page is Markdown too, but with the page's menus in it: that is
/// a capture. Its lists of links tell it, and that it writes bare text where links were.
func isMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
  beginsWithFrontMatter(head) || beginsWithTitle(head) && isWrittenMarkdown(head)
}

/// Whether the first lines are “key: value” lines between two lines of three dashes, or “key = value”
/// lines between three pluses.
private func beginsWithFrontMatter(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head
  let fence = takeLine(from: &rest)
  let isTOML = fence.elementsEqual("+++".utf8)
  guard isFence(fence) || isTOML else { return false }
  var keys = 0
  for _ in 0..<200 where !rest.isEmpty {
    let line = takeLine(from: &rest)
    if line.elementsEqual(fence) || !isTOML && line.elementsEqual("...".utf8) { return keys > 0 }
    switch line.first {
    // Blank lines, comments, tables, and what belongs to the key above.
    case nil, UInt8(ascii: "#"), UInt8(ascii: "-"), 0x20, 0x09, UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      continue
    default: break
    }
    let key = line.prefix { $0.isLetter || $0.isNameMark || $0 >= 0x80 }
    let mark = isTOML ? line[key.endIndex...].first { !$0.isSpace } : line[key.endIndex...].first
    guard !key.isEmpty, key.count <= 40, mark == (isTOML ? UInt8(ascii: "=") : UInt8(ascii: ":"))
    else { return false }
    keys += 1
  }
  return false
}

func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.elementsEqual("---".utf8) }

/// Whether the first line that shows something is “# Title”, or is underlined with “===”.
private func beginsWithTitle(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head.drop(while: \.isSpace)
  let line = takeLine(from: &rest)
  if line.starts(with: "# ".utf8) { return true }
  let underline = takeLine(from: &rest)
  return underline.count >= 3 && underline.allSatisfy { $0 == UInt8(ascii: "=") }
}

/// Whether there are links, pictures, notes or code as authors write them, and few lines that are
/// links alone.
private func isWrittenMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
  let marks = ["](http", "](mailto:", "](#", "![", "[^", "]: http", "\n```", "\n~~~"]
  guard marks.contains(where: { head.firstRange(of: $0.utf8) != nil }) else { return false }
  var rest = head
  var (lines, links) = (0, 0)
  while !rest.isEmpty {
    let line = takeLine(from: &rest)
    guard !line.isEmpty else { continue }
    lines += 1
    if isLinkAlone(line) { links += 1 }
  }
  return links * 5 < lines
}

/// Whether a line is a link and nothing else, but for a list's mark; pictures stand alone in texts.
private func isLinkAlone(_ line: ArraySlice<UInt8>) -> Bool {
  let content = line.drop {
    $0.isSpace || (0x30...0x39).contains($0) || "*+-.".utf8.contains($0)
  }
  return content.first == UInt8(ascii: "[") && content.last == UInt8(ascii: ")")
}

/// The next line without white space at its end.
func takeLine(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let line = rest.prefix { $0 != 0x0A }
  rest = rest[line.endIndex...].dropFirst()
  guard let last = line.lastIndex(where: { !$0.isSpace }) else { return [] }
  return line[...last]
}

extension UInt8 {
  /// Whether keys of front matter may hold it beside letters.
  fileprivate var isNameMark: Bool {
    (0x30...0x39).contains(self) || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
