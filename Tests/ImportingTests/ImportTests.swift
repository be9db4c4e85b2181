import ArticleModel
import Foundation
import Parsing
import Storage
import Testing

@testable import Importing

private struct NoArticle: Error {}

/// The first line is the headline, the second one the text.
private func parse(_ source: Source) throws -> Article {
  let lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  guard lines.count == 2 else { throw NoArticle() }
  return Article(
    headline: lines[0], origins: [Origin(.text, location: source.location)],
    body: [.paragraph([.text(lines[1])])])
}

@Suite struct ImportTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library(in: (folder.root / ".library").description)
  }

  @Test func `a folder is imported, and what is no article is named and passed over`() throws {
    try folder.write("a", Array("Eins\nEin Text.".utf8))
    try folder.write("b", [0, 159, 146, 150])
    try folder.write("c", [])
    try folder.write("d", Array("Zwei\nNoch ein Text.".utf8))
    try folder.write("e", Array("Eins\nEin Text.".utf8))
    let missing = folder.root / "none"
    let report = importAll([folder.root, missing], into: library, parse: parse)
    let headlines = try report.new.map { try library.summary($0)?.headline }
    #expect(headlines == ["Eins", "Zwei"])
    #expect(report.known == [report.new[0]])
    #expect(report.fuller == [])
    #expect(report.stopped == nil)
    #expect(report.failures.map(\.path) == [folder.root / "b", folder.root / "c", missing])
    #expect(report.failures[0].error is NoArticle)
    #expect(report.failures[1].error as? InputError == .empty(folder.root / "c"))
    #expect(report.failures[2].error as? InputError == .missing(missing))
  }

  @Test func `importing a folder again adds nothing`() throws {
    for number in 0..<5 { try folder.write("\(number)", Array("Nr. \(number)\nText.".utf8)) }
    let first = importAll([folder.root], into: library, parse: parse)
    let second = importAll([folder.root], into: library, parse: parse)
    #expect(second.new == [])
    #expect(second.known == first.new)
    #expect(try library.tallies()[.all]?.articles == 5)
  }

  @Test func `progress tells what is done and what comes`() throws {
    try folder.write("a", Array("Eins\nText.".utf8))
    try folder.write("b", [0])
    var steps: [String] = []
    _ = importAll([folder.root], into: library, parse: parse) { step in
      steps.append("\(step.done)/\(step.total) \(step.current.bytes.last ?? 0)")
    }
    #expect(steps == ["0/2 97", "1/2 98"])
  }
}
