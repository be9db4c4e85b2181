import Foundation
import Glibc
import Testing

@testable import Importing

@Suite struct InputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is read whole`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try readInput(folder.write("a", bytes)) == bytes)
  }

  @Test func `what cannot be read says what it is`() throws {
    let root = folder.root
    #expect(throws: InputError.missing(root / "none")) { try readInput(root / "none") }
    #expect(throws: InputError.folder(root)) { try readInput(root) }
    #expect(throws: InputError.device("/dev/zero")) { try readInput("/dev/zero") }
    let empty = try folder.write("empty", [])
    #expect(throws: InputError.empty(empty)) { try readInput(empty) }
    try folder.link("loop", to: "loop")
    #expect(throws: InputError.loop(root / "loop")) { try readInput(root / "loop") }
    #expect(throws: InputError.missing(empty / "below")) { try readInput(empty / "below") }
  }

  @Test func `a file that is too large is refused by its size`() throws {
    let path = try folder.write("large", [1])
    #expect(truncate(path.description, 1 << 40) == 0)
    #expect(throws: InputError.tooLarge(path, bytes: 1 << 40, limit: largestInput)) {
      try readInput(path)
    }
    let small = try folder.write("small", [1, 2, 3])
    #expect(try readInput(small, limit: 3) == [1, 2, 3])
    #expect(throws: InputError.tooLarge(small, bytes: 3, limit: 2)) {
      try readInput(small, limit: 2)
    }
  }

  @Test func `a file that hides its size is read to its end`() throws {
    #expect(try readInput("/proc/self/status").starts(with: Array("Name:".utf8)))
    #expect(throws: InputError.tooLarge("/proc/self/status", bytes: nil, limit: 9)) {
      try readInput("/proc/self/status", limit: 9)
    }
  }

  @Test func `a pipe is read to its end`() throws {
    let path = folder.root / "pipe"
    #expect(mkfifo(path.description, 0o600) == 0)
    let writer = Thread {
      let file = open(path.description, O_WRONLY)
      _ = write(file, "abc", 3)
      close(file)
    }
    writer.start()
    #expect(try readInput(path) == Array("abc".utf8))
  }

  @Test func `a folder gives its visible files in stable order, and no circle`() throws {
    let paths = try ["b", "a", "sub/c", "sub/deep/d", ".hidden", ".git/e"].map { name in
      try folder.write(name, [1])
    }
    try folder.link("circle", to: folder.root.description)
    try folder.link("linked", to: paths[0].description)
    #expect(mkfifo((folder.root / "pipe").description, 0o600) == 0)
    let found = findFiles(in: folder.root)
    let names = ["a", "b", "linked", "sub/c", "sub/deep/d"]
    #expect(found == FoundFiles(files: names.map { folder.root / $0 }))
  }

  @Test func `the folder that a browser saved beside a page is part of the page`() throws {
    for name in [
      "Warten.html", "Warten_files/frame.html", "Warten_files/deep/a.txt", "Mut.HTM",
      "Mut-Dateien/b.txt", "Größe.xhtml", "Größe.fld/c.txt", "notes.txt", "notes_files/d.txt",
      "_files/e.txt",
    ] {
      try folder.write(name, [1])
    }
    let names = [
      "Größe.xhtml", "Mut.HTM", "Warten.html", "notes.txt", "_files/e.txt", "notes_files/d.txt",
    ]
    #expect(findFiles(in: folder.root) == FoundFiles(files: names.map { folder.root / $0 }))
  }

  @Test func `pictures and scripts are left where they are, unless they are named`() throws {
    for name in ["a.txt", "b.PNG", "c.css", "d.js", "e.jpeg", "png", "f.mhtml"] {
      try folder.write(name, [1])
    }
    let names = ["a.txt", "f.mhtml", "png"]
    #expect(findFiles(in: folder.root) == FoundFiles(files: names.map { folder.root / $0 }))
    #expect(try readInput(folder.root / "b.PNG") == [1])
  }

  @Test func `a name that is no UTF-8 is found and read`() throws {
    let path = folder.root.appending([0x61, 0xFF, 0x62])
    let file = path.withCString { open($0, O_WRONLY | O_CREAT, 0o600) }
    #expect(write(file, "x", 1) == 1)
    close(file)
    #expect(findFiles(in: folder.root).files == [path])
    #expect(try readInput(path) == [0x78])
  }
}
