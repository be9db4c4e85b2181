import ArticleModel
import Screen

/// One set line: styled spans, of which each knows the source text it shows.
public struct Line: Equatable, Sendable {
  /// What the cutting into pages must know of a line.
  public enum Kind: Equatable, Sendable {
    /// White space between blocks; it falls away at the edge of a page.
    case space
    /// A line that stands by itself as well as with others.
    case plain
    /// A line of running text: `index` of `count` in its paragraph.
    case text(index: Int, count: Int)
    /// A line that must not end a page, as a section heading or a kicker.
    case lead
  }

  public var spans: [Span]
  public var kind: Kind
  /// The block that the line shows, and the place of its first character in it.
  public var anchor: Anchor

  public init(_ spans: [Span], kind: Kind, anchor: Anchor) {
    self.spans = spans
    self.kind = kind
    self.anchor = anchor
  }

  /// The cells that the line takes.
  public var width: Int { spans.reduce(0) { $0 + $1.text.cellWidth } }

  /// The characters of the line as they are painted.
  public var text: String { spans.map(\.text).joined() }
}

/// A stretch of a line in one style.
public struct Span: Equatable, Sendable {
  public var text: String
  public var role: Role
  public var face: Face
  /// Where in its block the stretch begins, in Unicode scalars; nil for what the typesetter added:
  /// indents, marks, rules and hyphens. What has no source is never searched or copied.
  public var source: Int?

  public init(_ text: String, role: Role = .text, face: Face = [], source: Int? = nil) {
    self.text = text
    self.role = role
    self.face = face
    self.source = source
  }
}

extension Line {
  /// The place in the article of what is painted in a cell; nil over blanks and added marks.
  public func anchor(atCell cell: Int) -> Anchor? {
    var column = 0
    for span in spans {
      guard var offset = span.source else {
        column += span.text.cellWidth
        continue
      }
      for character in span.text {
        column += character.cellWidth
        if cell < column { return Anchor(block: anchor.block, offset: offset) }
        offset += character.unicodeScalars.count
      }
    }
    return nil
  }
}
