import ArticleModel
import Foundation
import HTML
import Testing

@testable import Parsing

/// Small pages and the blocks they must become, which lie beside them.
@Suite struct FixtureTests {
  @Test(arguments: [
    "pictures", "figures", "tables", "lists", "quotes", "embeds", "code", "notes", "soup",
  ])
  func `a page becomes the blocks of its outline`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let page = try Data(contentsOf: folder.appending(path: "\(name).html"))
    let document = Document(html: String(decoding: page, as: UTF8.self))
    let builder = BlockBuilder(document, base: "https://zeitung.example/a/b.html")
    let body = builder.body(of: [document.body])
    let outline = [body.blocks.outline, body.footnotes.outline].filter { !$0.isEmpty }
      .joined(separator: "\n")
    let wanted = try String(contentsOf: folder.appending(path: "\(name).outline"), encoding: .utf8)
    #expect(outline + "\n" == wanted)
  }
}
