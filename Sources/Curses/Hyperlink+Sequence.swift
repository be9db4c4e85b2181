import Screen

extension Hyperlink {
  /// Begins a link (OSC 8). The parts of one that goes on in the next line share an id.
  ///
  /// Source: Egmont Koblinger, “Hyperlinks in terminal emulators”.
  var opening: String {
    // Nothing that could end the sequence may stand in it.
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return "" }
    return "\u{1B}]8;id=\(identifier);\(address)\u{1B}\\"
  }

  static let closing = "\u{1B}]8;;\u{1B}\\"

  /// Source: FNV-1a of 32 bits.
  private var identifier: String {
    let hash = address.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return String(hash, radix: 16)
  }
}

extension Look {
  /// The sequence that makes a terminal draw so, whatever it drew before (SGR).
  func rendition(_ palette: Palette) -> String {
    var codes = ["0"]
    let signs: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    codes += signs.filter { attributes.contains($0.0) }.map(\.1)
    codes += Look.code(ink, 30, palette) + Look.code(paper, 40, palette)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func code(_ colour: Int, _ first: Int, _ palette: Palette) -> [String] {
    switch (colour, palette) {
    case (..<0, _): []
    case (_, .direct) where colour >= 256:
      ["\(first + 8);2;\(colour >> 16 & 0xFF);\(colour >> 8 & 0xFF);\(colour & 0xFF)"]
    case (..<8, _): ["\(first + colour)"]
    case (..<16, _): ["\(first + 52 + colour)"]
    default: ["\(first + 8);5;\(colour)"]
    }
  }
}
