import Screen

/// The grapheme clusters of a text, one after the other.
///
/// Most scalars of most texts are clusters by themselves, which two of them side by side can tell;
/// the rest is left to the standard library.
struct Segments: IteratorProtocol {
  enum Segment {
    case scalar(Unicode.Scalar)
    case character(Character)

    var first: UInt32 {
      switch self {
      case .scalar(let scalar): scalar.value
      case .character(let character): character.unicodeScalars.first?.value ?? 0
      }
    }

    /// The cells that it takes; line ends take none.
    var width: Int {
      switch self {
      case .scalar("\t"): 1
      case .scalar(let scalar) where scalar.isASCII: (0x20..<0x7F).contains(scalar.value) ? 1 : 0
      case .scalar(let scalar): Character(scalar).cellWidth
      case .character("\r\n"): 0
      case .character(let character): character.cellWidth
      }
    }
  }

  private let scalars: String.UnicodeScalarView
  private var index: String.Index
  /// A stretch that only the standard library can part, and where it goes on.
  private var stretch: Substring = ""

  init(of text: String) {
    var text = text
    text.makeContiguousUTF8()
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Segment? {
    if let character = stretch.popFirst() { return .character(character) }
    guard index < scalars.endIndex else { return nil }
    let first = scalars[index]
    let start = index
    scalars.formIndex(after: &index)
    let next = index < scalars.endIndex ? scalars[index] : "\n"
    if first.isPlain, next.isPlain { return .scalar(first) }
    stretch = Substring(scalars[start..<endOfStretch(first.isPlain)])
    index = stretch.endIndex
    return stretch.popFirst().map { .character($0) }
  }

  /// Where two plain scalars meet: there a cluster ends for certain.
  private func endOfStretch(_ isPlain: Bool) -> String.Index {
    var isPlain = isPlain
    var end = index
    while end < scalars.endIndex {
      let scalar = scalars[end]
      if isPlain, scalar.isPlain { break }
      isPlain = scalar.isPlain
      scalars.formIndex(after: &end)
    }
    return end
  }
}

extension Unicode.Scalar {
  /// Whether it neither joins what stands before it nor what follows, so that between two of its
  /// kind there is always a border.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x0D: false
    case 0..<0x300, 0x370..<0x483, 0x2010..<0x2028: true
    // Ideographs and Hangul syllables.
    case 0x4E00..<0xA000, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
