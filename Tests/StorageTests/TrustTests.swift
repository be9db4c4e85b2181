import ArticleModel
import Foundation
import GRDB
import Glibc
import Testing

@testable import Storage

@Suite struct TrustTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `folder and files are the owner's alone`() throws {
    let path = folder.path + "/deep/library"
    try Library(in: path).keep(article("Eins"))
    func rights(_ name: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + name)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try rights("") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      #expect(try rights("/" + name) == 0o600, "\(name)")
    }
  }

  @Test func `a newer schema is refused and not touched`() throws {
    _ = try folder.library().keep(article("Eins"))
    let path = folder.path + "/library.sqlite"
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let before = folder.bytes("library.sqlite")
    #expect(throws: LibraryError.newer(path: path, schema: 99, known: Schema.library.version)) {
      try folder.library()
    }
    #expect(folder.bytes("library.sqlite") == before)
  }

  @Test(arguments: [-1, Int32.min])
  func `a negative version is refused, not counted with`(version: Int32) throws {
    let path = folder.path + "/library.sqlite"
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
    #expect(throws: LibraryError.damaged(path: path, reason: "not a library of kolumne")) {
      try folder.library()
    }
  }

  @Test func `who looks into an older library leaves it as it is`() throws {
    try makeVersionOne(in: folder.path, count: 3)
    let before = folder.bytes("library.sqlite")
    let examination = try Library(lookingInto: folder.path).examine(readingTexts: true)
    #expect(examination.articles == 3 && examination.version == 1)
    #expect(examination.unindexed == nil)
    #expect(examination.faults.isEmpty && examination.unreadable.isEmpty)
    #expect(folder.bytes("library.sqlite") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      Set(names).isSubset(of: ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"]))
  }

  @Test func `a database of another program is refused and not touched`() throws {
    let path = folder.path + "/library.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    let before = folder.bytes("library.sqlite")
    #expect(throws: LibraryError.damaged(path: path, reason: "not a library of kolumne")) {
      try folder.library()
    }
    #expect(folder.bytes("library.sqlite") == before)
  }

  @Test func `an older schema is lifted, after a backup`() throws {
    let id = try folder.library().keep(article("Eins")).id
    let next = Schema(steps: Schema.library.steps + ["CREATE TABLE later (x INTEGER) STRICT"])
    let library = try folder.library(schema: next)
    #expect(try library.summary(id)?.headline == "Eins")
    let backup = try DatabaseQueue(path: try #require(library.backups().first))
    let headlines = try backup.read { try String.fetchAll($0, sql: "SELECT headline FROM article") }
    #expect(headlines == ["Eins"])
  }

  @Test func `an empty file, as a crash leaves it, becomes a library`() throws {
    _ = try createFile(folder.path + "/library.sqlite")
    _ = try createFile(folder.path + "/originals.sqlite")
    let library = try folder.library()
    #expect(try library.article(library.keep(article("Eins")).id) == article("Eins"))
  }

  @Test func `garbage is an error that names the file`() throws {
    let path = folder.path + "/library.sqlite"
    try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: path))
    #expect(throws: LibraryError.damaged(path: path, reason: "file is not a database")) {
      try folder.library()
    }
  }

  @Test(arguments: 0..<40)
  func `flipped bytes give an error or data, never a trap`(seed: Int) throws {
    let ids = try { () -> [ArticleID] in
      let library = try folder.library()
      return try (0..<20).map { try library.keep(article("Nr. \($0)")).id }
    }()
    let path = folder.path + "/library.sqlite"
    var bytes = Array(folder.bytes("library.sqlite"))
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0...(seed % 64) {
      let index = Int.random(in: bytes.indices, using: &random)
      bytes[index] ^= UInt8.random(in: 1...255, using: &random)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do {
      let library = try folder.library()
      for view in LibraryView.allCases { _ = try library.list(view, limit: 40) }
      for id in ids { _ = try library.article(id) }
      _ = try library.tallies()
      _ = try library.keep(article("Neu"))
    } catch {
      #expect(error is LibraryError, "\(error)")
    }
  }

  @Test func `a library that nobody closed says so, and its damaged page is named`() throws {
    let other = try TemporaryFolder()
    do {
      let library = try folder.library()
      for number in 0..<40 { try library.keep(article("Nr. \(number)")) }
      #expect(!library.wasLeftOpen)
      // As a crash leaves it: with a log that nobody took in.
      for name in ["library.sqlite", "library.sqlite-wal"] {
        try folder.bytes(name).write(to: URL(fileURLWithPath: "\(other.path)/\(name)"))
      }
    }
    #expect(try !folder.library().wasLeftOpen)
    let closed = try folder.library()
    try closed.keep(article("Eins"))
    #expect(!folder.bytes("library.sqlite-wal").isEmpty)
    closed.takeInLog()
    #expect(folder.bytes("library.sqlite-wal").isEmpty)
    #expect(try closed.tallies()[.all]?.articles == 41)
    #expect(try !folder.library().wasLeftOpen)
    do {
      let library = try other.library()
      #expect(library.wasLeftOpen)
      try library.checkPages()
      #expect(try library.tallies()[.all]?.articles == 40)
    }
    let path = other.path + "/library.sqlite"
    var bytes = Array(other.bytes("library.sqlite"))
    for page in 8..<16 {
      for index in page * 4096..<page * 4096 + 64 { bytes[index] = 0x5A }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect {
      try other.library().checkPages()
    } throws: { error in
      if case LibraryError.damaged(path: path, _) = error { true } else { false }
    }
  }

  /// The superuser may write everywhere.
  @Test(.enabled(if: geteuid() != 0))
  func `a library that its owner may not write is read and refuses to be written`() throws {
    let id = try { try folder.library().keep(article("Eins")).id }()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      chmod("\(folder.path)/\(name)", 0o400)
    }
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let library = try folder.library()
    #expect(library.isReadOnly)
    #expect(try library.article(id) == article("Eins"))
    #expect(try library.original(of: id) == Array("Eins".utf8))
    let refused = LibraryError.readOnly(path: folder.path + "/library.sqlite")
    #expect(throws: refused) { try library.mark([id], .read) }
    #expect(throws: refused) { try library.keep(article("Zwei")) }
  }

  @Test func `extensions cannot be loaded by SQL`() throws {
    let library = try folder.library()
    #expect(throws: LibraryError.self) {
      try library.store.read { try Row.fetchAll($0, sql: "SELECT load_extension('x')") }
    }
  }

  @Test func `two libraries in one folder write at once and lose nothing`() async throws {
    let folder = folder
    _ = try folder.library()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c"] {
        group.addTask {
          let library = try folder.library()
          for number in 0..<30 { try library.keep(article("\(name) \(number)")) }
        }
      }
      try await group.waitForAll()
    }
    let library = try folder.library()
    #expect(try library.rows()["article"] == 90)
    #expect(try library.tallies() == recount(library))
  }
}
