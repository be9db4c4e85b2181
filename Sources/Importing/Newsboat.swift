import ArticleModel
import Glibc
import Parsing
import Storage

/// Whether `bytes` begin a database of SQLite.
func isDatabase(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "SQLite format 3\0".utf8) }

/// Whether the file at `path` is one: such can be larger than what is read as text.
func isDatabase(_ path: InputPath) -> Bool {
  let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
  guard file >= 0 else { return false }
  defer { close(file) }
  var head = [UInt8](repeating: 0, count: 16)
  return read(file, &head, 16) == 16 && isDatabase(head)
}

/// The articles that newsboat keeps in the database at `path`, with what its `urls` beside it says
/// of their feeds.
func newsboatParcels(in path: InputPath) throws -> (Int, AnyIterator<Parcel>) {
  let location = path.description
  guard let cache = try opened(path) else {
    if Library.isDatabase(at: location) { throw InputError.otherLibrary(path) }
    throw ParsingError.unsupported(.database)
  }
  let feeds = feeds(beside: path)
  var (last, waiting): (Int64, [NewsboatCache.Item]) = (0, [])
  var hasFailed = false
  let parcels = AnyIterator<Parcel> {
    if waiting.isEmpty, !hasFailed {
      do {
        waiting = try cache.items(after: last, limit: 64).reversed()
        last = waiting.first?.id ?? last
      } catch {
        hasFailed = true
        return Parcel(location, failure: .damaged)
      }
    }
    return waiting.popLast().map { item in
      Parcel(link: SavedLink(item, feed: feeds[item.feed]), location: location, number: item.id)
    }
  }
  return (cache.count, parcels)
}

/// The cache at `path`; its errors are those of an input, not of the library.
private func opened(_ path: InputPath) throws -> NewsboatCache? {
  do {
    return try NewsboatCache(path: path.description)
  } catch LibraryError.failed(_, let reason), LibraryError.unreachable(_, let reason) {
    throw InputError.unreadable(path, reason: reason)
  } catch is LibraryError {
    throw ParsingError.damaged
  }
}

/// The subscriptions in the file `urls` in the folder of `cache`, by address.
private func feeds(beside cache: InputPath) -> [String: Outline.Subscription] {
  let folder = cache.bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(cache.bytes[..<$0]) }
  let path = InputPath(bytes: folder ?? Array(".".utf8)).appending(Array("urls".utf8))
  guard let bytes = try? readInput(path),
    let outline = Outline(in: Source(bytes: bytes, location: path.description))
  else { return [:] }
  return Dictionary(outline.subscriptions.map { ($0.feed, $0) }) { first, _ in first }
}

extension SavedLink {
  /// An article of newsboat. Each of its flags is a letter that only its reader understands: it
  /// becomes a tag, and a flagged article is a starred one.
  fileprivate init(_ item: NewsboatCache.Item, feed: Outline.Subscription?) {
    self.init(url: item.url, title: item.title)
    let text = item.isPlain ? plainAsHTML(item.content) : item.content
    content = text.isEmpty ? nil : text
    authors = item.author.isEmpty ? [] : [item.author]
    publication = feed.flatMap { $0.title.isEmpty ? nil : $0.title } ?? item.feedTitle
    if item.published > 0 { published = PublicationDate(instant: item.published) }
    isRead = !item.isUnread
    isStarred = !item.flags.isEmpty
    tags = (feed?.folders ?? []) + item.flags.map { "flag \($0)" }
  }
}

/// Paragraphs of plain text.
private func plainAsHTML(_ text: String) -> String {
  let escaped = text.flatMap { character -> String in
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    default: String(character)
    }
  }
  return "<p>" + String(escaped).replacing("\n\n", with: "<p>")
}
