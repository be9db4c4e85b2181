import Glibc

/// The system's converter from one legacy encoding to UTF-8.
struct Converter: ~Copyable {
  private let handle: iconv_t

  /// A converter from `encoding`, or nil when the system has none: a small one may lack the modules.
  init?(from encoding: Encoding) {
    guard let name = encoding.systemName, let handle = iconv_open("UTF-8", name),
      Int(bitPattern: handle) != -1
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The text of `bytes`; each byte that means nothing becomes U+FFFD, and so does a cut end.
  consuming func text(of bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var piece = [CChar](repeating: 0, count: 1 << 14)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      var done = 0
      while done < bytes.count {
        let step = convert(start + done, bytes.count - done, into: &piece, appendingTo: &text)
        done += step.consumed
        switch step.error {
        case 0: return
        case E2BIG where step.consumed > 0: continue
        case EINVAL: done = bytes.count
        default: done += 1
        }
        text += UTF8.encodedReplacementCharacter
      }
    }
    finish(&piece, appendingTo: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Converts until the end, an error, or a full `piece`.
  private borrowing func convert(
    _ start: UnsafePointer<UInt8>, _ count: Int, into piece: inout [CChar],
    appendingTo text: inout [UInt8]
  ) -> (consumed: Int, error: Int32) {
    // The interface of C only forgot to say that it does not write here.
    var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: start)
      .assumingMemoryBound(to: CChar.self)
    var left = count
    var error: Int32 = 0
    let written = piece.withUnsafeMutableBufferPointer { piece in
      var target = piece.baseAddress
      var room = piece.count
      if iconv(handle, &source, &left, &target, &room) == -1 { error = errno }
      return piece.count - room
    }
    for unit in piece.prefix(written) { text.append(UInt8(bitPattern: unit)) }
    return (count - left, error)
  }

  /// Appends what the converter still holds: a letter that waited for its accent.
  private borrowing func finish(_ piece: inout [CChar], appendingTo text: inout [UInt8]) {
    let written = piece.withUnsafeMutableBufferPointer { piece in
      var target = piece.baseAddress
      var room = piece.count
      _ = iconv(handle, nil, nil, &target, &room)
      return piece.count - room
    }
    for unit in piece.prefix(written) { text.append(UInt8(bitPattern: unit)) }
  }
}

extension Encoding {
  /// The name that glibc has for the encoding as the web means it, nil for those read here.
  ///
  /// Converters that keep a state of their own (ISO-2022 and the like) are not used: hostile bytes
  /// made several of them abort or hang in the past.
  fileprivate var systemName: String? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252: nil
    case .ibm866: "IBM866"
    case .iso8859_2: "ISO-8859-2"
    case .iso8859_3: "ISO-8859-3"
    case .iso8859_4: "ISO-8859-4"
    case .iso8859_5: "ISO-8859-5"
    case .iso8859_6: "ISO-8859-6"
    case .iso8859_7: "ISO-8859-7"
    case .iso8859_8: "ISO-8859-8"
    case .iso8859_10: "ISO-8859-10"
    case .iso8859_13: "ISO-8859-13"
    case .iso8859_14: "ISO-8859-14"
    case .iso8859_15: "ISO-8859-15"
    case .iso8859_16: "ISO-8859-16"
    case .koi8R: "KOI8-R"
    case .koi8U: "KOI8-U"
    case .macintosh: "MACINTOSH"
    case .macCyrillic: "CP10007"
    case .windows874: "CP874"
    case .windows1250: "CP1250"
    case .windows1251: "CP1251"
    case .windows1253: "CP1253"
    case .windows1254: "CP1254"
    case .windows1255: "CP1255"
    case .windows1256: "CP1256"
    case .windows1257: "CP1257"
    case .windows1258: "CP1258"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .eucJP, .iso2022JP: "EUC-JP-MS"
    case .shiftJIS: "CP932"
    case .eucKR: "UHC"
    }
  }
}
