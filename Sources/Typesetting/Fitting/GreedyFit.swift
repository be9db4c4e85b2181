/// Fills each line as far as it goes.
struct GreedyFit {
  let junctures: [Juncture]
  let measure: Int
  let firstMeasure: Int

  /// The junctures at which lines end.
  func lineEnds() -> [Int] {
    var ends: [Int] = []
    var start = 0
    while start < junctures.count - 1 {
      let end = end(ofLineFrom: start)
      ends.append(end)
      start = end
    }
    return ends
  }

  private func end(ofLineFrom start: Int) -> Int {
    let room = start == 0 ? firstMeasure : measure
    var best = start + 1
    var end = start + 1
    while end < junctures.count, junctures[end].endCell - junctures[start].nextCell <= room {
      if junctures[end].width(from: junctures[start]) <= room { best = end }
      end += 1
    }
    return best
  }

  /// The ends of as many lines as a greedy fit needs, of nearly equal length: those of the narrowest
  /// measure that needs no more.
  func balancedLineEnds() -> [Int] {
    let widest = lineEnds()
    guard widest.count > 1, junctures.count < 500 else { return widest }
    var best = widest
    var low = measure / 2
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      let indent = measure - firstMeasure
      let fit = GreedyFit(
        junctures: junctures, measure: middle, firstMeasure: max(1, middle - indent))
      let ends = fit.lineEnds()
      if ends.count <= widest.count, fit.fits(ends) {
        best = ends
        high = middle
      } else {
        low = middle + 1
      }
    }
    return best
  }

  private func fits(_ ends: [Int]) -> Bool {
    zip([0] + ends, ends).allSatisfy { start, end in
      junctures[end].width(from: junctures[start]) <= (start == 0 ? firstMeasure : measure)
    }
  }
}
