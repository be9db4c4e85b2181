import ArticleModel
import GRDB

extension Library {
  /// The articles whose headline, kicker, author or publication hold all words of `text`,
  /// upper and lower case alike, newest first, of all articles or of one view; for a number, the article of that number alone.
  ///
  /// This reads the heads of all articles one by one; the words of the text are not searched.
  public func find(_ text: String, in view: LibraryView? = nil, limit: Int) throws -> [Summary] {
    if let id = Int64(text), let summary = try summary(ArticleID(rawValue: id)),
      view?.holds(summary) ?? true
    {
      return [summary]
    }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).prefix(20)
    let conditions =
      words.map { _ in "instr(folded, ?) > 0" }
      + [view.map { "\"\($0.rawValue)\"" } ?? "NOT is_trashed"]
    let sql = """
      \(Summary.selection) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY mark.added DESC, mark.published DESC, mark.article DESC LIMIT ?
      """
    return try store.read { db in
      var arguments = StatementArguments(words.map(String.init))
      arguments += [max(0, limit)]
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map(Summary.init)
    }
  }
}
