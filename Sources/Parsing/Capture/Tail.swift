/// Finds where an article ends although something like prose goes on: comments, teasers of other
/// articles, notes about the site.
///
/// A label alone proves little, since boxes stand inside articles too; a label behind which little
/// prose follows, measured by the prose before it, is the end.
struct Tail {
  /// For each rule, how much prose may follow its bare heading at the most, in hundredths of the
  /// prose before it, for the article to end there.
  private static let shares: [Rule: Int] = [
    .comments: 1000, .related: 30, .author: 30, .newsletter: 10, .references: 30,
    .consent: 30, .legal: 30, .date: 40, .subscription: 15,
  ]
  /// The same for a longer line, which may be a pointer to one other article.
  private static let pointerShare = 5
  /// The same where all that follows are teasers.
  private static let teaserShare = 100
  /// Prose that must stand before the end, in scalars.
  private static let leastBody = 600

  /// `stretch` without its tail.
  static func trimmed(_ stretch: Range<Int>, in passages: [Passage]) -> Range<Int> {
    let total = stretch.reduce(0) { $0 + mass(passages[$1]) }
    var dates = stretch.count { passages[$0].rule == .date }
    var before = 0
    let refrains = refrains(in: passages[stretch])
    for index in stretch {
      let passage = passages[index]
      before += mass(passage)
      guard let rule = passage.rule ?? teaserRule(passage) else { continue }
      if rule == .date { dates -= 1 }
      if rule != .comments, refrains.contains(passage.folded) { continue }
      guard before >= leastBody, let share = share(rule, passage) else { continue }
      // One date may close an article; several belong to comments or teasers.
      if rule == .date, dates < 1 { continue }
      let limit =
        rule == .related && isRowOfTeasers(passages[index + 1..<stretch.upperBound])
        ? max(share, teaserShare) : share
      if (total - before) * 100 <= before * limit { return stretch.lowerBound..<index }
    }
    return stretch
  }

  /// Labels that come again and again belong to the parts of the text; nothing ends more than once.
  private static func refrains(in passages: ArraySlice<Passage>) -> Set<String> {
    var counts: [String: Int] = [:]
    for passage in passages where passage.rule != nil && !passage.folded.isEmpty {
      counts[passage.folded, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 4 }.keys)
  }

  /// Whether passages are teasers of other articles: a few words, then one paragraph, again and again.
  private static func isRowOfTeasers(_ passages: ArraySlice<Passage>) -> Bool {
    let texts = passages.indices.filter { passages[$0].features.isProse }
    let teasers = texts.count { index in
      index > passages.startIndex && passages[index].features.length <= 300
        && !passages[index - 1].features.isProse && passages[index - 1].features.length <= 60
    }
    return texts.count >= 4 && teasers * 10 >= texts.count * 8
  }

  /// “:Was noch geschah”: a headline whose kicker a converter put on the line before; behind the
  /// head of an article it announces another one.
  private static func teaserRule(_ passage: Passage) -> Rule? {
    passage.text.hasPrefix(":") && passage.features.letters > 0 ? .related : nil
  }

  private static func share(_ rule: Rule, _ passage: Passage) -> Int? {
    guard let share = shares[rule] else { return nil }
    let isHeading = passage.features.length <= 40 || passage.rule == nil || rule == .date
    return isHeading ? share : min(share, pointerShare)
  }

  private static func mass(_ passage: Passage) -> Int {
    passage.rule == nil && (passage.features.isProse || passage.isItem)
      ? passage.features.length : 0
  }
}
