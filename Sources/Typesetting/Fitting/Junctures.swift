/// Collects the junctures of a stretch: a part of a passage without a line break in it.
struct Junctures {
  /// The first is the beginning of the stretch, the last its end.
  var all: [Juncture]
  private var cell = 0
  private var gaps = 0
  /// After the last cluster that is no space, in clusters, cells and gaps.
  private var painted: (end: Int, cell: Int, gaps: Int)
  private let text: StyledText
  private let limit: Int

  /// `limit` is the width of the narrowest line; wider words are cut. Lines end after a stub for its
  /// price, or never.
  init(
    _ text: StyledText, _ range: Range<Int>, _ breaks: [BreakOpportunity], limit: Int,
    stubPrice: Int? = nil
  ) {
    self.text = text
    self.limit = limit
    let start = range.lowerBound
    painted = (start, 0, 0)
    all = [
      Juncture(end: start, next: start, endCell: 0, nextCell: 0, kind: .plain)
    ]
    for index in range {
      pass(index)
      guard index + 1 < range.upperBound else { break }
      switch breaks[index] {
      case .allowed: add(.plain, next: index + 1)
      // A line of one or two cells has no room for hyphens.
      case .hyphenated: if limit > 2 { add(.hyphen, next: index + 1) }
      case .stub: if limit > 2, let stubPrice { add(.hyphen, next: index + 1, price: stubPrice) }
      case .none, .mandatory: break
      }
    }
    add(.end, next: range.upperBound)
  }

  private mutating func pass(_ index: Int) {
    let cluster = text.clusters[index]
    cell += Int(cluster.width)
    if cluster.isSpace {
      // Spaces at the beginning are an indent and no gap; several in a row are one.
      if painted.end == index, painted.cell > 0 { gaps += 1 }
    } else if cluster.width > 0 {
      painted = (index + 1, cell, gaps)
    }
  }

  private mutating func add(_ kind: Juncture.Kind, next: Int, price: Int = 0) {
    let juncture = Juncture(
      end: painted.end, next: next, endCell: painted.cell, nextCell: cell, kind: kind,
      price: price, gaps: painted.gaps, nextGaps: gaps)
    guard let last = all.last else { return }
    if kind != .end, juncture.endCell <= last.nextCell {
      // No cell lies between the two: one is enough, and rather the one without a hyphen.
      if all.count > 1, last.kind == .hyphen, kind == .plain { all[all.count - 1] = juncture }
      return
    }
    if juncture.width(from: last) > limit { cut(from: last, to: juncture) }
    all.append(juncture)
  }

  /// Lets lines end between all clusters of a word that no line holds.
  private mutating func cut(from start: Juncture, to end: Juncture) {
    var cell = start.nextCell
    for index in start.next..<max(start.next, end.end - 1) {
      cell += Int(text.clusters[index].width)
      // What takes no cell stays with what stands before it.
      guard cell > start.nextCell, text.clusters[index + 1].width > 0 else { continue }
      all.append(
        Juncture(
          end: index + 1, next: index + 1, endCell: cell, nextCell: cell, kind: .emergency,
          gaps: start.nextGaps, nextGaps: start.nextGaps))
    }
  }
}

extension Junctures {
  /// Whether spaces stand at the juncture, or the stretch ends there.
  func isBetweenWords(_ index: Int) -> Bool {
    all[index].kind == .end || all[index].nextCell > all[index].endCell
  }

  /// Whether a sentence ends before the juncture: a stop, perhaps closing marks, and a capital,
  /// digit or mark after it.
  func endsSentence(_ index: Int) -> Bool {
    let juncture = all[index]
    guard juncture.next < text.clusters.count else { return false }
    let last = text.scalarIndex(ofCluster: juncture.end) - 1
    return SentenceEnd.stops(at: last, in: text.scalars) != nil
      && SentenceEnd.canBegin(with: text.scalars[text.scalarIndex(ofCluster: juncture.next)])
  }
}
