/// The stretch of passages that is the body; nil when nothing is like running text.
func bestStretch(of passages: [Passage]) -> Range<Int>? {
  heaviestStretch(of: passages).map { Tail.trimmed(extended($0, in: passages), in: passages) }
}

/// The stretch with the greatest sum of weights.
///
/// Source: Kadane's algorithm for the maximum subarray.
private func heaviestStretch(of passages: [Passage]) -> Range<Int>? {
  let weights = Weights.fitting(passages)
  var best = (sum: 0, range: 0..<0)
  var (sum, start, run) = (0, 0, 0)
  var isInComments = false
  for (index, passage) in passages.enumerated() {
    if sum <= 0 { (sum, start) = (0, index) }
    if passage.rule == .comments, passage.features.length <= 60, sum >= Weights.article {
      isInComments = true
    }
    let weight = weights.weight(of: passage, run: run)
    sum += isInComments && weight > 0 ? weight / Weights.commentDiscount : weight
    run = passage.features.isProse ? 0 : run + 1
    if sum > best.sum { best = (sum, start..<(index + 1)) }
  }
  return best.range.isEmpty ? nil : best.range
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
  // An article may end in a list or a table.
  while end < passages.count, passages[end].rule == nil,
    passages[end].isRow || passages[end].isEntry
  {
    end += 1
  }
  return start..<end
}

extension Passage {
  /// Whether this is an item that counts itself: “3. …”, “3) …”.
  fileprivate var isEntry: Bool {
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
