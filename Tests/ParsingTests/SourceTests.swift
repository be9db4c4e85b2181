import ArticleModel
import Testing

@testable import Parsing

@Suite struct SourceTests {
  private func source(_ text: String, _ location: String = "-") -> Source {
    Source(bytes: Array(text.utf8), location: location)
  }

  @Test func `pictures and archives are binary`() {
    let picture = Source(bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], location: "a.txt")
    #expect(kind(of: picture) == nil)
    #expect(throws: ParsingError.binary) { try parse(picture) }
  }

  @Test func `UTF-16 without a mark is text`() throws {
    let line = "A long line of plain text that has a full stop at its very end, as it should have."
    let bytes = line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try parse(Source(bytes: bytes, location: "-")).article.text == line)
  }

  @Test func `every failure has its name`() {
    #expect(throws: ParsingError.empty) { try parse(source("")) }
    #expect(throws: ParsingError.empty) { try parse(source(" \n\n ")) }
    #expect(throws: ParsingError.noArticle(in: .text)) { try parse(source("Menu\nHome\nLogin")) }
    #expect(throws: ParsingError.noArticle(in: .html)) { try parse(source("<html>")) }
    #expect(throws: ParsingError.unsupported(.feed)) { try parse(source("<rss><channel>")) }
    #expect(throws: ParsingError.tooLong(limit: longestText)) {
      try parse(source(String(repeating: "a", count: longestText + 1)))
    }
  }

  @Test(arguments: [
    String(repeating: "\n", count: 1_000_000), String(repeating: "a", count: 1_000_000),
    String(repeating: "[", count: 300_000), String(repeating: "1. a\n", count: 100_000),
    String(repeating: "> x\n", count: 100_000), String(repeating: "UTC 1:1 ", count: 20_000),
    String(repeating: "\u{301}", count: 200_000), String(repeating: "# *a](\n", count: 50_000),
  ])
  func `no text is too odd`(text: String) {
    _ = try? parse(source(text))
  }
}
