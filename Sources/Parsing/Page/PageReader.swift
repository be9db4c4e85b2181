import ArticleModel
import HTML

/// The article of an HTML page, or nil when the page has no running text.
func article(in document: Document, base: String?) -> Article? {
  if let article = OwnPage(document)?.article(base: base) { return article }
  let page = PageReader(document, base: base)
  return page.inScripts()?.article() ?? page.article()
}

/// Finds the article of a page: what the page says of itself, and which of its leaves are the text.
struct PageReader {
  let document: Document
  let base: String?
  let metadata: PageMetadata
  let judge: Judge
  /// The final sum of evidence of each leaf.
  let sums: [Float]
  let choice: PageChoice
  /// Of a page whose text stands in its scripts: what it shows instead. Else nil.
  var shownInstead: [Removed]?

  init(_ document: Document, base: String?) {
    self.init(document, metadata: Parsing.metadata(of: document, base: base))
  }

  /// Reads a page of which `metadata` are known.
  init(_ document: Document, metadata: PageMetadata) {
    self.document = document
    self.metadata = metadata
    base = metadata.base
    let tree = LeafReader.leaves(of: document, below: document.body)
    judge = Judge(tree, claims: PageClaims(metadata))
    sums = judge.sums()
    choice = PageChoice(judge, sums: sums, head: HeadParts(metadata.shown))
  }

  func article() -> Article? {
    guard choice.kept.contains(where: isText) else { return nil }
    var article = Article(headline: metadata.headline)
    article.take(metadata)
    let body = BlockBuilder(document, base: base, skips: skips).body(of: [top])
    let credited = body.blocks.givingCredits()
    article.body = credited.blocks.keepingDividersInText()
    article.footnotes = body.footnotes
    let text = article.text
    guard !text.isEmpty else { return nil }
    if let dek = article.dek, text.contains(dek) { article.dek = nil }
    article.language = language(of: text, declared: metadata.declaredLanguage)
    article.access = access(
      of: text, claimedFree: metadata.isFree, wordCount: metadata.wordCount,
      endsInOffer: endsInOffer)
    article.removed = (shownInstead ?? []) + removed + credited.cut
    return article
  }
}

extension PageReader {
  /// Whether a leaf is more than links and labels, of which no article is made.
  private func isText(_ index: Int) -> Bool {
    choice.tree.leaves[index].label == nil && choice.tree.leaves[index].linkShare <= 0.6
  }

  /// The smallest element that holds everything that is kept.
  private var top: NodeID {
    let tree = choice.tree
    let boxes =
      choice.kept.map { tree.leaves[$0].box } + choice.pictures.map { tree.pictures[$0].box }
    // Boxes are numbered in document order: what holds the first and the last holds all.
    guard let first = boxes.min(), let last = boxes.max() else { return document.body }
    let around = Set(tree.path(from: first))
    return tree.path(from: last).first { around.contains($0) }.map { tree.boxes[$0].node }
      ?? document.body
  }

  /// What of the page is left out: whole boxes where nothing is kept, else single texts and pictures.
  private var skips: Set<NodeID> {
    let tree = choice.tree
    var holdsKept = Array(repeating: false, count: tree.boxes.count)
    func keep(_ box: Int) {
      for box in tree.path(from: box) {
        if holdsKept[box] { return }
        holdsKept[box] = true
      }
    }
    var skips: Set<NodeID> = []
    for (index, leaf) in tree.leaves.enumerated() {
      if choice.cuts[index] == nil || choice.captions.contains(index) { keep(leaf.box) }
    }
    for number in choice.pictures { keep(tree.pictures[number].box) }
    for (index, leaf) in tree.leaves.enumerated()
    where choice.cuts[index] != nil && !choice.captions.contains(index) && holdsKept[leaf.box] {
      skips.formUnion(leaf.nodes)
    }
    for (number, picture) in tree.pictures.enumerated()
    where !choice.pictures.contains(number) && holdsKept[picture.box] {
      skips.insert(picture.node)
    }
    // A rule has no text to be judged by; it goes with what is around it.
    for (box, keeps) in zip(tree.boxes, holdsKept)
    where !keeps && document.tag(of: box.node) != .hr {
      skips.insert(box.node)
    }
    return skips
  }

  /// What was cut, neighbours under one rule together.
  var removed: [Removed] {
    var removed: [Removed] = []
    var last: Int?
    for (index, rule) in choice.cuts.enumerated() {
      let text = choice.tree.leaves[index].text
      guard let rule, !choice.captions.contains(index), !livesOn(text, as: rule) else { continue }
      if let last, last == index - 1, removed.last?.rule == rule.rawValue {
        removed[removed.count - 1].text += "\n" + text
      } else {
        removed.append(Removed(text, rule: rule.rawValue))
      }
      last = index
    }
    return removed
  }

  /// Whether what was cut as a part of the head is told there: names and days in a form of their own,
  /// words as they are.
  private func livesOn(_ text: String, as rule: Rule) -> Bool {
    guard Rule.head.contains(rule) else { return false }
    if [.byline, .date, .breadcrumb].contains(rule) { return true }
    let told = [metadata.kicker, metadata.headline, metadata.dek].compactMap { $0?.onlyWords }
    return told.joined().holdsText(text.onlyWords)
  }

  /// Whether an offer to subscribe is the first thing behind the text; a newsletter is none.
  private var endsInOffer: Bool {
    guard let last = choice.kept.last else { return false }
    return choice.cuts[(last + 1)...].prefix(3).prefix { $0 != .newsletter }.contains(.subscription)
  }
}

extension Rule {
  /// The parts that live on in the head of the article.
  static let head: Set<Rule> = [
    .headline, .kicker, .dek, .byline, .date, .breadcrumb,
  ]
}

extension Article {
  fileprivate mutating func take(_ metadata: PageMetadata) {
    kicker = metadata.kicker
    dek = metadata.dek
    byline = metadata.byline
    published = metadata.published
    modified = metadata.modified
    section = metadata.section
    genre = metadata.genre
    publication = metadata.publication
    url = metadata.canonical
    leadImage = metadata.leadImage
  }
}
