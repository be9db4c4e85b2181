import ArticleModel
import HTML

extension MetadataReader {
  /// When the article came out and when it was changed last.
  mutating func readDates() {
    let published =
      linkedDate("datePublished", "dateCreated", "uploadDate")
      ?? metaDate(MetadataReader.birthMetas) ?? propertyDate("datepublished", "datecreated")
    let modified =
      linkedDate("dateModified") ?? metaDate(MetadataReader.changeMetas)
      ?? propertyDate("datemodified")
    metadata.modified = modified
    metadata.published =
      published.map { correctedByHead(inLocalTime($0)) } ?? shownDate() ?? addressDate()
      ?? onlyDate()
    if metadata.published == nil { metadata.published = modified }
  }

  /// `date`, but where the lines around the heading tell another day, that one: it is what readers
  /// are told, while machines are also told when a page was moved or made. A later day that is the
  /// day of the last change is only that, whatever stands before it.
  private mutating func correctedByHead(_ date: PublicationDate) -> PublicationDate {
    guard let shown = headDate(), !date.mayBe(on: shown.date.day) else { return date }
    let isChange =
      shown.date.seconds > date.seconds
      && metadata.modified.map { $0.mayBe(on: shown.date.day) } ?? false
    return isChange ? date : take(shown.date, shown.node)
  }

  /// The first date beside the heading that no word calls one of a change.
  private func headDate() -> (date: PublicationDate, node: NodeID)? {
    guard heading != nil else { return nil }
    let head = below.prefix(12).prefix { !Features($0.text).isLong }
    for lines in [Array(head), above.suffix(3)] {
      for (place, line) in lines.enumerated() {
        guard let read = DateLine(line.text), !read.isAmbiguous, let date = read.published,
          read.rest.unicodeScalars.count <= 24,
          place == 0 || !DateLine.announcesChange(lines[place - 1].text)
        else { continue }
        return (date, line.node)
      }
    }
    return nil
  }

  /// The day that a line of its own tells, when all such lines of the page tell the same.
  private mutating func onlyDate() -> PublicationDate? {
    let start = heading?.node ?? document.root
    var found: (date: PublicationDate, node: NodeID)?
    for line in document.lines(after: start, within: document.root, count: 400) {
      guard let read = DateLine(line.text), read.rest.isEmpty, !read.isAmbiguous,
        let date = read.published
      else { continue }
      if let found, found.date.day != date.day { return nil }
      found = found ?? (date, line.node)
    }
    return found.map { take($0.date, $0.node) }
  }

  /// The same instant as the page shows it to readers, when it was given in UTC.
  private func inLocalTime(_ date: PublicationDate) -> PublicationDate {
    guard date.zone == 0, date.precision == .minute else { return date }
    let shown = clues.times.lazy.compactMap { machineDate(of: $0.node) }
    return shown.first { $0.seconds / 60 == date.seconds / 60 && $0.zone ?? 0 != 0 } ?? date
  }

  private func linkedDate(_ keys: String...) -> PublicationDate? {
    for key in keys {
      for value in article[key]?.elements ?? [] {
        if let date = value.text.flatMap({ declaredDate(in: $0) }), date.day.year > 1600 {
          return date
        }
      }
    }
    return nil
  }

  private static let birthMetas = [
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "published_at",
    "cxenseparse:recs:publishtime",
    "article.published", "originalpublicationdate", "og:pubdate", "og:published_time", "created",
    "release_date", "vr:published_time", "news_release_date",
  ]
  private static let changeMetas = [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified",
    "lastmod", "dcterms.modified", "dc.date.modified", "date.modified", "revised",
  ]

  private func metaDate(_ keys: [String]) -> PublicationDate? {
    for key in keys {
      for content in clues.metas[key] ?? [] {
        if let date = declaredDate(in: content), date.day.year > 1600 { return date }
      }
    }
    return nil
  }

  private func propertyDate(_ keys: String...) -> PublicationDate? {
    for key in keys {
      for clue in clues.properties[key] ?? [] {
        if let date = machineDate(of: clue.node) { return date }
      }
    }
    return nil
  }

  private func machineDate(of node: NodeID) -> PublicationDate? {
    if let text = document.attribute("datetime", of: node)
      ?? document.attribute("content", of: node),
      let date = declaredDate(in: text)
    {
      return date
    }
    return date(in: document.shownText(of: node, spacing: true, limit: 200))
  }

  /// The date beside the heading: in a `time` element, else written in a line of its own; else
  /// the only one that elements claim to show.
  private mutating func shownDate() -> PublicationDate? {
    let place = heading?.place ?? 0
    let near = clues.times.filter { $0.place > place - 120 && $0.place < place + 300 }
    for clue in near.sorted(by: { abs($0.place - place) < abs($1.place - place) }) {
      if let date = machineDate(of: clue.node) { return take(date, clue.node) }
    }
    for line in below.prefix(25) + above.reversed() {
      if let date = lineDate(line.text) { return take(date, line.node) }
    }
    for clue in clues.times where document.attribute("datetime", of: clue.node) != nil {
      if let date = machineDate(of: clue.node) { return take(date, clue.node) }
    }
    for clue in clues.dates {
      let text = document.shownText(of: clue.node, spacing: true, limit: 200)
      if let date = lineDate(text) { return take(date, clue.node) }
    }
    return nil
  }

  private func lineDate(_ text: String) -> PublicationDate? {
    guard let read = DateLine(text), !read.isAmbiguous else { return nil }
    return read.published ?? read.modified
  }

  private mutating func take(_ date: PublicationDate, _ node: NodeID) -> PublicationDate {
    metadata.shown.append(.init(node: node, rule: .date))
    return date
  }

  /// The day in an address (“/2025/02/11/”).
  private func addressDate() -> PublicationDate? {
    for address in [base, clues.canonical, clues.meta("og:url")] {
      if let day = address?.dayInAddress { return PublicationDate(day) }
    }
    return nil
  }
}

extension PublicationDate {
  /// Whether somewhere on Earth it was `day` at that moment; days given without a time may be off
  /// by one.
  fileprivate func mayBe(on day: CivilDay) -> Bool {
    let start = Int64(day.daysSince1970) * 86_400
    let (east, west): (Int64, Int64) = precision == .day ? (86_400, 86_400) : (14 * 3600, 12 * 3600)
    return (start - east..<start + 86_400 + west).contains(seconds)
  }
}

extension Features {
  /// Whether a line is longer than what stands in the head of an article.
  fileprivate var isLong: Bool { length > 400 }
}

extension String {
  /// The day that stands in an address as “/2025/02/11/” or “2025-02-11”.
  fileprivate var dayInAddress: CivilDay? {
    let numbers = utf8.split(omittingEmptySubsequences: false) { !(0x30...0x39).contains($0) }
    for index in numbers.indices.dropLast(2) where numbers[index].count >= 4 {
      // “%2F2025”: the digits of an escape stand before the year.
      guard let year = Int(Substring(numbers[index].suffix(4))), (1990...2100).contains(year),
        (1...2).contains(numbers[index + 1].count),
        (1...2).contains(numbers[index + 2].prefix(2).count),
        let month = Int(Substring(numbers[index + 1])),
        let day = Int(Substring(numbers[index + 2].prefix(2))),
        let civil = CivilDay(year: year, month: month, day: day)
      else { continue }
      return civil
    }
    return nil
  }
}

/// The date that a machine wrote in `text`; also as seconds or milliseconds since 1970, and as
/// digits alone (“20250211”).
func declaredDate(in text: String) -> PublicationDate? {
  let text = text.trimmed
  guard text.utf8.count <= 100 else { return nil }
  if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) {
    switch text.utf8.count {
    case 8, 14:
      let digits = Int(text.prefix(8)) ?? 0
      return CivilDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        .map { PublicationDate($0) }
    case 9, 10: return PublicationDate(seconds: number, zone: 0, precision: .minute)
    case 13: return PublicationDate(seconds: number / 1000, zone: 0, precision: .minute)
    default: return nil
    }
  }
  return date(in: text)
}
