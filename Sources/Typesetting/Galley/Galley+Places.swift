import ArticleModel

extension Galley {
  /// The index of the line that shows the place, or the nearest line above it.
  public func line(of anchor: Anchor) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].anchor <= anchor { low = middle + 1 } else { high = middle }
    }
    var line = max(0, low - 1)
    // The blank line above a block bears the same anchor as the block's first line.
    while line > 0, lines[line - 1].anchor == lines[line].anchor, lines[line - 1].kind != .space {
      line -= 1
    }
    return rowLine(of: anchor, near: line)
  }

  /// In a row of a table whose cells have several lines, the one that shows the place: the cells
  /// stand beside each other, but their texts follow each other.
  private func rowLine(of anchor: Anchor, near line: Int) -> Int {
    var candidate = line
    while lines.indices.contains(candidate), lines[candidate].anchor.block == anchor.block {
      if lines[candidate].shows(anchor.offset) { return candidate }
      guard candidate > 0, lines[candidate - 1].kind == .kept else { break }
      candidate -= 1
    }
    return line
  }

  /// Sets as much as is needed to know the line of a place.
  public mutating func set(through anchor: Anchor) {
    while !isComplete, lines.last.map({ $0.anchor <= anchor }) ?? true {
      set(lines: lines.count + 1)
    }
  }
}
