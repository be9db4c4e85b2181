import ArticleModel

extension [Int: Verdict] {
  /// The verdicts without what hangs behind the last text: subheads over nothing, pictures of the
  /// next box, a note about the author.
  func trimmingEnd(
    _ passages: [Passage], authors: [Author], cutsBoxes: Bool = true
  ) -> [Int: Verdict] {
    var result = self
    var boxes = 0
    for index in keys.sorted(by: >) {
      switch result[index] {
      case .heading: result[index] = .cut(.after)
      case .figure: result[index] = .cut(.caption)
      case .paragraph where isAuthorNote(passages[index].text, authors):
        result[index] = .cut(.author)
      case .paragraph where cutsBoxes && AuthorBox.holds(index, of: passages):
        boxes += 1
        if boxes > AuthorBox.most {
          return trimmingEnd(passages, authors: authors, cutsBoxes: false)
        }
        result[index] = .cut(.author)
      case .cut, nil: continue
      default: return result
      }
    }
    return result
  }
}

/// Whether a last paragraph speaks of its author: “N. N. is a writer based in …”.
private func isAuthorNote(_ text: String, _ authors: [Author]) -> Bool {
  guard text.unicodeScalars.prefix(601).count <= 600 else { return false }
  return authors.contains { text.hasPrefix($0.name) || text.hasPrefix("(\($0.name)") }
    || presentsAuthor(text)
}

/// “Anna Beispiel ist Redakteurin …”: a name, then within a few words what people who write are.
func presentsAuthor(_ text: String) -> Bool {
  guard text.unicodeScalars.first?.isUpper == true else { return false }
  // Words are read as far as they are needed: most texts fail with the second.
  var rest = text.utf8[...]
  var words = 0
  func nextWord() -> String? {
    rest = rest.drop { $0 == 0x20 }
    guard !rest.isEmpty, words < 14 else { return nil }
    words += 1
    let word = rest.prefix { $0 != 0x20 }
    rest = rest[word.endIndex...]
    return String(Substring(word))
  }
  var name = 0
  while let word = nextWord() {
    if word.unicodeScalars.first?.isUpper == true || BylineWords.particles.contains(word.lowered) {
      name += 1
      if name > 5 { return false }
      continue
    }
    guard name >= 2, presentingVerbs.contains(word) else { return false }
    while let word = nextWord() {
      let isMaker = word.foldedWords.contains {
        BylineWords.roles.contains($0) || BylineWords.makers.contains($0)
      }
      if isMaker { return true }
    }
  }
  return false
}

private let presentingVerbs: Set<String> = [
  "is", "ist", "was", "has", "covers", "writes", "schreibt", "arbeitet", "lebt", "est", "es", "è",
]
