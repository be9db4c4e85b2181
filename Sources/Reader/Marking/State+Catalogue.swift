import ArticleModel
import Screen
import Settings
import Typesetting

/// The pages of all highlights: of the open article, or of the whole library.
extension State {
  /// Shows the highlights of the article above it.
  mutating func showHighlights() -> [Effect] {
    guard let reading, reading.catalogue == nil else { return leaveCatalogue() }
    guard let summary = reading.summary else {
      say(wording.notKept)
      return []
    }
    guard !reading.markings.isEmpty else {
      say(wording.noHighlightsHere(key(.select)))
      return []
    }
    return lay(Catalogue(of: reading, summary))
  }

  /// Asks for the highlights of the library, the newest first.
  mutating func showAllHighlights() -> [Effect] {
    if let catalogue = reading?.catalogue, catalogue.article == nil { return leaveCatalogue() }
    guard hasList else {
      say(wording.notKept)
      return []
    }
    let request = newRequest()
    awaitedCatalogue = request
    return [.catalogue(after: nil, limit: Catalogue.piece, request)]
  }

  private mutating func leaveCatalogue() -> [Effect] {
    reading?.selection = nil
    return run(.back)
  }

  /// Shows highlights that came: a page of them, or more of the page that is open.
  mutating func take(
    _ entries: [AnnotationRow], hasMore: Bool, _ request: Request
  ) -> [Effect] {
    if request == awaitedCatalogue {
      awaitedCatalogue = nil
      guard !entries.isEmpty else {
        say(wording.noHighlightsAnywhere)
        return []
      }
      return lay(Catalogue(entries: entries, hasMore: hasMore))
    }
    guard var catalogue = reading?.catalogue, catalogue.awaited?.request == request else {
      return []
    }
    let isMore = catalogue.awaited?.isMore == true
    catalogue.entries = isMore ? catalogue.entries + entries : entries
    (catalogue.hasMore, catalogue.awaited) = (hasMore, nil)
    return show(catalogue)
  }

  /// Asks for more of the library's highlights before the reader reaches the last ones.
  mutating func moreHighlights() -> [Effect] {
    guard let reading, var catalogue = reading.catalogue, catalogue.hasMore,
      catalogue.awaited == nil, let last = catalogue.entries.last,
      reading.visible.upperBound + 2 * reading.geometry.rows >= reading.galley.lines.count
    else { return [] }
    let request = newRequest()
    catalogue.awaited = Catalogue.Awaited(request: request, isMore: true)
    self.reading?.catalogue = catalogue
    return [.catalogue(after: last.annotation.key, limit: Catalogue.piece, request)]
  }

  /// Brings the open page of highlights up to what is marked now.
  mutating func reloadCatalogue() -> [Effect] {
    guard var catalogue = reading?.catalogue else { return [] }
    guard catalogue.article == nil else {
      guard let page = wayBack.last, let summary = page.summary else { return [] }
      return show(Catalogue(of: page, summary))
    }
    let request = newRequest()
    catalogue.awaited = Catalogue.Awaited(request: request, isMore: false)
    reading?.catalogue = catalogue
    let limit = max(Catalogue.piece, catalogue.entries.count)
    return [.catalogue(after: nil, limit: limit, request)]
  }

  /// Goes to the place of the highlight that is selected, else of the next one from the top of the
  /// screen.
  mutating func openMarked() -> [Effect] {
    guard let reading, let catalogue = reading.catalogue,
      let annotation = (reading.selectedMarking ?? reading.marking(by: 1))?.annotation
    else { return [] }
    guard catalogue.article == nil else {
      guard let page = wayBack.popLast() else { return [] }
      return comeBack(to: page) + select(annotation.id)
    }
    return [.open(annotation.article, newRequest(for: .highlight(annotation.id)))]
  }

  /// Shows an article above the page of highlights that led to it.
  mutating func open(_ page: Reading, at marking: AnnotationID) -> [Effect] {
    lay(page)
    return select(marking) + layOutMore()
  }

  /// Selects the words of a highlight in the open article; says when they are gone.
  mutating func select(_ id: AnnotationID) -> [Effect] {
    guard let marking = reading?.markings.first(where: { $0.annotation.id == id }) else {
      return []
    }
    if let range = marking.range { return select(range) }
    if !marking.isOnWhole { say(wording.lostHighlight, role: .warning) }
    return []
  }

  private mutating func lay(_ catalogue: Catalogue) -> [Effect] {
    let (body, markings) = catalogue.sheet(wording)
    lay(reading(of: article(of: catalogue, body), nil, head: catalogueHead))
    reading?.catalogue = catalogue
    reading?.markings = markings
    return moreHighlights() + layOutMore()
  }

  /// Sets the page anew; what is on the screen stays there.
  private mutating func show(_ catalogue: Catalogue) -> [Effect] {
    guard let before = reading else { return [] }
    let (body, markings) = catalogue.sheet(wording)
    let selected = before.selectedMarking?.annotation.id
    reading?.selection = nil
    // The last one is gone, and so is the page.
    guard !body.isEmpty else { return run(.back) }
    reading = reading(of: article(of: catalogue, body), nil, head: catalogueHead)
    reading?.goBack(to: before)
    reading?.search(again: before.search)
    reading?.catalogue = catalogue
    reading?.markings = markings
    // The next key is meant for the same one.
    let range = markings.first { $0.annotation.id == selected }?.range
    reading?.selection = range.map { Selection($0) }
    return moreHighlights() + layOutMore()
  }

  private func article(of catalogue: Catalogue, _ body: [Block]) -> Article {
    // A page of one article is in its language, so that its quotes are hyphenated right.
    let summary = catalogue.article == nil ? nil : catalogue.entries.first?.article
    return Article(
      headline: wording.highlightsTitle, language: summary?.language ?? wording.tongue.rawValue,
      body: body)
  }

  /// What the page is, and how one moves on it.
  private var catalogueHead: Head {
    let guide = wording.highlightsGuide(
      next: keyMap.chords(for: .nextHighlight, in: .page).first ?? ":next-highlight",
      open: keyMap.chords(for: .highlight, in: .selection).first ?? ":highlight",
      back: key(.back))
    return Head([
      Head.Part(wording.highlightsTitle, role: .headline),
      Head.Part(guide, role: .byline, isSetOff: true),
    ])
  }
}

extension Catalogue {
  /// All that is marked in an open article.
  fileprivate init(of reading: Reading, _ summary: Summary) {
    article = summary.id
    entries = reading.markings.map { AnnotationRow($0.annotation, in: summary) }
  }
}
