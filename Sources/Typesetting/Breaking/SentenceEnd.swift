/// Where sentences end, told by what stands around the place.
enum SentenceEnd {
  /// Whether the text up to a scalar ends with a stop, perhaps behind closing marks.
  static func stops(at last: Int, in scalars: [UInt32]) -> Int? {
    var last = last
    var steps = 0
    while last > 0, steps < 3, BreakClass(scalars[last]).mayFollowStop {
      last -= 1
      steps += 1
    }
    switch last < 0 ? 0 : scalars[last] {
    case 0x2E, 0x21, 0x3F, 0x2026: return last
    default: return nil
    }
  }

  /// Whether a sentence can begin with a scalar: a capital, a digit or a mark, but no small letter.
  static func canBegin(with scalar: UInt32) -> Bool {
    !(Unicode.Scalar(scalar)?.properties.isLowercase ?? false)
  }
}

extension BreakClass {
  fileprivate var mayFollowStop: Bool { self == .qu || isClosing }
}
