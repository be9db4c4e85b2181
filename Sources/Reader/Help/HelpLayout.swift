import Screen

/// How the groups of the help stand on the screen: in text columns, side by side where there is
/// room.
struct HelpLayout: Equatable {
  enum Line: Equatable {
    case blank
    case title(String)
    case entry(HelpGroup.Entry)
  }

  /// The rows of the lines, below the head and above the foot.
  let rows: Range<Int>
  /// The cells of each text column.
  let columns: [Range<Int>]
  /// The lines of each text column, from the first that is shown.
  let lines: [[Line]]
  /// How far the first line can move.
  let lastLine: Int

  /// The width that a text column wants, and the gutter beside it.
  private static let (column, gutter) = (70, 4)
  private static let widest = 90

  init(_ groups: [HelpGroup], size: Size, from line: Int) {
    let margin = size.columns >= 60 ? 5 : size.columns >= 30 ? 1 : 0
    let frame = margin..<max(margin + 1, size.columns - margin)
    rows = size.rows >= 12 ? 4..<size.rows - 2 : size.rows >= 4 ? 1..<size.rows - 1 : 0..<size.rows
    let count = max(1, (frame.count + Self.gutter) / (Self.column + Self.gutter))
    // A line that is wider loses the eye between what a key does and its name.
    let width = min((frame.count - (count - 1) * Self.gutter) / count, Self.widest)
    columns = (0..<count).map { index in
      let start = frame.lowerBound + index * (width + Self.gutter)
      return start..<start + width
    }
    let height = rows.count
    if let whole = HelpLayout.balanced(groups, count, height) {
      (lines, lastLine) = (whole, 0)
      return
    }
    let all = Array(groups.map(HelpLayout.lines).joined(separator: [.blank]))
    lastLine = max(0, all.count - count * height)
    let first = min(line, lastLine)
    lines = (0..<count).map { index in
      Array(all.dropFirst(first + index * height).prefix(height))
    }
  }

  private static func lines(_ group: HelpGroup) -> [Line] {
    [.title(group.title)] + group.entries.map(Line.entry)
  }

  /// The groups in so many columns, none of them parted and the columns as equal as that allows;
  /// nil when they are too high.
  private static func balanced(_ groups: [HelpGroup], _ count: Int, _ height: Int) -> [[Line]]? {
    let least = groups.reduce(0) { $0 + $1.entries.count + 2 } / count
    return (max(1, least)...max(least, height, 1)).lazy
      .filter { $0 <= height }
      .compactMap { filled(groups, count, $0) }.first
  }

  private static func filled(_ groups: [HelpGroup], _ count: Int, _ height: Int) -> [[Line]]? {
    var columns: [[Line]] = [[]]
    for group in groups {
      let block = Self.lines(group)
      let last = columns.count - 1
      if columns[last].isEmpty {
        columns[last] = block
      } else if columns[last].count + 1 + block.count <= height {
        columns[last] += [.blank] + block
      } else {
        columns.append(block)
      }
    }
    guard columns.count <= count, columns.allSatisfy({ $0.count <= height }) else { return nil }
    return columns
  }
}
