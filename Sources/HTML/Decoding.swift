/// The text of `bytes`: by their byte order mark, else as `declared`, else as UTF-8.
///
/// Every input has a text. What is valid UTF-8 is read so, whatever it declares. Other bytes are read
/// as declared; without a declaration, as windows-1252 one by one, so that one bad byte never spoils
/// the file around it. What means nothing becomes U+FFFD.
public func decode(_ bytes: [UInt8], declared: Encoding? = nil) -> String {
  let mark = Encoding.byteOrderMark(of: bytes)
  let content = bytes[(mark?.length ?? 0)...]
  let encoding = mark?.encoding ?? declared ?? .utf8
  switch encoding {
  // Much that calls itself Latin-1 is UTF-8; real Latin-1 prose is next to never valid UTF-8.
  case .utf8, .windows1252:
    return decodeUTF8(content)
  case .utf16LittleEndian, .utf16BigEndian:
    // A sign of UTF-16 is that zeros stand in it, in ASCII marks and line ends at least.
    if mark == nil, !content.contains(0), let text = String(validating: content, as: UTF8.self) {
      return text
    }
    return decodeUTF16(content, highByteFirst: encoding == .utf16BigEndian)
  default:
    return decodeLegacy(content, as: encoding) ?? decodeUTF8(content)
  }
}

private func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> String {
  let bytes = withoutDoubleEncoding(bytes)
  if let valid = String(validating: bytes, as: UTF8.self) { return valid }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 4)
  var (index, run) = (bytes.startIndex, bytes.startIndex)
  while index < bytes.endIndex {
    if bytes[index] < 0x80 {
      index += 1
    } else if let (_, length) = scalar(in: bytes, at: index) {
      index += length
    } else {
      text += bytes[run..<index]
      text += UTF8.encode(windows1252(bytes[index])) ?? UTF8.encodedReplacementCharacter
      index += 1
      run = index
    }
  }
  text += bytes[run...]
  return String(decoding: text, as: UTF8.self)
}

/// The UTF-8 scalar that begins at `index` and its length, or nil when the bytes there are none.
///
/// Source: The Unicode Standard, table 3-7, “Well-Formed UTF-8 Byte Sequences”.
func scalar(
  in bytes: ArraySlice<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  let lead = bytes[index]
  let length: Int
  switch lead {
  case 0..<0x80: return (Unicode.Scalar(lead), 1)
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return nil
  }
  guard index + length <= bytes.endIndex else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for byte in bytes[(index + 1)..<(index + length)] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

private func decodeUTF16(_ bytes: ArraySlice<UInt8>, highByteFirst: Bool) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(highByteFirst ? one << 8 | two : two << 8 | one)
    index += 2
  }
  return String(decoding: units, as: UTF16.self)
}
