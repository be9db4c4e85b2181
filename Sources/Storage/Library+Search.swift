import ArticleModel
import GRDB

extension Library {
  /// The newest articles that the query chooses, archived or not, at most `limit`.
  public func search(_ query: Query, limit: Int) throws -> [Summary] {
    func newest(_ view: LibraryView) throws -> [Summary] {
      try list(ListChoice(view, query: query), limit: limit)
    }
    return Array(
      (try newest(.all) + newest(.archive)).sorted { $0.isNewer(than: $1) }.prefix(max(0, limit)))
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

  /// The passage that shows why the query chose the article; nil when no word of it stands in the
  /// body. To be asked for the rows on the screen alone: it reads the text.
  public func excerpt(of id: ArticleID, for query: Query) throws -> Excerpt? {
    let terms = query.terms
    return terms.isEmpty ? nil : try article(id)?.excerpt(of: terms)
  }
}

extension Library {
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
