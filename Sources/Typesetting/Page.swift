import ArticleModel

/// The lines that fill the screen once.
public struct Page: Equatable, Sendable {
  /// Indexes into the lines of the galley; never empty but for an empty galley.
  public var lines: Range<Int>

  public init(lines: Range<Int>) { self.lines = lines }
}

extension Galley {
  /// The galley cut into pages of at most `rows` lines, at least one page.
  ///
  /// Whole lines only. White space falls away at the edges; a heading keeps two lines below it;
  /// no paragraph leaves one line alone at the foot or the head of a page, where it has the choice.
  public func pages(rows: Int) -> [Page] {
    let rows = max(1, rows)
    var pages: [Page] = []
    var start = skipSpace(from: 0)
    while start < lines.count {
      let end = end(ofPageFrom: start, rows: rows)
      pages.append(Page(lines: start..<trimSpace(start..<end)))
      start = skipSpace(from: end)
    }
    return pages.isEmpty ? [Page(lines: 0..<0)] : pages
  }

  /// The index of the page that shows the place.
  public static func page(of line: Int, in pages: [Page]) -> Int {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func end(ofPageFrom start: Int, rows: Int) -> Int {
    let full = start + rows
    guard full < lines.count else { return lines.count }
    var end = full
    while end > start + 1, !mayEnd(page: start..<end) { end -= 1 }
    // Better a bad page end than a page that is mostly empty.
    return end - start > rows / 2 ? end : full
  }

  /// Whether a page may end before line `page.upperBound`.
  private func mayEnd(page: Range<Int>) -> Bool {
    let last = lines[page.upperBound - 1]
    switch last.kind {
    case .space:
      // The line above the white space decides; a heading may not be left behind.
      let above = trimSpace(page)
      return above == page.lowerBound || lines[above - 1].kind != .lead
    case .lead: return false
    case .plain: return true
    case .text(let index, let count):
      if index == count - 1 { return !followsLead(page) }
      return index > 0 && index < count - 2
    }
  }

  /// Whether the page ends with a heading and only one line of what follows it.
  private func followsLead(_ page: Range<Int>) -> Bool {
    guard case .text(0, 1) = lines[page.upperBound - 1].kind else { return false }
    let above = trimSpace(page.lowerBound..<page.upperBound - 1)
    return above > page.lowerBound && lines[above - 1].kind == .lead
  }

  private func skipSpace(from start: Int) -> Int {
    var index = start
    while index < lines.count, lines[index].kind == .space { index += 1 }
    return index
  }

  private func trimSpace(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, lines[end - 1].kind == .space { end -= 1 }
    return end
  }
}
