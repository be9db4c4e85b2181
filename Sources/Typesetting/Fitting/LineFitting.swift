/// Chooses the line ends of a passage.
///
/// Pure: widths and opportunities in, ranges of clusters out. Greedy for now, first fit; total fit
/// takes the same three arguments and answers with the same ranges.
enum LineFitting {
  /// A line: its clusters without the spaces at its end, and whether a hyphen is to be added.
  struct Fitted: Equatable {
    var range: Range<Int>
    var isHyphenated = false
  }

  /// `measure(n)` is the width of line n in cells, at least 1.
  static func greedy(
    _ clusters: [StyledText.Cluster], breaks: [BreakOpportunity], measure: (Int) -> Int
  ) -> [Fitted] {
    var lines: [Fitted] = []
    var start = 0
    while start < clusters.count {
      let line = nextLine(from: start, clusters, breaks, max(1, measure(lines.count)))
      lines.append(line.fitted)
      start = line.next
    }
    return lines
  }

  private static func nextLine(
    from start: Int, _ clusters: [StyledText.Cluster], _ breaks: [BreakOpportunity], _ width: Int
  ) -> (fitted: Fitted, next: Int) {
    var used = 0
    /// The best line end so far: the index after it, and whether it needs a hyphen.
    var best: (end: Int, isHyphenated: Bool)?
    var index = start
    while index < clusters.count {
      let cluster = clusters[index]
      if breaks[index] == .mandatory {
        return (Fitted(range: trimmed(start..<index, clusters)), index + 1)
      }
      // Spaces may hang over the edge: they are not painted there.
      if used + cluster.width > width, !cluster.isSpace { break }
      used += cluster.width
      index += 1
      switch breaks[index - 1] {
      case .allowed: best = (index, false)
      case .hyphenated where used < width: best = (index, true)
      case .hyphenated, .none, .mandatory: break
      }
    }
    guard index < clusters.count else {
      return (Fitted(range: trimmed(start..<index, clusters)), skipSpaces(from: index, clusters))
    }
    // A word wider than the measure is cut between clusters, and a cluster wider than it stays.
    let end = best ?? (max(index, start + 1), false)
    let range = trimmed(start..<end.end, clusters)
    return (
      Fitted(range: range, isHyphenated: end.isHyphenated), skipSpaces(from: end.end, clusters)
    )
  }

  private static func trimmed(_ range: Range<Int>, _ clusters: [StyledText.Cluster]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, clusters[end - 1].isSpace { end -= 1 }
    return range.lowerBound..<end
  }

  private static func skipSpaces(from start: Int, _ clusters: [StyledText.Cluster]) -> Int {
    var index = start
    while index < clusters.count, clusters[index].isSpace { index += 1 }
    return index
  }
}
