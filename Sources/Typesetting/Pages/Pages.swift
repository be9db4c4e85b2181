/// The pages of a galley, as far as it is set.
public struct Pages: Equatable, Sendable {
  public let sheet: Sheet
  public private(set) var all: [Page] = []
  /// Whether the last page is known.
  public private(set) var isComplete = false

  public init(sheet: Sheet) { self.sheet = sheet }

  /// The lines that must be set for the page after those that are known.
  public var linesForNext: Int { (all.last?.lines.upperBound ?? 0) + Pages.need(of: sheet) }

  /// Enough for a full page, the white space before it and what follows its last line.
  private static func need(of sheet: Sheet) -> Int { sheet.rows * sheet.columns + 8 }

  /// Cuts what the galley has set since. A page that is cut stays as it is: its end depends only on
  /// what stands before it and right behind it.
  public mutating func extend(over galley: Galley) {
    while !isComplete {
      let start = galley.skipSpace(from: all.last?.lines.upperBound ?? 0)
      guard galley.isComplete || start + Pages.need(of: sheet) <= galley.lines.count else { return }
      if start < galley.lines.count {
        all.append(galley.page(from: start, sheet))
      } else {
        isComplete = true
        if all.isEmpty { all = [Page(lines: 0..<0)] }
      }
    }
  }

  /// The index of the page that shows a line.
  public func page(of line: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension Galley {
  /// The pages of a galley that is complete: at least one.
  public func pages(rows: Int, columns: Int = 1) -> [Page] {
    var pages = Pages(sheet: Sheet(rows: rows, columns: columns))
    pages.extend(over: self)
    return pages.all
  }

  /// The page that begins with a line.
  fileprivate func page(from start: Int, _ sheet: Sheet) -> Page {
    guard sheet.columns > 1 else {
      return Page(lines: column(from: start, rows: sheet.rows, endsPage: true))
    }
    let head = start < headCount ? self.head(from: start, sheet) : start..<start
    let rows = sheet.rows - (head.isEmpty ? 0 : head.count + 1)
    let top = skipSpace(from: head.upperBound)
    // Columns of a few rows under a long head would be no text columns.
    guard head.isEmpty || rows >= max(1, min(6, sheet.rows / 2)) else {
      return Page(head: head, columns: [])
    }
    return Page(head: head, columns: columns(from: top, rows: rows, sheet.columns))
  }

  /// The head's lines across all columns; what the page cannot hold stands on the next.
  private func head(from start: Int, _ sheet: Sheet) -> Range<Int> {
    start..<trimSpace(start..<min(headCount, start + sheet.rows))
  }

  private func columns(from start: Int, rows: Int, _ count: Int) -> [Range<Int>] {
    let full = fill(from: start, rows: rows, count)
    guard isComplete, let last = full.last, last.upperBound == lines.count else { return full }
    // The last page: columns of like height, unless it is a few lines that would be torn apart.
    let lineCount = lines.count - start
    guard lineCount > 8 else { return full }
    // The white space between columns counts as lines, and may make them more than rows.
    for height in stride(from: max(4, lineCount / count), to: rows, by: 1) {
      let balanced = fill(from: start, rows: height, count)
      if balanced.last?.upperBound == lines.count { return balanced }
    }
    return full
  }

  private func fill(from start: Int, rows: Int, _ count: Int) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var next = start
    while columns.count < count, next < lines.count {
      let column = column(from: next, rows: rows, endsPage: columns.count == count - 1)
      columns.append(column)
      next = skipSpace(from: column.upperBound)
    }
    return columns
  }
}
