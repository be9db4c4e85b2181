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
    /// A line that must not end a page, nor stand there with only one line below it: a section
    /// heading, a kicker, the head of a table.
    case lead
    /// A line that belongs together with the next, as those of one row of a table.
    case kept
  }

  public var spans: [Span]
  public var kind: Kind
  /// The block that the line shows, and the place of its first character in it.
  public var anchor: Anchor
  /// How many cells the line begins to the left of the measure: code and tables may be wider.
  public var overhang = 0
  /// Whether it is code, which is never broken: where it is too wide, it is moved to be read.
  public var isUnbroken = false

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

  /// Whether it is the hyphen of a word that goes on in the next line.
  var isHyphen: Bool { source == nil && text == "-" }
}
