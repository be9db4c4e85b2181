import ArticleModel
import Settings

/// A highlight with what is known of its article.
public struct CatalogueEntry: Equatable, Sendable {
  public var annotation: Annotation
  public var summary: Summary

  public init(_ annotation: Annotation, in summary: Summary) {
    (self.annotation, self.summary) = (annotation, summary)
  }
}

/// The highlights of an article, or of the whole library, as one text to be read: set, turned,
/// searched and marked like any other.
struct Catalogue: Equatable, Sendable {
  /// Of one article, that of the page below; nil for those of the library.
  var article: ArticleID?
  /// The library's come newest first, in pieces.
  var entries: [CatalogueEntry] = []
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

  /// Those of one article stand together, in the order of its text.
  var groups: [[CatalogueEntry]] {
    var groups: [[CatalogueEntry]] = []
    for entry in entries {
      if groups.last?.first?.annotation.article == entry.annotation.article {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.map { $0.sorted { $0.place < $1.place } }
  }
}

extension CatalogueEntry {
  /// Notes on the whole article come first.
  fileprivate var place: (Anchor, AnnotationID) {
    let highlight = annotation.highlight
    let anchor = highlight.quote == nil ? .start : highlight.anchor
    return (anchor ?? Anchor(block: .max, offset: 0), annotation.id)
  }
}

/// Makes the text of a catalogue, and notes where in it each highlight stands.
struct CatalogueSetter {
  private(set) var body: [Block] = []
  private(set) var markings: [Marking] = []
  private let wording: Wording

  init(_ catalogue: Catalogue, _ wording: Wording) {
    self.wording = wording
    for group in catalogue.groups {
      if catalogue.article == nil, let first = group.first { addHead(first.summary) }
      for entry in group { add(entry) }
    }
  }

  private mutating func addHead(_ summary: Summary) {
    body.append(.heading(level: 2, [.text(wording.headline(of: summary))]))
    let facts = [
      summary.authors.joined(separator: ", "), summary.publication ?? "",
      summary.published.map(wording.date) ?? "",
    ].filter { !$0.isEmpty }
    if !facts.isEmpty { body.append(.paragraph([.text(facts.joined(separator: " · "))])) }
  }

  /// The quote in the marks of its language, and the note below it.
  private mutating func add(_ entry: CatalogueEntry) {
    let highlight = entry.annotation.highlight
    let notes = (highlight.note ?? "").paragraphs
    if let quote = highlight.quote {
      let quoted = wording.quoted(quote, entry.summary.language).paragraphs
      note(entry, .quote(quoted.map { .paragraph([.text($0)]) }))
      for (index, text) in notes.enumerated() {
        let label: [Inline] = index == 0 ? [.strong([.text(wording.noteLabel)])] : []
        body.append(.paragraph(label + [.text(text)]))
      }
    } else {
      for (index, text) in notes.enumerated() {
        let label: [Inline] = index == 0 ? [.strong([.text(wording.articleNote)])] : []
        let block = Block.paragraph(label + [.text(text)])
        if index == 0 { note(entry, block) } else { body.append(block) }
      }
    }
  }

  private mutating func note(_ entry: CatalogueEntry, _ block: Block) {
    let end = Anchor(block: body.count, offset: block.text.unicodeScalars.count)
    markings.append(
      Marking(annotation: entry.annotation, range: Anchor(block: body.count, offset: 0)..<end))
    body.append(block)
  }
}

extension String {
  /// What line feeds part, without blank lines.
  fileprivate var paragraphs: [String] {
    split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
