import ArticleModel
import Foundation
import Glibc
import Testing

@testable import Storage

/// A small disk in memory; only the superuser can mount one.
private final class SmallDisk: Sendable {
  let folder: TemporaryFolder

  init?(size: String) {
    guard let folder = try? TemporaryFolder(),
      mount("tmpfs", folder.path, "tmpfs", 0, "size=" + size) == 0
    else { return nil }
    self.folder = folder
  }

  func makeReadOnly() -> Bool {
    mount("tmpfs", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "") == 0
  }

  deinit { umount2(folder.path, Int32(MNT_DETACH)) }

  static var isPossible: Bool { SmallDisk(size: "1m") != nil }
}

@Suite(.enabled(if: SmallDisk.isPossible)) struct DiskTests {
  @Test func `a full disk is said, what was kept stays, and space makes it go on`() throws {
    let disk = try #require(SmallDisk(size: "1m"))
    let library = try disk.folder.library()
    var random = SeededGenerator(state: 1)
    var kept: [ArticleID] = []
    var failure: LibraryError?
    while failure == nil {
      let noise = (0..<30_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      do {
        kept.append(try library.keep(article("Nr. \(kept.count)"), original: noise).id)
      } catch let error as LibraryError {
        failure = error
      }
    }
    #expect(failure?.isDiskFull == true, "\(String(describing: failure))")
    #expect(!kept.isEmpty)
    let again = try disk.folder.library()
    #expect(try again.list(.all, limit: 99).map(\.id) == kept.reversed())
    #expect(try kept.allSatisfy { try again.original(of: $0)?.count == 30_000 })
    #expect(mount("tmpfs", disk.folder.path, "tmpfs", UInt(MS_REMOUNT), "size=4m") == 0)
    #expect(try again.keep(article("Weiter")).id != kept.last)
  }

  @Test func `a read-only disk is read and refuses to be written`() throws {
    let disk = try #require(SmallDisk(size: "4m"))
    let id = try { try disk.folder.library().keep(article("Eins")).id }()
    #expect(disk.makeReadOnly())
    let library = try disk.folder.library()
    #expect(library.isReadOnly)
    #expect(try library.article(id) == article("Eins"))
    #expect(try library.original(of: id) == Array("Eins".utf8))
    #expect(try library.tallies()[.all]?.articles == 1)
    let refused = LibraryError.readOnly(path: disk.folder.path + "/library.sqlite")
    #expect(throws: refused) { try library.mark([id], .read) }
    #expect(throws: refused) { try library.keep(article("Zwei")) }
  }

  @Test func `a folder that cannot be made is said`() throws {
    let disk = try #require(SmallDisk(size: "1m"))
    #expect(disk.makeReadOnly())
    let path = disk.folder.path + "/new"
    #expect(throws: LibraryError.readOnly(path: path)) { try Library(in: path) }
  }
}

extension LibraryError {
  fileprivate var isDiskFull: Bool {
    if case .diskFull = self { true } else { false }
  }
}
