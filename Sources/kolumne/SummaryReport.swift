import ArticleModel
import Screen
import Settings

/// What `list --json` says of one article: one object, whose keys are documented and stable.
struct SummaryReport: Encodable {
  var summary: Summary

  private enum Key: String, CodingKey {
    case id, headline, kicker, authors, publication, published, added, words, minutes, language
    case access, read, starred, archived, trashed, tags, highlights, progress, place
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    // Unknown values are null and never missing, so that every object has the same keys.
    try box.encode(summary.id.rawValue, forKey: .id)
    try box.encode(summary.headline, forKey: .headline)
    try box.encode(summary.kicker, forKey: .kicker)
    try box.encode(summary.authors, forKey: .authors)
    try box.encode(summary.publication, forKey: .publication)
    try box.encode(summary.published?.iso8601, forKey: .published)
    let added = PublicationDate(seconds: summary.added, zone: 0, precision: .minute)
    try box.encode(added.iso8601, forKey: .added)
    try box.encode(summary.words, forKey: .words)
    try box.encode(summary.minutes, forKey: .minutes)
    try box.encode(summary.language, forKey: .language)
    try box.encode(summary.isTeaser ? "teaser" : "full", forKey: .access)
    try box.encode(summary.isRead, forKey: .read)
    try box.encode(summary.isStarred, forKey: .starred)
    try box.encode(summary.isArchived, forKey: .archived)
    try box.encode(summary.isTrashed, forKey: .trashed)
    try box.encode(summary.tags, forKey: .tags)
    try box.encode(summary.highlights, forKey: .highlights)
    try box.encode(summary.place?.progress ?? 0, forKey: .progress)
    try box.encode(summary.place?.anchor, forKey: .place)
  }
}

extension Summary {
  /// Writes the article as a line for people or as JSON.
  func write(asJSON: Bool, _ wording: Wording) throws {
    try StandardOutput.write(
      asJSON ? JSON.line(SummaryReport(summary: self)) : Printable(line: line(wording)))
  }
}
