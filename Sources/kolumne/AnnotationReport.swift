import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// What `highlights --json` says of one highlight: one object, whose keys are documented and stable.
struct AnnotationReport: Encodable {
  var row: AnnotationRow
  /// Where it stands in the text as it is now.
  var range: Range<Anchor>?

  private var isLost: Bool { row.annotation.highlight.quote != nil && range == nil }

  private enum Key: String, CodingKey {
    case id, article, headline, authors, publication, published, language, quote, before, after
    case colour, note, added, place, end, lost
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    let (article, highlight) = (row.article, row.annotation.highlight)
    // Unknown values are null and never missing, so that every object has the same keys.
    try box.encode(row.annotation.id, forKey: .id)
    try box.encode(article.id, forKey: .article)
    try box.encode(article.headline, forKey: .headline)
    try box.encode(article.authors, forKey: .authors)
    try box.encode(article.publication, forKey: .publication)
    try box.encode(article.published?.iso8601, forKey: .published)
    try box.encode(article.language, forKey: .language)
    try box.encode(highlight.quote, forKey: .quote)
    try box.encode(highlight.before, forKey: .before)
    try box.encode(highlight.after, forKey: .after)
    try box.encode(highlight.colour.rawValue, forKey: .colour)
    try box.encode(highlight.note, forKey: .note)
    let added = highlight.added.map { PublicationDate(instant: $0).iso8601 }
    try box.encode(added, forKey: .added)
    try box.encode(range?.lowerBound, forKey: .place)
    try box.encode(range?.upperBound, forKey: .end)
    try box.encode(isLost, forKey: .lost)
  }

  /// For people: number, day and passage; below it the note, and the article.
  func lines(_ wording: Wording) -> String {
    let (article, highlight) = (row.article, row.annotation.highlight)
    let number = row.annotation.id.description
    let day = highlight.added.map { PublicationDate(instant: $0).day.iso8601 } ?? ""
    let quote = highlight.quote.map { wording.quoted($0.onOneLine, article.language) }
    let note = highlight.note.map { "\(wording.noteLabel) \($0.onOneLine)" }
    let source = [
      article.id.description, article.publication, wording.headline(of: article),
      isLost ? "(\(wording.noLongerInText))" : nil,
    ]
    let indent = String(repeating: " ", count: max(0, 5 - number.count))
    let texts =
      [quote, note].compactMap(\.self) + [
        source.compactMap(\.self).joined(separator: "  ")
      ]
    let below = String(repeating: " ", count: 7)
    return texts.enumerated().map { index, text in
      Printable(line: (index == 0 ? "\(indent)\(number)  \(day)  " : below) + text).text
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
