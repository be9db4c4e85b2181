import ArticleModel
import Typesetting

/// A line and the cells of the screen that show it.
public struct ShownLine: Equatable, Sendable {
  /// The index in the galley.
  public var line: Int
  public var row: Int
  /// The column of its first cell; left of the screen when the line is moved there.
  public var column: Int
  /// The left edge of its text column.
  public var left: Int
  /// The columns that may show it; what is beyond is cut off.
  public var clip: Range<Int>
  /// Whether it goes on beyond the left and beyond the right edge.
  public var hasMoreLeft = false
  public var hasMoreRight = false
}

extension Reading {
  /// The lines on the screen with their cells: what is painted, and the way back from cells.
  public var shownLines: [ShownLine] {
    var lines = unmovedLines
    guard lines.contains(where: { surplus(of: $0) > 0 }) else { return lines }
    let widest = widestSurplus(of: lines)
    for index in lines.indices {
      let surplus = surplus(of: lines[index])
      guard galley.lines[lines[index].line].isUnbroken else {
        lines[index].hasMoreRight = surplus > 0
        continue
      }
      // All code of a block moves together, no further than until the longest line ends.
      let shift = min(pan, widest[galley.lines[lines[index].line].anchor.block] ?? 0)
      lines[index].column -= shift
      lines[index].hasMoreLeft = shift > 0
      lines[index].hasMoreRight = surplus > shift
    }
    return lines
  }

  private var unmovedLines: [ShownLine] {
    shown.placedLines.map { placed in
      let left = geometry.left(ofColumn: placed.column)
      let width = shown.head.contains(placed.line) ? geometry.textWidth : geometry.measure
      return ShownLine(
        line: placed.line, row: geometry.top + placed.row,
        column: left - galley.lines[placed.line].overhang, left: left,
        clip: geometry.columns > 1 ? left..<left + width : geometry.reach)
    }
  }

  /// The cells that a line goes on beyond its right edge.
  private func surplus(of shown: ShownLine) -> Int {
    max(0, shown.column + galley.lines[shown.line].width - shown.clip.upperBound)
  }

  /// For each block on the screen, the cells that its widest code goes on beyond the edge.
  private func widestSurplus(of lines: [ShownLine]) -> [Int: Int] {
    lines.filter { galley.lines[$0.line].isUnbroken }.reduce(into: [:]) { widest, shown in
      let block = galley.lines[shown.line].anchor.block
      widest[block] = max(widest[block] ?? 0, surplus(of: shown))
    }
  }

  /// How far the widest code on the screen can be moved.
  var widestPan: Int { widestSurplus(of: unmovedLines).values.max() ?? 0 }

  /// The place in the article of what a cell of the screen shows; nil over blanks and added marks.
  public func anchor(row: Int, column: Int) -> Anchor? {
    for shown in shownLines where shown.row == row && shown.clip.contains(column) {
      if let anchor = galley.lines[shown.line].anchor(atCell: column - shown.column) {
        return anchor
      }
    }
    return nil
  }

  /// The cells of the screen that show the text between two places: rows, and in each the columns.
  public func cells(of range: Range<Anchor>) -> [(row: Int, columns: Range<Int>)] {
    cells(of: range, on: shownLines)
  }

  /// The same for many ranges on one screen, whose lines are looked up once.
  func cells(of range: Range<Anchor>, on lines: [ShownLine]) -> [(row: Int, columns: Range<Int>)] {
    lines.flatMap { shown -> [(row: Int, columns: Range<Int>)] in
      let line = galley.lines[shown.line]
      let block = line.anchor.block
      guard line.kind != .space, range.lowerBound.block <= block, block <= range.upperBound.block,
        line.anchor < range.upperBound
      else { return [] }
      let start = block == range.lowerBound.block ? range.lowerBound.offset : 0
      let end = block == range.upperBound.block ? range.upperBound.offset : .max
      guard start < end else { return [] }
      return line.cells(of: start..<end).compactMap { cells in
        let columns = (cells.lowerBound + shown.column..<cells.upperBound + shown.column)
          .clamped(to: shown.clip)
        return columns.isEmpty ? nil : (shown.row, columns)
      }
    }
  }

  /// The source text between two places, without hyphens and line ends of the page.
  public func text(in range: Range<Anchor>) -> String {
    let body = article.text(from: range.lowerBound, to: range.upperBound)
    guard range.lowerBound.block == Anchor.head else { return body }
    let scalars = head.text.unicodeScalars
    let isWithin = range.upperBound.block == Anchor.head
    let end = isWithin ? min(scalars.count, range.upperBound.offset) : scalars.count
    let start = min(max(0, range.lowerBound.offset), end)
    let head = String(String.UnicodeScalarView(scalars.dropFirst(start).prefix(end - start)))
    return body.isEmpty || head.isEmpty ? head + body : head + "\n\n" + body
  }

  /// The footnotes that are referred to on the screen, in their order.
  var shownReferences: [FootnoteReference] {
    guard let first = visible.first, let last = visible.last else { return [] }
    let blocks = galley.lines[first].anchor.block..<galley.lines[last].anchor.block + 1
    return article.footnoteReferences(in: max(0, blocks.lowerBound)..<max(0, blocks.upperBound))
      .filter { reference in
        var end = reference.anchor
        end.offset += 1
        return !cells(of: reference.anchor..<end).isEmpty
      }
  }
}
