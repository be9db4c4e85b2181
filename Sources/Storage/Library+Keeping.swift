import ArticleModel
import GRDB

/// What became of an article that was given to the library.
public enum Kept: Equatable, Sendable {
  /// The library did not have it.
  case new(ArticleID)
  /// The library had it, in a text as full or fuller.
  case known(ArticleID)
  /// The library had it, and this text is fuller: it is the one shown from now on.
  case fuller(ArticleID)

  public var id: ArticleID {
    switch self {
    case .new(let id), .known(let id), .fuller(let id): id
    }
  }
}

extension Library {
  /// Files `article` together with the bytes that it was made from.
  ///
  /// An article is known again by its canonical address, else by its headline and text. Then the
  /// text with more words is shown and the other one kept as a revision; what the shown one does
  /// not say about itself (date, byline …) is taken from the other. Marks and place stay, and
  /// what came in before, byte for byte, changes nothing.
  ///
  /// `arrival`, in seconds since 1970, is the time of the import; articles of one import share it
  /// and so stand together in the lists, newest publication first.
  @discardableResult
  public func keep(_ article: Article, original: [UInt8], arrival: Int64? = nil) throws -> Kept {
    guard !isReadOnly else { throw LibraryError.readOnly(path: store.path) }
    let stored = try StoredArticle(article)
    let identity = Identity(article, stored: stored)
    let packed = try originals.pack(original)
    return try lock.holding {
      let number = try originals.keep(packed, after: lastOriginal)
      return try store.write { db in
        let shelf = Shelf(db: db, path: store.path, now: arrival ?? now())
        let kept = try shelf.file(article, stored, identity)
        try shelf.note(article.origins, original: number, of: kept.id)
        return kept
      }
    }
  }

  func lastOriginal() throws -> Int64 {
    try store.read { try Int64.fetchOne($0, sql: "SELECT max(original) FROM origin") } ?? 0
  }
}
