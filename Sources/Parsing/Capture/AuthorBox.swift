/// The box behind an article that presents its author: a name, perhaps a role, then a paragraph about
/// the person.
enum AuthorBox {
  /// More boxes in a row are the text about these people.
  static let most = 2

  /// Whether the paragraph at `index` stands in one.
  static func holds(_ index: Int, of passages: [Passage]) -> Bool {
    guard passages[index].features.length <= 900 else { return false }
    var hasRole = false
    for above in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let line = passages[above]
      guard line.features.length <= 80, !line.features.endsSentence else { return false }
      if let name = bylineNames(in: line.text, needsOpener: false).first {
        return presents(name, passages[index].text, hasRole: hasRole)
      }
      hasRole = hasRole || line.text.foldedWords.contains(where: BylineWords.roles.contains)
    }
    return false
  }

  /// Whether a paragraph says early who a person is, or stands below the role of the person.
  private static func presents(_ name: String, _ text: String, hasRole: Bool) -> Bool {
    let names = name.foldedWords.filter { $0.unicodeScalars.count > 2 }
    let opening = text.foldedWords.prefix(30)
    guard opening.contains(where: names.contains) else { return false }
    return hasRole
      || opening.contains { BylineWords.roles.contains($0) || BylineWords.makers.contains($0) }
  }
}
