/// The names in a text that a page gives as its authors (“Anna Beispiel und Max Muster, Berlin”):
/// without roles, places, addresses and handles.
func authorNames(in text: String) -> [String] {
  let whole = text.plain
  guard !whole.hasPrefix("("), !whole.namesOthers else { return [] }
  let text = whole.withoutOpener
  guard !text.isEmpty, text.unicodeScalars.count <= 300, !text.isAddress else { return [] }
  var names: [String] = []
  for part in text.authorParts {
    if part.isComma {
      // “Anna Beispiel, MD”: a degree belongs to the name before it.
      if part.text.isDegree, let last = names.indices.last {
        names[last] += ", " + part.text
        continue
      }
      if !names.isEmpty, part.text.isRoleOrPlace { continue }
    }
    if !names.isEmpty, part.text.isRole { continue }
    guard let name = part.text.authorName else { continue }
    if !names.contains(name) { names.append(name) }
  }
  return names
}

/// The role that a text gives to the one author it names (“Anna Beispiel, Redakteurin”), or nil.
func authorRole(in text: String) -> String? {
  let text = text.plain.withoutOpener
  guard text.utf8.count <= 200, let mark = text.firstIndex(where: { ",(|".contains($0) }),
    !text.isAddress, authorNames(in: text).count == 1
  else { return nil }
  let role = text[text.index(after: mark)...].trimmed
  let bare = role.hasSuffix(")") ? String(role.dropLast()) : role
  return bare.isRole && !bare.contains(",") ? bare : nil
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
      guard isLabel || BylineWords.openers.contains(word) || openingWords.contains(word),
        word.utf8.count < 16
      else { break }
      // “Di Maio” is a name.
      if !isLabel, first != first.lowered[...], words.count == 2, word.utf8.count <= 3,
        !["von", "by", "par", "por"].contains(word)
      {
        break
      }
      words = words.dropFirst()
    }
    return words.joined(separator: " ")
  }

  /// The pieces between commas, semicolons and words that join names.
  fileprivate var authorParts: [AuthorPart] {
    var parts: [AuthorPart] = []
    var isComma = false
    for piece in split(whereSeparator: { ";|•·∙\n".contains($0) }) {
      isComma = false
      for item in piece.split(separator: ",") {
        var words: [Substring] = []
        let all = item.split(separator: " ")
        for (place, word) in all.enumerated() {
          // “Morgan & Morgan” is one name, “Anna Beispiel & Max Muster” are two.
          let joins = word == "&" ? place >= 2 && all.count - place >= 3 : word == word.lowered[...]
          if joins, String.nameJoints.contains(word.lowered) {
            parts.append(AuthorPart(text: words.joined(separator: " "), isComma: isComma))
            (words, isComma) = ([], false)
          } else if !word.isAbbreviation {
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
    return (1...6).contains(letters.count) && !newsAgencies.contains(lowered)
      && (letters.allSatisfy(\.isUpper)
        || ["phd", "msc", "bsc", "mph", "dipacvb"]
          .contains(onlyWords))
      && unicodeScalars.allSatisfy { $0.isLetter || ".-®".unicodeScalars.contains($0) }
  }

  /// “Redakteurin”, “Chief Editor”.
  var isRole: Bool {
    foldedWords.contains { BylineWords.roles.contains($0) || authorRoles.contains($0) }
  }

  /// Whether the text names somebody else: photographers, reviewers.
  fileprivate var namesOthers: Bool {
    let word = foldedWords.first ?? ""
    return otherMakers.contains(word) && split(separator: " ").count > 1
  }

  /// What stands behind the comma after a name and is none: “Berlin”, “Redakteurin”, “Chief Editor”.
  fileprivate var isRoleOrPlace: Bool {
    let words = split(separator: " ")
    if newsAgencies.contains(lowered) { return false }
    if words.count == 1 { return true }
    return isRole || words.count > 5 || words.contains("for") || words.contains("at")
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
    var name = String(scalars)
    // Korean puts the role behind the name.
    if name.hasSuffix(" 기자") { name = name.dropLast(3).trimmed }
    guard (2...60).contains(scalars.count), scalars.contains(where: \.isLetter), !name.isAddress,
      name.split(separator: " ").count <= 7, DateLine(name) == nil,
      labels.rule(for: name) == nil, !notNames.contains(name.lowered),
      name.holds(" ") || name.unicodeScalars.count(where: { $0 == "." }) < 2
        || name.unicodeScalars.count < 8
    else { return nil }
    return name
  }
}

extension String {
  /// “Anna Beispiel Gärtnerin” up to the role.
  var beforeRole: String {
    let words = split(separator: " ")
    let role = words.dropFirst(2).firstIndex { String($0).isRole }
    return role.map { words[..<$0].joined(separator: " ") } ?? self
  }
}

/// Agencies, which pages name behind a name as they name places.
let newsAgencies: Set<String> = [
  "dpa", "afp", "ap", "reuters", "apa", "sda", "ansa", "efe", "epd", "kna", "sid", "tass", "pti",
  "lusa", "belga", "anp", "ritzau", "ntb", "tt", "pap", "čtk", "ctk", "upi", "bloomberg", "rnd",
  "keystone-sda", "aap", "ani", "ians", "xinhua", "afp.com", "the canadian press",
  "the associated press", "associated press",
]

extension Substring {
  /// “(obe)”: the sign of an author behind the name.
  fileprivate var isAbbreviation: Bool {
    hasPrefix("(") && hasSuffix(")") && self == lowered[...]
  }
}

private let openingWords: Set<String> = [
  "posted", "article", "articles", "published", "guest", "post",
]

private let authorRoles: Set<String> = [
  "expert", "founder", "gardener", "specialist", "consultant", "analyst", "manager", "researcher",
  "professor", "ceo", "attorney", "representative", "candidate", "strategist", "engineer",
  "developer", "marketer", "president", "coach", "therapist", "leiter", "leiterin", "ressortleiter",
  "ressortleiterin", "volontär", "volontärin", "experte", "expertin", "geschäftsführer",
]

private let otherMakers: Set<String> = [
  "foto", "fotos", "bild", "bilder", "photo", "photos", "image", "images", "quelle", "reviewed",
  "edited", "illustration", "video", "grafik", "credit", "getty", "medically",
]

private let notNames: Set<String> = [
  "author", "authors", "autor", "autorin", "autoren", "written by", "by", "von", "admin", "unknown",
  "none", "null", "undefined", "posted by", "about the author", "contributor", "follow", "folgen",
  "mehr", "more", "website", "email", "x", "twitter", "linkedin", "facebook", "name",
  "view profile",
]
