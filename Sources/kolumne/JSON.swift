import Foundation
import Screen

/// The one way in which values become JSON on standard output.
enum JSON {
  /// The value on one line, keys in order, slashes as they are.
  static func line(_ value: some Encodable) throws -> Printable {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Printable(escaped(String(decoding: try encoder.encode(value), as: UTF8.self)))
  }

  /// JSON must escape C0 only; a terminal obeys more than that.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { !Printable.mayPass($0) }) else { return json }
    var escaped = ""
    for scalar in json.unicodeScalars {
      if Printable.mayPass(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return escaped
  }
}
