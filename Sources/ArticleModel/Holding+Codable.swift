extension Holding: Codable {
  /// The form that is written; a newer one would have a higher number.
  public static let format = 1

  /// The form of a file that a newer kolumne wrote: what it says beyond ours would be lost.
  public struct NewerForm: Error {
    public let number: Int
  }

  private enum Key: String, CodingKey {
    case kolumne
    case read, starred, archived, progress, place, tags, added, highlights, article
    // What scripts want to have at hand; it stands in the article too, and is not read again.
    case title, url, published, text
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(isRead, forKey: .read)
    try box.encode(isStarred, forKey: .starred)
    try box.encode(isArchived, forKey: .archived)
    try box.encode(place?.progress ?? 0, forKey: .progress)
    try box.encode(place?.anchor, forKey: .place)
    try box.encode(tags, forKey: .tags)
    try box.encode(added.map { PublicationDate(instant: $0).iso8601 }, forKey: .added)
    try box.encode(highlights, forKey: .highlights)
    try box.encode(article, forKey: .article)
    try box.encode(article.headline, forKey: .title)
    try box.encode(article.url, forKey: .url)
    try box.encode(article.published?.iso8601, forKey: .published)
    try box.encode(article.text, forKey: .text)
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    let form = try box.decodeIfPresent(Int.self, forKey: .kolumne) ?? Holding.format
    guard form <= Holding.format else { throw NewerForm(number: form) }
    self.init(try box.decode(Article.self, forKey: .article))
    isRead = try box.decodeIfPresent(Bool.self, forKey: .read) ?? false
    isStarred = try box.decodeIfPresent(Bool.self, forKey: .starred) ?? false
    isArchived = try box.decodeIfPresent(Bool.self, forKey: .archived) ?? false
    let progress = try box.decodeIfPresent(Double.self, forKey: .progress) ?? 0
    place = try box.decodeIfPresent(Anchor.self, forKey: .place).map {
      Place($0, progress: progress)
    }
    tags = try box.decodeIfPresent([String].self, forKey: .tags) ?? []
    let added = try box.decodeIfPresent(String.self, forKey: .added)
    self.added = added.flatMap { PublicationDate(iso8601: $0)?.seconds }
    highlights = try box.decodeIfPresent([Highlight].self, forKey: .highlights) ?? []
  }
}

extension PublicationDate {
  /// A moment, told in UTC.
  public init(instant seconds: Int64) {
    self.init(seconds: seconds, zone: 0, precision: .minute)
  }

  /// The date that `iso8601` wrote: “2025-02-11”, “2025-02-11T15:40:00”, “2025-02-11T15:40:00+01:00”;
  /// nil for every other form.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      let digits = bytes.dropFirst(start).prefix(count)
      guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func marks(_ places: [Int: String]) -> Bool {
      places.allSatisfy { bytes.indices.contains($0) && bytes[$0] == $1.utf8.first }
    }
    guard bytes.count >= 10, marks([4: "-", 7: "-"]), let year = number(0, 4),
      let month = number(5, 2), let number = number(8, 2),
      let day = CivilDay(year: year, month: month, day: number)
    else { return nil }
    if bytes.count == 10 {
      self.init(day)
      return
    }
    func clock(_ start: Int) -> Int? {
      let digits = bytes.dropFirst(start).prefix(8)
      guard digits.count == 8, marks([start + 2: ":", start + 5: ":"]) else { return nil }
      let parts = digits.split(separator: 0x3A).map { String(decoding: $0, as: UTF8.self) }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else {
        return nil
      }
      return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    }
    guard marks([10: "T"]), let second = clock(11) else { return nil }
    switch bytes.count {
    case 19: self.init(day, second: second, zone: nil)
    case 25:
      let zone = String(decoding: bytes.dropFirst(20), as: UTF8.self).split(separator: ":")
      guard zone.count == 2, let hours = Int(zone[0]), let minutes = Int(zone[1]),
        (0...24).contains(hours), (0..<60).contains(minutes), marks([22: ":"]),
        bytes[19] == 0x2B || bytes[19] == 0x2D
      else { return nil }
      let east = hours * 3600 + minutes * 60
      self.init(day, second: second, zone: bytes[19] == 0x2D ? -east : east)
    default: return nil
    }
  }
}
