import ArticleModel
import Parsing

/// What `parse --format json` says of one file: one object, whose keys are documented and stable.
struct ParseReport {
  var input: String
  var parsed: Parsed
  /// How many highlights and notes the library has of the article; nil when it is not from there.
  var highlights: Int?
}

/// What `parse --format json` says of a file that gave no article.
struct ParseFailure: Encodable {
  var input: String
  /// One sentence for the reader.
  var error: String
}

extension ParseReport: Encodable {
  private enum Key: String, CodingKey {
    case input, kind, title, kicker, subtitle, genre, byline, published, modified, siteName, section
    case language, url, access, figures, text, html, wordCount, removed, highlights
  }

  func encode(to encoder: any Encoder) throws {
    let article = parsed.article
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(input, forKey: .input)
    try box.encode(parsed.kind.rawValue, forKey: .kind)
    // Unknown values are null and never missing, so that every object has the same keys.
    try box.encode(article.headline.isEmpty ? nil : article.headline, forKey: .title)
    try box.encode(article.kicker, forKey: .kicker)
    try box.encode(article.dek, forKey: .subtitle)
    try box.encode(article.genre?.rawValue, forKey: .genre)
    try box.encode(article.byline.map(\.name), forKey: .byline)
    try box.encode(article.published?.iso8601, forKey: .published)
    try box.encode(article.modified?.iso8601, forKey: .modified)
    try box.encode(article.publication, forKey: .siteName)
    try box.encode(article.section, forKey: .section)
    try box.encode(article.language, forKey: .language)
    try box.encode(article.url, forKey: .url)
    try box.encode(article.access.name, forKey: .access)
    try box.encode(article.figures.map(FigureReport.init), forKey: .figures)
    try box.encode(article.text, forKey: .text)
    try box.encode(article.html, forKey: .html)
    try box.encode(article.wordCount, forKey: .wordCount)
    try box.encode(article.removed, forKey: .removed)
    try box.encodeIfPresent(highlights, forKey: .highlights)
  }
}

private struct FigureReport: Encodable {
  private enum Key: String, CodingKey { case caption, credit, url, alt }
  var figure: Figure

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(figure.caption, forKey: .caption)
    try box.encode(figure.credit, forKey: .credit)
    try box.encode(figure.url, forKey: .url)
    try box.encode(figure.alt, forKey: .alt)
  }
}

extension Access {
  /// The word for it in reports.
  fileprivate var name: String {
    switch self {
    case .full: "full"
    case .teaser: "teaser"
    }
  }
}
