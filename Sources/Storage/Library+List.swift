import ArticleModel
import GRDB

extension Library {
  /// At most `limit` articles of `choice` from `position`, in its order.
  public func list(
    _ choice: ListChoice, from position: ListPosition = .start, limit: Int
  ) throws -> [Summary] {
    try store.read { db in
      let (listing, limit) = (try Listing(db: db, choice: choice), max(0, limit))
      switch position {
      case .start: return try listing.below(nil, limit)
      case .end: return try listing.above(nil, limit)
      case .after(let key): return try listing.below(key, limit)
      case .before(let key): return try listing.above(key, limit)
      case .around(let id): return try listing.around(id, limit)
      }
    }
  }

  /// The place of the article of that number in the order of `choice`, the first being 0. The index
  /// of the order is counted through, so this is for who asks for a number, and for no key.
  public func key(at number: Int, of choice: ListChoice) throws -> ListKey? {
    try store.read { db in try Listing(db: db, choice: choice).key(at: max(0, number)) }
  }

  /// Where an article stands in the order of `choice`, or would if it still belonged there; nil when
  /// there is no such article. Those before it are counted as far as `most`, so this is for who
  /// begins, and no key.
  public func place(
    of id: ArticleID, in choice: ListChoice, countingTo most: Int = .max
  ) throws -> ListPlace? {
    try store.read { db in try Listing(db: db, choice: choice).place(of: id, countingTo: most) }
  }

  /// At most `limit` articles of a whole view, newest first.
  public func list(
    _ view: LibraryView, from position: ListPosition = .start, limit: Int
  ) throws -> [Summary] {
    try list(ListChoice(view), from: position, limit: limit)
  }

  /// All articles of `choice`, in its order.
  public func ids(_ choice: ListChoice) throws -> [ArticleID] {
    try store.read { db in try Listing(db: db, choice: choice).ids() }
  }

  /// What `choice` holds, counted article by article when it has a query; lists can be read
  /// meanwhile.
  public func tally(_ choice: ListChoice) throws -> Tally {
    if choice.query == .all { return try tallies()[choice.view] ?? Tally() }
    // No order is counted faster than that in which the articles lie.
    var choice = choice
    choice.order = .usual
    return try store.count { db in try Listing(db: db, choice: choice).tally() }
  }

  /// Breaks off the counting that nobody waits for any more; it ends with an error.
  public func stopCounting() { store.stopCounting() }

  /// Breaks off what is being read just now, for lists and for all others who read: it ends with
  /// `LibraryError.brokenOff`.
  public func stopReading() { store.stopReading() }

  /// What every view holds. The figures are kept with every change, never counted here.
  public func tallies() throws -> [LibraryView: Tally] {
    try store.read { db in
      let sql = "SELECT view, articles, minutes FROM tally"
      return try Row.fetchAll(db.cachedStatement(sql: sql)).reduce(into: [:]) { tallies, row in
        guard let view = LibraryView(rawValue: try row.value(0)) else { return }
        tallies[view] = Tally(articles: try row.value(1), minutes: try row.value(2))
      }
    }
  }
}
