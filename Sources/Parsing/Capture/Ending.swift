import ArticleModel

extension [Int: Verdict] {
  /// The verdicts without what hangs behind the last text: subheads over nothing, pictures of the
  /// next box, a note about the author.
  func trimmingEnd(_ passages: [Passage], authors: [Author]) -> [Int: Verdict] {
    var result = self
    for index in keys.sorted(by: >) {
      switch result[index] {
      case .heading: result[index] = .cut(.after)
      case .figure: result[index] = .cut(.caption)
      case .paragraph where isAuthorNote(passages[index].text, authors):
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
}
