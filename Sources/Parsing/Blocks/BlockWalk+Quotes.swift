import ArticleModel
import HTML

// Quotes, pull quotes and posts of other sites that stand in a quote.

extension BlockWalk {
  mutating func enter(quote node: NodeID) -> Entry {
    if hasPullQuoteSign(node) { return enter(pullQuote: node) }
    guard let address = address(ofPost: node) else { return open(.quote) }
    return open(.embed(url: address))
  }

  mutating func enter(pullQuote node: NodeID) -> Entry {
    if document.attribute("role", of: node) == "doc-pullquote", !assembler.isInside(.pullQuote) {
      surePullQuotes.insert(document.textContent(of: node).foldedLetters)
    }
    return open(.pullQuote)
  }

  /// Classes that sites give to sentences lifted from the text.
  private static let pullQuoteClasses: Set<Substring> = [
    "pullquote", "pull-quote", "pull_quote", "pullQuote", "PullQuote", "wp-block-pullquote",
    "article-pullquote", "c-pullquote", "entry-pullquote",
  ]

  func hasPullQuoteSign(_ node: NodeID) -> Bool {
    document.attribute("role", of: node) == "doc-pullquote"
      || classTokens(of: node).contains { Self.pullQuoteClasses.contains($0) }
  }

  /// Classes that the scripts of networks look for. Posts of pictures and films become links; posts
  /// of words (tweets and the like) carry their words, so they stay quotes.
  private static let postClasses: Set<Substring> = [
    "twitter-video", "instagram-media", "tiktok-embed", "reddit-card", "imgur-embed-pub",
  ]

  /// The address of a post that a script would have drawn; nil for true quotes.
  private func address(ofPost node: NodeID) -> String? {
    guard classTokens(of: node).contains(where: { Self.postClasses.contains($0) }) else {
      return nil
    }
    let declared =
      document.attribute("data-instgrm-permalink", of: node) ?? document.attribute("cite", of: node)
    if let address = declared.flatMap({ absoluteAddress($0, base: builder.base) }) {
      return address
    }
    // The last link is that of the post; hostile ones hold no end of nodes.
    let links = document.descendants(of: node).prefix(400).compactMap {
      document.tag(of: $0) == .a ? document.attribute("href", of: $0) : nil
    }
    return links.last.flatMap { absoluteAddress($0, base: builder.base) }
  }
}

extension [Block] {
  /// The blocks, with pull quotes whose sentence stands nowhere else as quotes: there they are part
  /// of the text.
  func checkingPullQuotes(sure: Set<String>) -> [Block] {
    let doubtful = indices.filter {
      if case .pullQuote(let inlines, let attribution) = self[$0] {
        !sure.contains((inlines.text + attribution.text).foldedLetters)
      } else {
        false
      }
    }
    guard !doubtful.isEmpty else { return self }
    let text = map(\.runningText).joined().foldedLetters
    var blocks = self
    for (count, index) in doubtful.enumerated() {
      guard case .pullQuote(let inlines, let attribution) = blocks[index] else { continue }
      // A page of nothing but pull quotes must not cost its square.
      let isLifted = count < 40 && text.contains(inlines.text.foldedLetters)
      if !isLifted { blocks[index] = .quote([.paragraph(inlines)], attribution: attribution) }
    }
    return blocks
  }
}

extension String {
  /// Letters and digits alone, in lower case: what a quoted sentence keeps of its text.
  fileprivate var foldedLetters: String {
    string(of: Array(lowered.unicodeScalars.lazy.filter { $0.isLetter || $0.isDigit }))
  }
}
