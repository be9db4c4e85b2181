import ArticleModel
import Screen

/// Tables: as columns where they fit, wider than the text if need be, else row by row.
extension BlockSetter {
  mutating func set(_ table: Table) {
    if !table.caption.text.isEmpty {
      set(table.caption, role: .muted, face: .emphasis, kind: .lead)
    }
    let rows = table.rows.filter { !$0.isEmpty }
    let columns = TableColumns(header: table.header, rows: rows)
    let reach = indents.isEmpty && measure == format.measure ? format.reach : room
    switch TableLayout(columns.needs, reach: reach) {
    case .columns(let widths): set(table.header, rows, columns, widths)
    case .rows: setRecords(table.header, rows)
    }
  }
}

// MARK: - Columns

extension BlockSetter {
  private mutating func set(
    _ header: Table.Row, _ rows: [Table.Row], _ columns: TableColumns, _ widths: [Int]
  ) {
    let total = widths.reduce(0, +) + TableLayout.gap * max(0, widths.count - 1)
    let overhang = overhang(ofWidth: total)
    if !header.isEmpty {
      setRow(header, columns, widths, overhang, isHeader: true)
      let rule = Span(String(repeating: "─", count: max(0, total)), role: .rule)
      add(nextIndents() + [rule], .lead, at: offset, overhang: overhang)
    }
    // Rows of several lines need white space to be told apart.
    let isLoose =
      columns.needs.indices.contains { columns.needs[$0].natural > widths[$0] }
      || columns.hasLineBreaks
    for (index, row) in rows.enumerated() {
      if index > 0, isLoose { addSpace() }
      setRow(row, columns, widths, overhang, isHeader: false)
    }
  }

  private mutating func setRow(
    _ row: Table.Row, _ columns: TableColumns, _ widths: [Int], _ overhang: Int, isHeader: Bool
  ) {
    beginPassage()
    // Columns this narrow would be full of holes.
    var setting = format.setting
    setting.typography.isJustified = false
    var cells: [[SetLine]] = []
    for (column, cell) in row.enumerated() {
      if column > 0 { offset += 1 }
      let text = StyledText(
        cell.withSmallDigits, role: role, face: isHeader ? .strong : [], offset: offset)
      let shape = PassageShape(measure: max(1, widths[column]))
      cells.append(text.lines(in: shape, setting))
      offset = text.end
    }
    let height = cells.map(\.count).max() ?? 0
    for line in 0..<height {
      var spans = nextIndents()
      var pending = 0
      for (column, cell) in cells.enumerated() {
        let set = line < cell.count ? cell[line].spans : []
        let free = max(0, widths[column] - set.width)
        let before = columns.isNumeric[column] ? free : 0
        if !set.isEmpty { spans += [.blank(pending + before)] + set }
        pending = (set.isEmpty ? pending + widths[column] : free - before) + TableLayout.gap
      }
      // The places of the lines of a row must ascend: the first cell that goes on tells.
      let start = cells.compactMap { line < $0.count ? $0[line].start : nil }.min() ?? offset
      let isLast = line == height - 1
      add(spans, isHeader ? .lead : isLast ? .plain : .kept, at: start, overhang: overhang)
    }
  }
}

/// What the columns of a table are like.
private struct TableColumns {
  var needs: [TableLayout.Need] = []
  /// Whether all of a column's cells but the header are numbers.
  var isNumeric: [Bool] = []
  var hasLineBreaks = false

  init(header: Table.Row, rows: [Table.Row]) {
    let count = ([header] + rows).map(\.count).max() ?? 0
    needs = Array(repeating: TableLayout.Need(natural: 1, least: 1), count: count)
    var numbers = Array(repeating: 0, count: count)
    var others = numbers
    for (index, row) in ([header] + rows).enumerated() {
      for (column, cell) in row.enumerated() {
        let text = cell.text
        take(text, column)
        guard index > 0, !text.isEmpty else { continue }
        if text.isNumber { numbers[column] += 1 } else { others[column] += 1 }
      }
    }
    isNumeric = zip(numbers, others).map { $0 > 0 && $1 == 0 }
    for column in needs.indices where isNumeric[column] {
      // A number is never broken.
      needs[column].least = max(needs[column].least, numberWidth(column, rows))
    }
  }

  private mutating func take(_ text: String, _ column: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1 { hasLineBreaks = true }
    for line in lines {
      needs[column].natural = max(needs[column].natural, line.cellWidth)
      for word in line.split(separator: " ") {
        // Words beyond this are broken rather than let them make a table into a list.
        needs[column].least = max(needs[column].least, min(word.cellWidth, 12))
      }
    }
  }

  private func numberWidth(_ column: Int, _ rows: [Table.Row]) -> Int {
    rows.reduce(1) { $1.indices.contains(column) ? max($0, $1[column].text.cellWidth) : $0 }
  }
}

extension String {
  /// Whether it is a number, with sign, unit or currency around it.
  fileprivate var isNumber: Bool {
    var digits = 0
    var letters = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case "+", "-", "−", "–", ".", ",", "'", "’", " ", "\u{A0}", "\u{202F}", "%", "‰", "€", "$",
        "£", "(", ")", "/", ":", "±", "~":
        break
      default:
        guard scalar.properties.isAlphabetic else { return false }
        letters += 1
      }
    }
    // “12 km”, but not “Platz 12 im Feld”; a lone dash stands for a number that is not known.
    return digits > 0 ? letters <= 3 : self == "–" || self == "-" || self == "−" || self == "—"
  }
}

// MARK: - Rows

extension BlockSetter {
  /// The head once, then each row as a paragraph of “Head: value” lines.
  private mutating func setRecords(_ header: Table.Row, _ rows: [Table.Row]) {
    let outer = indents.count
    for cell in header { set(cell, role: .muted, face: .strong, kind: .lead) }
    for row in rows {
      addSpace()
      for (column, cell) in row.enumerated() {
        let label = header.indices.contains(column) ? header[column].text : ""
        if !label.isEmpty { setLabel("\(Printable(line: label).text):", of: cell) }
        set(cell, role: role)
        unindent(to: outer)
      }
    }
  }

  /// Puts the head of its column before a cell, in its line where both fit or the label is short.
  private mutating func setLabel(_ label: String, of cell: [Inline]) {
    if label.cellWidth <= room / 2 || label.cellWidth + 1 + cell.text.cellWidth <= room {
      hang(HangingMark(label, width: 2))
    } else {
      add([Span(String(label.prefix(cells: room)), role: .muted)], .kept, at: offset)
      hang(HangingMark("", width: 2, isShown: false))
    }
  }
}
