import ArticleModel
import Foundation

extension Holding {
  /// The holding as a line of JSON, loss-free: the first member tells the format, the second the
  /// number in the library.
  public func jsonLine(_ id: ArticleID) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let object = String(decoding: try encoder.encode(self), as: UTF8.self)
    return printableJSON(
      "{\"kolumne\":\(Holding.format),\"id\":\(id)," + object.dropFirst() + "\n")
  }
}
