import ArticleModel
import HTML

/// What the page says of its article elsewhere: checks on the text, never its source.
struct PageClaims {
  /// The headline and the title of the page, folded.
  let titles: [String]
  private let description: String
  /// What notes about the authors begin with.
  private let openings: [[UInt8]]
  /// The text in the linked data, folded and without spaces; empty when there is none.
  private var body: [UInt8]

  init(_ metadata: PageMetadata) {
    titles = [metadata.headline, metadata.title ?? ""].map(foldedLabel).filter { !$0.isEmpty }
    description = foldedLabel(metadata.description ?? "")
    let names = metadata.byline.prefix(8).map(\.name).filter { $0.utf8.count >= 6 }
    openings = names.flatMap { name in
      PageClaims.introductions.map { Array(($0 + name).utf8) }
    }
    body = Array((metadata.articleBody ?? "").onlyWords.utf8)
  }

  /// The claims as far as they can be held against `count` leaves: each is searched in the body.
  func bounded(for count: Int) -> PageClaims {
    var claims = self
    if body.count > 300_000_000 / max(1, count) { claims.body = [] }
    return claims
  }

  /// What of it a leaf repeats.
  func echo(of leaf: Leaf) -> Echo {
    var echo = Echo()
    if leaf.features.length <= 300 {
      let folded = leaf.folded
      echo.isHeadline = titles.contains(folded)
      echo.isInTitle = folded.utf8.count >= 12 && titles.contains { $0.holdsText(folded) }
      echo.holdsHeadline =
        !echo.isHeadline
        && titles.contains { $0.utf8.count >= 20 && folded.holdsText($0) }
      echo.isDescription = !folded.isEmpty && description.hasPrefix(folded)
    }
    if !body.isEmpty, leaf.features.words >= 4 {
      echo.isInBody = body.hold(leaf.text.foldedBeginning)
      echo.isMissingInBody = !echo.isInBody
    }
    return echo
  }

  /// Whether a leaf begins with the name of an author and goes on about them.
  func isAboutAuthor(_ leaf: Leaf) -> Bool {
    guard leaf.features.length <= 900 else { return false }
    let text = leaf.text.utf8
    return openings.contains { text.count > $0.count + 20 && text.starts(with: $0) }
  }

  private static let introductions = ["", "(", "About ", "Über "]

  struct Echo {
    var isHeadline = false
    var isInTitle = false
    /// Whether the headline stands in it with other words: a kicker glued to it, a teaser.
    var holdsHeadline = false
    var isDescription = false
    var isInBody = false
    var isMissingInBody = false
  }
}

extension String {
  /// The first 120 characters of the words, folded and without spaces.
  fileprivate var foldedBeginning: String {
    let words = clipped(to: 1_000).onlyWords
    // Letters of ASCII are characters each.
    let start = words.utf8.prefix(121)
    return start.allSatisfy { $0 < 0x80 }
      ? String(Substring(start.prefix(120))) : String(words.prefix(120))
  }
}

extension [UInt8] {
  /// Whether `text` stands somewhere in the bytes; of texts made to be compared without end,
  /// not.
  ///
  /// Source: R. Nigel Horspool, “Practical fast searching in strings” (1980).
  fileprivate func hold(_ text: String) -> Bool {
    let mark = Array(text.utf8)
    guard let last = mark.last, mark.count <= count else { return mark.isEmpty }
    var skips = [Int](repeating: mark.count, count: 256)
    for (place, byte) in mark.dropLast().enumerated() { skips[Int(byte)] = mark.count - 1 - place }
    var (end, steps) = (mark.count - 1, 0)
    while end < count, steps < 4 * count {
      var length = 0
      if self[end] == last {
        length = 1
        while length < mark.count, self[end - length] == mark[mark.count - 1 - length] {
          length += 1
        }
        if length == mark.count { return true }
      }
      steps += length + 1
      end += skips[Int(self[end])]
    }
    return false
  }
}
