import ArticleModel
import Foundation
import GRDB

extension Database {
  /// Makes known to SQL what only Swift can do.
  func addFunctions() {
    add(function: matches)
    add(function: textFunction("filing_name") { Article.filingName($0) })
    add(
      function: textFunction("filing_author") { authors in
        let first = authors.split(separator: "\n", maxSplits: 1).first
        return Article.filingName(author: first.map(String.init) ?? "")
      })
  }
}

/// Whether a text that the index does not know yet holds a term: `matches(format, length, bytes,
/// kind, written)` with the columns of `body`.
private let matches = DatabaseFunction("matches", argumentCount: 5, pure: true) { values in
  guard let format = Int.fromDatabaseValue(values[0]),
    let length = Int.fromDatabaseValue(values[1]),
    let bytes = Data.fromDatabaseValue(values[2]),
    let kind = String.fromDatabaseValue(values[3]).flatMap(TextTerm.Kind.init(rawValue:)),
    let written = String.fromDatabaseValue(values[4]),
    let article = StoredArticle.article(
      format: format, Deflated(bytes: Array(bytes), length: length))
  else { return false }
  return IndexedText(article).matches(TextTerm(kind, written))
}

/// A function of one text; of anything else it is NULL.
private func textFunction(
  _ name: String, _ work: @escaping @Sendable (String) -> String
) -> DatabaseFunction {
  DatabaseFunction(name, argumentCount: 1, pure: true) { values in
    values.first.flatMap(String.fromDatabaseValue).map(work)
  }
}
