import ArticleModel
import Typesetting

/// What was found in the open article, and which hit the reader is at.
public struct PageSearch: Equatable, Sendable {
  /// In the order of the text; none over another.
  public let hits: [Range<Anchor>]
  public internal(set) var current = 0
  private let patterns: [SearchPattern]
  /// Whether the library was searched, and not this article alone.
  var isOfLibrary = false

  /// Nobody goes through more.
  private static let most = 99_999

  /// Nil when nothing was found.
  init?(_ patterns: [SearchPattern], in reading: Reading) {
    var hits = patterns.hits(in: reading.head.text, block: Anchor.head)
    let blocks = reading.article.blocks
    for (index, block) in blocks.enumerated() where hits.count <= PageSearch.most {
      hits += patterns.hits(in: block.text, block: index)
    }
    guard !hits.isEmpty else { return nil }
    self.hits = Array(hits.prefix(PageSearch.most))
    self.patterns = patterns
  }

  /// The same search in a text that has changed; nil when nothing of it is left.
  func again(in reading: Reading) -> PageSearch? {
    guard var search = PageSearch(patterns, in: reading) else { return nil }
    search.current = min(search.index(from: hits[current].lowerBound), search.hits.count - 1)
    search.isOfLibrary = isOfLibrary
    return search
  }

  /// The first hit at a place or behind it; as many as there are when none is.
  func index(from place: Anchor) -> Int {
    var range = 0..<hits.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if hits[middle].lowerBound < place {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  /// The hits of which something stands in a part of the text.
  func indices(in part: Range<Anchor>) -> Range<Int> {
    var first = index(from: part.lowerBound)
    // One that began before may reach into it.
    if first > 0, hits[first - 1].upperBound > part.lowerBound { first -= 1 }
    return first..<max(first, index(from: part.upperBound))
  }
}

extension [SearchPattern] {
  fileprivate func hits(in text: String, block: Int) -> [Range<Anchor>] {
    let found = count == 1 ? self[0].hits(in: text) : merged(flatMap { $0.hits(in: text) })
    return found.map {
      Anchor(block: block, offset: $0.lowerBound)..<Anchor(block: block, offset: $0.upperBound)
    }
  }

  /// Ranges in their order, those that overlap as one.
  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension Reading {
  /// The part of the text that is on the screen.
  var visibleText: Range<Anchor> {
    let lines = visible
    guard let first = lines.first else { return Anchor.start..<Anchor.start }
    let end =
      galley.lines.indices.contains(lines.upperBound)
      ? galley.lines[lines.upperBound].anchor : Anchor(block: .max, offset: 0)
    let start = galley.lines[first].anchor
    return start..<max(start, end)
  }

  /// Looks for words and shows the first of them from a place on, else from the screen on; false
  /// when there are none.
  mutating func find(_ patterns: [SearchPattern], from place: Anchor? = nil) -> Bool {
    guard !patterns.isEmpty, let found = PageSearch(patterns, in: self) else {
      search = nil
      return false
    }
    (search, missing) = (found, nil)
    let next = found.index(from: place ?? visibleText.lowerBound)
    showHit(next < found.hits.count ? next : 0)
    return true
  }

  /// Takes over what was looked for before the text changed.
  mutating func search(again former: PageSearch?) {
    let found = former?.again(in: self)
    search = found
  }

  /// Goes so many hits further or back, from the one the reader is at or else from the screen;
  /// true when that led over an end of the text.
  mutating func stepHit(by count: Int) -> Bool {
    guard let search, !search.hits.isEmpty else { return false }
    let shown = visibleText
    let isAtHit = shown.contains(search.hits[search.current].lowerBound)
    var target = search.current + count
    if !isAtHit {
      let next = search.index(from: shown.lowerBound)
      target = count > 0 ? next + count - 1 : next + count
    }
    let total = search.hits.count
    showHit(((target % total) + total) % total)
    return !(0..<total).contains(target)
  }

  private mutating func showHit(_ index: Int) {
    guard let hit = search?.hits[index] else { return }
    search?.current = index
    reveal(hit.lowerBound)
  }

  /// Shows the page of a place, unless that is on the screen.
  mutating func reveal(_ place: Anchor) {
    if !visibleText.contains(place) { show(place) }
  }
}
