import Screen

/// The colours that a terminal can show.
public enum Palette: Hashable, Sendable, CaseIterable {
  /// None: text is set apart by attributes alone.
  case attributes
  /// The terminal's own first eight; bold makes them bright.
  case eight
  /// The terminal's own sixteen.
  case sixteen
  /// The sixteen, a cube of 6 × 6 × 6 and 24 greys.
  case indexed
  /// 24-bit colour.
  case direct

  /// What so many colours of terminfo amount to.
  init(colours: Int) {
    self =
      switch colours {
      case 256...: .indexed
      case 16...: .sixteen
      case 8...: .eight
      default: .attributes
      }
  }
}

/// The fixed part of the 256 colours, as xterm defined it; the first sixteen are the user's.
enum IndexedColours {
  /// The index of the colour that looks most like this one, from 16 to 255.
  static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> Int {
    let wanted = Oklab(red: red, green: green, blue: blue)
    var best = (index: 16, difference: Double.infinity)
    for (offset, colour) in all.enumerated() {
      let difference = wanted.difference(to: colour)
      if difference < best.difference { best = (16 + offset, difference) }
    }
    return best.index
  }

  private static let all: [Oklab] = cube + greys
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let cube = steps.flatMap { red in
    steps.flatMap { green in steps.map { Oklab(red: red, green: green, blue: $0) } }
  }
  private static let greys = (0..<24).map { step in
    let level = UInt8(8 + 10 * step)
    return Oklab(red: level, green: level, blue: level)
  }
}
