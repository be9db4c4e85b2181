import Glibc

extension Colour {
  /// The light that the colour gives, from 0 to 1; nil for the terminal's own, which are unknown.
  ///
  /// Source: WCAG 2.2, relative luminance.
  public var luminance: Double? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
  }

  /// How well the colour can be told from another, from 1 to 21; nil where one of them is unknown.
  ///
  /// Source: WCAG 2.2, contrast ratio.
  public func contrast(with other: Colour) -> Double? {
    guard let one = luminance, let other = other.luminance else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// The colour with a share of another mixed in, as channels of sRGB.
  public func mixed(with other: Colour, share: Double) -> Colour {
    guard case .rgb(let r, let g, let b) = self, case .rgb(let red, let green, let blue) = other
    else { return self }
    func between(_ one: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(one) + (Double(other) - Double(one)) * min(max(0, share), 1)).rounded())
    }
    return .rgb(red: between(r, red), green: between(g, green), blue: between(b, blue))
  }

  /// The colour, or the first mixture on its way to another that reads at `ratio` on `paper`.
  ///
  /// The other colour itself where no mixture does.
  public func readable(at ratio: Double, on paper: Colour, towards other: Colour) -> Colour {
    let steps = 100
    return (0...steps).lazy.map { mixed(with: other, share: Double($0) / Double(steps)) }
      .first { ($0.contrast(with: paper) ?? 21) >= ratio } ?? other
  }

  /// The written form of the colour, which the initializer reads again.
  public var written: String {
    switch self {
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    case .ansi(let index):
      (index & 8 == 0 ? "" : "bright-") + Colour.names[Int(index & 7)]
    }
  }
}

/// The light of an sRGB channel.
private func light(_ level: UInt8) -> Double {
  let share = Double(level) / 255
  return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
}
