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
  let words: IndexEntry

  /// The bytes that came in.
  public var weight: Int { original.length }

  /// `holding` with all that was noted on it elsewhere, and the bytes that it was made from.
  public init(_ holding: Holding, _ original: Original) throws {
    // Whatever it came from: no file may say more than the library can hold.
    let holding = holding.bounded
    self.holding = holding
    stored = try StoredArticle(holding.article)
    identity = Identity(holding.article, stored: stored)
    copy = original.name
    self.original = try Originals.pack(original.bytes)
    words = IndexEntry(holding.article)
  }
}
