/// An address that a rendered article may point to, written as browsers write it.
///
/// Absolute http, https and mailto addresses only: everything else could run something
/// (“javascript:”) or means nothing outside its page. Names and passwords go, and what must not
/// stand in an address is percent-encoded; so an address that was cleaned once stays as it is.
///
/// Source: WHATWG URL, “percent-encoded bytes” (the query set, for path and fragment as well).
public struct LinkAddress: Equatable, Sendable {
  public let text: String
  /// The longest address that is kept, in bytes.
  static let longest = 8192

  /// `address` cleaned, or nil when it is none that may be kept.
  public init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard bytes.count <= Self.longest,
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let colon = bytes.prefix(8).firstIndex(of: 0x3A)
    else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    let cleaned: [UInt8]?
    switch scheme {
    case "http", "https": cleaned = Self.cleanedPlace(rest)
    case "mailto": cleaned = rest.isEmpty ? nil : Self.encoded(rest)
    default: cleaned = nil
    }
    guard let cleaned, cleaned.count <= Self.longest else { return nil }
    text = scheme + ":" + String(decoding: cleaned, as: UTF8.self)
  }

  /// “//user@Host/path” as “//host/path”.
  private static func cleanedPlace(_ rest: ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.starts(with: [0x2F, 0x2F]) else { return nil }
    let place = rest.dropFirst(2)
    let end = place.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }
    var host = place[..<(end ?? place.endIndex)]
    if let sign = host.lastIndex(of: 0x40) { host = host[(sign + 1)...] }
    guard !host.isEmpty, !host.contains(where: isForbiddenInHost),
      host.allSatisfy({ $0 < 0x80 })
        || !String(decoding: host, as: UTF8.self).unicodeScalars.contains(where: isUnsafe)
    else { return nil }
    let lower = host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return [0x2F, 0x2F] + lower + withoutDots(encoded(place[(end ?? place.endIndex)...]))
  }

  /// `bytes` with “.” and “..” of the path worked off (RFC 3986, section 5.2.4).
  private static func withoutDots(_ bytes: [UInt8]) -> [UInt8] {
    let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    guard bytes[..<end].contains(0x2E) else { return bytes }
    var kept: [ArraySlice<UInt8>] = []
    let segments = bytes[..<end].split(separator: 0x2F, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isParent = segment.elementsEqual([0x2E, 0x2E])
      guard isParent || segment.elementsEqual([0x2E]) else {
        kept.append(segment)
        continue
      }
      if isParent, kept.count > 1 { kept.removeLast() }
      if index == segments.count - 1 { kept.append([]) }
    }
    return Array(kept.joined(separator: [0x2F])) + bytes[end...]
  }

  private static func isForbiddenInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x25, 0x27, 0x3C, 0x3E, 0x5E, 0x60, 0x7B...0x7D: true
    default: false
    }
  }

  /// What would hide or move the text of a host: controls and white space.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
  }

  /// `bytes` with all that must be encoded; a backslash of the path is a slash.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPath = true
    for byte in bytes {
      if byte == 0x3F || byte == 0x23 { isPath = false }
      switch byte {
      case 0x5C where isPath: result.append(0x2F)
      case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7B, 0x7D, 0x80...0xFF:
        result += [0x25, hex(byte >> 4), hex(byte & 15)]
      default: result.append(byte)
      }
    }
    return result
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
