import HTML

/// What the page says of its article elsewhere: checks on the text, never its source.
struct PageClaims {
  /// The headline and the titles, folded.
  let titles: [String]
  private let description: String
  /// The text in the linked data, folded and without spaces; empty when there is none.
  private let body: String

  init(_ metadata: PageMetadata, titles: [String]) {
    self.titles = ([metadata.headline] + titles).map(foldedLabel).filter { !$0.isEmpty }
    description = foldedLabel(metadata.description ?? "")
    body = (metadata.articleBody ?? "").foldedWords.joined()
  }

  /// What of it a leaf repeats.
  func echo(of leaf: Leaf) -> Echo {
    var echo = Echo()
    if leaf.features.length <= 300 {
      let folded = foldedLabel(leaf.text)
      echo.isHeadline = titles.contains(folded)
      echo.isInTitle = folded.utf8.count >= 12 && titles.contains { $0.contains(folded) }
      echo.isDescription = !folded.isEmpty && description.hasPrefix(folded)
    }
    if !body.isEmpty, leaf.features.words >= 4 {
      let words = String(leaf.text.foldedWords.joined().prefix(120))
      echo.isInBody = body.utf8.count < 2_000_000 && body.contains(words)
      echo.isMissingInBody = !echo.isInBody
    }
    return echo
  }

  struct Echo {
    var isHeadline = false
    var isInTitle = false
    var isDescription = false
    var isInBody = false
    var isMissingInBody = false
  }
}
