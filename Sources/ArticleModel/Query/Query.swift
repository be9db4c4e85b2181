/// A choice of articles, as readers write it: `is:unread from:zeit min:<10 "lange Weile"`.
///
/// One language for filters, saved views, commands and acts on many articles.
public indirect enum Query: Hashable, Sendable {
  /// Every article.
  case all
  /// A word of the text, the head or the notes; with `isPrefix`, also longer words that begin so.
  case word(String, isPrefix: Bool = false)
  /// Words that stand one behind the other.
  case phrase(String)
  case state(State)
  /// A part of an author's name.
  case author(String)
  /// A part of the publication's name.
  case publication(String)
  /// A part of a desk of the section path.
  case section(String)
  case genre(Genre)
  /// A language and its regions: “de” chooses “de-AT” too.
  case language(String)
  case tag(String)
  /// Published on one of these days of the reader's calendar; nil where a side is open.
  case published(from: CivilDay?, through: CivilDay?)
  /// The minutes that reading takes.
  case minutes(ClosedRange<Int>)
  case words(ClosedRange<Int>)
  case not(Query)
  /// What all of these choose.
  case both([Query])
  /// What at least one of these chooses.
  case either([Query])

  /// What a reader noted on an article, or what it is for them.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case unread, read, starred, started, archived, teaser
    /// With a highlight or a note of the reader's; with a note.
    case highlighted, noted
  }
}

extension Query {
  /// What is chosen by both, in the form that the parser gives.
  public func and(_ other: Query) -> Query { Query.both([self, other]).normalised }

  /// The same choice in the one form that its text has: nothing nested that need not be, nothing
  /// said that chooses everything.
  public var normalised: Query {
    switch self {
    case .word(let word, _) where !Query.isBare(word): return .phrase(word)
    case .published(nil, nil): return .all
    case .minutes(let range): return .minutes(Query.bounded(range))
    case .words(let range): return .words(Query.bounded(range))
    case .not(let query):
      let inner = query.normalised
      if case .not(let twice) = inner { return twice }
      return .not(inner)
    case .both(let queries):
      let parts = queries.map(\.normalised).flatMap { part in
        if case .both(let inner) = part { return inner }
        return part == .all ? [] : [part]
      }
      return parts.count > 1 ? .both(parts) : parts.first ?? .all
    case .either(let queries):
      let parts = queries.map(\.normalised).flatMap { part in
        if case .either(let inner) = part { return inner }
        return [part]
      }
      if parts.contains(.all) { return .all }
      return parts.count > 1 ? .either(parts) : parts.first ?? .not(.all)
    default: return self
    }
  }

  /// No article has more minutes or words: from here on a side is open.
  static let largestNumber = 1_000_000_000

  private static func bounded(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    let lower = min(max(0, range.lowerBound), largestNumber)
    return lower...(range.upperBound > largestNumber ? .max : max(lower, range.upperBound))
  }
}

extension Query {
  /// The view of the library in which all that the query chooses stands: what is archived is in no
  /// other view than its own.
  public var home: LibraryView {
    switch self {
    case .state(.archived): .archive
    case .both(let parts): parts.contains(.state(.archived)) ? .archive : .all
    default: .all
    }
  }

  /// Whether it names what is archived as something that it can choose.
  var asksForArchive: Bool { names(.archived, asChosen: true) }

  private func names(_ state: State, asChosen isChosen: Bool) -> Bool {
    switch self {
    case .state(state): isChosen
    case .not(let query): query.names(state, asChosen: !isChosen)
    case .both(let queries), .either(let queries):
      queries.contains { $0.names(state, asChosen: isChosen) }
    default: false
    }
  }
}
