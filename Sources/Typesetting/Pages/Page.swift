/// The lines that fill the screen once: one text column or several side by side.
public struct Page: Equatable, Sendable {
  /// What stands above all columns, the head of an article; empty where the head is no wider than
  /// the text, and on all pages but the first.
  public var head: Range<Int>
  /// The text columns from left to right. All are indexes into the lines of the galley.
  public var columns: [Range<Int>]

  public init(head: Range<Int>, columns: [Range<Int>]) {
    self.head = head
    self.columns = columns
  }

  public init(lines: Range<Int>) {
    self.init(head: lines.lowerBound..<lines.lowerBound, columns: [lines])
  }

  /// All lines from the first to the last that is shown.
  public var lines: Range<Int> {
    let start = head.isEmpty ? columns.first?.lowerBound : head.lowerBound
    return (start ?? head.lowerBound)..<(columns.last?.upperBound ?? head.upperBound)
  }
}

/// The room of a page: how many rows it has, in how many text columns.
public struct Sheet: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  /// At least one row and one column.
  public init(rows: Int, columns: Int = 1) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
  }
}

/// A line of a page and where it stands, counted from the page's first row.
public struct PlacedLine: Equatable, Sendable {
  /// The index in the galley.
  public var line: Int
  public var row: Int
  /// The text column.
  public var column: Int
}

extension Page {
  /// Where the lines stand: the head, a blank row, then the columns side by side.
  public var placedLines: [PlacedLine] {
    let top = head.isEmpty ? 0 : head.count + 1
    return head.enumerated().map { PlacedLine(line: $1, row: $0, column: 0) }
      + columns.enumerated().flatMap { column, lines in
        lines.enumerated().map { PlacedLine(line: $1, row: top + $0, column: column) }
      }
  }
}
