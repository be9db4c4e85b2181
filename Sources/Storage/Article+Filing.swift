import ArticleModel
import GRDB

extension Article {
  /// Whether this text has more to read than `other`; of equal ones, the unabridged.
  func isFuller(than other: Article) -> Bool {
    let (words, otherWords) = (wordCount, other.wordCount)
    return words > otherWords || words == otherWords && access == .full && other.access != .full
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
    return complete
  }

  /// The publication as lists are ordered by it: nothing is newer than its import.
  func filed(added: Int64) -> Int64 { min(published?.seconds ?? added, added) }

  static let headColumns = """
    published, zone, precision, kicker, headline, authors, publication, language, words, minutes,
    is_teaser, folded
    """

  /// The values of `headColumns`.
  var head: [(any DatabaseValueConvertible)?] {
    let words = wordCount
    let names = byline.map { $0.name.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let folded = [headline, kicker ?? "", names.joined(separator: "\n"), publication ?? ""]
    return [
      published?.seconds, published?.zone, published?.precision.rawValue, kicker, headline,
      names.joined(separator: "\n"), publication, language, words, Article.minutes(words: words),
      access != .full, folded.joined(separator: "\n").lowercased(),
    ]
  }
}
