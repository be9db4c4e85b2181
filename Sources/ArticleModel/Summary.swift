/// What a list shows of an article: its head in short, and what its reader noted on it.
public struct Summary: Equatable, Sendable {
  public var id: ArticleID
  public var kicker: String?
  public var headline: String
  public var authors: [String]
  public var publication: String?
  public var published: PublicationDate?
  /// When it came in, in seconds since 1970; one import gives all its articles the same.
  public var added: Int64
  public var words: Int
  public var language: String?
  public var isTeaser: Bool
  public var isRead: Bool
  public var isStarred: Bool
  public var isArchived: Bool
  public var isTrashed: Bool
  /// The reader's own tags, sorted.
  public var tags: [String]
  /// How many highlights and notes it bears.
  public var highlights: Int
  /// Where its reader stopped, or nil when it was never turned over.
  public var place: Place?
  /// Its position in the list that it was read from.
  public var key: ListKey

  public init(
    id: ArticleID, kicker: String? = nil, headline: String, authors: [String] = [],
    publication: String? = nil, published: PublicationDate? = nil, added: Int64 = 0,
    words: Int = 0, language: String? = nil, isTeaser: Bool = false, isRead: Bool = false,
    isStarred: Bool = false, isArchived: Bool = false, isTrashed: Bool = false,
    tags: [String] = [], highlights: Int = 0, place: Place? = nil, key: ListKey? = nil
  ) {
    self.id = id
    self.kicker = kicker
    self.headline = headline
    self.authors = authors
    self.publication = publication
    self.published = published
    self.added = added
    self.words = words
    self.language = language
    self.isTeaser = isTeaser
    self.isRead = isRead
    self.isStarred = isStarred
    self.isArchived = isArchived
    self.isTrashed = isTrashed
    self.tags = tags
    self.highlights = highlights
    self.place = place
    self.key = key ?? ListKey(.number(added), tie: published?.seconds ?? added, id: id)
  }

  public var minutes: Int { Article.minutes(words: words) }
  /// Whole minutes that are still to be read.
  public var minutesLeft: Int {
    isRead ? 0 : minutes - Int(Double(minutes) * (place?.progress ?? 0))
  }
  public var isStarted: Bool { place != nil && !isRead }
}

extension Summary {
  /// Takes a mark over, as the library does.
  public mutating func apply(_ mark: Mark) {
    switch mark {
    case .read: isRead = true
    case .unread: isRead = false
    case .star: isStarred = true
    case .unstar: isStarred = false
    case .archive: isArchived = true
    case .unarchive: isArchived = false
    case .trash: isTrashed = true
    case .untrash: isTrashed = false
    }
  }

  /// Takes a change over, as the library does.
  public mutating func apply(_ change: Act.Change) {
    switch change {
    case .mark(let mark): apply(mark)
    case .tag(let name): if !tags.contains(name) { tags = (tags + [name]).sorted() }
    case .untag(let name): tags.removeAll { $0 == name }
    case .highlight(_, let was, let now):
      highlights = max(0, highlights + (now == nil ? 0 : 1) - (was == nil ? 0 : 1))
    }
  }
}
