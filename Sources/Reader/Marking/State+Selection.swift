import ArticleModel
import Screen
import Settings
import Typesetting

/// Selecting text by keys: a sentence first, which moves, grows and shrinks.
extension State {
  /// Selects the sentence of the hit that the reader is at, else the first that begins on the
  /// screen.
  mutating func select() -> [Effect] {
    guard let reading else { return [] }
    guard reading.selection == nil else {
      self.reading?.selection?.toggleHold()
      return []
    }
    let shown = reading.visibleText
    let hit = reading.search.map { $0.hits[$0.current].lowerBound }
    let sentence = hit.flatMap { shown.contains($0) ? reading.sentence(at: $0) : nil }
    guard let range = sentence ?? reading.firstShownSentence else {
      say(wording.nothingToSelect)
      return []
    }
    return select(range)
  }

  /// Selects a stretch of text and shows it, which is looking and no reading on: the place that is
  /// kept stays, and a jump leads back to it.
  mutating func select(_ range: Range<Anchor>) -> [Effect] {
    guard let before = reading else { return [] }
    reading?.selection = Selection(range)
    reading?.reveal(range.lowerBound)
    let isFirst = before.selection == nil
    if isFirst, reading?.top != before.top { reading?.noteJump(from: before.anchor) }
    return moreHighlights() + layOutMore()
  }

  /// Runs a command that means something else, or something more, while text is selected; nil for
  /// those that mean the same.
  mutating func runInSelection(_ command: Command, _ count: Int?) -> [Effect]? {
    let step = count ?? 1
    switch command {
    case .nextLine, .nextSentence: return moveSelection(by: .sentence, step)
    case .previousLine, .previousSentence: return moveSelection(by: .sentence, -step)
    case .nextWord: return moveSelection(by: .word, step)
    case .previousWord: return moveSelection(by: .word, -step)
    case .nextParagraph: return moveSelection(by: .paragraph, step)
    case .previousParagraph: return moveSelection(by: .paragraph, -step)
    case .extend:
      reading?.selection?.toggleHold()
      return []
    case .otherEnd:
      reading?.selection?.swapEnds()
      return showSelection()
    case .nextPage, .nextHalfPage, .last: return turnSelection(command, count, isForward: true)
    case .previousPage, .previousHalfPage, .first:
      return turnSelection(command, count, isForward: false)
    case .back, .clear:
      reading?.selection = nil
      // A page of highlights is left at once, whichever of them is shown.
      return command == .back && reading?.catalogue != nil ? nil : []
    default: return nil
    }
  }

  private mutating func moveSelection(by unit: TextUnit, _ count: Int) -> [Effect] {
    guard let article = reading?.article else { return [] }
    guard reading?.selection?.move(by: unit, count, in: article) == true else {
      say(count > 0 ? wording.endOfText : wording.beginningOfText)
      return []
    }
    return showSelection()
  }

  /// Turns the page; the selection goes to its first sentence, or to its last where it grows.
  private mutating func turnSelection(
    _ command: Command, _ count: Int?, isForward: Bool
  ) -> [Effect] {
    guard let before = reading?.top else { return [] }
    let effects = move(command, count)
    let isAtEdge = reading?.top == before
    // At the edge of the text the selection still has some way to go.
    let takesLast = isForward && (isAtEdge || reading?.selection?.isHeld == true)
    let unit = takesLast ? reading?.lastShownSentence : reading?.firstShownSentence
    if let unit { reading?.selection?.go(to: unit) }
    return effects
  }

  /// Moves the page by a command, and no further than to its ends.
  private mutating func move(_ command: Command, _ count: Int?) -> [Effect] {
    let step = count ?? 1
    let half = max(1, (reading?.geometry.rows ?? 2) / 2)
    switch command {
    case .nextPage: _ = reading?.turn(by: step)
    case .previousPage: _ = reading?.turn(by: -step)
    case .nextHalfPage: _ = reading?.scroll(by: step * half)
    case .previousHalfPage: _ = reading?.scroll(by: -step * half)
    case .first: reading?.go(toPage: 0)
    case .last: reading?.go(toPage: count.map { $0 - 1 } ?? .max)
    default: break
    }
    return seen() + layOutMore()
  }

  /// Shows the page of the end that moves.
  private mutating func showSelection() -> [Effect] {
    guard let place = reading?.selection?.place else { return [] }
    reading?.reveal(place)
    return seen() + layOutMore()
  }

  /// After a search: the selection goes to the sentence of the hit.
  mutating func selectHit() {
    guard let reading, reading.selection != nil, let search = reading.search,
      let sentence = reading.sentence(at: search.hits[search.current].lowerBound)
    else { return }
    self.reading?.selection?.go(to: sentence)
  }

  /// Hands the selected text to the clipboard, with the citation of its article where that is
  /// wanted.
  mutating func copySelection(withCitation: Bool) -> [Effect] {
    guard let reading, let range = reading.selection?.range else { return [] }
    let text = reading.text(in: range)
    self.reading?.selection = nil
    guard withCitation else { return copy(text, as: .selection) }
    let quote = wording.quoted(text, reading.article.language)
    return copy(
      "\(quote)\n\(wording.citation(of: reading.article))\n", as: .quotation)
  }
}

// MARK: - The mouse

extension State {
  /// Selects from the word where a button went down to the one where the mouse is now.
  mutating func drag(toRow row: Int, column: Int) -> [Effect] {
    guard let reading, let origin = pressed, [.page, .selection].contains(scope),
      let one = reading.nearestAnchor(row: origin.row, column: origin.column),
      let other = reading.nearestAnchor(row: row, column: column),
      let from = reading.word(at: min(one, other)), let to = reading.word(at: max(one, other))
    else { return [] }
    // Over the space between words the next one is not meant.
    let last = max(one, other)
    let end = to.lowerBound <= last ? to.upperBound : last
    guard from.lowerBound < end else { return [] }
    self.reading?.selection = Selection(held: from.lowerBound..<end)
    return []
  }
}

extension Reading {
  /// The place that a cell shows, else the nearest one to its left on the same row.
  func nearestAnchor(row: Int, column: Int) -> Anchor? {
    let lines = shownLines.filter { $0.row == row && $0.left <= column }
    guard let shown = lines.max(by: { $0.left < $1.left }) else { return nil }
    let line = galley.lines[shown.line]
    guard line.anchor.block >= 0, line.kind != .space else { return nil }
    let cell = min(column - shown.column, line.width - 1)
    return (0...max(0, cell)).reversed().lazy.compactMap { line.anchor(atCell: $0) }.first
  }
}
