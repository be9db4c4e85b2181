/// The names in a text that a page gives as its authors (“Anna Beispiel und Max Muster, Berlin”):
/// without roles, places, addresses and handles.
func authorNames(in text: String) -> [String] {
  let text = text.plain.withoutOpener
  guard !text.isEmpty, text.unicodeScalars.count <= 300, !text.isAddress else { return [] }
  var names: [String] = []
  var startsGroup = true
  for part in text.authorParts {
    if part.isComma {
      // “Anna Beispiel, MD”: a degree belongs to the name before it.
      if part.text.isDegree, let last = names.indices.last, !startsGroup {
        names[last] += ", " + part.text
        continue
      }
      if !startsGroup, part.text.isRoleOrPlace { continue }
    }
    guard let name = part.text.authorName else { continue }
    if !names.contains(name) { names.append(name) }
    startsGroup = false
  }
  return names
}

private struct AuthorPart {
  var text: String
  /// Whether a comma or a bracket stands before it.
  var isComma: Bool
}

extension String {
  fileprivate var isAddress: Bool {
    let text = lowered
    return text.hasPrefix("@") || text.hasPrefix("http") || text.hasPrefix("www.")
      || text.hasPrefix("/") || text.holds("://") || (text.holds("@") && !text.holds(" "))
  }

  /// “Von Anna Beispiel”, “Autorin: Anna Beispiel” without the words before the name.
  fileprivate var withoutOpener: String {
    var words = spacedOnce.split(separator: " ")[...]
    for _ in 0..<4 {
      guard words.count > 1, let first = words.first else { break }
      let isLabel = first.hasSuffix(":")
      let word = string(of: first.lowered.unicodeScalars.filter(\.isLetter))
      guard isLabel || BylineWords.openers.contains(word), word.utf8.count < 16 else { break }
      // “Di Maio” is a name.
      if !isLabel, first != first.lowered[...], words.count == 2, word.utf8.count <= 3,
        !["von", "by", "par", "por"].contains(word)
      { break }
      words = words.dropFirst()
    }
    return words.joined(separator: " ")
  }

  /// The pieces between commas, semicolons and words that join names.
  fileprivate var authorParts: [AuthorPart] {
    var parts: [AuthorPart] = []
    var isComma = false
    for piece in split(whereSeparator: { ";|•·\n".contains($0) }) {
      isComma = false
      for item in piece.split(whereSeparator: { ",()".contains($0) }) {
        var words: [Substring] = []
        for word in item.split(separator: " ") {
          if String.nameJoints.contains(word.lowered), word.first?.isLowercase != false {
            parts.append(AuthorPart(text: words.joined(separator: " "), isComma: isComma))
            (words, isComma) = ([], false)
          } else {
            words.append(word)
          }
        }
        parts.append(AuthorPart(text: words.joined(separator: " "), isComma: isComma))
        isComma = true
      }
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private static let nameJoints: Set<String> = [
    "und", "and", "et", "och", "og", "sowie", "&", "+", "y", "en", "mit", "with", "ja",
  ]

  /// “MD”, “Ph.D.”, “RD”: capitals with points, behind a name.
  fileprivate var isDegree: Bool {
    let letters = unicodeScalars.filter(\.isLetter)
    return letters.count <= 5 && !newsAgencies.contains(lowered)
      && (letters.allSatisfy(\.isUpper) || ["phd", "msc", "bsc", "mph", "dipacvb"]
        .contains(onlyWords))
      && unicodeScalars.allSatisfy { $0.isLetter || ".-".unicodeScalars.contains($0) }
  }

  /// What stands behind the comma after a name and is none: “Berlin”, “Redakteurin”, “Chief Editor”.
  fileprivate var isRoleOrPlace: Bool {
    let words = split(separator: " ")
    if newsAgencies.contains(lowered) { return false }
    if words.count == 1 { return true }
    return foldedWords.contains { BylineWords.roles.contains($0) || $0 == "for" || $0 == "at" }
      || words.count > 5
  }

  /// The text as a name, or nil when it cannot be one.
  fileprivate var authorName: String? {
    var scalars = spacedOnce.unicodeScalars[...]
    while let first = scalars.first, !(first.isLetter || first.isDigit) {
      scalars = scalars.dropFirst()
    }
    while let last = scalars.last, last.isSpace || ":,;-–—|/".unicodeScalars.contains(last) {
      scalars = scalars.dropLast()
    }
    let name = String(scalars)
    guard (2...60).contains(scalars.count), scalars.contains(where: \.isLetter), !name.isAddress,
      name.split(separator: " ").count <= 7, DateLine(name) == nil,
      labels.rule(for: name) == nil, !notNames.contains(name.lowered)
    else { return nil }
    return name
  }
}

/// Agencies, which pages name behind a name as they name places.
let newsAgencies: Set<String> = [
  "dpa", "afp", "ap", "reuters", "apa", "sda", "ansa", "efe", "epd", "kna", "sid", "tass", "pti",
  "lusa", "belga", "anp", "ritzau", "ntb", "tt", "pap", "čtk", "ctk", "upi", "bloomberg", "rnd",
  "keystone-sda", "aap", "ani", "ians", "xinhua", "afp.com", "the canadian press",
  "the associated press", "associated press",
]

private let notNames: Set<String> = [
  "author", "authors", "autor", "autorin", "autoren", "written by", "by", "von", "admin", "unknown",
  "none", "null", "undefined", "posted by", "about the author", "contributor", "follow", "folgen",
  "mehr", "more", "website", "email", "x", "twitter", "linkedin", "facebook", "name", "view profile",
]
