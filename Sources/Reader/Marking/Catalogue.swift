import ArticleModel
import Settings

/// The highlights of an article, or of the whole library, as one text to be read: set, turned,
/// searched and marked like any other.
struct Catalogue: Equatable, Sendable {
  /// Of one article, that of the page below; nil for those of the library.
  var article: ArticleID?
  /// The library's come newest first, in pieces.
  var entries: [AnnotationRow] = []
  /// Whether the library has more, and what was asked for.
  var hasMore = false
  var awaited: Awaited?

  /// What was asked for: more, or all of it once more.
  struct Awaited: Equatable, Sendable {
    var request: Request
    var isMore: Bool
  }

  /// How many highlights are asked for at once.
  static let piece = 100

  /// Those of an article that come one after the other stand under one head.
  private var groups: [[AnnotationRow]] {
    var groups: [[AnnotationRow]] = []
    for entry in entries {
      if groups.last?.first?.article.id == entry.article.id {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups
  }

  /// The text of the page, and where in it each highlight stands.
  func sheet(_ wording: Wording) -> (body: [Block], markings: [Marking]) {
    var sheet = HighlightSheet(wording)
    for group in groups {
      guard let summary = group.first?.article else { continue }
      sheet.append(group.map(\.annotation), of: Article(head: summary), summary.id)
    }
    let annotations = Dictionary(entries.map { ($0.annotation.id, $0.annotation) }) { $1 }
    var markings: [Marking] = []
    for (index, source) in sheet.sources.enumerated() {
      // The quote comes first, else the beginning of the note.
      guard let annotation = source.annotation.flatMap({ annotations[$0] }),
        markings.last?.annotation.id != annotation.id
      else { continue }
      let end = Anchor(block: index, offset: sheet.body[index].text.unicodeScalars.count)
      markings.append(
        Marking(annotation: annotation, range: Anchor(block: index, offset: 0)..<end))
    }
    return (sheet.body, markings)
  }
}

extension Article {
  /// What a list knows of an article, as its head.
  fileprivate init(head summary: Summary) {
    self.init(
      headline: summary.headline, byline: summary.authors.map { Author($0) },
      published: summary.published, publication: summary.publication, language: summary.language,
      body: [])
  }
}
