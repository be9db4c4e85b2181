import ArticleModel

/// The plain text that a converter made of a page, or that somebody wrote, on its way to an article.
struct Capture {
  let passages: [Passage]

  init(_ text: String) { passages = Parsing.passages(of: text) }

  /// The article, or nil when no passage is like running text.
  func article() -> Article? {
    guard let stretch = bestStretch(of: passages) else { return nil }
    // Only whole sentences: a glued headline must not vouch for its own border.
    let prose = passages[stretch].filter { $0.rule == nil && $0.features.isProse }.map(\.text)
    let language = language(of: prose.joined(separator: "\n"))
    var reader = HeadReader(
      passages, stretch: stretch, vocabulary: vocabulary(of: prose), language: language)
    let head = reader.read()
    var judge = BodyJudge(passages, head: head, stretch: stretch)
    let verdicts = judge.verdicts().trimmingEnd(passages, authors: head.byline)
    var article = Article(headline: head.headline)
    article.take(head)
    article.language = language
    var builder = BodyBuilder()
    for index in passages.indices {
      if let verdict = verdicts[index], builder.add(passages[index], as: verdict) { continue }
      let rule = removalRule(index, verdicts[index], head, stretch)
      if let rule { article.removed.append(Removed(passages[index].text, rule: rule.rawValue)) }
    }
    article.body = builder.blocks
    return article.text.isEmpty ? nil : article
  }

  /// The rule that cut a passage; nil for what the head keeps.
  private func removalRule(_ index: Int, _ verdict: Verdict?, _ head: Head, _ stretch: Range<Int>)
    -> Rule?
  {
    if let taken = head.taken[index] {
      return Capture.keptInHead.contains(taken) ? nil : taken
    }
    if case .cut(let rule) = verdict { return rule }
    return passages[index].rule ?? (index < head.bodyStart ? .before : .after)
  }

  private static let keptInHead: Set<Rule> = [
    .headline, .kicker, .dek, .byline, .date, .breadcrumb,
  ]
}

extension Article {
  fileprivate mutating func take(_ head: Head) {
    kicker = head.kicker
    dek = head.dek
    genre = head.genre
    byline = head.byline
    published = head.published
    modified = head.modified
    section = head.section
  }
}

/// The words of the text, folded; enough of them to know what it speaks of.
private func vocabulary(of prose: [String]) -> Set<String> {
  var words: Set<String> = []
  for text in prose.prefix(60) { words.formUnion(text.foldedWords) }
  return words
}
