// Converters for terminals, mail programs and old editors break lines at a column. A line was broken
// there when the first word of the next one would not have fitted any more.

/// How much further lists and headings reach than paragraphs: lynx leaves these a margin.
private let margin = 3

/// The column at which the paragraphs of `lines` are wrapped, or nil when they are not.
func wrapColumn(of lines: [RawLine]) -> Int? {
  let widths = lines.filter { $0.text.contains(" ") || $0.width > 60 }.map(\.width).sorted()
  guard widths.count >= 6 else { return nil }
  // A few addresses and tables may stand out.
  let widest = widths[(widths.count - 1) * 98 / 100]
  guard (40...132).contains(widest) else { return nil }
  let shares = ((widest - margin)...widest).map { ($0, shareOfBreaks(in: lines, at: $0)) }
  guard let best = shares.max(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
  // The lines of a poem end as if they were wrapped at one of some columns more often than at one.
  return best.1 >= (best.0 == widest ? 70 : 90) ? best.0 : nil
}

/// How many of the lines that nearly reach `column` were broken there, in hundredths.
private func shareOfBreaks(in lines: [RawLine], at column: Int) -> Int {
  var (full, broken) = (0, 0)
  for (line, next) in zip(lines, lines.dropFirst()) where continues(line, next) {
    guard line.width * 10 >= column * 7, line.width <= column else { continue }
    full += 1
    if line.width + 1 + firstWordWidth(next) > column { broken += 1 }
  }
  return full >= 4 ? broken * 100 / full : 0
}

/// The lines with those joined that were one before they were wrapped at `column`.
func unwrapped(_ lines: [RawLine], at column: Int) -> [RawLine] {
  var result: [RawLine] = []
  var last: RawLine?
  for line in lines {
    if let last, continues(last, line), last.width + 1 + firstWordWidth(line) > column,
      last.width <= column + margin
    {
      result[result.count - 1].text += joint(result[result.count - 1].text, line.text) + line.text
    } else {
      result.append(line)
    }
    last = line
  }
  return result
}

private func continues(_ line: RawLine, _ next: RawLine) -> Bool {
  guard !next.startsGroup, ListMark(next.text) == nil, !next.text.hasPrefix("(BUTTON)") else {
    return false
  }
  // Items hang: their further lines stand under the text, not under the mark.
  return line.indent == next.indent || (next.indent - line.indent <= 6 && next.indent > line.indent)
    || (line.indent > next.indent && line.indent - next.indent <= 5 && next.indent > 0)
}

private func firstWordWidth(_ line: RawLine) -> Int {
  var width = 0
  for scalar in line.text.unicodeScalars {
    if scalar == " " { break }
    width += scalar.isUnspaced && scalar.value > 0x3000 ? 2 : 1
    // Scripts without spaces break anywhere.
    if scalar.isUnspaced { break }
  }
  return width
}

/// A space, but between two letters of a script that has none.
private func joint(_ text: String, _ next: String) -> String {
  let isUnspaced =
    text.unicodeScalars.last?.isUnspaced == true || text.last == "。" || text.last == "、"
  return isUnspaced && next.unicodeScalars.first?.isASCII == false ? "" : " "
}
