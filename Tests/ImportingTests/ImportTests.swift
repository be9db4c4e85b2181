import ArticleModel
import Foundation
import Parsing
import Storage
import Testing

@testable import Importing

/// A Markdown file with a headline and a line of text.
private func article(_ headline: String, _ text: String) -> [UInt8] {
  Array("---\ntitle: \(headline)\n---\n\n\(text)\n".utf8)
}

@Suite struct ImportTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library(in: (folder.root / ".library").description)
  }

  @Test func `a folder is imported, and what is no article is named and passed over`() throws {
    try folder.write("a", article("Eins", "Ein Text."))
    try folder.write("b", [0x7F, 0x45, 0x4C, 0x46])
    try folder.write("c", [])
    try folder.write("d", article("Zwei", "Noch ein Text."))
    try folder.write("e", article("Eins", "Ein Text."))
    let missing = folder.root / "none"
    let report = importAll([folder.root, missing], into: library)
    let headlines = try report.new.map { try library.summary($0)?.headline }
    #expect(headlines == ["Eins", "Zwei"])
    #expect(report.known == [report.new[0]])
    #expect(report.fuller == [])
    #expect(report.stopped == nil)
    #expect(report.failures.map(\.path) == [folder.root / "b", folder.root / "c", missing])
    #expect(report.failures[0].error as? ParsingError == .binary)
    #expect(report.failures[1].error as? InputError == .empty(folder.root / "c"))
    #expect(report.failures[2].error as? InputError == .missing(missing))
  }

  @Test func `the library itself is left out, and told of when it is named`() throws {
    let library = try Library(in: (folder.root / "Bücher").description)
    try folder.write("a", article("Eins", "Ein Text."))
    _ = importAll([folder.root / "a"], into: library)
    let own = folder.root / "Bücher" / "library.sqlite"
    let link = folder.root / "Regal"
    #expect(symlink(own.description, link.description) == 0)
    #expect(importAll([folder.root], into: library).failures.isEmpty)
    let report = importAll([own, link, folder.root / "a"], into: library)
    #expect(report.failures.map { $0.error as? InputError } == [.library(own), .library(link)])
    #expect(report.known.count == 1)
  }

  @Test func `an import enters what waits for the index, too`() throws {
    let waiting = Article(headline: "Wartend", body: [.paragraph([.text("Ein Text.")])])
    try library.keep(waiting, original: [1])
    #expect(try library.unindexed() == 1)
    try folder.write("a", article("Eins", "Ein Text."))
    _ = importAll([folder.root], into: library)
    #expect(try library.unindexed() == 0)
    #expect(try library.search(.word("wartend"), limit: 9).map(\.headline) == ["Wartend"])
  }

  @Test func `importing a folder again adds nothing`() throws {
    for number in 0..<5 { try folder.write("\(number)", article("Nr. \(number)", "Text.")) }
    let first = importAll([folder.root], into: library)
    let second = importAll([folder.root], into: library)
    #expect(second.new == [])
    #expect(second.known == first.new)
    #expect(try library.tallies()[.all]?.articles == 5)
  }

  @Test func `highlights of other readers come along, and find their words once there is a text`()
    throws
  {
    let url = "https://example.org/warten"
    try folder.write(
      "wallabag.json",
      Array(
        """
        [{"is_archived":0,"is_starred":0,"title":"Vom Eilen","url":"https://example.org/eilen",
          "content":"<p>Wer eilt, kommt an.</p>","tags":[],"created_at":"2024-05-06T10:30:00+00:00",
          "annotations":[{"quote":"kommt an","text":"Ja?","created_at":"2024-05-07T10:00:00+00:00"}]}]
        """.utf8))
    try folder.write(
      "instapaper.csv",
      Array("URL,Title,Selection,Folder,Timestamp\n\(url),W,handelt auch,Unread,1714998600\n".utf8))
    let first = importAll([folder.root], into: library)
    #expect(first.failures.isEmpty)
    func highlights() throws -> [String: Highlight] {
      let found = try library.highlights(limit: 9).map(\.annotation.highlight)
      return Dictionary(found.map { ($0.quote ?? "", $0) }) { $1 }
    }
    let before = try highlights()
    #expect(before.keys.sorted() == ["handelt auch", "kommt an"])
    #expect(before["kommt an"]?.anchor == Anchor(block: 0, offset: 10))
    #expect(before["kommt an"]?.note == "Ja?")
    #expect(before["handelt auch"]?.anchor == nil)

    try folder.write(
      "seite.md", Array("---\ntitle: W\nurl: \(url)\n---\n\nWer wartet, handelt auch.\n".utf8))
    #expect(importAll([folder.root / "seite.md"], into: library).fuller.count == 1)
    #expect(try highlights()["handelt auch"]?.anchor == Anchor(block: 0, offset: 12))
    // Once more, all of it: nothing is there twice.
    _ = importAll([folder.root], into: library)
    #expect(try highlights().count == 2)
    #expect(try library.highlights(limit: 9).count == 2)
  }

  @Test func `progress tells what is done and what comes`() throws {
    try folder.write("a", article("Eins", "Text."))
    try folder.write("b", [0x7F, 0x45, 0x4C, 0x46])
    var steps: [String] = []
    _ = importAll(
      [folder.root], into: library,
      progress: { step in
        steps.append("\(step.done)/\(step.total) \(step.current.bytes.last ?? 0)")
      })
    #expect(steps == ["0/2 97", "1/2 98"])
  }

  @Test func `an interrupted import keeps what it has, and goes on where it stopped`() throws {
    for number in 0..<30 { try folder.write("\(number)", article("Nr. \(number)", "Text.")) }
    var asked = 0
    let first = importAll(
      [folder.root], into: library,
      isInterrupted: {
        asked += 1
        return asked > 20
      })
    #expect(first.isInterrupted)
    #expect(!first.new.isEmpty)
    #expect(first.new.count + first.untried == 30)
    let second = importAll([folder.root], into: library)
    #expect(second.known == first.new)
    #expect(second.new.count == first.untried)
    #expect(try library.tallies()[.all]?.articles == 30)
  }

  @Test func `what a list tells of an article is kept with it`() throws {
    let list = """
      title,url,time_added,tags,status
      Eins,https://example.org/1,1714998600,a|b,archive
      Zwei,https://example.org/2,1714998601,,unread
      """
    try folder.write("list.csv", Array(list.utf8))
    let report = importAll([folder.root], into: library)
    #expect(report.failures.isEmpty)
    let one = try #require(try library.holding(report.new[0]))
    #expect(one.isRead && one.isArchived && !one.isStarred)
    #expect(one.added == 1_714_998_600)
    #expect(one.article.access == .teaser(reason: "address only"))
    // A page of the same address is the same article, now with its text.
    let page = "---\ntitle: Eins\nurl: https://example.org/1\n---\n\nEin ganzer Text davon.\n"
    try folder.write("page.md", Array(page.utf8))
    #expect(importAll([folder.root / "page.md"], into: library).fuller == [report.new[0]])
    #expect(try library.summary(report.new[0])?.isRead == true)
  }
}
