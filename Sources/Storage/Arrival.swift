import ArticleModel

/// An article with the bytes that it was made from, ready to be filed: all is done that takes time
/// and needs no library, so that it can be done beside the filing.
public struct Arrival: Sendable {
  let holding: Holding
  let stored: StoredArticle
  let identity: Identity
  /// The name of the bytes.
  let copy: String
  let original: Originals.Packed
  /// What the index of words will know of it, if it is new.
  let words: IndexedText

  /// The bytes that came in.
  public var weight: Int { original.length }

  /// `holding` with all that was noted on it elsewhere, and its `original` bytes.
  public init(_ holding: Holding, original bytes: [UInt8]) throws {
    self.holding = holding
    stored = try StoredArticle(holding.article)
    identity = Identity(holding.article, stored: stored)
    copy = Identity.name(ofOriginal: bytes)
    original = try Originals.pack(bytes)
    words = IndexedText(holding.article)
  }
}
