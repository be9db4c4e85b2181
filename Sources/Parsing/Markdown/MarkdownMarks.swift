import ArticleModel

// The marks that open and close the blocks of Markdown; each reads one line without indentation.
// Source: CommonMark 0.31, sections 4 and 5.

/// “- ”, “12. ”.
struct MarkdownListMark {
  var marker: ListBlock.Marker
  /// What tells lists of one kind apart.
  var mark: UInt8
  var length: Int
  /// Whether it may end a paragraph: a number at the beginning of a line seldom means a list.
  var mayInterrupt: Bool

  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return nil }
    if first == 0x2D || first == 0x2B || first == 0x2A {
      (marker, mark, length) = (.bullet, first, 1)
    } else {
      let digits = line.prefix(10).prefix { (0x30...0x39).contains($0) }
      guard (1...9).contains(digits.count), let end = line.dropFirst(digits.count).first,
        end == 0x2E || end == 0x29, let start = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      (marker, mark, length) = (.number(start: start), end, digits.count + 1)
    }
    let rest = line.dropFirst(length)
    guard rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
    let isFirst = marker == .bullet || marker == .number(start: 1)
    mayInterrupt = isFirst && rest.contains { $0 != 0x20 && $0 != 0x09 }
  }
}

/// The line that opens code: “```swift”.
struct MarkdownFence {
  var mark: UInt8
  var length: Int
  var indent: Int
  var language: String?

  init?(_ line: ArraySlice<UInt8>, indent: Int) {
    guard let first = line.first, first == 0x60 || first == 0x7E else { return nil }
    let length = line.prefix { $0 == first }.count
    let info = line.dropFirst(length)
    guard length >= 3, first == 0x7E || !info.contains(0x60) else { return nil }
    (mark, self.length, self.indent) = (first, length, indent)
    let word = info.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    language = word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  func isClosed(by line: MarkdownLine) -> Bool {
    guard line.indentation < 4 else { return false }
    var line = line
    line.skipSpace()
    let run = line.rest.prefix { $0 == mark }.count
    return run >= length && line.rest.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

/// Where a block of HTML ends.
enum HTMLBlockEnd: Equatable {
  case blank
  case mark([[UInt8]])

  /// The end of the block that `line` opens; nil when it opens none.
  init?(_ line: ArraySlice<UInt8>, mayBeAnyTag: Bool) {
    guard line.first == 0x3C else { return nil }
    let lower = String(decoding: line.prefix(16), as: UTF8.self).lowered
    if lower.hasPrefix("<!--") {
      self = .mark([Array("-->".utf8)])
    } else if lower.hasPrefix("<?") {
      self = .mark([Array("?>".utf8)])
    } else if lower.hasPrefix("<!") {
      self = .mark([[0x3E]])
    } else {
      let isEnd = lower.hasPrefix("</")
      let name = lower.dropFirst(isEnd ? 2 : 1).prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber)
      }
      if !isEnd, ["script", "pre", "style", "textarea"].contains(name) {
        self = .mark([Array("</\(name)>".utf8)])
      } else if Self.blocks.contains(String(name)) || (mayBeAnyTag && Self.isTagAlone(line)) {
        self = .blank
      } else {
        return nil
      }
    }
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private static func isTagAlone(_ line: ArraySlice<UInt8>) -> Bool {
    guard let tag = MarkdownTag(line, at: line.startIndex) else { return false }
    return line[tag.end...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether the mark that ends the block stands in `line`.
  func isIn(_ line: ArraySlice<UInt8>) -> Bool {
    guard case .mark(let marks) = self else { return false }
    let text = String(decoding: line, as: UTF8.self).lowered
    return marks.contains { text.contains(String(decoding: $0, as: UTF8.self)) }
  }
}

func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
  guard let mark = line.first, mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
  var count = 0
  for byte in line {
    if byte == mark { count += 1 } else if byte != 0x20, byte != 0x09 { return false }
  }
  return count >= 3
}

func atxHeading(_ line: ArraySlice<UInt8>) -> (level: Int, text: [UInt8])? {
  let level = line.prefix(7).prefix { $0 == 0x23 }.count
  guard (1...6).contains(level) else { return nil }
  var text = line.dropFirst(level)
  guard text.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  while let last = text.last, isSpace(last) { text = text.dropLast() }
  // A closing run of marks counts only behind a space.
  var closed = text
  while closed.last == 0x23 { closed = closed.dropLast() }
  if closed.last.map(isSpace) ?? true { text = closed }
  return (level, Array(text))
}

func setextLevel(_ line: ArraySlice<UInt8>) -> Int? {
  guard let mark = line.first, mark == 0x3D || mark == 0x2D else { return nil }
  let rest = line.drop { $0 == mark }
  guard rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
  return mark == 0x3D ? 1 : 2
}

/// The label of the footnote that “[^label]:” begins.
func noteLabel(_ line: ArraySlice<UInt8>) -> String? {
  guard line.starts(with: [0x5B, 0x5E]) else { return nil }
  let label = line.dropFirst(2).prefix(200).prefix { $0 != 0x5D && $0 != 0x5B && $0 != 0x20 }
  guard !label.isEmpty, line.dropFirst(2 + label.count).starts(with: [0x5D, 0x3A]) else {
    return nil
  }
  return String(decoding: label, as: UTF8.self)
}

/// The number of columns that “| --- | :-: |” parts; nil for any other line.
func tableRule(_ line: ArraySlice<UInt8>) -> Int? {
  guard line.contains(0x7C), line.allSatisfy({ "|-: \t".utf8.contains($0) }) else { return nil }
  let cells = tableCells(line)
  let isRule = cells.allSatisfy { cell in
    let core = cell.drop { $0 == 0x3A }.reversed().drop { $0 == 0x3A }
    return !core.isEmpty && core.allSatisfy { $0 == 0x2D }
  }
  return isRule ? cells.count : nil
}

/// The cells of a row; a bar behind a backslash is text.
func tableCells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
  var cells: [[UInt8]] = [[]]
  var isEscaped = false
  var line = trimmedLine(line)
  if line.first == 0x7C { line = line.dropFirst() }
  var endsInBar = false
  for byte in line {
    endsInBar = byte == 0x7C && !isEscaped
    if endsInBar {
      cells.append([])
    } else if byte == 0x7C {
      cells[cells.count - 1][cells[cells.count - 1].count - 1] = byte
    } else {
      cells[cells.count - 1].append(byte)
    }
    isEscaped = byte == 0x5C && !isEscaped
  }
  if endsInBar { cells.removeLast() }
  return cells.map { Array(trimmedLine($0[...])) }
}

func trimmedLine(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line.drop { $0 == 0x20 || $0 == 0x09 }
  while let last = line.last, last == 0x20 || last == 0x09 { line = line.dropLast() }
  return line
}

/// “[label]: address "title"”; the title is not kept.
func linkDefinition(_ line: ArraySlice<UInt8>) -> (label: String, address: String)? {
  guard let end = line.firstIndex(of: 0x5D), end - line.startIndex <= 1000,
    !line[..<end].dropFirst().contains(where: { $0 == 0x5B || $0 == 0x5C }),
    line.dropFirst(end - line.startIndex + 1).first == 0x3A
  else { return nil }
  let rest = line[(end + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
  let address = rest.prefix { $0 != 0x20 && $0 != 0x09 }
  let title = rest.dropFirst(address.count).drop { $0 == 0x20 || $0 == 0x09 }
  guard !address.isEmpty, title.isEmpty || "\"'(".utf8.contains(title[title.startIndex]) else {
    return nil
  }
  let bare =
    address.first == 0x3C && address.last == 0x3E ? address.dropFirst().dropLast() : address
  return (
    linkLabel(line[(line.startIndex + 1)..<end]), String(decoding: bare, as: UTF8.self)
  )
}

/// A label as it is compared: in lower case, white space collapsed.
func linkLabel(_ label: ArraySlice<UInt8>) -> String {
  String(decoding: label, as: UTF8.self).lowered
    .split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
}
