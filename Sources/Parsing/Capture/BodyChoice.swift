/// What a passage adds to a stretch that holds it.
///
/// Prose counts by its length, everything else costs: so a stretch crosses a box inside an article,
/// but not a menu to reach a teaser.
func weight(of passage: Passage) -> Int {
  let features = passage.features
  if let rule = passage.rule { return ruleWeight(rule, isHeading: features.length <= 40) }
  if features.isProse { return min(features.length, 600) / 50 }
  if passage.isItem { return features.length >= 60 ? 1 : -1 }
  if features.endsSentence, features.words >= 4 { return 1 }
  return passage.headingLevel == nil ? -2 : -1
}

/// The price of a passage that its words give away; a bare heading opens a whole box.
private func ruleWeight(_ rule: Rule, isHeading: Bool) -> Int {
  switch rule {
  case .advertisement, .control, .media, .share, .date, .byline, .reading: -1
  case .navigation, .subscription, .newsletter: -3
  case .related, .references: isHeading ? -10 : -3
  case .comments: isHeading ? -25 : -10
  case .author: -6
  case .consent, .legal: -8
  default: -2
  }
}

/// The stretch of passages with the greatest sum of weights; nil when nothing adds anything.
///
/// Source: Kadane's algorithm for the maximum subarray.
func bestStretch(of passages: [Passage]) -> Range<Int>? {
  var best = (sum: 0, range: 0..<0)
  var (sum, start) = (0, 0)
  for (index, passage) in passages.enumerated() {
    if sum <= 0 { (sum, start) = (0, index) }
    sum += weight(of: passage)
    if sum > best.sum { best = (sum, start..<(index + 1)) }
  }
  return best.range.isEmpty ? nil : best.range
}
