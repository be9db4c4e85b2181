import ArticleModel
import Foundation
import GRDB
import Glibc
import Testing

@testable import Storage

/// Another process that works in a library (`Tests/StorageVictim`).
private struct Victim {
  private let process = Process()
  private let output = Pipe()

  init(_ folder: String, name: String, count: Int = 100_000, _ work: Work = .file) throws {
    // The victim lies beside the bundle of tests.
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("StorageVictim")
    process.arguments = [folder, name, String(count), work.rawValue]
    process.standardOutput = output
    try process.run()
  }

  enum Work: String {
    case file, batch, tag, note, remember, migrate, full
  }

  /// The numbers of acknowledged pieces, until `enough` of them came or the victim ended.
  func acknowledged(enough: Int = .max) -> [Int] {
    var text = Data()
    while text.count(where: { $0 == UInt8(ascii: "\n") }) < enough {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      text += piece
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
  }

  func kill() {
    _ = Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for its end; its exit status.
  func ended() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Kills it within a piece of work after `count` were acknowledged; all that ever were.
  func killed(after count: Int, delay: UInt32) -> [Int] {
    let before = acknowledged(enough: count)
    usleep(delay)
    kill()
    return before + acknowledged()
  }
}

/// How often each kind of work is killed: a few times in the usual run, more often when
/// `KOLUMNE_KILLS` says so.
private let kills = ProcessInfo.processInfo.environment["KOLUMNE_KILLS"].flatMap { Int($0) } ?? 3

/// The moment of a kill: after so many pieces, and so many microseconds into the next.
private func moment(_ seed: Int) -> (count: Int, delay: UInt32) {
  var random = SeededGenerator(state: UInt64(seed))
  return (.random(in: 0...20, using: &random), .random(in: 0...4_000, using: &random))
}

@Suite(.serialized) struct CrashTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: 0..<kills)
  func `killed while importing, a library opens with whole articles only`(seed: Int) throws {
    let (count, delay) = moment(seed)
    let acknowledged = try Victim(folder.path, name: "Opfer").killed(after: count, delay: delay)
    let library = try folder.library()
    let headlines = try library.list(.all, limit: 20_000).map { summary in
      let article = try #require(try library.article(summary.id))
      #expect(article.body.count == 200)
      let original = try #require(try library.original(of: summary.id))
      #expect(String(decoding: original, as: UTF8.self) == "original " + article.headline)
      return article.headline
    }
    #expect(Set(headlines).isSuperset(of: acknowledged.map { "Opfer \($0)" }))
    #expect(headlines.count - acknowledged.count <= 1)
    try expectSound(library)
    #expect(try library.search(.word("dazugehört"), limit: 20_000).count == headlines.count)
    while try library.indexSome(limit: 100) > 0 {}
    #expect(try library.search(.word("dazugehört"), limit: 20_000).count == headlines.count)
  }

  @Test(arguments: 0..<kills)
  func `killed while importing many at once, each batch is there or none of it`(seed: Int) throws {
    let (count, delay) = moment(seed)
    let victim = try Victim(folder.path, name: "Opfer", .batch)
    let acknowledged = victim.killed(after: count, delay: 8 * delay)
    let library = try folder.library()
    let headlines = Set(try library.list(.all, limit: 20_000).map(\.headline))
    let batches = acknowledged.count + (headlines.count > 20 * acknowledged.count ? 1 : 0)
    #expect(headlines == Set((0..<20 * batches).map { "Opfer \($0)" }))
    try expectSound(library)
    for _ in 0..<2 {
      #expect(try library.search(.word("dazugehört"), limit: 20_000).count == headlines.count)
      while try library.indexSome(limit: 100) > 0 {}
    }
  }

  @Test(arguments: 0..<kills)
  func `killed while tagging, all articles bear a tag or none, and it can be undone`(seed: Int)
    throws
  {
    let ids = try (0..<20).map { try folder.library().keep(article("Nr. \($0)")).id }
    let (count, delay) = moment(seed)
    let acknowledged = try Victim(folder.path, name: "t", .tag).killed(after: count, delay: delay)
    let library = try folder.library()
    let tags = try library.tags()
    #expect(tags.allSatisfy { $0.articles == ids.count })
    #expect(Set(tags.map(\.name)).isSuperset(of: acknowledged.map { "t\($0)" }))
    #expect(tags.count - acknowledged.count <= 1)
    try expectSound(library)
    for _ in tags { #expect(try library.undo()?.articles == ids) }
    #expect(try library.tags().isEmpty)
    #expect(try library.undo() == nil)
  }

  @Test(arguments: 0..<kills)
  func `killed while noting, every note is there, found and can be undone`(seed: Int) throws {
    let ids = try (0..<3).map { try folder.library().keep(article("Nr. \($0)")).id }
    while try folder.library().indexSome(limit: 9) > 0 {}
    let (count, delay) = moment(seed)
    let acknowledged = try Victim(folder.path, name: "n", .note).killed(after: count, delay: delay)
    let library = try folder.library()
    let notes = try ids.flatMap(library.highlights).compactMap(\.highlight.note)
    let expected = acknowledged.map { $0.isMultiple(of: 2) ? "n\($0)" : "n\($0) doch" }
    #expect(Set(notes).isSuperset(of: expected))
    #expect(notes.count - acknowledged.count <= 1)
    #expect(try library.rows()["mark"] == ids.count)
    try expectSound(library)
    for note in notes {
      let word = try #require(note.split(separator: " ").first)
      #expect(try library.search(.word(String(word)), limit: 9).count == 1)
    }
    while let act = try library.undo() { #expect(act.articles.count == 1) }
    #expect(try ids.flatMap(library.highlights).isEmpty)
  }

  @Test(arguments: 0..<kills)
  func `killed while remembering, nothing acknowledged is forgotten`(seed: Int) throws {
    let ids = try (0..<3).map { try folder.library().keep(article("Nr. \($0)")).id }
    let (count, delay) = moment(seed)
    let victim = try Victim(folder.path, name: "n", .remember)
    let last = victim.killed(after: count, delay: delay).last ?? -1
    let library = try folder.library()
    let kept = try library.setting("n").flatMap { Int($0) } ?? -1
    #expect(kept == last || kept == last + 1)
    let blocks = try ids.compactMap { try library.summary($0)?.place?.anchor.block }
    #expect((blocks.max() ?? -1) >= last)
    try expectSound(library)
  }

  @Test(arguments: 0..<kills)
  func `killed while a library of version 1 is lifted, all of it is there`(seed: Int) throws {
    try makeVersionOne(in: folder.path, count: 120)
    var random = SeededGenerator(state: UInt64(seed))
    _ = try Victim(folder.path, name: "m", .migrate)
      .killed(after: seed % 3 == 0 ? 2 : 0, delay: .random(in: 0...120_000, using: &random))
    let library = try folder.library()
    try expectVersionOne(library, count: 120)
    try expectSound(library)
    while try library.indexSome(limit: 50) > 0 {}
    #expect(try library.list(ListChoice(.all, query: .genre(.column)), limit: 200).count == 96)
    for path in library.backups() {
      #expect(try DatabaseQueue(path: path).read(Self.integrity) == "ok")
    }
  }

  @Test func `two processes write at once and lose nothing`() throws {
    let one = try Victim(folder.path, name: "Eins", count: 60)
    let two = try Victim(folder.path, name: "Zwei", count: 60)
    #expect(one.acknowledged() == Array(0..<60))
    #expect(two.acknowledged() == Array(0..<60))
    let library = try folder.library()
    #expect(try library.rows()["article"] == 120)
    try expectSound(library)
  }

  @Test func `where files cannot grow it is said, and what was kept stays`() throws {
    let victim = try Victim(folder.path, name: "Opfer", .full)
    let acknowledged = victim.acknowledged()
    #expect(victim.ended() == 3)
    #expect(acknowledged.count > 3)
    let library = try folder.library()
    let headlines = try library.list(.all, limit: 20_000).map(\.headline)
    #expect(headlines.sorted() == acknowledged.map { "Opfer \($0)" }.sorted())
    try expectSound(library)
    #expect(try library.keep(article("Weiter")).id.rawValue > Int64(acknowledged.count))
  }

  private func expectSound(_ library: Library) throws {
    #expect(try library.store.read(Self.integrity) == "ok")
    #expect(try library.tallies() == recount(library))
    #expect(try library.examine(readingTexts: true).unreadable.isEmpty)
    #expect(try library.examine().faults.isEmpty)
  }

  private static func integrity(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "PRAGMA integrity_check")
  }
}
