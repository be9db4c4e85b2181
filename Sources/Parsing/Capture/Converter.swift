/// The program that turned a page into text, as far as its habits show.
enum Converter: Equatable {
  /// A text without a converter's habits: pasted, typed, or of resiliparse or inscriptis.
  case plain
  /// Lines wrapped, “(BUTTON)”, “[12]” before links, “IFRAME:”, a list of references.
  case lynx
  /// Lines wrapped, “[name]” for pictures.
  case w3m
  /// Headings with “#”, emphasis with “*” and “_”, links as “[text](address)”.
  case html2text

  init(_ lines: [RawLine], isWrapped: Bool) {
    var (buttons, hashes, links, numbers, pictures) = (0, 0, 0, 0, 0)
    for line in lines {
      let text = line.text
      if text.hasPrefix("(BUTTON)") || text.hasPrefix("IFRAME:") { buttons += 1 }
      if HeadingMark.split(text) != nil { hashes += 1 }
      if text.utf8.contains(0x5D), text.contains("](") { links += 1 }
      if startsWithLinkNumber(text) { numbers += 1 }
      if isPicture(text) { pictures += 1 }
    }
    if isWrapped, buttons > 0 || numbers > 2 {
      self = .lynx
    } else if hashes > 0 || links > 2 {
      self = .html2text
    } else if isWrapped || pictures > 2 {
      self = .w3m
    } else {
      self = .plain
    }
  }

  /// The text of a line without what the converter put in, or nil when nothing is left.
  func undressed(_ text: String) -> String? {
    guard !isRule(text), !isPicture(text) else { return nil }
    let bare =
      switch self {
      case .plain, .w3m: text
      case .lynx: withoutLinkNumbers(text)
      case .html2text: withoutMarkdown(text)
      }
    let trimmed = bare.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }
}

/// A heading mark of html2text: one to six “#”.
enum HeadingMark {
  static func split(_ line: String) -> (level: Int, rest: String)? {
    let level = line.utf8.prefix(7).prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), line.utf8.dropFirst(level).first == 0x20 else { return nil }
    return (level, String(line.unicodeScalars.dropFirst(level + 1)))
  }
}

/// A line drawn of dashes, stars or boxes.
func isRule(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { "-_=*~━─—–· #+|".unicodeScalars.contains($0) }
}

/// A name in brackets that stands for a picture: “[logo]”, “[20240412-header]”.
private func isPicture(_ text: String) -> Bool {
  guard text.utf8.count <= 80, text.hasPrefix("["), text.hasSuffix("]") else { return false }
  let inner = text.dropFirst().dropLast()
  return !inner.contains(" ") && !inner.contains("[") && !inner.isEmpty
}

private func startsWithLinkNumber(_ text: String) -> Bool {
  guard text.hasPrefix("[") else { return false }
  let digits = text.utf8.dropFirst().prefix(5).prefix { (0x30...0x39).contains($0) }
  return !digits.isEmpty && text.utf8.dropFirst(digits.count + 1).first == 0x5D
}
