/// How the bytes of a document stand for text: the encodings of the web.
///
/// Source: WHATWG Encoding Standard, “Encodings”. Those that the standard replaces by an error
/// (ISO-2022-KR, HZ, …) are unknown here, so that their bytes are judged by themselves.
public enum Encoding: Equatable, Sendable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  case ibm866, iso8859_2, iso8859_3, iso8859_4, iso8859_5, iso8859_6, iso8859_7, iso8859_8
  case iso8859_10, iso8859_13, iso8859_14, iso8859_15, iso8859_16, koi8R, koi8U, macintosh
  case macCyrillic, windows874, windows1250, windows1251, windows1253, windows1254, windows1255
  case windows1256, windows1257, windows1258
  case gb18030, big5, eucJP, iso2022JP, shiftJIS, eucKR

  /// The encoding of a label as headers and documents write it, or nil when it is not known.
  ///
  /// Source: WHATWG Encoding Standard, “get an encoding”.
  public init?(label: some StringProtocol) {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let encoding = encodings[name] else { return nil }
    self = encoding
  }

  /// The encoding that the `charset` parameter of a content type names.
  public init?(contentType: String) {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      let name = sides.first?.lowercased().filter { !$0.isWhitespace }
      if sides.count == 2, name == "charset", let encoding = Encoding(label: sides[1]) {
        self = encoding
        return
      }
    }
    return nil
  }

  /// The encoding that a byte order mark at the beginning names, and the length of the mark.
  public static func byteOrderMark(of bytes: [UInt8]) -> (encoding: Encoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Whether characters take two bytes and more, so that short texts can pass for UTF-8 by chance.
  var isEastAsian: Bool {
    switch self {
    case .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR: true
    default: false
    }
  }
}
