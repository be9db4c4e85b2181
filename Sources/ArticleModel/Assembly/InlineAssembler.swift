/// Puts the inlines of one passage together, always in normal form.
///
/// Text comes in as it stands in a source, with the dresses (emphasis, link, …) that open and close
/// around it, nested rightly or not. Inside, a passage is a flat row of runs, each with its set of
/// dresses; so every order of nesting gives the same inlines. The normal form:
///
/// - runs of white space of ASCII are one space, none stands at an edge or beside a line break;
/// - other controls than white space are gone; no two line breaks follow each other;
/// - white space, line breaks and footnotes wear only what both their neighbours wear as well;
/// - neighbours of one dress are one run; the dress that reaches furthest stands outside.
public struct InlineAssembler: Sendable {
  /// The UTF-8 of all texts, white space collapsed.
  var bytes: [UInt8] = []
  var runs: [Run] = []
  /// The addresses that dresses refer to.
  var addresses: [String] = []
  private var addressNumbers: [String: Int32] = [:]
  var notes: [String] = []
  private var open = [Int](repeating: 0, count: Dress.count)
  private var openLinks: [Int32] = []
  private var dress = Dress()
  /// Whether a space that comes now would be one too many.
  private var isAfterSpace = true

  public init() {}

  /// Whether nothing but white space has come.
  public var isEmpty: Bool { runs.isEmpty || (runs.count == 1 && bytes == [0x20]) }

  /// Whether a line break came last, white space aside.
  public var endsInBreak: Bool {
    guard let last = runs.last else { return false }
    if case .lineBreak = last.kind { return true }
    return false
  }
}

extension InlineAssembler {
  struct Run: Sendable {
    enum Kind: Sendable {
      case text(Range<Int>)
      case lineBreak
      /// The index of a name in `notes`.
      case note(Int)
    }
    var kind: Kind
    var dress: Dress
  }

  /// What a run wears.
  struct Dress: Hashable, Sendable {
    static let count = 5
    var styles: UInt8 = 0
    /// The index of the address, or −1.
    var link: Int32 = -1

    func shared(with other: Dress) -> Dress {
      Dress(styles: styles & other.styles, link: link == other.link ? link : -1)
    }
    func without(_ style: Style) -> Dress {
      Dress(styles: styles & ~(1 << style.rawValue), link: link)
    }
    func wears(_ style: Style) -> Bool { styles & (1 << style.rawValue) != 0 }
  }

  /// How text may be set; at equal reach the former stands outside.
  public enum Style: UInt8, CaseIterable, Sendable {
    case strong, emphasis, superscript, `subscript`, code
  }
}

// MARK: - Taking in

extension InlineAssembler {
  public mutating func append(_ text: String) { append(utf8: Array(text.utf8)[...]) }

  /// Appends text by its UTF-8.
  public mutating func append(utf8 text: ArraySlice<UInt8>) {
    let start = bytes.count
    var index = text.startIndex
    while index < text.endIndex {
      let first = index
      // Words with single spaces between them come in one piece.
      while index < text.endIndex,
        isPlain(text[index])
          || text[index] == 0x20 && index > first && index + 1 < text.endIndex
            && isPlain(text[index + 1])
      {
        index += 1
      }
      if index > first {
        bytes += text[first..<index]
        isAfterSpace = false
      }
      while index < text.endIndex, !isPlain(text[index]) {
        if isSpace(text[index]), !isAfterSpace {
          bytes.append(0x20)
          isAfterSpace = true
        }
        index += 1
      }
    }
    guard bytes.count > start else { return }
    if let last = runs.last, last.dress == dress, case .text(let range) = last.kind {
      runs[runs.count - 1].kind = .text(range.lowerBound..<bytes.count)
    } else {
      runs.append(Run(kind: .text(start..<bytes.count), dress: dress))
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a byte is neither white space nor another control.
  private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

  public mutating func breakLine() {
    trimSpace()
    isAfterSpace = true
    if runs.isEmpty || endsInBreak { return }
    runs.append(Run(kind: .lineBreak, dress: dress.without(.code)))
  }

  /// A reference to the footnote `name`.
  public mutating func appendNote(_ name: String) {
    notes.append(name)
    var plain = dress.without(.code).without(.superscript).without(.subscript)
    plain.link = -1
    runs.append(Run(kind: .note(notes.count - 1), dress: plain))
    isAfterSpace = false
  }

  public mutating func open(_ style: Style) {
    open[Int(style.rawValue)] += 1
    dress.styles |= 1 << style.rawValue
  }

  /// Closes a dress; one that is not open stays so.
  public mutating func close(_ style: Style) {
    let index = Int(style.rawValue)
    open[index] = max(0, open[index] - 1)
    if open[index] == 0 { dress.styles &= ~(1 << style.rawValue) }
  }

  /// Opens a link; the innermost counts. Without an address the text is plain.
  public mutating func openLink(to address: String?) {
    if let address = address.flatMap(LinkAddress.init) {
      // Links of one address are one link where they touch.
      let number = addressNumbers[address.text] ?? Int32(truncatingIfNeeded: addresses.count)
      if Int(number) == addresses.count { addresses.append(address.text) }
      addressNumbers[address.text] = number
      openLinks.append(number)
    } else {
      openLinks.append(-1)
    }
    dress.link = openLinks.last ?? -1
  }

  public mutating func closeLink() {
    _ = openLinks.popLast()
    dress.link = openLinks.last ?? -1
  }

  /// The last space, which would stand before a line break.
  private mutating func trimSpace() {
    guard bytes.last == 0x20, let last = runs.last, case .text(let range) = last.kind else {
      return
    }
    bytes.removeLast()
    if range.count == 1 {
      runs.removeLast()
      // Two spaces never follow each other, so one is enough.
    } else {
      runs[runs.count - 1].kind = .text(range.lowerBound..<bytes.count)
    }
  }

  /// The passage so far, in normal form; what is open stays open for the next.
  public mutating func take() -> [Inline] {
    guard !runs.isEmpty else { return [] }
    let inlines = InlineTree(self).inlines
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    if openLinks.isEmpty {
      addresses.removeAll(keepingCapacity: true)
      addressNumbers.removeAll(keepingCapacity: true)
    }
    isAfterSpace = true
    return inlines
  }
}
