import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct KeepingTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  @Test func `an article comes back as it was given, with the bytes it was made from`() throws {
    let given = article(
      "Wem gehört die Maschine?", url: "https://example.org/a", byline: [Author("A. Beispiel")])
    let kept = try library.keep(given, original: [1, 2, 3, 0, 255])
    #expect(kept == .new(kept.id))
    #expect(try library.article(kept.id) == given)
    #expect(try library.original(of: kept.id) == [1, 2, 3, 0, 255])
  }

  @Test func `an article that is not there is nil`() throws {
    #expect(try library.article(ArticleID(rawValue: 7)) == nil)
    #expect(try library.summary(ArticleID(rawValue: 7)) == nil)
    #expect(try library.original(of: ArticleID(rawValue: 7)) == nil)
  }

  @Test func `an article is found by its address, whatever of it only tracks`() throws {
    let id = try library.keep(article("Eins", url: "https://www.example.org/eins")).id
    try library.keep(article("Zwei", url: "https://example.org/zwei"))
    for address in [
      "https://example.org/eins", "http://www.example.org/eins/#top",
      "https://example.org/eins?utm_source=x",
    ] {
      #expect(try library.article(ofAddress: address) == id)
    }
    for address in ["https://example.org/", "https://example.org/drei", "mailto:a@b.example", ""] {
      #expect(try library.article(ofAddress: address) == nil)
    }
  }

  @Test func `importing again changes nothing`() throws {
    let id = try library.keep(article("Eins")).id
    let (rows, tallies) = (try library.rows(), try library.tallies())
    #expect(try library.keep(article("Eins")) == .known(id))
    #expect(try library.rows() == rows)
    #expect(try library.tallies() == tallies)
  }

  @Test func `case, spaces and punctuation do not make another article`() throws {
    let id = try library.keep(article("Der lange Atem")).id
    #expect(try library.keep(article("DER  LANGE ATEM!")) == .known(id))
  }

  @Test func `another text is another article`() throws {
    let id = try library.keep(article("Eins", url: "https://example.org/1")).id
    #expect(try library.keep(article("Eins", words: 301, url: "https://example.org/2")).id != id)
  }

  @Test func `the same address is the same article, however it is written`() throws {
    let id = try library.keep(article("Eins", url: "https://www.Example.org/a/?utm_source=x#top"))
      .id
    #expect(try library.keep(article("Zwei", words: 9, url: "http://example.org/a")) == .known(id))
  }

  @Test func `two texts that have nothing in common are two articles, whatever address they name`()
    throws
  {
    func page(_ headline: String, _ word: String, words: Int = 200) -> Article {
      var page = article(headline, url: "https://example.org/app")
      page.body = [.paragraph([.text((0..<words).map { "\(word)\($0)" }.joined(separator: " "))])]
      return page
    }
    let bridge = try library.keep(page("Brücke eins", "stein")).id
    try library.mark([bridge], .read)
    let cats = try library.keep(page("Katzen zwei", "fell", words: 300))
    #expect(cats == .new(cats.id))
    #expect(try library.article(bridge)?.headline == "Brücke eins")
    #expect(try library.summary(cats.id)?.isRead == false)
    // The address means the newer one from now on; the older is known by its text.
    #expect(try library.keep(page("Katzen zwei und drei", "fell", words: 320)) == .fuller(cats.id))
    #expect(try library.keep(page("Brücke eins", "stein")) == .known(bridge))
  }

  @Test func `a capture, its page and a copy without an address are one article`() throws {
    let text = (0..<200).map { "satz\($0)" }
    func form(_ headline: String, _ parts: [ArraySlice<String>], _ kind: Origin.Kind) -> Article {
      var form = Article(headline: headline, origins: [Origin(kind, location: "\(kind)")])
      form.body = parts.map { .paragraph([.text($0.joined(separator: " "))]) }
      return form
    }
    var page = form("Der lange Atem", [text[..<90], text[90...]], .html)
    page.url = "https://example.org/atem"
    page.byline = [Author("A. Beispiel")]
    let junk = ["Menü Politik Wirtschaft", "Anmelden"].map { [$0][...] }
    let capture = form("Bote: Der lange Atem", junk + [text[..<90], text[90...]], .text)
    var agency = page
    agency.url = "https://courier.example/breath"
    agency.body.append(.paragraph([.text("So der Courier.")]))
    agency.byline = []

    let id = try library.keep(capture).id
    #expect(try library.keep(page) == .fuller(id))
    #expect(try library.article(id)?.body == page.body)
    #expect(try library.article(id)?.origins.map(\.kind) == [.text, .html])
    #expect(try library.keep(form("Atem", [text[..<190]], .text)) == .known(id))
    #expect(try library.article(id)?.headline == "Der lange Atem")
    let other = try library.keep(agency)
    #expect(other == .new(other.id))
    let stranger = form("Der lange Atem", [text[..<50], (0..<90).map { "wort\($0)" }[...]], .text)
    let third = try library.keep(stranger)
    #expect(third == .new(third.id))
  }

  @Test func `what stood behind one wall twice is told apart when the texts come`() throws {
    func wall(_ number: Int) -> Article {
      article("Zustimmung", words: 60, url: "https://example.org/\(number)")
    }
    func page(_ number: Int) -> Article {
      var page = article("Artikel \(number)", url: "https://example.org/\(number)")
      let text = (0..<400).map { "satz\(number)x\($0)" }.joined(separator: " ")
      page.body = [.paragraph([.text(text)])]
      return page
    }
    let first = try library.keep(wall(1)).id
    #expect(try library.keep(wall(2), original: [2]) == .known(first))
    let kept = try [1, 2].map { try library.keep(page($0)) }
    #expect(kept == [.new(kept[0].id), .new(kept[1].id)])
  }

  @Test func `what is imported again comes out of the trash`() throws {
    let id = try library.keep(article("Eins"), original: [1]).id
    #expect(try library.article(of: Original([1])) == id)
    try library.mark([id], .trash)
    #expect(try library.article(of: Original([1])) == nil)
    #expect(try library.keep(article("Eins"), original: [1]) == .known(id))
    #expect(try library.summary(id)?.isTrashed == false)
  }

  @Test func `a damaged text is healed by what comes in`() throws {
    let given = article("Eins", url: "https://example.org/a")
    let id = try library.keep(given, original: [1]).id
    try library.store.writeForTest("UPDATE body SET bytes = x'00'")
    #expect(try library.article(of: Original([1])) == nil)
    #expect(try library.keep(given, original: [1]) == .fuller(id))
    #expect(try library.article(id) == given)
  }

  @Test func `damaged originals are set aside and keep nothing from coming in`() throws {
    try library.keep(article("Eins"))
    let path = folder.path + "/originals.sqlite"
    let junk = Data(repeating: 0x4B, count: 5000)
    for suffix in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + suffix) }
    try junk.write(to: URL(filePath: path))
    let library = try folder.library()
    #expect(try library.examine().originalsFault != nil)
    let id = try library.keep(article("Zwei"), original: [2]).id
    #expect(try library.original(of: id) == [2])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let aside = try #require(names.first { $0.hasPrefix("originals.sqlite.damaged-") })
    #expect(folder.bytes(aside) == junk)
  }

  @Test func `the originals of another library are not taken for one's own`() throws {
    let id = try library.keep(article("Eins"), original: [1]).id
    let path = folder.path + "/originals.sqlite"
    try DatabaseQueue(path: path).write { db in
      let other = try #require(Deflated([7, 7, 7]))
      try db.execute(
        sql: "UPDATE original SET length = 3, bytes = ?", arguments: [Data(other.bytes)])
    }
    #expect(try folder.library().original(of: id) == nil)
  }

  @Test func `dates that nobody can have meant are not kept`() throws {
    let id = try library.keep(article("Eins", published: 253_402_214_400)).id
    #expect(try library.article(id)?.published == nil)
  }

  @Test func `the front page of a site is nobody's address`() throws {
    let id = try library.keep(article("Eins", url: "https://example.org/")).id
    #expect(try library.keep(article("Zwei", url: "https://example.org/")).id != id)
  }

  @Test func `the fuller text is shown and the other one stays as a revision`() throws {
    let url = "https://example.org/a"
    let teaser = article("Anriss", words: 40, published: 5000, url: url, location: "feed")
    let full = article("Ganz", words: 900, url: url, location: "page")
    let id = try library.keep(teaser).id
    #expect(try library.keep(full) == .fuller(id))
    var shown = full
    shown.published = teaser.published
    shown.origins = teaser.origins + full.origins
    #expect(try library.article(id) == shown)
    #expect(try library.revisions(of: id).map(\.headline) == ["Anriss"])
    #expect(try library.summary(id)?.words == 901)
    let rows = try library.rows()
    #expect(try library.keep(teaser) == .known(id))
    #expect(try library.keep(full) == .known(id))
    #expect(try library.rows() == rows)
  }

  @Test func `the same page saved again later makes no revision`() throws {
    var given = article("Eins", url: "https://example.org/a")
    given.saved = PublicationDate(seconds: 1000, zone: nil, precision: .minute)
    let id = try library.keep(given).id
    given.saved = PublicationDate(seconds: 9000, zone: nil, precision: .minute)
    #expect(try library.keep(given) == .known(id))
    #expect(try library.revisions(of: id).isEmpty)
    given.dek = "Was vorher fehlte"
    #expect(try library.keep(given) == .known(id))
    #expect(try library.article(id)?.dek == "Was vorher fehlte")
    #expect(try library.revisions(of: id).isEmpty)
  }

  @Test func `marks and place survive the import of a fuller text`() throws {
    let url = "https://example.org/a"
    let id = try library.keep(article("Eins", words: 40, url: url)).id
    try library.mark([id], .star)
    try library.remember(Place(Anchor(block: 3, offset: 14), progress: 0.5), for: id)
    #expect(try library.keep(article("Eins", words: 440, url: url)) == .fuller(id))
    let summary = try #require(try library.summary(id))
    #expect(summary.isStarred && !summary.isRead)
    #expect(summary.place == Place(Anchor(block: 3, offset: 14), progress: 0.5))
    #expect(try library.tallies() == recount(library))
  }

  @Test func `equal bytes are kept once`() throws {
    try library.keep(article("Eins", location: "a"), original: [1, 2, 3])
    try library.keep(article("Zwei", location: "b"), original: [1, 2, 3])
    let path = folder.path + "/originals.sqlite"
    let count = try DatabaseQueue(path: path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM original")
    }
    #expect(count == 1)
  }

  @Test func `an article nested too deep to be stored is refused, and nothing is kept`() throws {
    #expect(throws: LibraryError.tooDeep(headline: "Tief")) { try library.keep(nested(600)) }
    #expect(try library.rows()["article"] == 0)
  }

  @Test func `whatever depth is kept can be read back`() throws {
    var deepest = 0
    for depth in 200...260 {
      guard let kept = try? library.keep(nested(depth)) else { continue }
      #expect(try library.article(kept.id) == nested(depth))
      deepest = depth
    }
    #expect((200..<260).contains(deepest))
  }

  private func nested(_ depth: Int) -> Article {
    let deep = (0..<depth).reduce(Block.code("\(depth)")) { block, _ in .quote([block]) }
    return Article(headline: "Tief", body: [deep])
  }

  @Test func `what was kept is there after closing and opening`() throws {
    let id = try library.keep(article("Eins")).id
    try library.mark([id], .read)
    #expect(try folder.library().summary(id) == library.summary(id))
    #expect(try folder.library().summary(id)?.isRead == true)
  }
}

/// The tallies counted row by row.
func recount(_ library: Library) throws -> [LibraryView: Tally] {
  try library.store.read { db in
    try LibraryView.allCases.reduce(into: [:]) { tallies, view in
      let sql = """
        SELECT count(*), coalesce(sum(minutes_left), 0) FROM mark WHERE "\(view.rawValue)"
        """
      let row = try Row.fetchOne(db, sql: sql)
      tallies[view] = Tally(articles: row?[0] ?? -1, minutes: row?[1] ?? -1)
    }
  }
}
