/// How the bytes of a document stand for text.
///
/// The legacy encodings of the web (Shift_JIS, GBK, …) get their cases here when their decoders come.
public enum Encoding: Equatable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// The encoding of a label as headers and documents write it, or nil when it is not known here.
  ///
  /// Source: WHATWG Encoding Standard, “Names and labels”; ISO 8859-1 and ASCII mean windows-1252.
  public init?(label: some StringProtocol) {
    switch label.lowercased().filter({ !$0.isWhitespace && $0 != "\"" && $0 != "'" }) {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "unicode", "ucs-2": self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii":
      self = .windows1252
    default: return nil
    }
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
}
