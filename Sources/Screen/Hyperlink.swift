/// Cells of one row that lead to an address, for terminals that make words pressable.
public struct Hyperlink: Equatable, Sendable {
  public var row: Int
  public var columns: Range<Int>
  /// Printable ASCII alone; whoever makes one sees to that.
  public var address: String

  public init(row: Int, columns: Range<Int>, address: String) {
    self.row = row
    self.columns = columns
    self.address = address
  }
}

extension [Hyperlink] {
  /// Takes away what is covered now: a stretch of a row.
  mutating func cut(row: Int, columns: Range<Int>) {
    guard contains(where: { $0.row == row && $0.columns.overlaps(columns) }) else { return }
    self = flatMap { link in
      guard link.row == row, link.columns.overlaps(columns) else { return [link] }
      let left = link.columns.lowerBound..<Swift.max(link.columns.lowerBound, columns.lowerBound)
      let right = Swift.min(columns.upperBound, link.columns.upperBound)..<link.columns.upperBound
      return [left, right].filter { !$0.isEmpty }.map {
        Hyperlink(row: row, columns: $0, address: link.address)
      }
    }
  }
}
