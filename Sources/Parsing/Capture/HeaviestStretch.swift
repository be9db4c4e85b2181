/// Finds the stretch of passages with the greatest sum of weights.
///
/// A gap between paragraphs costs only so much: articles hold long lists, tables and rows of
/// products. What stands under the heading of a box costs in full, until two paragraphs in a row show
/// that the article goes on.
///
/// Source: Kadane's algorithm for the maximum subarray.
struct HeaviestStretch {
  private let weights: Weights
  private let furniture: Set<String>
  private var best = (sum: 0, range: 0..<0)
  private var sum = 0
  private var start = 0
  /// How many passages stand behind the last prose.
  private var run = 0
  /// What the passages behind the last paragraph cost so far.
  private var gap = 0
  private var isInComments = false
  private var isInBox = false

  /// The heaviest stretch, or nil when nothing has weight.
  static func range(in passages: [Passage]) -> Range<Int>? {
    var search = HeaviestStretch(passages)
    for index in passages.indices { search.take(passages[index], at: index) }
    return search.best.range.isEmpty ? nil : search.best.range
  }

  private init(_ passages: [Passage]) {
    weights = Weights.fitting(passages)
    furniture = Parsing.furniture(of: passages)
  }

  private mutating func take(_ passage: Passage, at index: Int) {
    if sum <= 0 { (sum, start) = (0, index) }
    noteBoxes(passage)
    let weight = bounded(weight(of: passage), passage)
    sum += isInComments && weight > 0 ? weight / Weights.commentDiscount : weight
    run = passage.features.isProse ? 0 : run + 1
    if sum > best.sum { best = (sum, start..<(index + 1)) }
  }

  private mutating func noteBoxes(_ passage: Passage) {
    if let rule = passage.rule {
      if rule == .comments, passage.features.length <= 60, sum >= Weights.article {
        isInComments = true
      }
      if HeaviestStretch.boxes.contains(rule), passage.features.length <= 40 { isInBox = true }
    } else if passage.features.isProse, run == 0 {
      isInBox = false
    }
  }

  /// The rules whose headings open a box behind an article, or inside it.
  private static let boxes: Set<Rule> = [
    .related, .references, .author, .comments, .newsletter, .subscription,
  ]

  private func weight(of passage: Passage) -> Int {
    let weight = weights.weight(of: passage, run: run)
    return weight > 0 && furniture.contains(passage.text) ? 0 : weight
  }

  /// A weight, or what is left of it where the gap has cost enough.
  private mutating func bounded(_ weight: Int, _ passage: Passage) -> Int {
    guard weight <= 0 else {
      if weight >= Weights.paragraph { gap = 0 }
      return weight
    }
    guard passage.rule == nil else { return weight }
    let cost = isInBox ? weight : max(weight, min(0, gap - weights.gap))
    gap -= cost
    return cost
  }
}

/// The paragraphs that a page holds twice: menus for wide and for narrow windows, captions of
/// galleries, teasers. Where much stands twice, the article does, too.
private func furniture(of passages: [Passage]) -> Set<String> {
  var counts: [String: Int] = [:]
  // Comments are many, and say nothing twice.
  let end = passages.firstIndex { $0.rule == .comments && $0.features.length <= 60 }
  for passage in passages[..<(end ?? passages.endIndex)] where passage.features.isProse {
    counts[passage.text, default: 0] += 1
  }
  let repeated = counts.filter { $0.value > 1 }.keys
  return repeated.count * 3 > counts.count ? [] : Set(repeated)
}
