/// `text` without lynx's buttons and the numbers of its links (“[12]Politics”).
func withoutLinkNumbers(_ text: String) -> String {
  if text.hasPrefix("IFRAME:") { return "" }
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  var index = 0
  while index < scalars.count {
    if scalars[index] == "[" {
      let digits = scalars[(index + 1)...].prefix(5).prefix { $0.isDigit }
      if !digits.isEmpty, digits.endIndex < scalars.count, scalars[digits.endIndex] == "]" {
        index = digits.endIndex + 1
        continue
      }
    }
    result.append(scalars[index])
    index += 1
  }
  let bare = String(result)
  return bare.hasPrefix("(BUTTON)") ? String(bare.dropFirst(8)) : bare
}

/// `text` without the marks of Markdown: emphasis, escapes, links, pictures.
///
/// What is left of a link is its text; a picture leaves nothing.
func withoutMarkdown(_ text: String) -> String {
  guard !isAbbreviation(text) else { return "" }
  var stripper = MarkdownStripper(Array(text.unicodeScalars))
  return stripper.run()
}

/// “*[ON]: Ontario”: html2text's note of an abbreviation.
private func isAbbreviation(_ text: String) -> Bool {
  text.hasPrefix("*[") && text.contains("]: ")
}

/// Drops marks in one pass over the scalars.
private struct MarkdownStripper {
  let scalars: [Unicode.Scalar]
  var result = String.UnicodeScalarView()
  var index = 0
  /// No link is looked for before this place: the last search found no end there.
  var linkFloor = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func run() -> String {
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\\" where index + 1 < scalars.count && !scalars[index + 1].isLetter:
        result.append(scalars[index + 1])
        index += 2
      case "*", "`": index += 1
      case "_" where isEdge: index += 1
      case "!" where index + 1 < scalars.count && scalars[index + 1] == "[": picture()
      case "]" where index + 1 < scalars.count && scalars[index + 1] == "(": address()
      case "[" where holdsLink(): index += 1
      default:
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }

  /// Underscores mark emphasis at the edge of a word only.
  private var isEdge: Bool {
    let before = index == 0 || !scalars[index - 1].isLetter
    let after = index + 1 >= scalars.count || !scalars[index + 1].isLetter
    return before || after
  }

  private mutating func holdsLink() -> Bool {
    guard index >= linkFloor else { return false }
    let window = scalars[index...].prefix(400)
    for (one, two) in zip(window.indices, window.indices.dropFirst()) {
      if scalars[one] == "]" { return scalars[two] == "(" }
    }
    linkFloor = window.endIndex
    return false
  }

  private mutating func picture() {
    let window = scalars[index...].prefix(600)
    guard let open = window.firstIndex(of: "("),
      let end = scalars[open...].prefix(2000).firstIndex(of: ")")
    else {
      index += 1
      return
    }
    index = end + 1
  }

  private mutating func address() {
    let window = scalars[index...].prefix(2000)
    index = (window.firstIndex(of: ")") ?? index) + 1
  }
}
