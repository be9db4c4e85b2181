import ArticleModel
import Screen

extension BlockSetter {
  /// Code: every line whole, however long; what is wider than the measure reaches into the margins.
  mutating func setCode(_ text: String) {
    beginPassage()
    let rows = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.last?.isEmpty == true && rows.count > 1 ? rows.dropLast() : rows[...]
    var offset = offset
    let lines = shown.map { row in
      defer { offset += row.count + 1 }
      return CodeLine(row, offset: offset)
    }
    let width = lines.reduce(0) { max($0, $1.width) }
    let indent = width + 2 <= room ? 2 : 0
    let overhang = overhang(ofWidth: width)
    for (index, line) in lines.enumerated() {
      let before = nextIndents() + [.blank(indent)]
      let kind = Line.Kind.text(index: index, count: lines.count)
      add(before + line.spans, kind, at: line.offset, overhang: overhang, isUnbroken: true)
    }
    self.offset += text.unicodeScalars.count
  }

  /// How far a part of this width begins to the left of the measure: it is centred as far as the
  /// window allows. Inside lists and quotes nothing leaves its place.
  func overhang(ofWidth width: Int) -> Int {
    guard indents.isEmpty, width > measure else { return 0 }
    return (min(width, format.reach) - measure) / 2
  }
}

/// A line of code with its tabs spread to the next tab stop.
private struct CodeLine {
  var spans: [Span] = []
  var width = 0
  let offset: Int

  init(_ row: Substring.UnicodeScalarView, offset: Int) {
    self.offset = offset
    var start = offset
    for (index, part) in row.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        // The tab itself takes a cell.
        let fill = 3 - width % 4
        spans.append(Span("\t", role: .code, source: start))
        if fill > 0 { spans.append(.blank(fill)) }
        width += 1 + fill
        start += 1
      }
      let text = String(part)
      if !text.isEmpty { spans.append(Span(text, role: .code, source: start)) }
      width += text.cellWidth
      start += part.count
    }
  }
}
