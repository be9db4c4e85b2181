import ArticleModel
import Typesetting

/// An open article: its lines, its pages and the place where its reader is.
public struct Reading: Equatable, Sendable {
  public let article: Article
  /// What the library knows of it; nil for an article that is not kept.
  public internal(set) var summary: Summary?
  let head: Head
  /// Counted once: counting reads the whole text.
  private let words: Int
  public private(set) var galley: Galley
  public private(set) var pages: [Page]
  public private(set) var geometry: PageGeometry
  /// The first line on the screen.
  public private(set) var top: Int
  /// The place that a new size must show. It stays what the reader last turned to, whatever the
  /// sizes in between, so that narrow, wide, narrow comes back exactly.
  public private(set) var anchor: Anchor
  /// Whether the reader went by lines and is between two pages.
  private var isBetweenPages = false
  /// Whether the end was reached and the next page key leaves the article.
  var isPastEnd = false
  /// Whether the reader said by key that it is read or not: then that holds.
  var isMarkedByHand = false

  init(_ article: Article, summary: Summary?, head: Head, geometry: PageGeometry) {
    self.article = article
    self.summary = summary
    self.head = head
    words = article.wordCount
    self.geometry = geometry
    galley = Galley(head: head, body: article.body, measure: geometry.measure)
    pages = galley.pages(rows: geometry.rows)
    top = 0
    anchor = summary?.place?.anchor ?? .start
    showAnchor()
  }

  /// Sets the article anew for another window or measure.
  mutating func fit(_ geometry: PageGeometry) {
    guard geometry != self.geometry else { return }
    if geometry.measure != self.geometry.measure {
      galley = Galley(head: head, body: article.body, measure: geometry.measure)
    }
    self.geometry = geometry
    pages = galley.pages(rows: geometry.rows)
    showAnchor()
  }

  private mutating func showAnchor() {
    let line = galley.line(of: anchor)
    top = isBetweenPages ? line : pages[Galley.page(of: line, in: pages)].lines.lowerBound
  }
}

extension Reading {
  /// The page that holds the first line on the screen.
  public var page: Int { Galley.page(of: top, in: pages) }

  /// The lines on the screen: a whole page, or as many as fit when between pages.
  public var visible: Range<Int> {
    if !isBetweenPages { return pages[page].lines }
    return top..<min(galley.lines.count, top + geometry.rows)
  }

  /// Whether kicker, headline, dek or byline are on the screen.
  public var showsHead: Bool {
    visible.first.map { galley.lines[$0].anchor.block == Anchor.head } ?? true
  }

  public var isAtEnd: Bool { visible.upperBound >= galley.lines.count }
  public var isAtStart: Bool { top <= pages[0].lines.lowerBound }

  /// Where the reader is, as it is remembered; the beginning is no place.
  public var place: Place? { isAtStart ? nil : Place(anchor, progress: progress) }

  /// The part of the article that lies before the end of what is on the screen, 0 to 1.
  public var progress: Double {
    Double(visible.upperBound) / Double(max(1, galley.lines.count))
  }

  public var minutesLeft: Int {
    let words = Double(words) * (1 - progress)
    return isAtEnd ? 0 : Article.minutes(words: Int(words))
  }

  /// Turns by so many pages; false when there is none in that direction.
  mutating func turn(by count: Int) -> Bool {
    if count > 0 {
      guard !isAtEnd else { return false }
      // From between two pages: the last page that begins on the screen or right below it.
      let next = Galley.page(of: visible.upperBound, in: pages)
      let reached = pages[next].lines.lowerBound > top ? next : next + 1
      go(toPage: reached + count - 1)
    } else {
      guard !isAtStart else { return false }
      let isAtPageStart = pages[page].lines.lowerBound == top
      go(toPage: page + count + (isAtPageStart ? 0 : 1))
    }
    return true
  }

  mutating func go(toPage page: Int) {
    let page = min(max(0, page), pages.count - 1)
    isBetweenPages = false
    move(to: pages[page].lines.lowerBound)
  }

  /// Moves by so many lines; false when it is at the edge already.
  mutating func scroll(by count: Int) -> Bool {
    let (target, _) = top.addingReportingOverflow(count)
    let last = pages[pages.count - 1].lines.lowerBound
    let reached = min(max(pages[0].lines.lowerBound, target), max(last, top))
    guard reached != top else { return false }
    isBetweenPages = !pages.contains { $0.lines.lowerBound == reached }
    move(to: reached)
    return true
  }

  private mutating func move(to line: Int) {
    top = line
    isPastEnd = false
    anchor = galley.lines.indices.contains(line) ? galley.lines[line].anchor : .start
  }
}
