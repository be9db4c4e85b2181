import ArticleModel
import Foundation
import GRDB

extension Database {
  /// Makes known to SQL what only Swift can do.
  func addFunctions() {
    add(function: matches)
    add(function: says)
    add(function: textFunction("folded") { $0.folded })
    add(function: textFunction("tag_key") { TagTally.key($0) })
    add(function: textFunction("filing_name") { Article.filingName($0) })
    add(
      function: textFunction("filing_author") { authors in
        let first = authors.split(separator: "\n", maxSplits: 1).first
        return Article.filingName(author: first.map(String.init) ?? "")
      })
  }
}

/// Whether a text that the index does not know yet holds a term: `matches(format, length, bytes,
/// notes, kind, written)` with the columns of `body`.
private let matches = DatabaseFunction("matches", argumentCount: 6, pure: true) { values in
  guard let format = Int.fromDatabaseValue(values[0]),
    let length = Int.fromDatabaseValue(values[1]),
    let bytes = Data.fromDatabaseValue(values[2]),
    let term = TextTerm(kind: values[4], written: values[5]),
    let article = StoredArticle.article(
      format: format, Deflated(bytes: Array(bytes), length: length))
  else { return false }
  let notes = String.fromDatabaseValue(values[3])
  return IndexedText(article, notes: notes ?? "").matches(term)
}

/// Whether a highlight holds a term: `says(quote, note, language, kind, written)`.
private let says = DatabaseFunction("says", argumentCount: 5, pure: true) { values in
  guard let term = TextTerm(kind: values[3], written: values[4]) else { return false }
  let text = [0, 1].compactMap { String.fromDatabaseValue(values[$0]) }.joined(separator: "\n")
  let language = String.fromDatabaseValue(values[2])
  return IndexedText(Article(headline: "", language: language), notes: text).matches(term)
}

extension TextTerm {
  fileprivate init?(kind: DatabaseValue, written: DatabaseValue) {
    guard let kind = String.fromDatabaseValue(kind).flatMap(Kind.init(rawValue:)),
      let written = String.fromDatabaseValue(written)
    else { return nil }
    self.init(kind, written)
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
