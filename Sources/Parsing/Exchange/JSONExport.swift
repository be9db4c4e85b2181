import ArticleModel
import HTML

/// The lists of saved articles that other readers export as JSON.
enum JSONExport: Equatable {
  case wallabag, omnivore
  /// Our own: a holding a line.
  case own

  /// The reader that wrote a list which begins so.
  init?(head: ArraySlice<UInt8>) {
    let start = head.drop(while: \.isSpace)
    if start.starts(with: "{\"kolumne\":".utf8) {
      self = .own
      return
    }
    guard start.first == UInt8(ascii: "[") else { return nil }
    // Long texts may stand before the names that tell.
    func names(_ key: String) -> Bool { start.firstRange(of: "\"\(key)\"".utf8) != nil }
    if names("is_archived"), names("is_starred") {
      self = .wallabag
    } else if names("slug"), names("savedAt"), names("readingProgress") {
      self = .omnivore
    } else {
      return nil
    }
  }

  /// The parcels in `bytes`, one for each element or line; where a list breaks off, the last one says
  /// so: half an article is none.
  func parcels(in bytes: [UInt8], location: String) -> Parcels {
    let (ranges, broken) = self == .own ? (lines(of: bytes), nil) : jsonElements(of: bytes)
    func name(_ number: Int) -> String {
      self == .own ? "\(location):\(number + 1)" : "\(location)#\(number + 1)"
    }
    let parcels = ranges.enumerated().lazy.map { number, range in
      let record = Array(bytes[range])
      return Parcel(name(number), original: record) { () throws(ParsingError) in
        try holding(in: record, location: location)
      }
    }
    guard let broken else { return Parcels(count: ranges.count, parcels) }
    let end = Parcel(broken.isEmpty ? location : name(ranges.count), failure: .damaged)
    return Parcels(
      count: ranges.count + 1, [AnySequence(parcels), AnySequence([end])].joined())
  }

  private func holding(in record: [UInt8], location: String) throws(ParsingError) -> Holding {
    if self == .own { return try ownHolding(in: record) }
    guard let value = JSONValue(reading: record), value.members != nil else {
      throw .damaged
    }
    let link = self == .wallabag ? SavedLink(wallabag: value) : SavedLink(omnivore: value)
    return try link.holding(from: location)
  }
}

/// The ranges of the lines that are not empty.
private func lines(of bytes: [UInt8]) -> [Range<Int>] {
  bytes.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }.filter { range in
    bytes[range].contains { !$0.isSpace }
  }
}

extension SavedLink {
  /// An entry of wallabag 2. Its archive is what was read.
  init(wallabag value: JSONValue) {
    self.init(url: value["url"]?.text ?? "", title: value["title"]?.text ?? "")
    content = value["content"]?.text
    authors = (value["published_by"]?.elements ?? []).compactMap(\.text)
    publication = value["domain_name"]?.text
    language = value["language"]?.text
    published = value["published_at"]?.text.flatMap { date(in: $0) }
    added = value["created_at"]?.text.flatMap(instant)
    isArchived = value["is_archived"]?.isSet ?? false
    isRead = isArchived
    isStarred = value["is_starred"]?.isSet ?? false
    tags = (value["tags"]?.elements ?? []).compactMap { $0.text ?? $0["label"]?.text }
    highlights = (value["annotations"]?.elements ?? []).map { note in
      Highlight(
        quote: note["quote"]?.text?.nonEmpty, note: note["text"]?.text?.nonEmpty,
        added: note["created_at"]?.text.flatMap(instant))
    }
  }

  /// An item of the metadata of Omnivore.
  init(omnivore value: JSONValue) {
    self.init(url: value["url"]?.text ?? "", title: value["title"]?.text ?? "")
    excerpt = value["description"]?.text
    authors = [value["author"]?.text].compactMap(\.self)
    published = value["publishedAt"]?.text.flatMap { date(in: $0) }
    added = value["savedAt"]?.text.flatMap(instant)
    isArchived = value["state"]?.text?.lowered == "archived"
    let percent = value["readingProgress"]?.text.flatMap(Double.init) ?? 0
    progress = percent / 100
    isRead = isArchived || percent >= 98
    tags = (value["labels"]?.elements ?? []).compactMap { $0.text ?? $0["name"]?.text }
  }
}

extension JSONValue {
  /// The truth that a value tells, also as a number.
  var isSet: Bool { truth ?? (integer.map { $0 != 0 } ?? false) }
}
