import ArticleModel
import Reader
import Settings
import Storage

/// Which articles a command means: those of the numbers, those that match the words, those of a
/// view, or all, the archive with them.
struct ArticleSelection {
  private let query: [String]
  private let view: LibraryView?

  init(_ query: [String], view: LibraryView?) { (self.query, self.view) = (query, view) }

  func ids(in library: Library, _ wording: Wording) throws -> [ArticleID] {
    guard query.isEmpty else { return try found(in: library, wording) }
    guard view == nil else { return try all(of: view ?? .all, in: library) }
    return try all(of: .all, in: library) + all(of: .archive, in: library)
  }

  private func found(in library: Library, _ wording: Wording) throws -> [ArticleID] {
    let numbers = query.compactMap { Int64($0) }
    if numbers.count == query.count {
      let ids = numbers.map { ArticleID(rawValue: $0) }
      for id in ids where try library.summary(id) == nil {
        throw Failure(wording.nothingFound(id.description))
      }
      return ids
    }
    let words = query.joined(separator: " ")
    let ids = try library.find(words, in: view, limit: .max).map(\.id)
    if ids.isEmpty { throw Failure(wording.nothingFound(words)) }
    return ids
  }

  private func all(of view: LibraryView, in library: Library) throws -> [ArticleID] {
    var (ids, edge): ([ArticleID], ListPosition) = ([], .start)
    while true {
      let rows = try library.list(view, from: edge, limit: 500)
      ids += rows.map(\.id)
      guard let last = rows.last else { return ids }
      edge = .after(last.key)
    }
  }
}
