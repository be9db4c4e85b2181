import ArticleModel

extension [Block] {
  /// The blocks with those dividers alone that part text from text: sites draw rules above headings,
  /// around boxes and below the items of lists as well.
  func keepingDividersInText() -> [Block] {
    var kept: [Block] = []
    for block in self {
      switch block {
      case .divider where kept.isEmpty || kept.last == .divider: continue
      case .heading where kept.last == .divider: kept.removeLast()
      default: break
      }
      if case .list(let list) = block {
        kept.append(
          .list(ListBlock(list.marker, items: list.items.map { $0.keepingDividersInText() })))
      } else {
        kept.append(block)
      }
    }
    while kept.last == .divider { kept.removeLast() }
    return kept
  }
}
