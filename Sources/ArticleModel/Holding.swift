/// An article as a library holds it: with all that its reader noted on it.
///
/// It is what goes out of a library and comes into one: the exports of other readers become
/// holdings, and a holding that is written and read again is the same.
public struct Holding: Equatable, Sendable {
  public var article: Article
  public var isRead: Bool
  public var isStarred: Bool
  public var isArchived: Bool
  /// Where its reader stopped, or nil when it was never turned over.
  public var place: Place?
  public var tags: [String]
  /// When it came in, in seconds since 1970; nil when that is now.
  public var added: Int64?
  public var highlights: [Highlight]

  /// A holding on which nothing was noted yet, unless it is said here.
  public init(
    _ article: Article, isRead: Bool = false, isStarred: Bool = false, isArchived: Bool = false,
    place: Place? = nil, tags: [String] = [], added: Int64? = nil, highlights: [Highlight] = []
  ) {
    self.article = article
    self.isRead = isRead
    self.isStarred = isStarred
    self.isArchived = isArchived
    self.place = place
    self.tags = tags
    self.added = added
    self.highlights = highlights
  }
}

extension Holding {
  /// What a file can claim, from 1000 to 2199: a day far out is the nothing of some database.
  fileprivate static let seconds: ClosedRange<Int64> = -30_610_224_000...7_258_118_399

  /// This holding, its numbers within what the rest of the program can count with, its place within
  /// its text: a file may say anything.
  public var bounded: Holding {
    var holding = self
    holding.added = added.flatMap { Self.seconds.contains($0) ? $0 : nil }
    holding.article.published = article.published.flatMap(\.bounded)
    holding.article.modified = article.modified.flatMap(\.bounded)
    holding.article.saved = article.saved.flatMap(\.bounded)
    holding.place = place.flatMap { place in
      guard article.body.indices.contains(place.anchor.block) || place.anchor.block == Anchor.head
      else { return nil }
      let anchor = Anchor(
        block: place.anchor.block, offset: place.anchor.offset.bounded(by: 0...(1 << 24)))
      return Place(anchor, progress: place.progress)
    }
    holding.highlights = highlights.map(\.bounded)
    return holding
  }
}

extension PublicationDate {
  /// Nil where nobody can have meant it.
  fileprivate var bounded: PublicationDate? {
    guard Holding.seconds.contains(seconds) else { return nil }
    let zone = zone.flatMap { (-86_400...86_400).contains($0) ? $0 : nil }
    return PublicationDate(seconds: seconds, zone: zone, precision: precision)
  }
}

extension Highlight {
  fileprivate var bounded: Highlight {
    var highlight = self
    highlight.added = added.flatMap { Holding.seconds.contains($0) ? $0 : nil }
    highlight.before = String(before.unicodeScalars.suffix(Highlight.contextLength))
    highlight.after = String(after.unicodeScalars.prefix(Highlight.contextLength))
    highlight.anchor = anchor.flatMap { anchor in
      let isPossible = (0..<1 << 24).contains(anchor.block) && (0..<1 << 24).contains(anchor.offset)
      return isPossible ? anchor : nil
    }
    return highlight
  }
}

extension Comparable {
  fileprivate func bounded(by range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}

extension Article {
  /// The place before which `share` of the text lies, 0 to 1; nil for none of it.
  public func place(after share: Double) -> Place? {
    guard share > 0, !body.isEmpty else { return nil }
    let lengths = body.map(\.text.unicodeScalars.count)
    var left = Int(Double(lengths.reduce(0, +)) * min(1, share))
    for (block, length) in lengths.enumerated() {
      guard left >= length, block < lengths.count - 1 else {
        return Place(Anchor(block: block, offset: min(left, length)), progress: share)
      }
      left -= length
    }
    return nil
  }
}
