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
    case "\\", "`", "*", "_", "[", "]", "<": true
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
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let pad = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + pad + line + pad + fence
  }

  static func longestFence(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// An address that neither parentheses nor angle brackets can end early.
  static func address(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(": result += "%28"
      case ")": result += "%29"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
