import ArticleModel

/// Reads the head of a capture: everything around the headline, down to the body.
struct HeadReader {
  let passages: [Passage]
  let stretch: Range<Int>
  let vocabulary: Set<String>
  let language: String?
  var head: Head

  init(
    _ passages: [Passage], stretch: Range<Int>, vocabulary: Set<String>, language: String?
  ) {
    self.passages = passages
    self.stretch = stretch
    self.vocabulary = vocabulary
    self.language = language
    head = Head(bodyStart: stretch.lowerBound)
  }

  mutating func read() -> Head {
    let crumbs = Breadcrumb.first(in: passages, before: crumbLimit)
    let choice = HeadlineChoice(
      passages: passages, stretch: stretch, vocabulary: vocabulary,
      repetitions: repetitions(), crumb: crumbs?.crumbs.last)
    if let index = choice.index() {
      readHeadline(index)
      readZone(from: index + 1)
      readAbove(index)
    } else {
      readZone(from: stretch.lowerBound)
      readAbove(stretch.lowerBound)
    }
    if let crumbs { take(crumbs) }
    if head.published == nil, head.modified == nil { readDistantDate() }
    head.genre =
      head.genre ?? head.kicker.flatMap(genre(of:)) ?? head.section.last.flatMap(genre(of:))
    return head
  }
}

extension HeadReader {
  /// Crumbs stand above the text: no list and no arrow of the text itself is a path.
  private var crumbLimit: Int {
    stretch.first { passages[$0].rule == nil && passages[$0].features.isProse }
      ?? stretch.lowerBound
  }

  private func repetitions() -> [String: Int] {
    var counts: [String: Int] = [:]
    for passage in passages.prefix(stretch.upperBound) where passage.features.length <= 220 {
      counts[passage.folded, default: 0] += 1
    }
    return counts
  }

  /// The date of an article that has none beside its headline: the nearest above the text, else
  /// right behind it.
  private mutating func readDistantDate() {
    let above = (max(0, head.bodyStart - 25)..<head.bodyStart).reversed()
    let behind = stretch.upperBound..<min(stretch.upperBound + 6, passages.count)
    let within = head.bodyStart..<min(head.bodyStart + 4, stretch.upperBound)
    for index in Array(above) + Array(within) + Array(behind) where passages[index].rule == .date {
      if takeDate(index), head.published != nil || head.modified != nil { return }
    }
  }

  private mutating func readHeadline(_ index: Int) {
    head.headline = passages[index].text
    head.taken[index] = .headline
    if let (kicker, headline) = gluedKicker(in: head.headline, vocabulary: vocabulary) {
      (head.kicker, head.headline) = (kicker, headline)
    }
    head.bodyStart = max(head.bodyStart, index + 1)
  }

  private mutating func take(_ crumbs: Breadcrumb) {
    head.section = crumbs.section(for: head.headline)
    for index in crumbs.range where head.taken[index] == nil { head.taken[index] = .breadcrumb }
    head.bodyStart = max(head.bodyStart, min(crumbs.range.upperBound, stretch.upperBound))
  }

  /// The lines above the headline: date and author when they are not below, and the kicker.
  private mutating func readAbove(_ index: Int) {
    for above in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      guard head.taken[above] == nil else { continue }
      if takeDate(above) || takeByline(above, mayBeBare: false) { continue }
      let passage = passages[above]
      if above == index - 1, head.kicker == nil, passage.rule == nil, !passage.isItem,
        (3...50).contains(passage.features.length), !passage.features.endsSentence,
        foldedLabel(passage.text) != foldedLabel(head.headline), !head.headline.isEmpty
      {
        head.kicker = passage.text
        head.taken[above] = .kicker
      }
    }
  }

  /// The lines between headline and body; the first prose may be the dek, and prose right behind it
  /// its second paragraph where the byline is still to come.
  private mutating func readZone(from start: Int) {
    var index = start
    while index < stretch.upperBound, index < start + 60 {
      let passage = passages[index]
      if passage.rule == nil || passage.rule == .date {
        let isOfHead =
          takeDate(index) || takeByline(index, mayBeBare: !head.headline.isEmpty)
          || repeatsHeadline(index) || isFigure(index)
        if !isOfHead, isDek(index) {
          takeDek(index)
        } else if !isOfHead, isAboveByline(index) {
          goOnWithDek(index)
        } else if !isOfHead, passage.features.isProse || endsZone(index) {
          break
        }
      }
      index += 1
    }
    head.bodyStart = max(head.bodyStart, min(index, stretch.upperBound - 1))
    // Pictures at the head of the text belong to it.
    while head.bodyStart > start, isFigure(head.bodyStart - 1) { head.bodyStart -= 1 }
  }

  private func isFigure(_ index: Int) -> Bool {
    passages[index].features.length <= 400 && Caption(passages[index].text) != nil
  }

  /// A short passage that opens the text: a subhead, an item or a sentence right before prose.
  private func endsZone(_ index: Int) -> Bool {
    guard index >= stretch.lowerBound, index + 1 < stretch.upperBound else { return false }
    let passage = passages[index]
    if passage.isItem { return passages[index + 1].isItem || passages[index + 1].features.isProse }
    return passage.features.endsSentence && passage.features.words >= 3
  }

  private mutating func repeatsHeadline(_ index: Int) -> Bool {
    guard !head.headline.isEmpty, passages[index].folded == foldedLabel(head.headline)
    else {
      return false
    }
    head.taken[index] = .headline
    return true
  }
}
