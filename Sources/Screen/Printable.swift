/// Text that may reach a terminal: the only kind that the screen, standard output and standard
/// error accept.
///
/// Its one constructor drops what a terminal would obey instead of show: C0 but line feed and tab,
/// DEL, C1, bidi embeddings, overrides and isolates, interlinear marks and tags (xterm
/// CVE-2003-0063 and its heirs, Trojan source CVE-2021-42574).
public struct Printable: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text =
      Printable.mayPass(text)
      ? text
      : String(String.UnicodeScalarView(text.unicodeScalars.filter(Printable.mayPass)))
  }

  /// The text on one line: line feeds and tabs are spaces.
  public init(line text: String) {
    let printable = Printable(text).text
    self.text =
      printable.utf8.contains { $0 == 0x0A || $0 == 0x09 }
      ? String(printable.map { $0 == "\n" || $0 == "\t" || $0 == "\r\n" ? " " : $0 })
      : printable
  }

  public var description: String { text }

  /// Whether every scalar of `text` may pass, judged by its bytes: whole pages go this way.
  private static func mayPass(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case 0x0A, 0x09, 0x20...0x7E: continue
        case 0...0x1F, 0x7F: return false
        // The bytes that begin C1, bidi controls, interlinear marks and tags begin others too.
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return false
        case 0xE2 where index + 2 < bytes.count && hidesControl(bytes[index + 1], bytes[index + 2]):
          return false
        case 0xEF where index + 1 < bytes.count && bytes[index + 1] == 0xBF: return false
        case 0xF3: return false
        default: continue
        }
      }
      return true
    } ?? false
  }

  /// Whether U+2000 to U+20FF, of which these are the last bytes in UTF-8, holds a control there.
  private static func hidesControl(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xAA...0xAE).contains(third)
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  /// Whether a terminal shows this scalar and does not obey it.
  public static func mayPass(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: true
    case 0...0x1F, 0x7F...0x9F: false
    case 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: true
    }
  }
}

extension Printable: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
