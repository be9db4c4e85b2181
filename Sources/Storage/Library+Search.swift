import ArticleModel
import GRDB

extension Library {
  /// The newest articles that the query chooses, archived or not, at most `limit`.
  public func search(_ query: Query, limit: Int) throws -> [Summary] {
    if let term = TextTerm(query), let found = try newest(term, limit: limit) { return found }
    return try list(ListChoice(.all, query: query, isWithArchive: true), limit: limit)
  }

  /// The articles that the query's words fit best, among the newest thousand that it chooses.
  ///
  /// A rank is told by all the texts that hold a word, so that it cannot be found without
  /// reading their numbers; what is shown while a reader types is `search`.
  public func searchRanked(_ query: Query, limit: Int) throws -> [Summary] {
    let candidates = try search(query, limit: Library.candidates)
    let ranks = try self.ranks(of: query.terms, since: candidates.map(\.id).min())
    func rank(_ summary: Summary) -> Double { ranks[summary.id] ?? 0 }
    // bm25 gives the best the least; equal ones stay in their order.
    let sorted = candidates.enumerated().sorted { one, other in
      (rank(one.element), one.offset) < (rank(other.element), other.offset)
    }
    return sorted.prefix(max(0, limit)).map(\.element)
  }

  /// The passage that shows why the query chose the article, or the note; nil when no word of it
  /// stands in body or notes. To be asked for the rows on the screen alone: it reads the text.
  public func excerpt(of id: ArticleID, for query: Query) throws -> Excerpt? {
    let terms = query.terms
    if terms.isEmpty { return nil }
    return try article(id)?.excerpt(of: terms)
      ?? highlights(of: id).lazy.compactMap { $0.excerpt(of: terms) }.first
  }
}

extension Library {
  /// The newest articles that hold the term; nil while the index does not know every article.
  ///
  /// The index gives the highest numbers first, and what came in last has the highest number: so
  /// the commonest word costs no more than the rows that are shown. Only what was exported elsewhere
  /// came in earlier than its number tells: nil where that could change the choice.
  private func newest(_ term: TextTerm, limit: Int) throws -> [Summary]? {
    try store.read { db in
      let waiting = "SELECT 1 FROM unindexed LIMIT 1"
      guard try Int.fetchOne(db.cachedStatement(sql: waiting)) == nil else { return nil }
      var found: [Summary] = []
      var below = Int64.max
      while found.count < limit, let (numbers, last) = try term.newest(db, limit, below: below) {
        let sql = "\(Summary.selection) WHERE mark.article = ? AND NOT is_trashed"
        let statement = try db.cachedStatement(sql: sql)
        for number in numbers {
          let row = try Row.fetchOne(statement, arguments: [number])
          if let row { found.append(try Summary(row)) }
        }
        below = last
      }
      let newest = Array(found.sorted { $0.isNewer(than: $1) }.prefix(limit))
      if found.count >= limit, let oldest = newest.last,
        try isAnyNewer(than: oldest.added, numberBelow: below, db)
      {
        return nil
      }
      return newest
    }
  }

  /// Whether an article with so low a number came in later than at that time.
  private func isAnyNewer(than time: Int64, numberBelow bound: Int64, _ db: Database) throws -> Bool
  {
    try [LibraryView.all, .archive].contains { view in
      let sql = """
        SELECT 1 FROM mark INDEXED BY mark_\(view.rawValue)_added
        WHERE "\(view.rawValue)" AND added > ? AND article < ? LIMIT 1
        """
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [time, bound]) != nil
    }
  }

  private static let candidates = 1_000

  private func ranks(of terms: [TextTerm], since oldest: ArticleID?) throws -> [ArticleID: Double] {
    let expressions = terms.compactMap(\.ranking)
    guard let oldest, !expressions.isEmpty else { return [:] }
    return try store.read { db in
      let sql = """
        SELECT rowid, bm25(word, 10, 4, 6, 2, 2, 1, 4) FROM word WHERE word MATCH ? AND rowid >= ?
        """
      let arguments: StatementArguments = [
        expressions.map { "(\($0))" }.joined(separator: " OR "), oldest.rawValue,
      ]
      return try Row.fetchAll(db, sql: sql, arguments: arguments).reduce(into: [:]) { ranks, row in
        ranks[ArticleID(rawValue: try row.value(0))] = try row.value(1)
      }
    }
  }
}

extension Query {
  /// The words and phrases that an article of the query can hold.
  fileprivate var terms: [TextTerm] {
    switch self {
    case .word, .phrase: TextTerm(self).map { [$0] } ?? []
    case .both(let queries), .either(let queries): queries.flatMap(\.terms)
    default: []
    }
  }
}

extension Summary {
  fileprivate func isNewer(than other: Summary) -> Bool {
    (added, key.tie, id) > (other.added, other.key.tie, other.id)
  }
}
