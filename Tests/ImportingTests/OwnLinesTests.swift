import ArticleModel
import Exporting
import Parsing
import Testing

@testable import Importing

@Suite struct OwnLinesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func line(_ number: Int, padding: Int = 0) throws -> String {
    let text = "Absatz \(number). " + String(repeating: "Wort ", count: padding)
    let article = Article(headline: "Nr. \(number)", body: [.paragraph([.text(text)])])
    return try Holding(article, isStarred: number % 2 == 0)
      .jsonLine(ArticleID(rawValue: Int64(number)))
  }

  /// Names and headlines, or why there is none.
  private func contents(_ path: InputPath, limit: Int) throws -> [String] {
    try #require(try OwnLines(path, limit: limit)).map { parcel in
      let name = parcel.name.split(separator: "/").last.map(String.init) ?? ""
      do throws(ParsingError) {
        let holding = try parcel.holding()
        return "\(name) \(holding.article.headline)\(holding.isStarred ? " ★" : "")"
      } catch {
        return "\(name) \(error)"
      }
    }
  }

  @Test func `lines are read one by one, and a broken one spoils no other`() throws {
    let text =
      try line(1) + line(2).dropLast() + "\r\n\n" + "Kein Artikel.\n" + "{\"kolumne\":1,\n"
      + line(3).dropLast()
    let path = try folder.write("a.jsonl", Array(text.utf8))
    #expect(
      try contents(path, limit: 10) == [
        "a.jsonl:1 Nr. 1", "a.jsonl:2 Nr. 2 ★", "a.jsonl:4 damaged", "a.jsonl:5 damaged",
        "a.jsonl:6 Nr. 3",
      ])
  }

  @Test func `a file of any size comes in, a line without end does not`() throws {
    // Pieces of 1 MB are read: lines lie across them, and one is longer than the limit.
    let lines = try (1...6).map { try line($0, padding: 90_000) }
    let path = try folder.write("b.jsonl", Array(lines.joined().utf8))
    #expect(
      try contents(path, limit: 2 << 20)
        == (1...6).map {
          "b.jsonl:\($0) Nr. \($0)\($0 % 2 == 0 ? " ★" : "")"
        })
    let endless = try lines[0] + line(2, padding: 900_000) + lines[2]
    let other = try folder.write("c.jsonl", Array(endless.utf8))
    #expect(try contents(other, limit: 2 << 20) == ["c.jsonl:1 Nr. 1", "c.jsonl:2 damaged"])
  }

  @Test func `what is small or not ours is read as ever`() throws {
    let small = try folder.write("a.jsonl", Array(line(1).utf8))
    #expect(try OwnLines(small) == nil)
    let other = try folder.write("b.txt", Array("Ein Text.\n".utf8))
    #expect(try OwnLines(other, limit: 3) == nil)
    #expect(try OwnLines(folder.root, limit: 3) == nil)
    #expect(try OwnLines(folder.root / "none", limit: 3) == nil)
  }
}
