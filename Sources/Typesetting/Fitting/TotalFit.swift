/// Chooses the line ends of a whole stretch at once, so that no line is good at the cost of others
/// (Knuth and Plass; the prices are GNU fmt's and our own).
///
/// A line never spans more junctures than it has cells, so the work is linear in the text.
struct TotalFit {
  let junctures: [Juncture]
  let measure: Int
  /// The first line of the stretch may be shorter.
  let firstMeasure: Int
  let isJustified: Bool
  let prices: Prices

  /// The best way to a juncture that ends with `run` hyphens in a row.
  private struct State {
    var cost = Int.max
    /// The juncture and run before it.
    var from = 0
    var fromRun = 0
    /// The slack of the line that ends here.
    var slack = 0
  }

  /// Two states for each juncture: the first for no hyphen or one, the second for two in a row.
  private static let runs = 2

  /// The junctures at which lines end.
  func lineEnds() -> [Int] {
    var states = [State](repeating: State(), count: junctures.count * TotalFit.runs)
    states[0].cost = 0
    var first = 0
    let widest = max(measure, firstMeasure)
    for end in junctures.indices.dropFirst() {
      while first < end - 1, junctures[end].endCell - junctures[first].nextCell > widest {
        first += 1
      }
      for start in first..<end { consider(from: start, to: end, &states) }
    }
    return path(states)
  }

  private func consider(from start: Int, to end: Int, _ states: inout [State]) {
    let isLast = end == junctures.count - 1
    let room = start == 0 ? firstMeasure : measure
    let slack = room - junctures[end].width(from: junctures[start])
    // Of a cluster wider than the line nothing can be cut off.
    guard slack >= 0 || start == end - 1 else { return }
    let price = linePrice(start, end, slack: slack, room: room, isLast: isLast)
    let isHyphen = junctures[end].kind == .hyphen
    let isAfterHyphen = junctures[start].kind == .hyphen
    for run in 0..<TotalFit.runs {
      let before = states[start * TotalFit.runs + run]
      guard before.cost < Int.max else { continue }
      var cost = before.cost + price
      var reached = 0
      if isHyphen, isAfterHyphen {
        // A third hyphen in a row: only where there is no other way at all.
        cost += run == 0 ? prices.secondHyphen : 100 * prices.emergency
        reached = 1
      }
      if start > 0, !isLast { cost += prices.difference(slack, before.slack) }
      let index = end * TotalFit.runs + reached
      if cost < states[index].cost {
        states[index] = State(cost: cost, from: start, fromRun: run, slack: slack)
      }
    }
  }

  private func linePrice(
    _ start: Int, _ end: Int, slack: Int, room: Int, isLast: Bool
  ) -> Int {
    let juncture = junctures[end]
    if slack < 0 { return 10 * prices.emergency }
    if isLast {
      let afterHyphen = junctures[start].kind == .hyphen ? prices.lastHyphen : 0
      let price = start == 0 ? 0 : prices.lastLine(room - slack, measure: room)
      return prices.line + price + afterHyphen
    }
    var price = prices.line + juncture.price
    switch juncture.kind {
    case .plain, .end: break
    case .hyphen: price += prices.hyphen
    case .emergency: price += prices.emergency
    }
    let gaps = juncture.gaps - junctures[start].nextGaps
    return price + prices.slack(slack, measure: room, gaps: gaps, isJustified: isJustified)
  }

  private func path(_ states: [State]) -> [Int] {
    var ends: [Int] = []
    var index = junctures.count - 1
    var run =
      states[index * TotalFit.runs].cost <= states[index * TotalFit.runs + 1].cost ? 0 : 1
    while index > 0 {
      ends.append(index)
      let state = states[index * TotalFit.runs + run]
      (index, run) = (state.from, state.fromRun)
    }
    return ends.reversed()
  }
}
