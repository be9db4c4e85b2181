import Screen

/// The rules of where a page or column may end. Prices are tenths of an empty row.
extension Galley {
  private static let emptyRow = 10
  /// A line of a paragraph alone at the foot or the head, or parts that belong together torn.
  private static let torn = 250
  /// A heading with one line below it.
  private static let looseHeading = 300
  /// A heading that nothing follows.
  private static let lastHeading = 600
  private static let midSentence = 25
  private static let hyphen = 35

  /// The lines from `start` on that make a page or column of at most so many rows; white space at
  /// its foot is left out.
  ///
  /// Whole lines only. Of the possible ends in the lower half the cheapest is taken, the fullest
  /// of equals: a page that is mostly empty is worse than a broken rule.
  func column(from start: Int, rows: Int, endsPage: Bool) -> Range<Int> {
    let full = start + rows
    guard full < lines.count else { return start..<trimSpace(start..<lines.count) }
    var best = (end: full, price: Int.max)
    for end in stride(from: full, to: max(start, full - (rows + 1) / 2), by: -1) {
      let shown = trimSpace(start..<end)
      guard shown > start else { break }
      let empty = (full - shown) * Galley.emptyRow
      // What is emptier still cannot be cheaper.
      if empty > best.price { break }
      let price = empty + price(ofEnding: start..<shown, isPage: endsPage)
      if price < best.price { best = (shown, price) }
    }
    return start..<max(start + 1, min(best.end, full))
  }

  /// The price of breaking off after the last of these lines.
  private func price(ofEnding page: Range<Int>, isPage: Bool) -> Int {
    let last = page.upperBound - 1
    var price = 0
    switch lines[last].kind {
    case .lead: return Galley.lastHeading
    case .kept: price = Galley.torn
    case .text(let index, let count) where index < count - 1:
      if index == 0 || index == count - 2 { price = Galley.torn }
    case .space, .plain, .text: break
    }
    if followsHeading(last, in: page) { price = max(price, Galley.looseHeading) }
    guard isPage else { return price }
    if lines[last].endsWithHyphen { price += Galley.hyphen }
    if !lines[last].endsSentence { price += Galley.midSentence }
    return price
  }

  /// Whether a line is the only one below a heading.
  private func followsHeading(_ line: Int, in page: Range<Int>) -> Bool {
    let above = trimSpace(page.lowerBound..<line)
    return above > page.lowerBound && lines[above - 1].kind == .lead
  }

  func skipSpace(from start: Int) -> Int {
    var index = start
    while index < lines.count, lines[index].kind == .space { index += 1 }
    return index
  }

  func trimSpace(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, lines[end - 1].kind == .space { end -= 1 }
    return end
  }
}

extension Line {
  fileprivate var endsWithHyphen: Bool { spans.last?.text.hasSuffix("-") == true }

  /// Whether the reader can pause after it: a sentence, a paragraph or a part ends here.
  fileprivate var endsSentence: Bool {
    if case .text(let index, let count) = kind, index < count - 1 {
      let closing: Set<Character> = ["“", "”", "’", "‘", "\"", "'", ")", "]", "»", "«", "›", "‹"]
      let last = spans.last { $0.source != nil }?.text.last { !closing.contains($0) }
      return last.map { ".!?…。！？".contains($0) } ?? false
    }
    return true
  }
}
