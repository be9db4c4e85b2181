import ArticleModel
import Screen

/// A passage taken apart into grapheme clusters, each with its width, style and source offset.
///
/// Segmented once, forwards: walking clusters backwards is quadratic in flags.
struct StyledText {
  struct Cluster {
    var character: Character
    var width: Int
    /// In Unicode scalars from the beginning of the block's text.
    var offset: Int
    var style: Int
    /// Whether a line may end at it, and it is not painted there.
    var isSpace: Bool
  }
  struct Style: Equatable {
    var role: Role
    var face: Face
  }

  private(set) var clusters: [Cluster] = []
  private(set) var styles: [Style] = []
  /// The offset after the last cluster.
  private(set) var end: Int

  init(_ inlines: [Inline], role: Role, face: Face = [], offset: Int = 0) {
    end = offset
    append(inlines, Style(role: role, face: face))
  }

  private mutating func append(_ inlines: [Inline], _ style: Style) {
    for inline in inlines { append(inline, style) }
  }

  private mutating func append(_ inline: Inline, _ style: Style) {
    func with(_ face: Face) -> Style { Style(role: style.role, face: style.face.union(face)) }
    switch inline {
    case .text(let text): append(text, style)
    case .code(let text): append(text, Style(role: .code, face: style.face))
    case .emphasis(let inlines): append(inlines, with(.emphasis))
    case .strong(let inlines): append(inlines, with(.strong))
    case .link(let inlines, _): append(inlines, Style(role: .link, face: style.face))
    case .superscript(let inlines), .subscript(let inlines): append(inlines, style)
    case .lineBreak: append("\n", style)
    case .footnote: append(inline.text, Style(role: .link, face: style.face))
    }
  }

  private mutating func append(_ text: String, _ style: Style) {
    let index = styles.lastIndex(of: style) ?? styles.count
    if index == styles.count { styles.append(style) }
    for character in text {
      let width = character == "\n" || character == "\r\n" ? 0 : character.cellWidth
      clusters.append(
        Cluster(
          character: character, width: width, offset: end, style: index,
          isSpace: BreakClass(character) == .space))
      end += character.unicodeScalars.count
    }
  }

  /// The clusters of a range as spans; neighbours of one style are joined, what takes no cell
  /// is left out and so ends a span.
  func spans(_ range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var next: Int?
    for cluster in clusters[range] {
      guard cluster.width > 0 else {
        next = nil
        continue
      }
      let style = styles[cluster.style]
      if next == cluster.offset, let last = spans.last, last.role == style.role,
        last.face == style.face
      {
        spans[spans.count - 1].text.append(cluster.character)
      } else {
        let text = String(cluster.character)
        spans.append(Span(text, role: style.role, face: style.face, source: cluster.offset))
      }
      next = cluster.offset + cluster.character.unicodeScalars.count
    }
    return spans
  }
}
