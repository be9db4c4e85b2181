import ArticleModel
import Settings
import Typesetting

/// An open article: its lines, its pages and the place where its reader is.
///
/// Of a long article only what is shown is set at once, and some pages more; `layOut` goes on, a
/// slice at a time, until the last page is known.
public struct Reading: Equatable, Sendable {
  public let article: Article
  /// What the library knows of it; nil for an article that is not kept.
  public internal(set) var summary: Summary?
  private(set) var head: Head
  /// Counted once: counting reads the whole text.
  private let words: Int
  private let weights: BlockWeights
  public private(set) var galley: Galley
  private var paging: Pages
  public private(set) var geometry: PageGeometry
  public private(set) var style: PageStyle
  /// The first line on the screen.
  public private(set) var top = 0
  /// The place that a new size must show. It stays what the reader last turned to, whatever the
  /// sizes in between, so that narrow, wide, narrow comes back exactly.
  public private(set) var anchor: Anchor
  /// The first line at the size at which the reader last moved, and that size.
  private var home: Home?
  /// Whether the reader went by lines and is between two pages.
  private var isBetweenPages = false
  /// How many cells lines that are wider than the page are moved to the left.
  public private(set) var pan = 0
  /// Where the reader was before following a reference, the last one last.
  private(set) var trail: [Anchor] = []
  /// What was looked for in it, as long as that is shown.
  public internal(set) var search: PageSearch?
  /// What was looked for and does not stand in it, until its reader lets it go.
  var missing: String?
  /// What is selected of its text.
  var selection: Selection?
  /// Its highlights and notes, in the order of the text.
  var markings: [Marking] = []
  /// What it lists, if it is a page of highlights.
  var catalogue: Catalogue?
  /// Whether the end was reached and the next page key leaves the article.
  var isPastEnd = false
  /// Whether it is a page about an article, and none itself.
  let isAbout: Bool
  /// Whether it was marked read or unread since it was opened: then that holds.
  var isReadSettled = false

  private struct Home: Equatable {
    var geometry: PageGeometry
    var style: PageStyle
    var top: Int
  }

  init(
    _ article: Article, summary: Summary?, head: Head, geometry: PageGeometry,
    style: PageStyle = PageStyle(), hyphens: HyphenWords = HyphenWords(), isAbout: Bool = false
  ) {
    self.article = article
    self.isAbout = isAbout
    self.summary = summary
    self.head = head
    self.geometry = geometry
    self.style = style
    words = article.wordCount
    weights = BlockWeights(article)
    let setting = TextSetting(
      typography: style.typography, language: article.language, words: hyphens)
    galley = Reading.galley(article, head, geometry, setting)
    paging = Pages(sheet: geometry.sheet)
    anchor = summary?.place?.anchor ?? .start
    showAnchor()
  }

  private static func galley(
    _ article: Article, _ head: Head, _ geometry: PageGeometry, _ setting: TextSetting
  ) -> Galley {
    Galley(
      head: head, body: article.body, notes: article.footnotes, format: geometry.format(setting))
  }

  /// Sets the article anew for another window or style.
  mutating func fit(_ geometry: PageGeometry, style: PageStyle) {
    guard geometry != self.geometry || style != self.style else { return }
    var setting = galley.format.setting
    setting.typography = style.typography
    (self.geometry, self.style) = (geometry, style)
    if geometry.format(setting) != galley.format {
      galley = Reading.galley(article, head, geometry, setting)
    }
    paging = Pages(sheet: geometry.sheet)
    pan = 0
    showAnchor()
  }

  /// Words the head of the article anew; the place stays.
  mutating func reword(_ wording: Wording) {
    // What is said about an article stays as it was asked for.
    guard !isAbout else { return }
    head = Head.of(article, wording: wording)
    galley = Reading.galley(article, head, geometry, galley.format.setting)
    paging = Pages(sheet: geometry.sheet)
    // The lines are not those at which the reader last moved.
    home = nil
    search = nil
    showAnchor()
  }

  private mutating func showAnchor() {
    galley.set(through: anchor)
    let line = galley.line(of: anchor)
    set(pagesThrough: line)
    if let home, home.geometry == geometry, home.style == style {
      top = home.top
    } else {
      top = isStrip ? line : paging.all[paging.page(of: line)].lines.lowerBound
    }
    set(pagesThrough: top)
  }
}

// MARK: - Setting more

extension Reading {
  /// Whether the last page is known.
  public var isComplete: Bool { paging.isComplete }

  /// The lines that are set at once: most articles are no longer.
  private static let slice = 400
  /// The lines that are set at least before the first page is shown, which shall be seen at once,
  /// and the pages.
  private static let (firstLines, firstPages) = (100, 3)

  /// Sets another slice of the article.
  mutating func layOut() {
    galley.set(lines: galley.lines.count + Reading.slice)
    paging.extend(over: galley)
  }

  /// Sets and cuts so much that the page of a line and the one after it are known.
  private mutating func set(pagesThrough line: Int) {
    let ahead = max(Reading.firstLines, Reading.firstPages * geometry.rows * geometry.columns)
    galley.set(lines: max(line + ahead, galley.lines.count))
    paging.extend(over: galley)
    while !paging.isComplete, (paging.all.last?.lines.lowerBound ?? 0) <= line + geometry.rows {
      galley.set(lines: max(paging.linesForNext, galley.lines.count + 1))
      paging.extend(over: galley)
    }
  }

  private mutating func setAll() {
    galley.set(lines: .max)
    paging.extend(over: galley)
  }
}

// MARK: - What is on the screen

extension Reading {
  public var pages: [Page] { paging.all }

  /// The page that holds the first line on the screen.
  public var page: Int { paging.page(of: top) }

  /// Whether lines are shown from `top` on, wherever pages begin.
  private var isStrip: Bool {
    style.isContinuous || isBetweenPages && geometry.columns == 1
  }

  /// The page on the screen: a whole one, or as many lines as fit from the first one on.
  public var shown: Page {
    guard isStrip else { return pages[page] }
    return Page(lines: top..<min(galley.lines.count, top + geometry.rows))
  }

  /// The lines on the screen.
  public var visible: Range<Int> { shown.lines }

  /// Whether kicker, headline, dek or byline are on the screen.
  public var showsHead: Bool {
    visible.first.map { galley.lines[$0].anchor.block == Anchor.head } ?? true
  }

  /// Whether footnotes are on the screen, and the reader jumped there.
  var hasJumpedToFootnotes: Bool {
    guard !trail.isEmpty, let last = visible.last else { return false }
    return galley.lines[last].anchor.block >= article.body.count
  }

  public var isAtEnd: Bool { galley.isComplete && visible.upperBound >= galley.lines.count }
  public var isAtStart: Bool { top <= pages[0].lines.lowerBound }

  /// Where the reader is, as it is remembered; the beginning is no place.
  public var place: Place? { isAtStart ? nil : Place(anchor, progress: progress) }

  /// The part of the text that lies before the end of what is on the screen, 0 to 1.
  public var progress: Double {
    guard !isAtEnd, galley.lines.indices.contains(visible.upperBound) else { return 1 }
    return weights.share(before: galley.lines[visible.upperBound].anchor)
  }

  public var minutesLeft: Int {
    let words = Double(words) * (1 - progress)
    return isAtEnd ? 0 : Article.minutes(words: Int(words))
  }
}

// MARK: - Moving

extension Reading {
  /// Turns by so many pages; false when there is none in that direction.
  mutating func turn(by count: Int) -> Bool {
    if style.isContinuous {
      // One line of the screen before stays for the eye to go on from.
      let step = max(1, geometry.rows - 1)
      return scroll(by: step.multipliedReportingOverflow(by: count).partialValue)
    }
    if count > 0 {
      guard !isAtEnd else { return false }
      // From between two pages: the last page that begins on the screen or right below it.
      let next = paging.page(of: visible.upperBound)
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
    while page >= pages.count, !isComplete { layOut() }
    let page = min(max(0, page), pages.count - 1)
    isBetweenPages = false
    if style.isContinuous, page == pages.count - 1 {
      setAll()
      move(to: max(pages[0].lines.lowerBound, galley.lines.count - geometry.rows))
    } else {
      move(to: pages[page].lines.lowerBound)
    }
  }

  /// Moves by so many lines; false when it is at the edge already.
  mutating func scroll(by count: Int) -> Bool {
    guard style.isContinuous || geometry.columns == 1 else { return turn(by: count < 0 ? -1 : 1) }
    let (target, _) = top.addingReportingOverflow(count)
    while !isComplete, target + geometry.rows > galley.lines.count { layOut() }
    let last =
      style.isContinuous
      ? galley.lines.count - geometry.rows : pages[pages.count - 1].lines.lowerBound
    let reached = min(max(pages[0].lines.lowerBound, target), max(last, top))
    guard reached != top else { return false }
    isBetweenPages = !pages.contains { $0.lines.lowerBound == reached }
    move(to: reached)
    return true
  }

  /// Shows the page that holds a place; the place left can be returned to.
  mutating func jump(to target: Anchor) {
    trail.append(anchor)
    show(target)
  }

  /// Goes back to where the last jump began; false when there was none.
  mutating func jumpBack() -> Bool {
    guard let origin = trail.popLast() else { return false }
    show(origin)
    return true
  }

  /// Goes back to where this reading was, exactly, with what it had found there.
  mutating func goBack(to origin: Reading) {
    // Another page may have come in between: its lines are not those.
    guard isSamePage(as: origin) else { return }
    (top, anchor, home, pan) = (origin.top, origin.anchor, origin.home, origin.pan)
    (isBetweenPages, search) = (origin.isBetweenPages, origin.search)
    guard geometry == origin.geometry, style == origin.style else { return showAnchor() }
    set(pagesThrough: top)
    // The text may be shorter by now.
    if top >= galley.lines.count { go(toPage: .max) }
  }

  /// Whether both show the same text, of which there may be more by now.
  private func isSamePage(as other: Reading) -> Bool {
    (summary?.id, isAbout) == (other.summary?.id, other.isAbout)
      && article.headline == other.article.headline && head == other.head
  }

  mutating func noteJump(from origin: Anchor) { trail.append(origin) }

  mutating func show(_ target: Anchor) {
    galley.set(through: target)
    let line = galley.line(of: target)
    set(pagesThrough: line)
    isBetweenPages = false
    move(to: style.isContinuous ? line : pages[paging.page(of: line)].lines.lowerBound)
  }

  /// Moves what is wider than the page to the left by so many cells; false when nothing moves.
  mutating func pan(by cells: Int) -> Bool {
    let reached = min(max(0, pan + cells), widestPan)
    guard reached != pan else { return false }
    pan = reached
    return true
  }

  private mutating func move(to line: Int) {
    top = line
    pan = 0
    isPastEnd = false
    anchor = galley.lines.indices.contains(line) ? galley.lines[line].anchor : .start
    home = Home(geometry: geometry, style: style, top: line)
    set(pagesThrough: line)
  }
}
