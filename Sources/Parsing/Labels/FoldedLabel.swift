import ArticleModel

/// The passage as tables write it: lower case, single spaces, no marks or counts at the ends.
func foldedLabel(_ text: String) -> String {
  var folder = LabelFolder(capacity: text.utf8.count)
  // A letter and its accent are one, as the tables write them.
  if text.hasLoneAccents { folder.read(text.composed) } else { folder.read(text) }
  // A passage of numbers alone keeps them.
  return folder.label ?? text.lowercased().trimmed
}

/// Puts a label together, word by word.
private struct LabelFolder {
  private var bytes: [UInt8] = []
  /// Behind this place marks and counts wait for a word: “12 Kommentare”, “Kommentare (12)”.
  private var end = 0
  private var words = 0
  /// Whether the word that is being read began, and whether it has a letter.
  private var isInWord = false
  private var hasLetter = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func read(_ string: String) {
    let (text, ascii) = (string.utf8.span, Traits.ofASCII)
    var small: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        take(Unicode.Scalar(lower), ascii[Int(lower)])
        index += 1
      } else {
        let (scalar, end) = text.scalar(at: index)
        small.removeAll(keepingCapacity: true)
        small.append(lowered: scalar)
        var place = 0
        while place < small.count {
          let (scalar, traits, next) = small.span.scalar(at: place, ascii)
          take(scalar, traits)
          place = next
        }
        index = end
      }
    }
    finishWord()
  }

  /// The label; nil when there is no letter in it.
  var label: String? {
    guard end > 0 else { return nil }
    var end = end
    while end > 0 {
      let last = bytes.span.scalar(before: end)
      if last.isLetter || last.isDigit { break }
      end -= UTF8.width(last)
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  @inline(__always)
  private mutating func take(_ scalar: Unicode.Scalar, _ traits: Traits) {
    if traits.contains(.space) { return finishWord() }
    if !isInWord {
      if words > 0 { bytes.append(0x20) }
      isInWord = true
      hasLetter = false
    }
    hasLetter = hasLetter || traits.contains(.letter)
    // The first word begins with a letter or a digit.
    if words == 0, bytes.isEmpty, traits.isDisjoint(with: .ofWords) { return }
    bytes.append(scalar == "’" ? "'" : scalar)
  }

  private mutating func finishWord() {
    guard isInWord else { return }
    isInWord = false
    if hasLetter || words > 0 { words += 1 } else { bytes.removeAll(keepingCapacity: true) }
    if hasLetter { end = bytes.count }
  }
}

extension String {
  /// Whether there are accents that stand behind their letters.
  fileprivate var hasLoneAccents: Bool {
    // The first bytes of U+0300 to U+036F.
    utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }
}
