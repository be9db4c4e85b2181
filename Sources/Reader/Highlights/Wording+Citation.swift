import ArticleModel
import Settings

extension Wording {
  /// “Jane Doe: “A Slow Word”, The Courier, 11 February 2025, https://…”
  public func citation(of article: Article) -> String {
    let address = article.url.flatMap { LinkTarget($0)?.address }
    return ([source(of: article)] + [address].compactMap(\.self)).joined(separator: ", ")
  }

  /// A citation without the address.
  func source(of article: Article) -> String {
    let names = article.byline.filter { $0.role == nil }.map(\.name).joined(separator: ", ")
    let headline = quoted(article.headline.isEmpty ? untitled : article.headline, article.language)
    let day = (article.published ?? article.modified)?.day
    let facts = [
      article.publication, day.map { date(year: $0.year, month: $0.month, day: $0.day) },
    ]
    let title = ([headline] + facts.compactMap(\.self)).joined(separator: ", ")
    return names.isEmpty ? title : "\(names): \(title)"
  }

  /// A title or a passage in the quotation marks of its language, or in those that it has.
  public func quoted(_ text: String, _ language: String?) -> String {
    if text.isQuoted { return text }
    let name = language?.prefix { $0 != "-" }.lowercased() ?? tongue.rawValue
    switch name {
    case "de", "cs", "sk", "da": return "„\(text)“"
    case "pl", "nl", "hu", "ro": return "„\(text)”"
    case "fr": return "«\u{A0}\(text)\u{A0}»"
    case "it", "es", "pt", "ru", "uk", "el", "nb", "nn", "no": return "«\(text)»"
    case "sv", "fi": return "”\(text)”"
    default: return "“\(text)”"
    }
  }
}

extension String {
  /// Whether a single pair of quotation marks stands around all of it.
  fileprivate var isQuoted: Bool {
    let marks: Set<Character> = ["„", "“", "”", "«", "»", "\""]
    guard count > 2, let first, let last, marks.contains(first), marks.contains(last) else {
      return false
    }
    return !dropFirst().dropLast().contains(where: marks.contains)
  }
}
