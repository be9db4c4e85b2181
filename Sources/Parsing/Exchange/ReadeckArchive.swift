import ArticleModel
import HTML

/// The archive that Readeck exports: `data.json`, and for each bookmark `bookmarks/ID/info.json` with
/// what is known of it and `bookmarks/ID/container/index.html` with its text.
struct ReadeckArchive {
  private var archive: Archive
  private let folders: [String]

  /// Nil when the archive is none of Readeck's.
  init?(_ archive: Archive) {
    folders = archive.entries.map(\.name).compactMap { name in
      let parts = name.split(separator: "/")
      guard parts.count == 3, parts[0] == "bookmarks", parts[2] == "info.json" else { return nil }
      return "bookmarks/\(parts[1])"
    }
    guard !folders.isEmpty else { return nil }
    self.archive = archive
  }

  func parcels(location: String) -> Parcels {
    var archive = archive
    let parcels = folders.lazy.map { folder in
      let name = "\(location)/\(folder)"
      do throws(ParsingError) {
        let record = try archive.contents(of: folder + "/info.json") ?? []
        let content = try archive.contents(of: folder + "/container/index.html")
        return Parcel(name, original: content ?? record, isWhole: false) {
          () throws(ParsingError) in
          guard let value = JSONValue(reading: record), value.members != nil else {
            throw .damaged
          }
          var link = SavedLink(readeck: LooseRecord(value))
          link.content = content.map { decode($0) }
          return try link.holding(from: location)
        }
      } catch {
        return Parcel(name, failure: error)
      }
    }
    return Parcels(count: folders.count, parcels)
  }
}

/// A record whose keys count without case and underscores: some versions of an exporter write
/// `is_archived`, others `IsArchived`.
private struct LooseRecord {
  private let members: [String: JSONValue]

  init(_ value: JSONValue) {
    members = Dictionary(
      (value.members ?? [:]).map { ($0.key.lowered.filter { $0 != "_" }, $0.value) }
    ) { first, _ in first }
  }

  subscript(key: String) -> JSONValue? { members[key] }
  func text(_ key: String) -> String? { members[key]?.text }
  func texts(_ key: String) -> [String] { (members[key]?.elements ?? []).compactMap(\.text) }
}

extension SavedLink {
  fileprivate init(readeck record: LooseRecord) {
    self.init(url: record.text("url") ?? "", title: record.text("title") ?? "")
    excerpt = record.text("description")
    authors = record.texts("authors")
    publication = record.text("sitename") ?? record.text("site")
    language = record.text("lang")
    published = record.text("published").flatMap { date(in: $0) }
    added = record.text("created").flatMap(instant)
    isArchived = record["isarchived"]?.isSet ?? false
    let percent = record.text("readprogress").flatMap(Double.init) ?? 0
    progress = percent / 100
    isRead = isArchived || percent >= 100
    isStarred = record["ismarked"]?.isSet ?? false
    tags = record.texts("labels")
    let notes = record["annotations"]
    // A list; of old versions an object of them.
    let list = notes?.members.map { Array($0.values) } ?? notes?.elements ?? []
    highlights = list.map { note in
      Highlight(
        quote: note["text"]?.text?.nonEmpty,
        colour: note["color"]?.text.flatMap { Highlight.Colour(rawValue: $0.lowered) } ?? .yellow,
        note: note["note"]?.text?.nonEmpty,
        added: note["created"]?.text.flatMap(instant))
    }
    highlights.sort { ($0.added ?? 0, $0.quote ?? "") < ($1.added ?? 0, $1.quote ?? "") }
  }
}
