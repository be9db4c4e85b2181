/// The path of desks that a page shows above its headline.
struct Breadcrumb: Equatable {
  var crumbs: [String]
  /// The passages that hold it.
  var range: Range<Int>

  /// The first path among the passages before `limit`: a numbered list, or one line with arrows.
  static func first(in passages: [Passage], before limit: Int) -> Breadcrumb? {
    var index = 0
    while index < min(limit, passages.count) {
      if let found = numbered(passages, at: index) ?? arrows(passages, at: index) { return found }
      index += 1
    }
    return nil
  }

  private static func numbered(_ passages: [Passage], at start: Int) -> Breadcrumb? {
    var crumbs: [String] = []
    while start + crumbs.count < passages.count {
      let passage = passages[start + crumbs.count]
      guard passage.mark == .number(crumbs.count + 1), passage.features.length <= 200,
        crumbs.isEmpty || !passage.startsGroup
      else { break }
      crumbs.append(passage.text)
    }
    // Sentences are a list of the text; crumbs are names, but for the last one.
    let areNames = crumbs.dropLast().allSatisfy {
      $0.unicodeScalars.count <= 40 && !$0.endsSentence
    }
    guard (2...8).contains(crumbs.count), areNames else { return nil }
    return Breadcrumb(crumbs: crumbs, range: start..<(start + crumbs.count))
  }

  private static func arrows(_ passages: [Passage], at index: Int) -> Breadcrumb? {
    let text = passages[index].text
    guard passages[index].features.length <= 220 else { return nil }
    for arrow in [" > ", " › ", " » ", " → ", " / ", " >", "> "] where text.contains(arrow) {
      let crumbs = text.split(separator: arrow).map { $0.trimmed }.filter { !$0.isEmpty }
      let areNames = crumbs.dropLast().allSatisfy {
        $0.unicodeScalars.count <= 30 && !$0.endsSentence
      }
      guard (2...7).contains(crumbs.count), areNames else { continue }
      return Breadcrumb(crumbs: crumbs, range: index..<(index + 1))
    }
    return nil
  }

  /// The desks: all crumbs but the last one, when that is the page's own title or a variant of it.
  func section(for headline: String) -> [String] {
    guard let last = crumbs.last else { return [] }
    let title = Set(headline.foldedWords.filter { $0.unicodeScalars.count > 2 })
    let words = last.foldedWords.filter { $0.unicodeScalars.count > 2 }
    let shared = words.count { word in title.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }
    let isTitle = last.unicodeScalars.count > 40 || (words.count > 1 && shared * 2 >= words.count)
    return isTitle ? Array(crumbs.dropLast()) : crumbs
  }
}
