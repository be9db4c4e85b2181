import ArticleModel
import Storage

/// What became of every file of an import.
public struct ImportReport: Sendable {
  /// An input that did not become an article, and why: an `InputError`, a `ParsingError` or a
  /// `LibraryError`.
  public struct Failure: Sendable {
    public var path: InputPath
    public var error: any Error
  }

  /// The articles that the library did not have, in the order of import.
  public var new: [ArticleID] = []
  /// The articles that the library had already.
  public var known: [ArticleID] = []
  /// The articles that the library had, and now has in a fuller text.
  public var fuller: [ArticleID] = []
  public var failures: [Failure] = []
  /// Whether the reader ended it.
  public var isInterrupted = false
  /// Why the import ended before its last file; nil when it did not. What the files before it
  /// became stands above, and holds.
  public var stopped: LibraryError?
  /// How many articles were left when it ended so, as far as they were counted.
  public var untried = 0

  mutating func note(_ kept: Kept) {
    switch kept {
    case .new(let id): new.append(id)
    case .known(let id): known.append(id)
    case .fuller(let id): fuller.append(id)
    }
  }

  mutating func note(_ error: any Error, _ path: InputPath) {
    failures.append(Failure(path: path, error: error))
  }
}
