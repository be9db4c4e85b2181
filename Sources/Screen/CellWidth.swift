/// What one grapheme cluster becomes on the screen.
public struct ClusterCells: Equatable, Sendable {
  /// A character with its marks and its width, 1 or 2.
  public struct Glyph: Equatable, Sendable {
    public var base: Unicode.Scalar
    public var marks: [Unicode.Scalar]
    public var width: Int8
  }
  public var glyphs: [Glyph]
  /// The cells of all glyphs.
  public var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }
}

extension Character {
  /// How many cells the cluster takes.
  public var cellWidth: Int {
    if plainScalar != nil { return 1 }
    // A line end of two scalars is one cluster of no width.
    if let ascii = asciiValue { return ascii == 0x09 ? 1 : 0 }
    return cells.width
  }

  /// The only scalar of the cluster, where it is one of one cell that nothing is to be decided of.
  var plainScalar: Unicode.Scalar? {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
      (0x20..<0x7F).contains(first.value) || first.isPlainLetter
    else { return nil }
    return first
  }

  /// The one place that decides what a cluster shows: terminals disagree about everything that
  /// is not a plain character with marks, so what they disagree about never reaches them.
  ///
  /// Controls, bidi and zero-width formats, joiners, variation selectors and skin tones are
  /// dropped; spaces become the space, the non-breaking hyphen a hyphen; emoji sequences and
  /// flags become their parts; unassigned and private characters become U+FFFD.
  public var cells: ClusterCells {
    var glyphs: [ClusterCells.Glyph] = []
    for scalar in unicodeScalars {
      switch scalar.place {
      case .nowhere: break
      case .onto:
        if glyphs.isEmpty { glyphs.append(.init(base: " ", marks: [], width: 1)) }
        if glyphs[glyphs.count - 1].marks.count < 4 {
          glyphs[glyphs.count - 1].marks.append(scalar)
        }
      case .cell(let base, let width):
        glyphs.append(.init(base: base, marks: [], width: width))
      }
    }
    return ClusterCells(glyphs: glyphs)
  }
}

// For the two types that there are and not for all that could be: a generic function is not made
// for its caller's type across modules, and these are called for every word that is set or drawn.

extension Substring {
  /// The cells that the text takes in one line.
  public var cellWidth: Int {
    var width = 0
    walk { cluster in
      width += cluster.cellWidth
      return true
    }
    return width
  }

  /// The longest beginning that fits into so many cells; never cuts a cluster.
  public func prefix(cells limit: Int) -> Substring {
    var used = 0
    let end = walk { cluster in
      used += cluster.cellWidth
      return used <= limit
    }
    return self[..<end]
  }
}

extension String {
  /// The cells that the text takes in one line.
  public var cellWidth: Int { self[...].cellWidth }

  /// The longest beginning that fits into so many cells; never cuts a cluster.
  public func prefix(cells limit: Int) -> Substring { self[...].prefix(cells: limit) }
}

extension Unicode.Scalar {
  /// Letters of the European alphabets and the signs that stand around them: one scalar, one cell,
  /// nothing to decide.
  var isPlainLetter: Bool {
    (0xA1...0xAC).contains(value) || (0xAE...0x2FF).contains(value)
      || (0x370...0x373).contains(value) || (0x391...0x3CE).contains(value)
      || (0x400...0x482).contains(value) || (0x2012...0x2026).contains(value)
      || (0x2030...0x205E).contains(value) || (0x2190...0x21FF).contains(value)
      || (0x2500...0x25FC).contains(value)
  }

  fileprivate enum Place {
    case nowhere
    /// Onto the character before it.
    case onto
    case cell(Unicode.Scalar, width: Int8)
  }

  fileprivate var place: Place {
    if isPlainLetter || (0x20..<0x7F).contains(value) { return .cell(self, width: 1) }
    switch value {
    case 0x09, 0xA0: return .cell(" ", width: 1)
    case 0x2010, 0x2011: return .cell("-", width: 1)
    case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: return .nowhere
    case 0x1F3FB...0x1F3FF: return .nowhere
    case 0x1F1E6...0x1F1FF: return .cell(self, width: 1)
    // The space of Chinese and Japanese: two cells of " " would be two of them to the painter.
    case 0x3000: return .cell(self, width: 2)
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return .nowhere
    case .nonspacingMark, .enclosingMark: return properties.isVariationSelector ? .nowhere : .onto
    case .spaceSeparator: return .cell(" ", width: 1)
    case .unassigned, .privateUse: return .cell("\u{FFFD}", width: 1)
    default:
      // Hangul vowels and final consonants are drawn into the syllable that they follow.
      if (0x1161...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return .onto }
      return .cell(self, width: isWide ? 2 : 1)
    }
  }

  /// Whether the East Asian width is W or F.
  var isWide: Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < wideRanges.count && wideRanges[low].lowerBound <= value
  }
}
