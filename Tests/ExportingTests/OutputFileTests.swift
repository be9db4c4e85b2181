import Foundation
import Glibc
import Testing

@testable import Exporting

@Suite struct OutputFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "kolumne-" + UUID().uuidString
    try makeOutputFolder(folder)
  }

  private func write(_ text: String, to name: String, replacing: Bool = false) throws {
    let file = try OutputFile("\(folder)/\(name)")
    try file.write(Array(text.utf8))
    try file.finish(replacing: replacing)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  @Test func `a file is there whole or not at all`() throws {
    try write("Eins", to: "a")
    do {
      let file = try OutputFile("\(folder)/b")
      try file.write(Array("Zw".utf8))
    }
    #expect(try names == ["a"])
    #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "Eins")
  }

  @Test func `a file that holds something else is left alone, unless it may be replaced`() throws {
    try write("Eins", to: "a")
    try write("Eins", to: "a")
    #expect(throws: OutputError.occupied(path: "\(folder)/a")) { try write("Zwei", to: "a") }
    #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "Eins")
    try write("Zwei", to: "a", replacing: true)
    #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "Zwei")
    #expect(try names == ["a"])
  }

  @Test func `what is replaced keeps its rights, and a link leads where it led`() throws {
    try write("Eins", to: "a")
    chmod("\(folder)/a", 0o640)
    symlink("a", "\(folder)/link")
    #expect(throws: OutputError.self) { try write("Zwei", to: "link") }
    try write("Zwei", to: "link", replacing: true)
    #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "Zwei")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "a")
    var entry = stat()
    #expect(stat("\(folder)/a", &entry) == 0 && entry.st_mode & 0o777 == 0o640)
    #expect(try names == ["a", "link"])
  }

  @Test(arguments: [false, true])
  func `a pipe is written to and stays one`(replacing: Bool) throws {
    let path = "\(folder)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let end = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    try write("Eins", to: "pipe", replacing: replacing)
    var bytes = [UInt8](repeating: 0, count: 9)
    #expect(read(end, &bytes, 9) == 4)
    var entry = stat()
    #expect(lstat(path, &entry) == 0 && entry.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a folder that is a file is none`() throws {
    try write("Eins", to: "a")
    try makeOutputFolder(folder)
    #expect(throws: OutputError.self) { try makeOutputFolder("\(folder)/a") }
    #expect(throws: OutputError.self) { try OutputFile("\(folder)/none/b") }
  }
}
