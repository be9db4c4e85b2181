/// What text needs so that CommonMark shows it as it stands.
///
/// Source: CommonMark 0.31, sections 2.4 “Backslash escapes”, 4 “Leaf blocks”, 6 “Inlines”.
enum MarkdownEscape {
  /// Where text stands: headings and cells have no second line, cells end at a bar.
  enum Place { case prose, heading, cell }

  static func escaped(_ text: String, in place: Place, atStart: Bool) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    let start = atStart && place == .prose ? blockMark(scalars) : nil
    for (index, scalar) in scalars.enumerated() {
      if index == start || needsBackslash(scalars, index, place) { result.append("\\") }
      result.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(result)
  }

  private static func needsBackslash(
    _ scalars: [Unicode.Scalar], _ index: Int, _ place: Place
  ) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "<", "~": true
    // Bare addresses are links in GitHub's dialect.
    case ":": index + 1 < scalars.count && scalars[index + 1] == "/"
    // What follows may be a link; then this would make it a picture.
    case "!": index == scalars.count - 1
    case "&": index + 1 < scalars.count && startsReference(scalars[index + 1])
    case "|": place == .cell
    case "#": place == .heading
    default: false
    }
  }

  private static func startsReference(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || scalar.properties.isAlphabetic
  }

  /// The index of a mark at the beginning that would open a block: “# ”, “- ”, “1. ”, “> ”, “===”.
  private static func blockMark(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if "#-+=~>|:".unicodeScalars.contains(first) { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard (1...9).contains(digits), digits < scalars.count else { return nil }
    return scalars[digits] == "." || scalars[digits] == ")" ? digits : nil
  }

  /// A code span, fenced by more backticks than stand in it.
  static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    let hasMark = text.utf8.first == 0x60 || text.utf8.last == 0x60
    // One space at both ends would be taken for padding.
    let hasSpace =
      text.utf8.first == 0x20 && text.utf8.last == 0x20 && text.utf8.contains { $0 != 0x20 }
    let pad = hasMark || hasSpace ? " " : ""
    return fence + pad + text + pad + fence
  }

  static func longestFence(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Whether an address can stand between angle brackets as it is, for its own words.
  ///
  /// Source: CommonMark 0.31, section 6.5 “Autolinks”; references such as “&amp;” count in them too.
  static func isPlain(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.utf8.count < 2000
      && !(address.utf8.contains(0x26) && address.utf8.contains(0x3B))
      && address.utf8.allSatisfy { byte in
        (0x21...0x7E).contains(byte) && !"<>\\|`".utf8.contains(byte)
      }
  }

  /// An address with the marks that would end it early behind a backslash.
  static func address(_ address: String, in place: Place) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(", ")", "&": result += "\\"
      case "|" where place == .cell: result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The title of a picture in quotation marks.
  static func title(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if "\"\\&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

/// What a character means to the marks of emphasis beside it.
///
/// Source: CommonMark 0.31, section 6.2 “Emphasis and strong emphasis”.
public enum MarkdownSide: Sendable {
  case space, punctuation, letter

  /// The side that `scalar` shows; the ends of a text count as white space.
  public init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: self = .space
    case 0x21..<0x7F: self = .punctuation
    default:
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .letter
      }
    }
  }
}
