import Exporting
import Foundation
import Screen

/// The one way in which values become JSON on standard output.
enum JSON {
  /// The value on one line, keys in order, slashes as they are.
  static func line(_ value: some Encodable) throws -> Printable {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Printable(printableJSON(String(decoding: try encoder.encode(value), as: UTF8.self)))
  }
}
