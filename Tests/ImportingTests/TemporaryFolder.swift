import Foundation

@testable import Importing

/// A folder that is removed, with all in it, when the test ends.
final class TemporaryFolder: Sendable {
  let root: InputPath

  init() throws {
    root = InputPath(NSTemporaryDirectory() + "kolumne-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: root.description, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root.description) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> InputPath {
    let url = URL(fileURLWithPath: (root / name).description)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return root / name
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: (root / name).description, withDestinationPath: target)
  }
}

func / (folder: InputPath, name: String) -> InputPath { folder.appending(Array(name.utf8)) }
