import Screen

extension Reply {
  /// The reply in the text of an operating system command: “11;rgb:ffff/ffff/ffff”.
  init?(command: [UInt8]) {
    let parts = command.split(separator: UInt8(ascii: ";"), maxSplits: 1)
    guard parts.count == 2, parts[0].elementsEqual("11".utf8),
      let colon = parts[1].firstIndex(of: UInt8(ascii: ":")),
      ["rgb", "rgba"].contains(String(decoding: parts[1][..<colon], as: UTF8.self))
    else { return nil }
    let channels = parts[1][(colon + 1)...]
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(channel)
    guard channels.count >= 3, let red = channels[0], let green = channels[1],
      let blue = channels[2]
    else { return nil }
    self = .background(red: red, green: green, blue: blue)
  }

  /// What the reply says of the surroundings; nil when it speaks of something else.
  public var variant: Theme.Variant? {
    switch self {
    case .appearance(let variant): variant
    case .background(let red, let green, let blue):
      // Half way between black and white as the eye sees it.
      Oklab(red: red, green: green, blue: blue).lightness > 0.6 ? .light : .dark
    case .attributes, .mode: nil
    }
  }
}

/// One to four hexadecimal digits, scaled to a byte as X11 does.
private func channel(_ digits: ArraySlice<UInt8>) -> UInt8? {
  guard (1...4).contains(digits.count),
    let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
  else { return nil }
  return UInt8(value * 255 / ((1 << (4 * digits.count)) - 1))
}
