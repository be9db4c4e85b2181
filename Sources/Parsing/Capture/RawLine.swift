/// A line of a capture as it stands in the file, without the white space around it.
struct RawLine: Equatable {
  var text: String
  /// The columns of white space before it.
  var indent: Int
  /// Whether a blank line stands before it.
  var startsGroup: Bool
  /// Whether tabs part it into cells, as converters set the rows of tables.
  var isRow = false

  /// The columns that the line fills, indent included; an ideograph fills two.
  var width: Int {
    text.unicodeScalars.reduce(indent) { $0 + ($1.isUnspaced && $1.value > 0x3000 ? 2 : 1) }
  }
}

/// The lines of `text` that show something; every kind of line end counts, controls are dropped.
func rawLines(of text: String) -> [RawLine] {
  var lines: [RawLine] = []
  var blank = true
  var builder = LineBuilder()
  for scalar in text.unicodeScalars {
    if scalar.endsLine {
      // The two halves of CR LF are one end.
      if scalar == "\n", builder.endedByReturn {
        builder.endedByReturn = false
        continue
      }
      blank = builder.finish(into: &lines, startsGroup: blank)
      builder.endedByReturn = scalar == "\r"
    } else {
      builder.endedByReturn = false
      builder.append(scalar)
    }
  }
  _ = builder.finish(into: &lines, startsGroup: blank)
  return lines
}

/// Gathers one line: runs of white space become one space, invisible scalars vanish.
private struct LineBuilder {
  /// The line in UTF-8.
  var bytes: [UInt8] = []
  var indent = 0
  var pendingSpace = false
  var tabs = 0
  var isRow = false
  var endedByReturn = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isSpace {
      if bytes.isEmpty { indent += scalar == "\t" ? 8 : 1 } else { pendingSpace = true }
      if scalar == "\t" { tabs += 1 }
    } else if scalar.isShown {
      if pendingSpace { bytes.append(0x20) }
      if tabs > 0, !bytes.isEmpty { isRow = true }
      (pendingSpace, tabs) = (false, 0)
      bytes.append(scalar)
    }
  }

  /// Ends the line; the answer is whether the next line follows a blank one.
  mutating func finish(into lines: inout [RawLine], startsGroup: Bool) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = RawLine(text: text, indent: indent, startsGroup: startsGroup, isRow: isRow)
    self = LineBuilder()
    guard !text.isEmpty else { return true }
    lines.append(line)
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether this belongs to the text: no control, no bidirectional override, no tag.
  fileprivate var isShown: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xFEFF,
      0xE0000...0xE007F:
      false
    default: true
    }
  }
}
