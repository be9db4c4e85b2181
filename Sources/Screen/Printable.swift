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
      text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
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
