/// A highlight or a note as the library holds it: under a number, on an article.
public struct Annotation: Hashable, Sendable {
  public var id: AnnotationID
  public var article: ArticleID
  public var highlight: Highlight

  public init(_ id: AnnotationID, of article: ArticleID, _ highlight: Highlight) {
    self.id = id
    self.article = article
    self.highlight = highlight
  }

  /// Its position in the list of all, from which the list can be read on.
  public var key: Key { Key(added: highlight.added ?? 0, id: id) }

  /// A position in the list of all highlights, newest first.
  public struct Key: Hashable, Sendable {
    public var added: Int64
    public var id: AnnotationID

    public init(added: Int64, id: AnnotationID) {
      self.added = added
      self.id = id
    }
  }
}

/// The number by which a library knows a highlight; it never changes and is never used again.
public struct AnnotationID: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
{
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }

  public static func < (one: AnnotationID, other: AnnotationID) -> Bool {
    one.rawValue < other.rawValue
  }
}
