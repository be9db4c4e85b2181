/// How a role looks: colours and attributes; what is nil is the terminal's own.
public struct Style: Hashable, Sendable {
  public var ink: Colour?
  public var paper: Colour?
  public var isBold: Bool
  public var isItalic: Bool
  public var isUnderlined: Bool
  public var isDim: Bool
  public var isReversed: Bool

  public init(
    ink: Colour? = nil, paper: Colour? = nil, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isDim: Bool = false, isReversed: Bool = false
  ) {
    self.ink = ink
    self.paper = paper
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isDim = isDim
    self.isReversed = isReversed
  }
}

/// A colour as a theme names it.
public enum Colour: Hashable, Sendable {
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
  /// One of the terminal's own sixteen.
  case ansi(UInt8)
}

extension Colour {
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// A colour from its written form: “#1d1d1b”, “red”, “bright-blue”.
  public init?(_ written: String) {
    if written.hasPrefix("#") {
      let digits = written.dropFirst()
      guard digits.count == 6, digits.allSatisfy(\.isHexDigit),
        let value = UInt32(digits, radix: 16)
      else { return nil }
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
      return
    }
    let isBright = written.hasPrefix("bright-")
    let name = isBright ? String(written.dropFirst(7)) : written
    guard let index = Colour.names.firstIndex(of: name) else { return nil }
    self = .ansi(UInt8(index) + (isBright ? 8 : 0))
  }
}
