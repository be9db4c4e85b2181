import ArticleModel
import GRDB

extension Library {
  /// The newest articles that the query chooses, archived or not, at most `limit`.
  public func search(_ query: Query, limit: Int) throws -> [Summary] {
    if let terms = query.conjunction, let found = try newest(terms, limit: limit) { return found }
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
  /// The newest articles that hold all the terms; nil while the index does not know every article.
  ///
  /// The index gives the highest numbers first, and what came in last has the highest number: so
  /// the commonest word costs no more than the rows that are shown. Only what was exported elsewhere
  /// came in earlier than its number tells.
  private func newest(_ terms: [TextTerm], limit: Int) throws -> [Summary]? {
    try store.read { db in
      let waiting = "SELECT 1 FROM unindexed LIMIT 1"
      guard try Int.fetchOne(db.cachedStatement(sql: waiting)) == nil else { return nil }
      var hits = try NewestHits(of: terms, db)
      var (numbers, found): ([Int64], [Summary]) = ([], [])
      while found.count < limit, let number = try hits.next() {
        numbers.append(number)
        if let summary = try Summary(of: number, db) { found.append(summary) }
      }
      found.sort { $0.isNewer(than: $1) }
      guard found.count == limit, let oldest = found.last,
        try isAnyNewer(than: oldest.key, numberBelow: hits.last, db)
      else { return found }
      return try newest(among: numbers + hits.next(.max), limit: limit, db)
    }
  }

  /// Whether an article with so low a number stands above that place in the order of arrival.
  private func isAnyNewer(
    than key: ListKey, numberBelow bound: Int64, _ db: Database
  ) throws -> Bool {
    try Library.searched.contains { view in
      let sql = """
        SELECT 1 FROM mark INDEXED BY mark_\(view.rawValue)_added
        WHERE "\(view.rawValue)" AND (added, published) > (?, ?) AND article < ? LIMIT 1
        """
      guard case .number(let added) = key.value else { return false }
      let values: StatementArguments = [added, key.tie, bound]
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: values) != nil
    }
  }

  /// The newest of the articles of these numbers, which descend.
  private func newest(among numbers: [Int64], limit: Int, _ db: Database) throws -> [Summary] {
    // Few are looked up; many are met soon on a walk through all that came in.
    let near =
      numbers.count <= Library.fewHits
      ? numbers
      : try Library.searched.flatMap { view in
        let sql = """
          SELECT article FROM mark INDEXED BY mark_\(view.rawValue)_added
          WHERE "\(view.rawValue)" ORDER BY added DESC, published DESC, article DESC
          """
        let walk = try Int64.fetchCursor(db.cachedStatement(sql: sql))
        return try Array(walk.filter { numbers.hasDescending($0) }.prefix(limit))
      }
    let found = try near.compactMap { try Summary(of: $0, db) }
    return Array(found.sorted { $0.isNewer(than: $1) }.prefix(limit))
  }

  /// The views that a search looks through: all but the trash.
  private static let searched: [LibraryView] = [.all, .archive]
  private static let fewHits = 400
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

extension Query {
  /// The terms that an article must all hold, when the query is nothing else.
  fileprivate var conjunction: [TextTerm]? {
    let parts = if case .both(let parts) = self { parts } else { [self] }
    let terms = parts.compactMap { TextTerm($0) }
    return terms.isEmpty || terms.count < parts.count ? nil : terms
  }
}

extension [Int64] {
  /// Whether the number is among these, which descend.
  fileprivate func hasDescending(_ number: Int64) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}

extension Summary {
  /// The article of that number, unless it lies in the trash.
  fileprivate init?(of number: Int64, _ db: Database) throws {
    let sql = "\(Summary.selection) WHERE mark.article = ? AND NOT is_trashed"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [number])
    guard let row else { return nil }
    try self.init(row)
  }

  fileprivate func isNewer(than other: Summary) -> Bool {
    (added, key.tie, id) > (other.added, other.key.tie, other.id)
  }
}
