import ArticleModel
import Screen

/// What of a list can be seen at once: so many lines, and what a row makes of them.
public struct ListPort: Equatable, Sendable {
  public var height: Int
  public var format: RowFormat
}

/// How many lines the rows of the list take.
public struct RowFormat: Equatable, Sendable {
  /// Whether publication, author and date stand on a line of their own below the title.
  public var isTwoLined = false
  /// Whether long titles go on in the next line.
  public var isWrapping = false
  /// Whether a passage of the text stands below each title.
  public var hasExcerpts = false
  /// The cells of a line of the title.
  public var titleWidth = 0

  /// The most lines of a title.
  static let mostTitleLines = 3

  func height(of summary: Summary) -> Int {
    (isWrapping ? title(of: summary, summary.headline).lines.count : 1) + (isTwoLined ? 1 : 0)
      + (hasExcerpts ? 1 : 0)
  }

  /// The kicker where it leaves room enough, and the headline in lines.
  func title(of summary: Summary, _ headline: String) -> (kicker: String?, lines: [String]) {
    var kicker = summary.kicker
    if let text = kicker,
      text.isEmpty
        || text[...].bounded(toCells: titleWidth).prefix(cells: titleWidth / 3).endIndex
          < text.endIndex
    {
      kicker = nil
    }
    let first = titleWidth - (kicker.map { $0.cellWidth + 2 } ?? 0)
    guard isWrapping else { return (kicker, [headline.fitted(to: first)]) }
    let lines = headline.wrapped(first: first, others: titleWidth, most: RowFormat.mostTitleLines)
    return (kicker, lines)
  }
}

extension String {
  /// The text in lines of so many cells, at most `most`; what does not fit ends in an ellipsis.
  func wrapped(first: Int, others: Int, most: Int) -> [String] {
    var lines: [String] = []
    // No more is measured than can be shown, however long the text.
    let room = first + others * most
    var rest = self[...].bounded(toCells: room).prefix(cells: room)
    while lines.count < most - 1 {
      let room = lines.isEmpty ? first : others
      let head = rest.prefix(cells: room)
      guard head.endIndex < rest.endIndex else { break }
      // A line ends at its last space; a word without one is cut.
      let isWhole = rest[head.endIndex] == " "
      let end = isWhole ? head.endIndex : head.lastIndex(of: " ") ?? head.endIndex
      guard end > rest.startIndex else { break }
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    let tail = self[rest.startIndex...].bounded(toCells: max(first, others) + 1)
    return lines + [String(tail).fitted(to: lines.isEmpty ? first : others)]
  }
}
