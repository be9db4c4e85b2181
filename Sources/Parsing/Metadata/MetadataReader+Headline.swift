import HTML

extension MetadataReader {
  /// The headline, and the heading that shows it.
  ///
  /// Newsrooms write the headline of their linked data with care; elsewhere it is what search engines
  /// shall see, and the heading is what readers see.
  mutating func readHeadline() {
    let data = text("headline")?.clipped(to: 1_000) ?? ""
    let shared = (clues.meta("og:title", "twitter:title") ?? "").clipped(to: 1_000)
    let title = clues.title ?? ""
    metadata.title = clues.title
    let sources = [data, shared, title].filter { !$0.isEmpty }
    readHeading(sources: sources)
    let shown = heading.map { headingText($0) } ?? ""
    if isNews(), !data.isEmpty {
      metadata.headline = withoutSite(data, known: [shown])
    } else if !shown.isEmpty, likeness(shown, sources) > 0.2 || isSaid(shown, only: sources) {
      metadata.headline = shown
    } else {
      let known = [shown, data, shared].filter { !$0.isEmpty }
      let best = [data, shared, title].first { !$0.isEmpty }
      metadata.headline = best.map { withoutSite($0, known: known) } ?? shown
    }
  }

  /// Whether the one heading of an article must be its headline, since nothing else can be: the page
  /// says no more than the title of its window, and many sites put their own name there.
  private func isSaid(_ shown: String, only sources: [String]) -> Bool {
    if sources.isEmpty { return true }
    guard sources == [clues.title], let heading, shown.foldedWords.count >= 2 else { return false }
    let tops = clues.headings.count { document.tag(of: $0.node) == .h1 }
    guard tops == 1, document.tag(of: heading.node) == .h1 else { return false }
    var place = heading.node
    while let outer = document.parent(of: place) {
      if [.article, .main].contains(document.tag(of: outer)) { return true }
      place = outer
    }
    return false
  }

  /// The heading that resembles the titles most; the first of equals.
  private mutating func readHeading(sources: [String]) {
    var best = -1.0
    let houses =
      [metadata.publication].compactMap { $0?.onlyWords } + sources.compactMap(siteBehind)
    for clue in clues.headings {
      let text = document.shownText(of: clue.node)
      guard text.unicodeScalars.count > 2, text.utf8.count < 600,
        !houses.contains(text.onlyWords)
      else { continue }
      // A headline of a lower level must be told apart from all the other headings.
      let isLower = document.tag(of: clue.node) != .h1
      if isLower, best > 0.5 { break }
      let value = likeness(text, sources) - (isLower ? 0.4 : 0)
      if isLower, value < 0.1 { continue }
      if value > best { (best, heading) = (value, clue) }
    }
    // Several headings that no title knows are those of boxes.
    let tops = clues.headings.prefix { document.tag(of: $0.node) == .h1 }.count
    if best <= 0, tops > 1, !sources.isEmpty { heading = nil }
    if let heading { metadata.shown.append(.init(node: heading.node, rule: .headline)) }
  }

  /// What stands behind the last separator of a title: mostly the name of the site.
  private func siteBehind(_ title: String) -> String? {
    guard let last = title.separators.last else { return nil }
    let name = String(title[last.upperBound...]).onlyWords
    let head = title[..<last.lowerBound].foldedWords.count
    return name.isEmpty || head < 2 ? nil : name
  }

  private func likeness(_ text: String, _ sources: [String]) -> Double {
    sources.map { text.likeness(to: $0) }.max() ?? 0
  }

  /// The text of a heading without a kicker inside it.
  private mutating func headingText(_ clue: PageClues.Clue) -> String {
    let pieces = document.pieces(of: clue.node).map(\.spacedOnce)
    let whole = document.shownText(of: clue.node)
    let parts = pieces.filter { !$0.isEmpty }
    guard parts.count >= 2, let first = parts.first, let split = split(parts) else { return whole }
    metadata.kicker = first.trimmingJoint
    return split
  }

  /// What follows the first part of a heading, if that is a kicker: it stands in an element of its
  /// own, and no title has both parts, or no space parts them.
  private func split(_ parts: [String]) -> String? {
    let rest = parts.dropFirst().drop { $0.onlyWords.isEmpty }
    let headline = rest.joined(separator: " ")
    guard headline.foldedWords.count >= 2, parts[0].unicodeScalars.count <= 60 else { return nil }
    let whole = (parts[0] + headline).onlyWords
    let titles = [text("headline"), clues.meta("og:title"), clues.title].compactMap {
      $0?.onlyWords
    }
    let isWhole = titles.contains { $0.hasPrefix(whole) }
    if titles.contains(headline.onlyWords) { return headline }
    if isWhole { return nil }
    if titles.contains(where: {
      $0.hasPrefix(headline.onlyWords) || $0.hasSuffix(headline.onlyWords)
    }) {
      return headline
    }
    let isGlued =
      parts[0].unicodeScalars.last?.isLower == true
      && headline.unicodeScalars.first?.isUpper == true && parts.count == 2
    return isGlued && titles.isEmpty ? headline : nil
  }

  /// `title` without the name of the site behind its last separator.
  private func withoutSite(_ title: String, known: [String]) -> String {
    let cuts = title.separators
    let words = known.map(\.onlyWords).filter { !$0.isEmpty }
    for cut in cuts where words.contains(String(title[..<cut.lowerBound]).onlyWords) {
      return title[..<cut.lowerBound].trimmed
    }
    guard let last = cuts.last else { return title }
    let (head, tail) = (title[..<last.lowerBound].trimmed, title[last.upperBound...].trimmed)
    let site = (metadata.publication ?? "").onlyWords
    let name = tail.onlyWords
    let host = (base ?? clues.canonical ?? clues.meta("og:url") ?? "").hostWords.joined()
    let isSite =
      !name.isEmpty
      && (site.hasPrefix(name) || name.hasPrefix(site) && !site.isEmpty || host.holdsText(name))
    return isSite && head.foldedWords.count >= 2 ? head : title
  }
}

extension String {
  /// The share of words that two texts have in common.
  func likeness(to other: String) -> Double {
    let (one, two) = (Set(foldedWords), Set(other.foldedWords))
    guard !one.isEmpty, !two.isEmpty else { return 0 }
    return Double(one.intersection(two).count) / Double(one.union(two).count)
  }

  /// The places of the marks that sites put between a title and their name.
  var separators: [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    let scalars = unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let end = scalars.index(after: index)
      switch scalar {
      case "|", "｜", "ㅣ": found.append(index..<end)
      case "-", "–", "—", "·", "»", "•", "~", "«", ":":
        guard index > scalars.startIndex, end < scalars.endIndex,
          scalars[scalars.index(before: index)].isSpace, scalars[end].isSpace
        else { continue }
        found.append(index..<end)
      default: break
      }
    }
    return found
  }

  /// The text without the colon or dash that joins it to what follows.
  var trimmingJoint: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, ":-–—|/".unicodeScalars.contains(last) || last.isSpace {
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }
}
