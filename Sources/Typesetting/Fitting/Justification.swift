import Screen

/// Stretches the gaps of lines by whole cells until both edges are straight.
///
/// The cells that do not go round are spread evenly, and so that wide gaps do not stand below wide
/// gaps: these would join to rivers of white.
struct Justification {
  /// A gap that is stretched: the space after which so many cells are added.
  struct Stretch: Equatable {
    var cluster: Int
    var cells: Int
  }

  /// A line whose gaps would become wider than this is left as it is.
  static let widestGap = 4

  /// The columns of the wide gaps in the line above.
  private var above: [Int] = []
  private var isOdd = false

  mutating func stretch(_ line: Fitted, to measure: Int, in text: StyledText) -> [Stretch] {
    let gaps = Justification.gaps(of: line, in: text)
    let free = measure - line.width(in: text)
    isOdd.toggle()
    guard !line.isLast, free > 0, !gaps.isEmpty,
      free <= gaps.count * (Justification.widestGap - 1)
    else {
      above = []
      return []
    }
    let (all, some) = free.quotientAndRemainder(dividingBy: gaps.count)
    let wide = some == 0 ? [] : bestPlaces(some, among: gaps, all)
    above = columns(of: wide, gaps, all)
    return gaps.indices.compactMap { index in
      let cells = all + (wide.contains(index) ? 1 : 0)
      return cells > 0 ? Stretch(cluster: gaps[index].cluster, cells: cells) : nil
    }
  }

  /// The gaps that get a cell more: of all even spreads the one that stands least below wide gaps.
  private func bestPlaces(_ count: Int, among gaps: [Gap], _ all: Int) -> [Int] {
    var best: (places: [Int], score: Int)?
    for phase in gaps.indices {
      // Lines begin their search from alternating sides, so that ties do not all lean to one.
      let phase = isOdd ? phase : gaps.count - 1 - phase
      let places = gaps.indices.filter {
        ($0 * count + phase) % gaps.count + count >= gaps.count
      }
      let score = columns(of: places, gaps, all).reduce(0) { score, column in
        score + above.reduce(0) { $0 + max(0, 3 - abs($1 - column)) }
      }
      if score < best?.score ?? .max { best = (places, score) }
    }
    return best?.places ?? []
  }

  private func columns(of places: [Int], _ gaps: [Gap], _ all: Int) -> [Int] {
    places.enumerated().map { order, place in gaps[place].column + place * all + order }
  }

  /// A gap between two words: its last space, and the column of that in the line unstretched.
  private struct Gap {
    var cluster: Int
    var column: Int
  }

  private static func gaps(of line: Fitted, in text: StyledText) -> [Gap] {
    var gaps: [Gap] = []
    var column = 0
    var hasWord = false
    for index in line.range {
      let cluster = text.clusters[index]
      if cluster.isSpace {
        let isLast = index + 1 < line.range.upperBound && !text.clusters[index + 1].isSpace
        if hasWord, isLast { gaps.append(Gap(cluster: index, column: column)) }
      } else if cluster.width > 0 {
        hasWord = true
      }
      column += Int(cluster.width)
    }
    return gaps
  }
}

extension Fitted {
  /// The cells of the line, with its hyphen.
  fileprivate func width(in text: StyledText) -> Int {
    text.clusters[range].reduce(isHyphenated ? 1 : 0) { $0 + Int($1.width) }
  }
}

extension StyledText {
  /// The spans of a range with cells added after some of its spaces; these have no source.
  func spans(_ range: Range<Int>, stretched: [Justification.Stretch]) -> [Span] {
    var all: [Span] = []
    var start = range.lowerBound
    for stretch in stretched {
      all += spans(start..<stretch.cluster + 1)
      let blank = String(repeating: " ", count: stretch.cells)
      if let last = all.last { all.append(Span(blank, role: last.role, face: last.face)) }
      start = stretch.cluster + 1
    }
    return all + spans(start..<range.upperBound)
  }
}
