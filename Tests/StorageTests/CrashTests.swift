import ArticleModel
import Foundation
import GRDB
import Glibc
import Testing

@testable import Storage

/// Another process that files articles (`Tests/StorageVictim`).
private struct Victim {
  private let process = Process()
  private let output = Pipe()

  init(_ folder: String, name: String, count: Int) throws {
    // The victim lies beside the bundle of tests.
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("StorageVictim")
    process.arguments = [folder, name, String(count)]
    process.standardOutput = output
    try process.run()
  }

  /// The numbers of acknowledged articles, until `enough` of them came or the victim ended.
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
}

@Suite(.serialized) struct CrashTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Kills after so many acknowledged articles: at a moment within the next ones.
  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 21, 34, 55])
  func `killed at any moment, a library opens with whole articles only`(count: Int) throws {
    let victim = try Victim(folder.path, name: "Opfer", count: 10_000)
    var acknowledged = victim.acknowledged(enough: count)
    victim.kill()
    acknowledged += victim.acknowledged()
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
    #expect(try library.tallies() == recount(library))
    #expect(try intact(library))
  }

  @Test func `two processes write at once and lose nothing`() throws {
    let one = try Victim(folder.path, name: "Eins", count: 60)
    let two = try Victim(folder.path, name: "Zwei", count: 60)
    #expect(one.acknowledged() == Array(0..<60))
    #expect(two.acknowledged() == Array(0..<60))
    let library = try folder.library()
    #expect(try library.rows()["article"] == 120)
    #expect(try library.tallies() == recount(library))
    #expect(try intact(library))
  }

  private func intact(_ library: Library) throws -> Bool {
    try library.store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok"
  }
}
