/// The name that was probably meant by `word`, or nil when none is near.
///
/// Near is what a third of its letters, and one at least, would make of it.
public func nearest(to word: String, among names: [String]) -> String? {
  let word = Array(word.lowercased().prefix(64))
  let reached = names.map { (name: $0, steps: distance(word, Array($0.lowercased()))) }
    .min { $0.steps < $1.steps }
  guard let reached, reached.steps <= max(1, word.count / 3) else { return nil }
  return reached.name
}

/// The letters to insert, drop or change, and the neighbours to swap, that make one word the other.
///
/// Source: the optimal string alignment distance.
private func distance(_ one: [Character], _ other: [Character]) -> Int {
  var rows = [Array(0...other.count)]
  for (i, letter) in one.enumerated() {
    var row = [i + 1]
    for (j, wanted) in other.enumerated() {
      var steps = min(rows[i][j] + (letter == wanted ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, letter == other[j - 1], one[i - 1] == wanted {
        steps = min(steps, rows[i - 1][j - 1] + 1)
      }
      row.append(steps)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}
