/// What makes a line end bad, in squared cells of slack.
struct Prices {
  /// Each line, so that a paragraph does not become longer than it must.
  var line = 4
  var hyphen = 35
  /// For a hyphen behind two letters, beside that of the hyphen: ten empty cells are worse.
  var stub = 150
  /// For the second hyphen in a row; a third is not allowed.
  var secondHyphen = 400
  /// For the last line of a paragraph when it is hardly a line.
  var shortLastLine = 60
  /// For a hyphen before the last line.
  var lastHyphen = 30
  var emergency = 10_000
  /// GNU fmt: no line ends after the first word of a sentence or before its last, the less the
  /// shorter that word is; one that ends with the sentence is good.
  var firstWord = 90
  var lastWord = 60
  var sentenceEnd = 4
  /// For each cell beyond an eighth of the measure: a hole.
  var hole = 100
  /// For each cell by which the gaps of a justified line are wider than two cells.
  var wideGap = 30

  static let usual = Prices()
}

extension Prices {
  /// The price of a slack of so many cells.
  func slack(_ cells: Int, measure: Int, gaps: Int, isJustified: Bool) -> Int {
    let beyond = max(0, cells - max(3, measure / 8))
    let stretch = isJustified ? max(0, cells - gaps) : 0
    return cells * cells + beyond * beyond * hole + stretch * wideGap
  }

  /// The price of the difference to the line above.
  func difference(_ one: Int, _ other: Int) -> Int { (one - other) * (one - other) / 2 }

  /// The price of a last line of so many cells.
  func lastLine(_ cells: Int, measure: Int) -> Int {
    let least = max(4, measure / 5)
    return cells >= least ? 0 : shortLastLine + (least - cells) * 4
  }
}

extension Junctures {
  /// Prices the junctures next to where sentences end.
  mutating func priceSentences(_ prices: Prices) {
    var before: Int?
    var isAfterEnd = true
    for index in all.indices.dropFirst() where isBetweenWords(index) {
      let isEnd = all[index].kind == .end || endsSentence(index)
      let width = all[index].endCell - (before.map { all[$0].nextCell } ?? 0)
      if isAfterEnd, !isEnd { all[index].price += prices.firstWord / (width + 2) }
      if isEnd {
        if let before { all[before].price += prices.lastWord / (width + 2) }
        all[index].price -= prices.sentenceEnd
      }
      isAfterEnd = isEnd
      before = index
    }
  }
}
