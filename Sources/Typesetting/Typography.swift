/// How text is set, as far as its reader chooses.
public struct Typography: Hashable, Sendable {
  /// The white space between the lines.
  public enum Leading: String, CaseIterable, Hashable, Sendable {
    /// None.
    case single = "1"
    /// A blank row after every second line.
    case oneAndHalf = "1.5"
    /// A blank row after every line.
    case double = "2"
  }

  /// What parts one paragraph from the next.
  public enum ParagraphStyle: String, CaseIterable, Hashable, Sendable {
    case spaced = "blank-line"
    case indented = "indent"
  }

  /// Whether spaces are stretched so that both edges are straight; else the right edge is ragged.
  public var isJustified = false
  /// Whether words may be broken by the rules of their language.
  public var isHyphenated = true
  public var leading = Leading.single
  public var paragraphs = ParagraphStyle.spaced

  public init() {}
}
