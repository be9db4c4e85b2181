import ArticleModel

extension [Block] {
  /// The blocks with lines that are nothing but a credit given to the picture before them.
  ///
  /// Many sites set “© Name” in a line of its own below the caption. Behind other text such a line
  /// speaks of a picture that is not here; then it is cut.
  func givingCredits() -> (blocks: [Block], cut: [Removed]) {
    var blocks: [Block] = []
    var cut: [Removed] = []
    for block in self {
      guard let credit = block.loneCredit else {
        blocks.append(block)
        continue
      }
      if case .figure(var figure) = blocks.last, figure.credit == nil || figure.credit == credit {
        figure.credit = credit
        blocks[blocks.count - 1] = .figure(figure)
      } else if block.text.unicodeScalars.first == "©" {
        cut.append(Removed(block.text, rule: Rule.caption.rawValue))
      } else {
        blocks.append(block)
      }
    }
    return (blocks, cut)
  }
}

extension Block {
  /// The credit that a short paragraph consists of, or nil.
  fileprivate var loneCredit: String? {
    guard case .paragraph(let inlines) = self else { return nil }
    let text = inlines.text
    guard text.utf8.count <= 200, let line = Caption(text), line.caption == nil else { return nil }
    return line.credit
  }
}
