import ArticleModel

/// What becomes of a passage.
enum Verdict: Equatable {
  case paragraph
  case heading(level: Int)
  case item
  case quote
  case pullQuote
  case figure(Caption)
  case cut(Rule)
}

/// Judges the passages of the body one after the other; a box that opens stays open until prose.
struct BodyJudge {
  let passages: [Passage]
  let head: Head
  let stretch: Range<Int>
  private var isInBox = false
  private var seen: Set<String> = []
  private let sentences: [String: Int]
  private let twins: TwinCaptions
  private let headline: String
  private let dek: String?
  /// Whether the text says much more than once, as plans and recipes do; teasers do it rarely.
  private let isRepetitive: Bool

  init(_ passages: [Passage], head: Head, stretch: Range<Int>) {
    self.passages = passages
    self.head = head
    self.stretch = stretch
    sentences = sentencesOfProse(passages[stretch])
    twins = TwinCaptions(in: passages, stretch)
    headline = foldedLabel(head.headline)
    dek = head.dek.map(foldedLabel)
    isRepetitive = Self.refrains(in: passages[stretch]) >= Self.refrain
  }

  mutating func verdicts() -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for index in stretch where index >= head.bodyStart { verdicts[index] = verdict(index) }
    return verdicts
  }

  /// A refrain comes this often at least, and so many lines of a plan are refrains; texts that a page holds twice come twice.
  private static let refrain = 4

  /// How many passages are heard for the fourth time or more.
  private static func refrains(in passages: ArraySlice<Passage>) -> Int {
    var heard: [String: Int] = [:]
    return passages.count { passage in
      guard passage.rule == nil, passage.features.length >= 40, !passage.folded.isEmpty else {
        return false
      }
      heard[passage.folded, default: 0] += 1
      return heard[passage.folded, default: 0] >= refrain
    }
  }
}

extension BodyJudge {
  private mutating func verdict(_ index: Int) -> Verdict {
    let passage = passages[index]
    if let rule = head.taken[index] { return .cut(rule) }
    if let rule = passage.rule {
      // What says more than its label points to one thing and heads no box.
      if BodyJudge.boxes.contains(rule), labels.isLabel(passage.folded),
        !passage.features.endsSentence
      {
        isInBox = true
      }
      return .cut(rule)
    }
    if !isRepetitive {
      if twins.captions.contains(index) { return .figure(Caption(caption: passage.text)) }
      if twins.echoes.contains(index) { return .cut(.duplicate) }
    }
    if let repeated = repeated(passage) { return repeated }
    if let caption = Caption(passage.text), !passage.features.isLong { return .figure(caption) }
    if passage.features.isProse {
      isInBox = false
      return passage.mark == .quote ? .quote : passage.isItem ? .item : .paragraph
    }
    if isInBox { return .cut(.box) }
    return short(index)
  }

  /// The rules whose bare headings open a box.
  private static let boxes: Set<Rule> = [.related, .newsletter, .comments, .author, .references]

  /// A passage that stood in the text already, or a sentence of it lifted out.
  private mutating func repeated(_ passage: Passage) -> Verdict? {
    let folded = passage.folded
    guard !folded.isEmpty else { return passage.text == head.dek ? .cut(.dek) : nil }
    guard passage.features.length >= 40 else {
      return folded == headline ? .cut(.headline) : nil
    }
    if folded == headline { return .cut(.headline) }
    if folded == dek { return .cut(.dek) }
    // Short sentences may return in recipes and plans; whole paragraphs do not.
    let mayReturn =
      isRepetitive || passage.features.isProse && passage.features.length < 100
    if !mayReturn, !seen.insert(folded).inserted { return .cut(.duplicate) }
    let isLifted = passage.features.length <= 300 && sentences[folded, default: 0] > 0
    return isLifted ? .pullQuote : nil
  }

  /// A passage too short for prose: an item, a sentence, a subhead or a stray line.
  private func short(_ index: Int) -> Verdict {
    let passage = passages[index]
    if passage.isItem { return isNumberedHeading(index) ? .heading(level: 2) : .item }
    if passage.mark == .quote { return .quote }
    if let level = passage.headingLevel {
      return leads(index) ? .heading(level: max(2, level)) : .cut(.stray)
    }
    if passage.features.endsSentence || passage.features.endsWithColon { return .paragraph }
    if passage.isCode || passage.isOfRows { return .paragraph }
    if bylineNames(in: passage.text, needsOpener: true).count > 0 { return .cut(.byline) }
    return leads(index) ? .heading(level: 2) : .cut(.stray)
  }

  /// A short number of a list that is followed by prose is a heading: “3. Rent a bicycle”.
  private func isNumberedHeading(_ index: Int) -> Bool {
    guard case .number = passages[index].mark, index + 1 < stretch.upperBound else { return false }
    let next = passages[index + 1]
    return !next.isItem && (next.features.isProse || next.startsGroup)
      && !passages[index].features.endsSentence
  }

  /// Whether text follows within the next lines, as it does under a subhead.
  private func leads(_ index: Int) -> Bool {
    guard passages[index].features.length <= 160 else { return true }
    for next in (index + 1)..<max(index + 1, min(index + 4, stretch.upperBound)) {
      let passage = passages[next]
      if passage.rule != nil { continue }
      if passage.features.isProse || passage.isItem || passage.features.endsSentence { return true }
      if passage.isRow || passage.isOfFigures { return true }
    }
    return false
  }
}

extension Features {
  /// Too long for a caption without doubt.
  fileprivate var isLong: Bool { length > 420 }
}

extension Unicode.Scalar {
  /// Whether this parts sentences.
  fileprivate var closesSentence: Bool {
    switch self {
    case ".", "!", "?", "…", "。", "！", "？": true
    default: false
    }
  }
}

/// The sentences of paragraphs that hold more than one, folded, with their number.
private func sentencesOfProse(_ passages: ArraySlice<Passage>) -> [String: Int] {
  var sentences: [String: Int] = [:]
  for passage in passages where passage.features.sentenceEnds > 1 && passage.features.isProse {
    let whole = passage.folded
    for sentence in passage.text.unicodeScalars.split(whereSeparator: \.closesSentence)
    where sentence.count >= 40 {
      let folded = foldedLabel(String(Substring(sentence)))
      if folded.unicodeScalars.count >= 40, folded != whole { sentences[folded, default: 0] += 1 }
    }
  }
  return sentences
}
