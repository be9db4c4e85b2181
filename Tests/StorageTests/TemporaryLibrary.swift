import ArticleModel
import Foundation
import GRDB

@testable import Storage

/// A folder that is removed, with all in it, when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/kolumne-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The library in this folder, with a clock that stands still.
  func library(now: Int64 = 1_000_000, schema: Schema = .library) throws -> Library {
    try Library(in: path, schema: schema, now: { now })
  }

  /// The bytes of a file of the library, empty when there is none.
  func bytes(_ name: String) -> Data {
    FileManager.default.contents(atPath: path + "/" + name) ?? Data()
  }
}

/// An invented article with `words` words, at an address of its own: its text is that of all others.
func article(
  _ headline: String, words: Int = 300, published: Int64? = nil, url: String? = nil,
  publication: String? = nil, byline: [Author] = [], location: String = "-"
) -> Article {
  let text = (0..<words).map { "wort\($0)" }.joined(separator: " ")
  return Article(
    headline: headline, byline: byline,
    published: published.map { PublicationDate(seconds: $0, zone: nil, precision: .minute) },
    publication: publication, url: url ?? address(headline),
    origins: [Origin(.text, location: location)],
    body: [.paragraph([.text(headline + " " + text)])])
}

private func address(_ headline: String) -> String {
  "https://example.org/" + headline.lowercased().filter { $0.isLetter || $0.isNumber }
}

extension Library {
  /// Files the article with its headline as the bytes it came from.
  @discardableResult
  func keep(_ article: Article) throws -> Kept {
    try keep(article, original: Array(article.headline.utf8))
  }

  /// How many rows every table has.
  func rows() throws -> [String: Int] {
    try store.read { db in
      let tables = ["article", "body", "revision", "identity", "origin", "mark"]
      return try tables.reduce(into: [:]) { rows, table in
        rows[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      }
    }
  }
}

extension Store {
  /// Does what a test needs outside of all transactions.
  func writeForTest(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
