/// What a passage adds to a stretch that holds it: prose counts by its length, everything else costs,
/// so that a stretch crosses a box inside an article, but not a menu to reach a teaser.
struct Weights {
  /// Scalars of prose for one point.
  var proseUnit: Int
  /// A line that is no prose, no item and no label.
  var stray: Int
  /// A short item; a long one counts as prose.
  var item: Int
  /// A control, an advertisement: they stand inside articles too.
  var control: Int
  /// A box about other things, announced by a bare heading; and a line that names another article.
  var box: Int
  var pointer: Int
  /// The heading of the readers' comments, which read like prose.
  var comments: Int
  /// Privacy notes, imprints, notes about the author.
  var site: Int

  /// What each further line of a run without prose costs more: menus are long, lists in articles
  /// are not.
  var run: Int
  /// A date alone on its line: once above an article, often between comments and teasers.
  var date: Int
  /// What a gap between two paragraphs costs at the most, labels apart.
  var gap: Int

  /// The weight of prose that ends a gap; less may be a sentence in a menu.
  static let paragraph = 8

  /// The sum that makes a stretch an article, so that comments may follow it.
  static let article = 40
  /// Prose behind the heading of the comments counts one part of so many: there may be more of it
  /// than of the article.
  static let commentDiscount = 12

  /// For captures of whole pages, where menus outnumber the text.
  static let page = Weights(
    proseUnit: 12, stray: -3, item: -2, control: -3, box: -40, pointer: -12, comments: -100,
    site: -32,
    run: -1, date: -10, gap: 40)
  /// For texts whose converter left the menus out already: short lines are mostly the article's.
  static let text = Weights(
    proseUnit: 12, stray: 0, item: 0, control: -1, box: -30, pointer: -4, comments: -90, site: -16,
    run: 0, date: -10, gap: 15)

  /// For texts with more short lines than paragraphs: some of them are menus.
  static let mixed = Weights(
    proseUnit: 12, stray: -1, item: 0, control: -1, box: -30, pointer: -4, comments: -90, site: -16,
    run: 0, date: -10, gap: 15)

  /// The weights for a capture; menus and imprints tell a whole page.
  static func fitting(_ passages: [Passage]) -> Weights {
    let signs = passages.count { passage in
      guard passage.features.length <= 60, let rule = passage.rule else { return false }
      return Weights.siteRules.contains(rule)
    }
    guard signs < 3 else { return .page }
    let prose = passages.count { $0.rule == nil && $0.features.isProse }
    return passages.count(where: \.isFragment) > prose * 2 + 10 ? .mixed : .text
  }

  private static let siteRules: Set<Rule> = [.navigation, .legal, .consent]
}

extension Passage {
  /// Whether this is a few words that are no sentence, no item and no code.
  fileprivate var isFragment: Bool {
    rule == nil && !isItem && !isCode && !isRow && !features.isProse && !features.endsSentence
      && features.words < 5
  }
}

extension Weights {
  /// The weight of a passage before which `run` passages stood without prose among them.
  func weight(of passage: Passage, run length: Int) -> Int {
    let weight = weight(of: passage)
    return weight <= 0 && passage.rule == nil ? weight + run * min(length, 9) : weight
  }

  private func weight(of passage: Passage) -> Int {
    let features = passage.features
    if let rule = passage.rule { return weight(of: rule, isHeading: features.length <= 40) }
    if features.isProse || (passage.isItem && features.length >= 60) {
      return min(features.length, 600) / proseUnit
    }
    // Menus have no sentences.
    if passage.isItem { return features.endsSentence ? 0 : item }
    if passage.isCode || passage.isRow { return 0 }
    if features.endsSentence, features.words >= 4 { return 1 }
    return passage.headingLevel == nil ? stray : stray / 2
  }

  private func weight(of rule: Rule, isHeading: Bool) -> Int {
    switch rule {
    case .advertisement, .control, .media, .share, .byline, .reading: control
    case .date: date
    case .navigation, .subscription, .newsletter: pointer
    case .related, .references: isHeading ? box : pointer
    case .comments: isHeading ? comments : comments / 2
    case .author, .consent, .legal: site
    default: stray
    }
  }
}
