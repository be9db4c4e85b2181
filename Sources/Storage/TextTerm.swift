import ArticleModel
import Foundation
import GRDB

/// A part of a query that is looked up in the index of words.
struct TextTerm: Equatable {
  enum Kind: String {
    case word, prefix, phrase, author, publication, section
  }

  let kind: Kind
  /// As the reader wrote it.
  let written: String
  /// Its folded words, in the spellings that mean the same: “Müller”, “Mueller”.
  let spellings: [[UInt8]]

  init(_ kind: Kind, _ written: String) {
    self.kind = kind
    self.written = written
    spellings = written.umlautSpellings.map { Array(spacedWords([$0]).dropFirst().dropLast()) }
      .filter { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The term of a query that is one; nil for what is no matter of text.
  init?(_ query: Query) {
    switch query {
    case .word(let word, let isPrefix): self.init(isPrefix ? .prefix : .word, word)
    case .phrase(let text): self.init(.phrase, text)
    case .author(let name): self.init(.author, name)
    case .publication(let name): self.init(.publication, name)
    case .section(let name): self.init(.section, name)
    default: return nil
    }
  }

  /// Whether a word is long enough to be looked for at the end of compounds.
  static func isTail(_ word: [UInt8]) -> Bool {
    word.count >= 4 && !word.contains(UInt8(ascii: " "))
  }
}

extension TextTerm {
  /// The numbers of all articles that the index finds, as a statement and what it binds; nil
  /// when there is no word in the term.
  ///
  /// Every word is quoted, and holds nothing but letters and digits: no reader's text is ever
  /// read as syntax.
  var hits: (sql: String, arguments: [String])? {
    let lookups = self.lookups
    if lookups.isEmpty { return nil }
    let sql = lookups.map { "SELECT rowid AS number FROM \($0.table) WHERE \($0.table) MATCH ?" }
    return (sql.joined(separator: " UNION ALL "), lookups.map(\.expression))
  }

  /// What ranks the articles that hold the term, as an expression on `word`.
  var ranking: String? {
    lookups.first { $0.table == "word" }?.expression
  }

  /// A table of the index, and what is asked of it.
  typealias Lookup = (table: String, expression: String)

  /// Where the term is looked up: an article that one of these gives holds it. Empty when there is
  /// no word in the term.
  var lookups: [Lookup] {
    if spellings.isEmpty { return [] }
    let words = spellings.map { String(decoding: $0, as: UTF8.self) }
    func any(_ expression: (String) -> String) -> String {
      words.map { "(\(expression($0)))" }.joined(separator: " OR ")
    }
    switch kind {
    case .word:
      let whole: Lookup = ("word", any { "\"\($0)\"" })
      let tails = spellings.filter { TextTerm.isTail($0) }.map {
        "\"\(String(decoding: backwards($0), as: UTF8.self))\" *"
      }
      return tails.isEmpty ? [whole] : [whole, ("shape", tails.joined(separator: " OR "))]
    case .prefix:
      let isShort = words.allSatisfy { $0.unicodeScalars.count <= 3 && !$0.contains(" ") }
      return isShort ? [("shape", any { "\"\($0)\"" })] : [("word", any { "\"\($0)\" *" })]
    case .phrase: return [("word", any { "\"\($0)\"" })]
    case .author: return [("name", any { TextTerm.parts(of: $0, in: "byline") })]
    case .publication, .section:
      return [("name", any { TextTerm.parts(of: $0, in: kind.rawValue) })]
    }
  }

  /// All words of a name, each as the beginning of one.
  private static func parts(of name: String, in column: String) -> String {
    name.split(separator: " ").map { "\(column) : \"\($0)\" *" }.joined(separator: " AND ")
  }
}
