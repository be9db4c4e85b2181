import ArticleModel
import GRDB

extension Article {
  /// Whether this text has more to read than `other`; of equal ones, the unabridged.
  ///
  /// A capture has lost what a page knows of itself, and may hold what stood beside the text: it
  /// must have half as much again to count for more than a whole page.
  func isFuller(than other: Article, isCapture: Bool = false, otherIs: Bool = false) -> Bool {
    var (words, otherWords) = (wordCount, other.wordCount)
    if isCapture, !otherIs, other.access == .full { words = words * 2 / 3 }
    if otherIs, !isCapture, access == .full { otherWords = otherWords * 2 / 3 }
    return words > otherWords || words == otherWords && access == .full && other.access != .full
  }

  /// Whether this article, whose text is not shown, says anything that `shown` does not. When a
  /// copy was saved is not part of what it says.
  func saysMore(than shown: Article) -> Bool {
    var (one, other) = (completed(by: shown), shown)
    (one.saved, other.saved) = (nil, nil)
    return one != other
  }

  /// This article; what it does not say about itself is taken from `other`.
  func completed(by other: Article) -> Article {
    var complete = self
    complete.kicker = kicker ?? other.kicker
    complete.headline = headline.isEmpty ? other.headline : headline
    complete.dek = dek ?? other.dek
    complete.byline = byline.isEmpty ? other.byline : byline
    complete.dateline = dateline ?? other.dateline
    complete.published = published ?? other.published
    complete.modified = modified ?? other.modified
    complete.section = section.isEmpty ? other.section : section
    complete.genre = genre ?? other.genre
    complete.publication = publication ?? other.publication
    complete.language = language ?? other.language
    complete.url = url ?? other.url
    complete.leadImage = leadImage ?? other.leadImage
    complete.saved = saved ?? other.saved
    return complete
  }

  /// The columns of `mark` that repeat what lists are ordered by.
  static let orderColumns = "published, minutes, publication, author"

  /// The values of `orderColumns`. Nothing is newer than its import; what has no date comes after
  /// all that has one.
  func order(added: Int64, words: Int) -> [(any DatabaseValueConvertible)?] {
    let limit: Int64 = 200_000_000_000
    let seconds = published.map { min(max(-limit, $0.seconds), added) }
    return [
      seconds ?? Schema.undated, Article.minutes(words: words),
      Article.filingName(publication ?? ""), Article.filingName(author: byline.first?.name ?? ""),
    ]
  }

  /// A name as lists are ordered by it: as far as a reader looks, and none comes last.
  static func filingName(_ name: String) -> String {
    let folded = name.folded.drop { !$0.isLetter && !$0.isNumber }
    return folded.isEmpty ? "\u{10FFFD}" : String(folded.prefix(32))
  }

  /// The family name comes first; it is the last word.
  static func filingName(author: String) -> String {
    let words = author.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let family = words.last else { return filingName(author) }
    return filingName(family + " " + words.dropLast().joined(separator: " "))
  }

  static let headColumns = """
    published, zone, precision, kicker, headline, authors, publication, language, words, minutes,
    is_teaser, folded, section, genre
    """

  /// The values of `headColumns`, for a text of `words` words.
  func head(words: Int) -> [(any DatabaseValueConvertible)?] {
    let names = byline.map { $0.name.split(whereSeparator: \.isNewline).joined(separator: " ") }
    return [
      published?.seconds, published?.zone, published?.precision.rawValue, kicker, headline,
      names.joined(separator: "\n"), publication, language, words, Article.minutes(words: words),
      access != .full,
      // The index of words has taken its place; the table still asks for a text.
      "",
      section.joined(separator: "\n").folded, genre?.rawValue,
    ]
  }
}
