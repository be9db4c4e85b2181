import ArticleModel

/// What is looked for in the whole library.
public struct LibrarySearch: Hashable, Sendable {
  public var text: String
  public var query: Query
  /// Whether what fits best stands first, and not what is newest.
  public var isRanked = false
}

extension ListShowing {
  /// Whether it is what a search found.
  var isFound: Bool { if case .found = tab { true } else { false } }
}

/// The passages below the rows of what was found; they are asked for when their rows are seen.
struct RowExcerpts: Equatable, Sendable {
  var found: [ArticleID: Excerpt] = [:]
  var asked: Set<ArticleID> = []
}

extension Query {
  /// The words that an article of the query can hold, as patterns for its page.
  var patterns: [SearchPattern] {
    switch self {
    case .word(let text, _), .phrase(let text):
      // As the library finds them: “Mueller” is “Müller” too.
      text.umlautSpellings.compactMap(SearchPattern.init).reduce(into: []) { patterns, pattern in
        if !patterns.contains(pattern) { patterns.append(pattern) }
      }
    case .both(let queries), .either(let queries): queries.flatMap(\.patterns)
    default: []
    }
  }
}
