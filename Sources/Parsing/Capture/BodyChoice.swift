/// The stretch of passages that is the body; nil when nothing is like running text.
func bestStretch(of passages: [Passage]) -> Range<Int>? {
  HeaviestStretch.range(in: passages).map {
    closed(Tail.trimmed(extended($0, in: passages), in: passages), in: passages)
  }
}

/// How many lines without prose the stretch crosses to take in prose before or behind it: a table
/// or a list inside an article, but no menu.
private let crossedBefore = 12
private let crossedBehind = 6

/// The stretch with the prose near its ends, up to a label that no article goes beyond.
private func extended(_ stretch: Range<Int>, in passages: [Passage]) -> Range<Int> {
  var (start, end) = (stretch.lowerBound, stretch.upperBound)
  var index = start - 1
  while index >= 0, start - index <= crossedBefore, !isBarrier(passages[index]) {
    if passages[index].rule == nil, passages[index].features.isProse { start = index }
    index -= 1
  }
  // A numbered subhead may open the text.
  if start > 0, case .number = passages[start - 1].mark, passages[start - 1].rule == nil {
    start -= 1
  }
  index = end
  while index < passages.count, index - end < crossedBehind, !isBarrier(passages[index]) {
    if passages[index].rule == nil, passages[index].features.isProse { end = index + 1 }
    index += 1
  }
  return start..<endOfRows(in: passages, from: end)
}

/// The stretch with the short sentences right behind its prose: commentaries end with a word such as
/// “So ist es.”, which weighs nothing by itself.
private func closed(_ stretch: Range<Int>, in passages: [Passage]) -> Range<Int> {
  guard let last = stretch.last, passages[last].features.isProse else { return stretch }
  let punchLines = passages[stretch.upperBound...].prefix(mostPunchLines + 1)
    .prefix(while: \.isPunchLine)
  return punchLines.count > mostPunchLines ? stretch : stretch.lowerBound..<punchLines.endIndex
}

/// More short sentences in a row are no end of a text, but a page's notes about itself.
private let mostPunchLines = 2

/// An article may end in lists, tables or code, each with a line or two above it.
private func endOfRows(in passages: [Passage], from start: Int) -> Int {
  /// Whether a line is a row, or the address of the one before.
  func isRow(_ index: Int) -> Bool {
    passages[index].isOfRows || passages[index].isAddress && passages[index - 1].isOfRows
  }
  var (end, index) = (start, start)
  while index < passages.count, index - end < 3, !isBarrier(passages[index]) {
    let rows = passages.indices[index...].prefix(while: isRow).count
    // Below a line of its own a single row may be anything.
    if rows >= 3 || rows > 0 && index == end { end = index + rows }
    index = max(end, index + 1)
  }
  return end
}

extension Passage {
  /// Whether this is a line of a list that counts itself, of a table or of code.
  var isOfRows: Bool {
    rule == nil && (isRow || isEntry || isOfFigures || isCode && !isAddress)
  }

  fileprivate var isAddress: Bool { rule == nil && isCode && text.holds("://") }

  /// Whether much of it is figures, as in a row of a table whose cells nothing parts.
  var isOfFigures: Bool {
    features.digits >= 6 && features.digits * 4 >= features.letters && !features.endsSentence
  }

  /// Whether this is a whole sentence of a few words: from a capital to a full stop.
  fileprivate var isPunchLine: Bool {
    guard rule == nil, mark == .none, features.endsSentence, features.length <= 60,
      Caption(text) == nil,
      let first = text.unicodeScalars.first(where: { !$0.mayOpenSentence })
    else { return false }
    return first.isLetter && !first.isLower
  }

  /// Whether this is an item that counts itself: “3. …”, “3) …”.
  private var isEntry: Bool {
    if case .number = mark { return true }
    let digits = text.utf8.prefix(4).prefix { (0x30...0x39).contains($0) }.count
    return digits > 0 && text.utf8.dropFirst(digits).first == 0x29
  }
}

private func isBarrier(_ passage: Passage) -> Bool {
  switch passage.rule {
  case .related, .comments, .author, .legal, .consent, .newsletter, .navigation, .references,
    .subscription:
    true
  default: false
  }
}

extension Unicode.Scalar {
  /// Whether this may stand before the first letter of a sentence.
  fileprivate var mayOpenSentence: Bool {
    closesQuote || "„¿¡(".unicodeScalars.contains(self)
  }
}
