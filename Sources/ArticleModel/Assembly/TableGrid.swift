/// The cells of a table before it is known whether they are data or only laid out as a table.
struct TableGrid {
  struct Cell {
    var blocks: [Block] = []
    var isHeader = false
    var columns = 1
    var rows = 1
  }
  struct Row {
    var cells: [Cell] = []
    var isHeader = false
  }
  var rows: [Row]
  /// Whether the source says that nothing in it is data.
  var isLayout: Bool

  /// More columns than these no screen can show.
  static let mostColumns = 100
  /// Short rows are filled up to the widest: a table of more cells than these would hold little else.
  static let mostCells = 500_000
}

extension TableGrid {
  /// The table, or nil when its cells are better read one after the other.
  func table(caption: [Inline]) -> Table? {
    guard !isLayout, rows.count > 1, rows.count <= Self.mostCells / width else { return nil }
    let hasHeaders = rows.contains { row in row.isHeader || row.cells.contains(where: \.isHeader) }
    guard hasHeaders || rows.allSatisfy({ $0.cells.allSatisfy(\.isPlain) }) else { return nil }
    guard var lines = spread() else { return nil }
    var header: Table.Row = []
    if let first = rows.first, first.isHeader || first.cells.allSatisfy(\.isHeader) {
      header = lines.removeFirst()
    }
    lines.removeAll { $0.allSatisfy(\.isEmpty) }
    if header.allSatisfy(\.isEmpty) { header = [] }
    let columns = ([header] + lines).map(\.widthInUse).max() ?? 0
    guard columns > 1, lines.count + (header.isEmpty ? 0 : 1) > 1 else { return nil }
    return Table(
      caption: caption, header: header.isEmpty ? [] : header.fitted(to: columns),
      rows: lines.map { $0.fitted(to: columns) })
  }

  /// The columns of the widest row.
  private var width: Int {
    let widths = rows.map { row in
      row.cells.reduce(0) { min(Self.mostColumns, $0 + min(max($1.columns, 1), Self.mostColumns)) }
    }
    return max(1, widths.max() ?? 1)
  }

  /// The rows with an empty cell wherever a cell of another column or row reaches; nil when there
  /// are too many columns.
  private func spread() -> [Table.Row]? {
    var lines: [Table.Row] = []
    /// For each column the rows that a cell above still covers.
    var covered: [Int] = []
    for row in rows {
      var line: Table.Row = []
      func skipCovered() {
        while line.count < covered.count, covered[line.count] > 0 {
          covered[line.count] -= 1
          line.append([])
        }
      }
      for cell in row.cells {
        skipCovered()
        guard line.count < Self.mostColumns else { return nil }
        let width = min(max(cell.columns, 1), Self.mostColumns - line.count)
        while covered.count < line.count + width { covered.append(0) }
        for column in line.count..<(line.count + width) {
          covered[column] = max(cell.rows, 1) - 1
        }
        line.append(cell.blocks.passage)
        line += [[Inline]](repeating: [], count: width - 1)
      }
      skipCovered()
      // What no cell of this row met counts down as well.
      for column in covered.indices.dropFirst(line.count) where covered[column] > 0 {
        covered[column] -= 1
      }
      lines.append(line)
    }
    return lines
  }
}

extension TableGrid.Cell {
  /// Whether this holds one passage of text at most.
  fileprivate var isPlain: Bool {
    guard let first = blocks.first else { return true }
    if case .paragraph = first { return blocks.count == 1 }
    return false
  }
}

extension Table.Row {
  /// The number of cells up to the last that holds something.
  fileprivate var widthInUse: Int { lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }

  fileprivate func fitted(to columns: Int) -> Table.Row {
    Array(prefix(columns)) + [[Inline]](repeating: [], count: Swift.max(0, columns - count))
  }
}
