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

  /// JSON must escape C0 only; a terminal obeys more than that, and what reads line by line may end
  /// a line at more than a line feed.
  private static func escaped(_ json: String) -> String {
    guard Printable(json).text.utf8.count != json.utf8.count || holdsSeparator(json) else {
      return json
    }
    var escaped = ""
    for scalar in json.unicodeScalars {
      if mayStand(scalar) {
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

  /// Whether U+2028 or U+2029 stands in `json`, by their bytes.
  private static func holdsSeparator(_ json: String) -> Bool {
    json.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropLast(2).contains { index in
        bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
      }
    } ?? true
  }

  /// NEL is a control; the separators of lines and paragraphs are none.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    Printable.mayPass(scalar) && scalar != "\u{2028}" && scalar != "\u{2029}"
  }
}
