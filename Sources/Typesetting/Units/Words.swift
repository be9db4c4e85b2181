/// The words of a passage: letters, digits and what holds them together, without the marks around
/// them. An ideograph is a word by itself.
func words(of scalars: [UInt32]) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var start: Int?
  for index in scalars.indices {
    let kind = WordPart(scalars[index])
    let goesOn =
      switch kind {
      case .letter: true
      case .mark: start != nil
      // Only between letters, as in “geht’s” or “O’Brien-Smith”.
      case .joint:
        start != nil && index + 1 < scalars.count && WordPart(scalars[index + 1]) == .letter
      // Only between digits, as in “3,5” or “10.000”.
      case .point:
        start != nil && index + 1 < scalars.count && scalars[index - 1].isDigit
          && scalars[index + 1].isDigit
      case .ideograph, .none: false
      }
    if goesOn {
      start = start ?? index
    } else if let begin = start {
      words.append(begin..<index)
      start = nil
    }
    if kind == .ideograph { words.append(index..<index + 1) }
  }
  if let start { words.append(start..<scalars.count) }
  return words
}

/// What a scalar is to a word.
private enum WordPart {
  case letter, mark, joint, point, ideograph, none

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x27, 0x2D, 0xAD, 0x2010, 0x2011, 0x2019, 0xB7: self = .joint
    case 0x2C, 0x2E, 0x3A: self = .point
    case ..<0x30: self = .none
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else {
        self = .none
        return
      }
      if properties.isIdeographic {
        self = .ideograph
      } else if properties.isAlphabetic || properties.numericType != nil {
        self = .letter
      } else {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .mark
        default: self = .none
        }
      }
    }
  }
}

extension UInt32 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
