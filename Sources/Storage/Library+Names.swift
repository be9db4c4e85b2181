import ArticleModel
import GRDB

extension Library {
  /// The names that a field of queries knows, in order: those with a word that begins as typed.
  ///
  /// Of authors and publications the newest articles tell, a thousand at most, so that this costs
  /// the same in every library; who types more letters finds the others.
  public func names(of field: QueryField, startingWith typed: String) throws -> [String] {
    let names =
      switch field {
      case .author:
        try heads("authors", .author, typed).flatMap { $0.split(separator: "\n") }
          .map(String.init)
      case .from: try heads("publication", .publication, typed)
      case .lang: try store.read { try String.fetchAll($0, sql: Shortlist.languages) }
      case .tag:
        try store.read { db in
          let sql = "SELECT name FROM tag WHERE id IN (SELECT tag FROM tagged)"
          return try String.fetchAll(db, sql: sql)
        }
      default: [] as [String]
      }
    let wanted = typed.folded
    let matching = Set(names).filter { name in
      let folded = name.folded
      return folded.hasPrefix(wanted) || folded.contains(" " + wanted)
    }
    return Array(matching.sorted().prefix(Library.mostNames))
  }

  private static let newestArticles = 1_000
  /// More are no help to who looks for one.
  private static let mostNames = 200

  /// A column of the newest articles in which a name begins as typed.
  private func heads(
    _ column: String, _ kind: TextTerm.Kind, _ typed: String
  ) throws -> [String] {
    try store.read { db in
      let term = TextTerm(kind, typed)
      var hits = try NewestHits(of: [term], db)
      let numbers =
        term.spellings.isEmpty
        ? try Int64.fetchAll(
          db, sql: "SELECT article FROM mark ORDER BY article DESC LIMIT \(Library.newestArticles)")
        : try hits.next(Library.newestArticles)
      let sql = "SELECT \(column) FROM article WHERE id = ? AND \(column) IS NOT NULL"
      let statement = try db.cachedStatement(sql: sql)
      return try numbers.compactMap { try String.fetchOne(statement, arguments: [$0]) }
    }
  }
}
