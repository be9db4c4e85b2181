import ArticleModel

/// The white space between two blocks.
enum Gap: Equatable {
  /// So many blank rows.
  case blank(Int)
  /// None but what the leading would give between lines of one paragraph.
  case leading(Typography.Leading)

  init(above: Block?, below: Block, _ typography: Typography, isInItem: Bool = false) {
    // Where lines are parted, paragraphs must be parted by more.
    self = .blank(typography.leading == .single ? 1 : 2)
    // A list inside an item belongs to the words above it.
    if isInItem, case .list = below, case .paragraph = above { self = .leading(typography.leading) }
    if typography.paragraphs == .indented, case .paragraph = above, case .paragraph = below {
      self = .leading(typography.leading)
    }
  }

  func rows(after line: Line) -> Int {
    switch self {
    case .blank(let rows): return rows
    case .leading(.single): return 0
    case .leading(.double): return 1
    case .leading(.oneAndHalf):
      // The rhythm goes on: a blank row after every second line.
      guard case .text(let index, _) = line.kind else { return 1 }
      return index % 2 == 1 ? 1 : 0
    }
  }
}
