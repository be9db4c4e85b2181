import Screen

/// `json` with all escaped that a terminal would obey, or that some take for the end of a line.
///
/// JSON itself must escape C0 only.
public func printableJSON(_ json: String) -> String {
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
private func holdsSeparator(_ json: String) -> Bool {
  json.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
    }
  } ?? true
}

/// NEL is a control; the separators of lines and paragraphs are none.
private func mayStand(_ scalar: Unicode.Scalar) -> Bool {
  Printable.mayPass(scalar) && scalar != "\u{2028}" && scalar != "\u{2029}"
}
