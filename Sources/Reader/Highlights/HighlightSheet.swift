import ArticleModel
import Settings

/// Highlights of many articles as one text that can be read, printed and jumped from: for each
/// article its headline, where it stands, and its passages in their quotation marks, with notes.
public struct HighlightSheet: Equatable, Sendable {
  /// What a block of the sheet belongs to: an article and, unless it is its head, a highlight.
  public struct Source: Hashable, Sendable {
    public var article: ArticleID
    public var annotation: AnnotationID?

    public init(_ article: ArticleID, _ annotation: AnnotationID? = nil) {
      self.article = article
      self.annotation = annotation
    }
  }

  public private(set) var body: [Block] = []
  /// One for each block of the body.
  public private(set) var sources: [Source] = []
  private let wording: Wording

  public init(_ wording: Wording) { self.wording = wording }

  /// Appends the highlights of an article, in the order of its text. Of the article no more than
  /// the head is needed.
  public mutating func append(_ annotations: [Annotation], of article: Article, _ id: ArticleID) {
    let headline = article.headline.isEmpty ? wording.untitled : article.headline
    append([.heading(level: 2, [.text(headline)]), citation(of: article)], Source(id))
    let inOrder = annotations.sorted { one, other in
      let last = Anchor(block: .max, offset: 0)
      return (one.highlight.anchor ?? last, one.id) < (other.highlight.anchor ?? last, other.id)
    }
    for annotation in inOrder {
      let highlight = annotation.highlight
      var blocks = (highlight.note ?? "").paragraphs
      if let quote = highlight.quote {
        blocks.insert(.quote(wording.quoted(quote, article.language).paragraphs), at: 0)
      }
      append(blocks, Source(id, annotation.id))
    }
  }

  private mutating func append(_ blocks: [Block], _ source: Source) {
    body += blocks
    sources += blocks.map { _ in source }
  }

  private func citation(of article: Article) -> Block {
    let source = Inline.text(wording.source(of: article))
    guard let address = article.url.flatMap({ LinkTarget($0)?.address }) else {
      return .paragraph([source])
    }
    return .paragraph([source, .text(", "), .link([.text(address)], to: address)])
  }
}

extension String {
  /// What stands between blank lines; single ends of lines stay.
  fileprivate var paragraphs: [Block] {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    return lines.split(whereSeparator: isBlank).map { lines in
      .paragraph(Array(lines.map { [Inline.text(String($0))] }.joined(separator: [.lineBreak])))
    }
  }
}
