import ArticleModel
import GRDB
import Testing

@testable import Storage

/// What a kernel tells of the mounted file systems; the device behind the colon is the number.
private let mounts = """
  21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
  22 21 0:42 / /net/books rw,relatime shared:2 - nfs4 server:/books rw,vers=4.2
  23 21 0:43 / /net/windows rw - cifs //server/books rw
  24 21 0:44 / /host rw - 9p host rw
  25 21 0:45 / /home/anna/ssh rw,nosuid,nodev - fuse.sshfs server: rw
  26 21 0:46 / /media/stick rw,nosuid,nodev - fuseblk /dev/sdb1 rw
  """

/// Folders that other machines answer for; the tests say so of an ordinary one.
@Suite struct RemoteFolderTests {
  let folder: TemporaryFolder
  private let remote = FileSystem(device: 0x2A, mounts: mounts)

  init() throws { folder = try TemporaryFolder() }

  private func library(_ fileSystem: FileSystem) throws -> Library {
    try Library(
      in: folder.path, schema: .library, now: { 1_000_000 }, fileSystem: fileSystem)
  }

  private func journal(_ library: Library) throws -> String? {
    try library.store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
  }

  @Test(arguments: [
    (0x2A, "nfs4"), (0x2B, "cifs"), (0x2C, "9p"), (0x2D, "fuse.sshfs"), (0x2E, nil), (0x801, nil),
    (0x10_0003, nil), (0x63, nil),
  ])
  func `file systems that others answer for are known by their names`(
    device: UInt64, name: String?
  ) {
    #expect(FileSystem(device: device, mounts: mounts).remoteName == name)
  }

  @Test func `a folder that is not there yet lies where the one above it does`() throws {
    #expect(FileSystem(of: folder.path + "/not/there") == FileSystem(of: folder.path))
    #expect(FileSystem(of: "/proc") == FileSystem(device: 0, mounts: ""))
  }

  @Test func `a library on a remote disk has no log and works all the same`() throws {
    let library = try library(remote)
    let id = try library.keep(article("Eins")).id
    try library.mark([id], .star)
    #expect(try journal(library) == "delete")
    let others = try (0..<9).map {
      try Arrival(Holding(article("Nr. \($0)")), Original(Array("\($0)".utf8)))
    }
    #expect(try library.keep(others).allSatisfy { try $0.get().isNew })
    #expect(try library.search(.word("wort7"), limit: 20).count == 10)
    #expect(try self.library(remote).tallies()[.starred]?.articles == 1)
    #expect(try library.examine().faults.isEmpty)
  }

  @Test func `a library that comes to a remote disk gives up its log, and back takes it again`()
    throws
  {
    let id = try { try self.library(FileSystem(of: folder.path)).keep(article("Eins")).id }()
    do {
      let library = try library(remote)
      #expect(try journal(library) == "delete")
      #expect(try library.article(id) == article("Eins"))
      try library.keep(article("Zwei"))
    }
    let library = try library(FileSystem(of: folder.path))
    #expect(try journal(library) == "wal")
    #expect(try library.tallies()[.all]?.articles == 2)
  }
}

extension Kept {
  fileprivate var isNew: Bool { if case .new = self { true } else { false } }
}
