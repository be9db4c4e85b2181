import ArticleModel
import GRDB

/// What became of an article that was given to the library.
public enum Kept: Equatable, Sendable {
  /// The library did not have it.
  case new(ArticleID)
  /// The library had it, in a text as full or fuller.
  case known(ArticleID)
  /// The library had it, and this text is fuller: it is the one shown from now on.
  case fuller(ArticleID)

  public var id: ArticleID {
    switch self {
    case .new(let id), .known(let id), .fuller(let id): id
    }
  }
}

extension Library {
  /// Files `article` together with the bytes that it was made from.
  ///
  /// An article is known again by its canonical address, else by its headline and text. Then the
  /// text with more words is shown and the other one kept as a revision; what the shown one does
  /// not say about itself (date, byline …) is taken from the other. Marks and place stay, and
  /// what came in before, byte for byte, changes nothing, but that it comes out of the trash.
  ///
  /// `arrival`, in seconds since 1970, is the time of the import; articles of one import share it
  /// and so stand together in the lists, newest publication first.
  @discardableResult
  public func keep(_ article: Article, original: [UInt8], arrival: Int64? = nil) throws -> Kept {
    try keep(Holding(article), original: original, arrival: arrival)
  }

  /// Files the article of `holding` with all that was noted on it elsewhere, together with the
  /// bytes that it was made from, in one transaction.
  ///
  /// A new article gets it all. To one that the library has, marks, tags and highlights are added
  /// and none is taken away; a place counts where none was remembered.
  @discardableResult
  public func keep(_ holding: Holding, original: [UInt8], arrival: Int64? = nil) throws -> Kept {
    try keep(Arrival(holding, Original(original)), at: arrival)
  }

  /// Files `arrivals` in one transaction, and enters what came of them into the index of words.
  ///
  /// Where that fails, they are filed one by one, so that one that cannot be filed takes no other
  /// with it. There are fewer results than arrivals when the library takes nothing more: the last
  /// result says why.
  public func keep(_ arrivals: [Arrival], at time: Int64? = nil) -> [Result<Kept, any Error>] {
    if let kept = try? keepTogether(arrivals, at: time) { return kept.map(Result.success) }
    var results: [Result<Kept, any Error>] = []
    for arrival in arrivals {
      do {
        results.append(.success(try keep(arrival, at: time)))
      } catch {
        results.append(.failure(error))
        if let error = error as? LibraryError, error.endsWriting { break }
      }
    }
    return results
  }

  private func keepTogether(_ arrivals: [Arrival], at time: Int64?) throws -> [Kept] {
    guard !isReadOnly else { throw store.refusal }
    return try lock.holding {
      let numbers = try keep(arrivals.map(\.original))
      let kept = try store.write { db in
        try zip(arrivals, numbers).map { try file($0, $1, at: time, db) }
      }
      // What the index misses waits, and a search reads it.
      try? index(wordsToEnter(of: arrivals, kept))
      return kept
    }
  }

  private func keep(_ arrival: Arrival, at time: Int64?) throws -> Kept {
    guard !isReadOnly else { throw store.refusal }
    return try lock.holding {
      let numbers = try keep([arrival.original])
      return try store.write { db in try file(arrival, numbers[0], at: time, db) }
    }
  }

  private func file(
    _ arrival: Arrival, _ number: Int64, at time: Int64?, _ db: Database
  ) throws -> Kept {
    let holding = arrival.holding
    let clock = time ?? now()
    let added = holding.added.map { min($0, clock) }
    let shelf = Shelf(db: db, path: store.path, now: added ?? clock)
    let kept = try shelf.file(holding.article, arrival.stored, arrival.identity)
    try shelf.note(holding.article.origins, original: number, of: kept.id)
    try shelf.note(name: arrival.copy, of: kept.id)
    try shelf.note(holding, of: kept.id)
    try shelf.note(holding.highlights, of: kept)
    if kept != .new(kept.id) { try shelf.takeOutOfTrash(kept.id) }
    return kept
  }

  /// The numbers of the bytes. Where their file is damaged it is set aside and begun anew: they are
  /// the half that a library can do without. The caller holds the write lock.
  private func keep(_ packed: [Originals.Packed]) throws -> [Int64] {
    do {
      return try originals.keep(packed, after: lastOriginal)
    } catch LibraryError.damaged {
      try originals.setAside(now: now())
      return try originals.keep(packed, after: lastOriginal)
    }
  }

  private func lastOriginal() throws -> Int64 {
    try store.read { try Int64.fetchOne($0, sql: "SELECT max(original) FROM origin") } ?? 0
  }
}

/// The words of the articles that are new and are shown as they came in: without notes, and not
/// merged with another arrival. Those of the others are read from the library.
private func wordsToEnter(of arrivals: [Arrival], _ kept: [Kept]) -> [ArticleID: IndexEntry?] {
  var words: [ArticleID: IndexEntry?] = [:]
  for (arrival, kept) in zip(arrivals, kept) {
    if case .new(let id) = kept, arrival.holding.highlights.isEmpty {
      words[id] = arrival.words
    } else {
      words[kept.id] = .some(nil)
    }
  }
  return words
}
