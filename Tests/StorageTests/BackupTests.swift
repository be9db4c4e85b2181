import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct BackupTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func headlines(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT headline FROM article ORDER BY id")
    }
  }

  @Test func `a backup holds what the library held, alone in its file`() throws {
    let library = try folder.library()
    try library.keep(article("Eins"))
    let path = try library.backUp()
    try library.keep(article("Zwei"))
    #expect(try headlines(path) == ["Eins"])
    #expect(library.backups() == [path])
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((rights as? NSNumber)?.intValue == 0o600)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/backups")
    #expect(beside == [URL(fileURLWithPath: path).lastPathComponent])
  }

  @Test func `what is left of a copy that was never finished goes with the next one`() throws {
    let library = try folder.library(now: Int64(Date().timeIntervalSince1970) + 1000)
    try library.keep(article("Eins"))
    let backups = folder.path + "/backups"
    try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
    for name in ["library-2026-01-01T0000.sqlite.unfinished", "notes"] {
      try Data([1]).write(to: URL(fileURLWithPath: backups + "/" + name))
    }
    let made = URL(fileURLWithPath: try library.backUp()).lastPathComponent
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backups).sorted() == [made, "notes"])
  }

  @Test func `a backup overwrites nothing`() throws {
    let library = try folder.library()
    let path = folder.path + "/mine"
    try Data([1]).write(to: URL(fileURLWithPath: path))
    #expect(throws: LibraryError.unreachable(path: path, reason: "File exists")) {
      try library.backUp(to: path)
    }
    #expect(folder.bytes("mine") == Data([1]))
  }

  @Test func `the weekly backup is made when due, and three are kept`() throws {
    #expect(try folder.library().backUpWhenDue() == nil)
    try folder.library().keep(article("Eins"))
    // Files bear the time of the machine; the library's own clock goes on by weeks from there.
    let start = Int64(Date().timeIntervalSince1970)
    var paths: [String] = []
    for week in 0..<5 {
      let library = try folder.library(now: start + Int64(week) * 691_200)
      paths.insert(try #require(try library.backUpWhenDue()), at: 0)
      let made = Date(timeIntervalSince1970: Double(start + Int64(week) * 691_200))
      try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: paths[0])
      #expect(try library.backUpWhenDue() == nil)
    }
    #expect(try folder.library().backups() == Array(paths.prefix(3)))
  }

  @Test func `a copy that got another name is neither counted nor removed`() throws {
    let library = try folder.library()
    try library.keep(article("Eins"))
    let place = folder.path + "/backups"
    let made = try library.backUp()
    let names = [
      "library-vor-urlaub.sqlite", "library-1.sqlite", "library-2036-01-01T000000-alt.sqlite",
    ]
    for name in names { try FileManager.default.copyItem(atPath: made, toPath: place + "/" + name) }
    #expect(library.backups() == [made])
    for week in 1...5 as ClosedRange<Int64> {
      _ = try folder.library(now: 1_000_000 + week * 8 * 86_400).backUpWhenDue()
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(Set(names).isSubset(of: left))
  }

  @Test func `a number beyond all others does not keep a salvage from ending`() throws {
    let library = try folder.library()
    try library.keep(article("Eins"))
    try library.store.writeForTest("UPDATE sqlite_sequence SET seq = 1000000000000")
    let salvaged = try Library.salvage(in: folder.path)
    #expect(salvaged.articles == 1)
    #expect(salvaged.isWhole)
    let other = try Library(in: salvaged.folder)
    #expect(try other.keep(article("Zwei")).id == ArticleID(rawValue: 2))
  }

  @Test func `a pipe is no backup`() throws {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: LibraryError.self) { try Library.restore(pipe, in: folder.path) }
  }

  @Test func `a restored backup is the library, and the one before lies beside it`() throws {
    let path = try { () -> String in
      let library = try folder.library()
      try library.keep(article("Eins"))
      let path = try library.backUp()
      try library.keep(article("Zwei"))
      return path
    }()
    let aside = try #require(try Library.restore(path, in: folder.path))
    #expect(try folder.library().list(.all, limit: 9).map(\.headline) == ["Eins"])
    #expect(try headlines(aside) == ["Eins", "Zwei"])
    #expect(try headlines(path) == ["Eins"])
  }

  @Test func `who has the library open reads on in the one set aside and writes in neither`() throws
  {
    let path = try { () -> String in
      let library = try folder.library()
      try library.keep(article("Eins"))
      let path = try library.backUp()
      try library.keep(article("Zwei"))
      return path
    }()
    // One that has only read, and one that has written.
    let (reader, writer) = (try folder.library(), try folder.library())
    #expect(try reader.list(.all, limit: 9).count == 2)
    try writer.mark([ArticleID(rawValue: 1)], .read)
    _ = try Library.restore(path, in: folder.path)
    let restored = try folder.library()
    let other = try restored.keep(article("Anderes")).id
    #expect(other == ArticleID(rawValue: 2))
    let replaced = LibraryError.replaced(path: folder.path + "/library.sqlite")
    for library in [reader, writer] {
      #expect(throws: replaced) { try library.mark([other], .star) }
      #expect(throws: replaced) { try library.keep(article("Drei")) }
      #expect(throws: replaced) { try library.checkPages() }
      #expect(throws: replaced) { try library.tally(ListChoice(.all, query: .word("wort1"))) }
      #expect(try library.summary(other)?.headline == "Zwei")
      library.takeInLog()
    }
    #expect(try restored.list(.starred, limit: 9).isEmpty)
    #expect(try restored.list(.all, limit: 9).map(\.headline).sorted() == ["Anderes", "Eins"])
  }

  @Test func `a damaged library is set aside as it is`() throws {
    let path = try { () -> String in
      let library = try folder.library()
      try library.keep(article("Eins"))
      return try library.backUp()
    }()
    let garbage = Data(repeating: 0x5A, count: 9000)
    try garbage.write(to: URL(fileURLWithPath: folder.path + "/library.sqlite"))
    let aside = try #require(try Library.restore(path, in: folder.path))
    #expect(FileManager.default.contents(atPath: aside) == garbage)
    #expect(try folder.library().list(.all, limit: 9).map(\.headline) == ["Eins"])
  }

  @Test func `the log of a library that cannot be opened is set aside with it`() throws {
    let library = try folder.library()
    try library.keep(article("Eins"))
    let path = try library.backUp()
    try library.mark([ArticleID(rawValue: 1)], .star)
    // As after a kill: the star stands in the log alone. Then the first bytes are damaged.
    let other = try TemporaryFolder()
    for name in ["library.sqlite", "library.sqlite-wal"] {
      try folder.bytes(name).write(to: URL(fileURLWithPath: other.path + "/" + name))
    }
    let (main, log) = (other.path + "/library.sqlite", other.bytes("library.sqlite-wal"))
    #expect(!log.isEmpty)
    var bytes = other.bytes("library.sqlite")
    bytes.replaceSubrange(0..<16, with: repeatElement(0x5A, count: 16))
    try bytes.write(to: URL(fileURLWithPath: main))
    let aside = try #require(try Library.restore(path, in: other.path))
    #expect(FileManager.default.contents(atPath: aside) == bytes)
    #expect(FileManager.default.contents(atPath: aside + "-wal") == log)
    #expect(try other.library().list(.starred, limit: 9).isEmpty)
  }

  @Test func `of two backups in one second the later is the newer`() throws {
    let library = try folder.library()
    try library.keep(article("Eins"))
    let first = try library.backUp()
    let second = try library.backUp()
    #expect(library.backups() == [second, first])
  }

  @Test func `what is no library is not restored`() throws {
    try folder.library().keep(article("Eins"))
    let path = folder.path + "/other.sqlite"
    #expect(throws: LibraryError.self) { try Library.restore(path, in: folder.path) }
    try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: path))
    #expect(throws: LibraryError.self) { try Library.restore(path, in: folder.path) }
    for version in [0, -1, Int32.min] {
      let empty = "\(folder.path)/empty\(version).sqlite"
      try DatabaseQueue(path: empty).inDatabase {
        try $0.execute(sql: "PRAGMA user_version = \(version)")
      }
      #expect(throws: LibraryError.damaged(path: empty, reason: "not a library of kolumne")) {
        try Library.restore(empty, in: folder.path)
      }
    }
    #expect(try folder.library().list(.all, limit: 9).map(\.headline) == ["Eins"])
  }
}

@Suite struct SalvageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ count: Int) throws -> [Summary] {
    let library = try folder.library()
    let ids = try (0..<count).map { number in
      try library.keep(article("Nr. \(number)", published: Int64(number))).id
    }
    try library.mark(ids.filter { $0.rawValue % 3 == 0 }, .star)
    try library.tag(ids.filter { $0.rawValue % 2 == 0 }, add: ["gerade"])
    try library.remember("72", as: "measure")
    for id in ids {
      try library.remember(Place(Anchor(block: 0, offset: 3), progress: 0.5), for: id)
    }
    try library.store.writeForTest("PRAGMA wal_checkpoint(TRUNCATE)")
    return try ids.map { try #require(try library.summary($0)) }
  }

  @Test func `a sound library is salvaged whole, and stays as it was`() throws {
    let summaries = try fill(20)
    let before = folder.bytes("library.sqlite")
    let salvaged = try Library.salvage(in: folder.path)
    #expect(folder.bytes("library.sqlite") == before)
    #expect(salvaged == Salvaged(folder: salvaged.folder, articles: 20))
    #expect(salvaged.isWhole)
    let library = try Library(in: salvaged.folder)
    #expect(try summaries.map { try #require(try library.summary($0.id)) } == summaries)
    #expect(try library.setting("measure") == "72")
    #expect(try library.undo()?.articles.count == 10)
    #expect(try library.tallies() == recount(library))
    #expect(try library.examine(readingTexts: true).faults.isEmpty)
  }

  @Test func `a text that cannot be read is made anew from the bytes that it came from`() throws {
    let library = try folder.library()
    let holdings = ["Eins", "Zwei", "Drei"].map { headline in
      Holding(
        Article(
          headline: headline, origins: [Origin(.text, location: "\(headline).txt")],
          body: [.paragraph([.text("Text \(headline)")])]), tags: ["Tag \(headline)"])
    }
    let ids = try holdings.map {
      try library.keep($0, original: Array($0.article.headline.utf8)).id
    }
    try library.store.writeForTest("UPDATE body SET bytes = x'00' WHERE article <= 2")
    let salvaged = try Library.salvage(in: folder.path) { bytes, origin in
      #expect(origin.kind == .text)
      // The second comes from a list whose bytes alone tell another article.
      let headline = String(decoding: bytes, as: UTF8.self)
      let told = headline == "Zwei" ? "Liste" : headline
      return Article(headline: told, body: [.paragraph([.text("neu aus \(origin.location)")])])
    }
    #expect(
      salvaged
        == Salvaged(folder: salvaged.folder, articles: 2, reread: 1, withoutText: ["Zwei"]))
    let mended = try Library(in: salvaged.folder)
    #expect(try mended.article(ids[0])?.text == "neu aus Eins.txt")
    #expect(try mended.summary(ids[0])?.tags == ["Tag Eins"])
    #expect(try mended.article(ids[2])?.text == "Text Drei")
  }

  @Test(arguments: 0..<12)
  func `of a damaged library all that can be read comes out, and the rest is named`(seed: Int)
    throws
  {
    let summaries = try fill(150)
    let path = folder.path + "/library.sqlite"
    var bytes = Array(folder.bytes("library.sqlite"))
    var random = SeededGenerator(state: UInt64(seed))
    // Whole pages are lost, as by a bad disk; not those of the schema, without which nothing is known.
    let schema = try DatabaseQueue(path: path).inDatabase { db in
      try Int.fetchSet(db, sql: "SELECT pageno - 1 FROM dbstat WHERE name = 'sqlite_schema'")
    }
    #expect(schema.contains(0))
    let pages = (0..<bytes.count / 4096).filter { !schema.contains($0) }
    for _ in 0..<6 {
      let page = try #require(pages.randomElement(using: &random))
      for index in page * 4096..<page * 4096 + 4096 { bytes[index] = 0xAA }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let salvaged = try Library.salvage(in: folder.path)
    let named = salvaged.withoutText.count + salvaged.lost.count
    #expect(salvaged.articles + named == 150)
    #expect(folder.bytes("library.sqlite") == Data(bytes))
    let library = try Library(in: salvaged.folder)
    let known = try summaries.filter { try library.article($0.id) != nil }
    #expect(known.count == salvaged.articles)
    #expect(known.allSatisfy { (try? library.article($0.id))?.headline == $0.headline })
    #expect(try library.tallies() == recount(library))
    #expect(try library.examine(readingTexts: true) == clean(try library.examine()))
  }

  @Test(arguments: [4096, 8192, 100_000])
  func `of a library that was cut short comes out what is left`(missing: Int) throws {
    let summaries = try fill(150)
    let path = folder.path + "/library.sqlite"
    let bytes = folder.bytes("library.sqlite").dropLast(missing)
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(throws: LibraryError.self) { try folder.library() }
    let salvaged = try Library.salvage(in: folder.path)
    #expect(folder.bytes("library.sqlite") == bytes)
    #expect(!salvaged.isWhole || salvaged.articles == 150)
    #expect(salvaged.articles > (missing > 10_000 ? 50 : 140))
    let named = salvaged.withoutText.count + salvaged.lost.count
    #expect(salvaged.articles + named == 150)
    let library = try Library(in: salvaged.folder)
    let known = try summaries.filter { try library.article($0.id) != nil }
    #expect(known.count == salvaged.articles)
  }

  @Test func `rows behind a damaged page are looked up, and what stays away is named`() throws {
    let summaries = try fill(50)
    let path = folder.path + "/library.sqlite"
    let root = try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(
        sql: """
          INSERT INTO origin (article, kind, location, original, added)
          SELECT id, 'html', printf('%0500d', id), 1, 1 FROM article;
          PRAGMA wal_checkpoint(TRUNCATE);
          """)
      return try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'origin'")
    }
    var bytes = Array(folder.bytes("library.sqlite"))
    let page = (try #require(root) - 1) * 4096
    // All walks go through the root of the table. Behind its header of 12 bytes it says where it
    // tells of its pages: two of them are lost.
    #expect(bytes[page] == 0x05)
    for cell in [2, 5] {
      bytes.replaceSubrange(page + 12 + 2 * cell..<page + 14 + 2 * cell, with: [0, 0])
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let salvaged = try Library.salvage(in: folder.path)
    #expect(salvaged.articles == 50 && salvaged.incomplete == [.origin])
    #expect(!salvaged.isWhole)
    let library = try Library(in: salvaged.folder)
    let origins = try #require(try library.rows()["origin"])
    #expect((61..<100).contains(origins))
    #expect(try summaries.map { try #require(try library.summary($0.id)) } == summaries)
  }

  private func clean(_ examination: Examination) -> Examination {
    var clean = examination
    (clean.faults, clean.unreadable) = ([], [])
    return clean
  }
}

@Suite struct OriginalsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the library is whole without the originals, and new ones never pass for old`() throws
  {
    let one = try folder.library().keep(article("Eins")).id
    try FileManager.default.removeItem(atPath: folder.path + "/originals.sqlite")
    let library = try folder.library()
    #expect(try library.article(one) == article("Eins"))
    #expect(try library.original(of: one) == nil)
    let two = try library.keep(article("Zwei")).id
    #expect(try library.original(of: one) == nil)
    #expect(try library.original(of: two) == Array("Zwei".utf8))
  }

  @Test func `pruning deletes what no article needs, and all when told so`() throws {
    let library = try folder.library()
    let one = try library.keep(article("Eins")).id
    let two = try library.keep(article("Zwei")).id
    try library.mark([one], .trash)
    try library.emptyTrash()
    let counted = try library.countOriginals()
    #expect(counted.all == 2 && counted.unused == 1)
    #expect(try library.pruneOriginals() == 1)
    #expect(try library.original(of: two) == Array("Zwei".utf8))
    #expect(try library.pruneOriginals(all: true) == 1)
    #expect(try library.original(of: two) == nil)
    #expect(try library.article(two) == article("Zwei"))
    let three = try library.keep(article("Drei")).id
    #expect(try library.original(of: two) == nil)
    #expect(try library.original(of: three) == Array("Drei".utf8))
  }
}
