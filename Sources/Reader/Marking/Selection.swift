import ArticleModel
import Typesetting

/// What is selected on a page.
///
/// It moves as a whole, from unit to unit; once it is held, only one of its ends moves.
struct Selection: Equatable, Sendable {
  var range: Range<Anchor>
  private(set) var isHeld = false
  /// Whether the end that moves is the first one.
  private(set) var movesStart = false

  init(_ range: Range<Anchor>) { self.range = range }

  /// A selection that goes on growing.
  init(held range: Range<Anchor>) {
    self.range = range
    isHeld = true
  }

  /// The place that the screen follows: the character at the end that moves.
  var place: Anchor {
    guard isHeld, !movesStart else { return range.lowerBound }
    return max(
      range.lowerBound,
      Anchor(block: range.upperBound.block, offset: range.upperBound.offset - 1))
  }

  mutating func toggleHold() {
    isHeld.toggle()
    movesStart = false
  }

  /// Lets the other end move.
  mutating func swapEnds() {
    movesStart = isHeld ? !movesStart : true
    isHeld = true
  }

  /// Moves by so many units; false when it is at the edge already.
  mutating func move(by unit: TextUnit, _ count: Int, in article: Article) -> Bool {
    var walk = UnitWalk(unit, in: article)
    let before = range
    for _ in 0..<min(99_999, abs(count)) {
      guard let next = next(in: &walk, isForward: count > 0), next != range else { break }
      range = next
    }
    return range != before
  }

  private func next(in walk: inout UnitWalk, isForward: Bool) -> Range<Anchor>? {
    if !isHeld {
      return isForward ? after(in: &walk) : before(in: &walk)
    }
    return movesStart
      ? withStart(in: &walk, isForward: isForward) : withEnd(in: &walk, isForward: isForward)
  }

  /// The unit where the selection begins, or the one after it where that is selected already.
  private func after(in walk: inout UnitWalk) -> Range<Anchor>? {
    let here = walk.first(from: range.lowerBound.block) { $0.upperBound > range.lowerBound }
    if here != range { return here }
    return walk.first(from: range.upperBound.block) { $0.lowerBound >= range.upperBound }
  }

  /// The unit where the selection ends, or the one before it where that is selected already.
  private func before(in walk: inout UnitWalk) -> Range<Anchor>? {
    let here = walk.last(upTo: range.upperBound.block) { $0.lowerBound < range.upperBound }
    if here != range { return here }
    return walk.last(upTo: range.lowerBound.block) { $0.upperBound <= range.lowerBound }
  }

  private func withEnd(in walk: inout UnitWalk, isForward: Bool) -> Range<Anchor>? {
    let end = range.upperBound
    let unit =
      isForward
      ? walk.first(from: end.block) { $0.upperBound > end }
      : walk.last(upTo: end.block) { $0.upperBound < end }
    guard let unit, unit.upperBound > range.lowerBound else { return nil }
    return range.lowerBound..<unit.upperBound
  }

  private func withStart(in walk: inout UnitWalk, isForward: Bool) -> Range<Anchor>? {
    let start = range.lowerBound
    let unit =
      isForward
      ? walk.first(from: start.block) { $0.lowerBound > start }
      : walk.last(upTo: start.block) { $0.lowerBound < start }
    guard let unit, unit.lowerBound < range.upperBound else { return nil }
    return unit.lowerBound..<range.upperBound
  }

  /// Takes in what lies between it and a place where it is held; else moves to the unit there.
  mutating func go(to unit: Range<Anchor>) {
    guard isHeld else {
      range = unit
      return
    }
    if movesStart, unit.lowerBound < range.upperBound {
      range = unit.lowerBound..<range.upperBound
    } else if !movesStart, unit.upperBound > range.lowerBound {
      range = range.lowerBound..<unit.upperBound
    } else {
      // Beyond the end that was held: that is the one that moves now.
      range =
        min(range.lowerBound, unit.lowerBound)..<max(range.upperBound, unit.upperBound)
      movesStart.toggle()
    }
  }
}

extension Reading {
  /// The first sentence that begins on the screen, else the one that fills it.
  var firstShownSentence: Range<Anchor>? {
    let shown = visibleText
    var walk = UnitWalk(.sentence, in: article)
    let block = shown.lowerBound.block
    if let first = walk.first(from: block, where: { $0.lowerBound >= shown.lowerBound }),
      shown.contains(first.lowerBound)
    {
      return first
    }
    return walk.first(from: block) { $0.upperBound > shown.lowerBound }
  }

  /// The last sentence that ends on the screen, else the one that fills it.
  var lastShownSentence: Range<Anchor>? {
    let shown = visibleText
    var walk = UnitWalk(.sentence, in: article)
    let block = min(shown.upperBound.block, article.blockCount)
    if let last = walk.last(upTo: block, where: { $0.upperBound <= shown.upperBound }),
      last.upperBound > shown.lowerBound
    {
      return last
    }
    return walk.last(upTo: block) { $0.lowerBound < shown.upperBound }
  }

  /// The sentence around a place; nil in the head, where nothing is selected.
  func sentence(at place: Anchor) -> Range<Anchor>? {
    guard place.block >= 0 else { return nil }
    var walk = UnitWalk(.sentence, in: article)
    return walk.first(from: place.block) { $0.upperBound > place }
  }

  /// The word at a place, or the next one.
  func word(at place: Anchor) -> Range<Anchor>? {
    guard place.block >= 0 else { return nil }
    var walk = UnitWalk(.word, in: article)
    return walk.first(from: place.block) { $0.upperBound > place }
  }
}
