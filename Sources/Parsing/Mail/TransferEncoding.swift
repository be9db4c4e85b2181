import HTML

/// How the body of a part was made fit for mail.
///
/// Source: RFC 2045, section 6.
enum TransferEncoding {
  /// 7bit, 8bit, binary, and whatever nobody knows.
  case identity
  case quotedPrintable, base64

  init(_ field: String?) {
    switch field?.lowered {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .identity
    }
  }

  /// The bytes that `body` stands for; what breaks the rules is passed on or passed over.
  func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(body)
    case .quotedPrintable: unquoted(body)
    case .base64: unpacked(body)
    }
  }
}

/// Quoted-printable text as it was; an equals sign that quotes nothing stays.
func unquoted(_ body: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(body.count)
  var rest = body
  while let mark = rest.firstIndex(of: UInt8(ascii: "=")) {
    bytes += rest[..<mark]
    rest = rest[(mark + 1)...]
    if let high = hexValue(rest.first), let low = hexValue(rest.dropFirst().first) {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else if let next = softBreakEnd(rest) {
      rest = rest[next...]
    } else {
      bytes.append(UInt8(ascii: "="))
    }
  }
  return bytes + rest
}

/// Where the line goes on when it was broken behind an equals sign; transport may have added blanks.
private func softBreakEnd(_ rest: ArraySlice<UInt8>) -> Int? {
  let blanks = rest.prefix(80).prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  guard blanks.endIndex < rest.endIndex else { return rest.endIndex }
  return rest[blanks.endIndex] == 0x0A ? blanks.endIndex + 1 : nil
}

private func hexValue(_ byte: UInt8?) -> UInt8? {
  switch byte {
  case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
  case .some(let byte) where (0x61...0x66).contains(byte | 0x20): (byte | 0x20) - 0x57
  default: nil
  }
}

/// What base64 stands for; bytes outside its alphabet are passed over.
func unpacked(_ body: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(body.count / 4 * 3)
  var (bits, count): (UInt32, Int) = (0, 0)
  for byte in body {
    // Padding ends a run of its own: several of them may stand behind each other.
    if byte == UInt8(ascii: "=") {
      (bits, count) = (0, 0)
      continue
    }
    guard let value = base64Value(byte) else { continue }
    bits = (bits << 6 | UInt32(value)) & 0xFFFF
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return bytes
}

private func base64Value(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x41...0x5A: byte - 0x41
  case 0x61...0x7A: byte - 0x61 + 26
  case 0x30...0x39: byte - 0x30 + 52
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
  default: nil
  }
}
