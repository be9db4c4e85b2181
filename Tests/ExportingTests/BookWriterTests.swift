import ArticleModel
import Parsing
import Testing

@testable import Exporting

@Suite struct BookWriterTests {
  private func book(
    _ articles: [Article], modified: Int64 = 1_700_000_000
  ) throws -> (bytes: [UInt8], left: Int) {
    var bytes: [UInt8] = []
    var book = try BookWriter(title: "Buch", language: "de") { bytes += $0 }
    var rest = articles[...]
    while !book.isFull, let article = rest.popFirst() {
      let number = ArticleID(rawValue: Int64(articles.count - rest.count))
      try book.add(article, number, title: article.headline)
    }
    try book.finish(
      line: "Zeile", contents: "Inhalt", modified: PublicationDate(instant: modified))
    return (bytes, rest.count)
  }

  private func article(_ number: Int, _ text: String) -> Article {
    Article(headline: "Nr. \(number)", body: [.paragraph([.text(text)])])
  }

  private func headlines(_ book: [UInt8]) throws -> [String] {
    try parcels(in: Source(bytes: book, location: "a.epub")).map {
      try $0.holding().article.headline
    }
  }

  @Test func `the same chapters make the same book`() throws {
    let articles = (1...3).map { article($0, "Ein Absatz, der nur einmal da ist.") }
    #expect(try book(articles).bytes == book(articles).bytes)
    #expect(try book(articles).bytes != book(articles, modified: 1_700_000_001).bytes)
  }

  @Test func `a book is full before an import would refuse it`() throws {
    let many = try book((1...4_100).map { article($0, "Kurz.") })
    #expect(many.left == 100)
    #expect(try headlines(many.bytes).count == 4_000)
    let text = (0..<700_000).map { "\($0)" }.joined(separator: " ")
    let long = try book((1...12).map { article($0, text) })
    #expect(long.left == 4)
    let parcels = try parcels(in: Source(bytes: long.bytes, location: "a.epub"))
    #expect(parcels.count { $0.original.count > text.utf8.count } == 8)
  }

  @Test func `a text that packs too well to be believed comes back too`() throws {
    let text = String(repeating: "Wieder und wieder dasselbe. ", count: 100_000)
    let book = try book([article(1, text)]).bytes
    let parcels = try parcels(in: Source(bytes: book, location: "a.epub"))
    #expect(parcels.map { $0.original.count > text.utf8.count } == [true])
  }
}
