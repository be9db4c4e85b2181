import ArticleModel
import GRDB

extension Database {
  /// Makes known to SQL what only Swift can do.
  func addFunctions() {
    add(function: textFunction("folded", \.folded))
    add(function: textFunction("filing_name") { Article.filingName($0) })
    add(
      function: textFunction("filing_author") { authors in
        let first = authors.split(separator: "\n", maxSplits: 1).first
        return Article.filingName(author: first.map(String.init) ?? "")
      })
  }
}

/// A function of one text; of anything else it is NULL.
private func textFunction(
  _ name: String, _ work: @escaping @Sendable (String) -> String
) -> DatabaseFunction {
  DatabaseFunction(name, argumentCount: 1, pure: true) { values in
    values.first.flatMap(String.fromDatabaseValue).map(work)
  }
}
