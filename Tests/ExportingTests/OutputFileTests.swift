import Foundation
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

  @Test func `a folder that is a file is none`() throws {
    try write("Eins", to: "a")
    try makeOutputFolder(folder)
    #expect(throws: OutputError.self) { try makeOutputFolder("\(folder)/a") }
    #expect(throws: OutputError.self) { try OutputFile("\(folder)/none/b") }
  }
}
