/// Why a source became what it became: the candidates, the choice, and what happened to each
/// passage, for those who look for the next rule.
public struct Explanation: Equatable, Sendable {
  /// Names and values: what the source is and what its head became.
  var facts: [Fact] = []
  /// The boxes of a page that could hold the article, best first.
  var candidates: [Candidate] = []
  /// How the text was chosen, in sentences.
  var reasons: [String] = []
  /// The passages of the source in its order, or those that are kept and then those that are not.
  var passages: [Passage] = []

  struct Fact: Equatable, Sendable {
    var name: String
    var value: String
  }

  /// A box that could hold the article.
  struct Candidate: Equatable, Sendable {
    var score: Float
    /// The share of the page's prose in it, 0 to 1.
    var prose: Float
    /// Tag and class words, as a style sheet would name it.
    var name: String
    /// Whether it lies in the article under the page's own title.
    var isUnderTitle: Bool
  }

  /// What became of a passage.
  struct Passage: Equatable, Sendable {
    enum Fate: String, Equatable, Sendable {
      case kept = "+"
      case cut = "-"
      /// No running text, but kept in the head or as a caption.
      case moved = "~"
    }
    var fate: Fate
    /// The rule that cut it.
    var rule = ""
    /// The sums of the first and of the final judgement; nil where none was made.
    var first: Float?
    var final: Float?
    var text: String
    /// The strongest evidence for it and against it, each from the strongest on.
    var evidence: [Argument] = []
  }

  /// A piece of evidence and what it adds to the sum.
  struct Argument: Equatable, Sendable {
    var name: String
    /// In log odds.
    var weight: Float
    var measure: Float
    var gain: Float { weight * measure }
  }
}

extension Explanation {
  /// The explanation as plain text: aligned columns, a line for each passage.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    var lines = aligned(facts.map { [$0.name, $0.value.cell(240)] })
    if !candidates.isEmpty {
      lines += ["", "candidates"] + aligned(candidateRows, right: [0, 1, 2])
    }
    lines += reasons.isEmpty ? [] : [""] + reasons
    let kept = passages.count { $0.fate == .kept }
    lines += ["", "passages: \(kept) of \(passages.count) kept"]
    return lines + aligned(passages.map(row), right: [1, 2])
  }

  private var candidateRows: [[String]] {
    candidates.enumerated().map { number, candidate in
      [
        "\(number + 1)", candidate.score.fixed(0), "\((candidate.prose * 100).fixed(0)) %",
        candidate.name.cell(60), candidate.isUnderTitle ? "under the title" : "",
      ]
    }
  }

  private func row(_ passage: Passage) -> [String] {
    let arguments = passage.evidence.map { argument in
      let sign = argument.weight < 0 ? "" : "+"
      let measure = argument.measure.fixed(2)
      let factor = measure == "1.00" ? "" : " × \(measure)"
      return "\(sign)\(argument.weight.fixed(2))\(factor) \(argument.name)"
    }
    return [
      passage.fate.rawValue, passage.final?.fixed(2) ?? "", passage.first?.fixed(2) ?? "",
      passage.rule, passage.text.cell(60), arguments.joined(separator: " · "),
    ]
  }
}

/// Rows as lines with aligned columns; those in `right` end, all others begin, at one place.
private func aligned(_ rows: [[String]], right: Set<Int> = []) -> [String] {
  var widths: [Int] = []
  for row in rows {
    for (column, cell) in row.enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], cell.unicodeScalars.count)
    }
  }
  return rows.map { row in
    let cells = row.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      return right.contains(column) ? space + cell : cell + space
    }
    return String(cells.joined(separator: "  ").trimmedEnd)
  }
}

extension String {
  /// The first `count` scalars on one line.
  fileprivate func cell(_ count: Int) -> String {
    let scalars = unicodeScalars.prefix(count + 1).map { $0.isSpace || $0.value < 0x20 ? " " : $0 }
    guard scalars.count > count else { return String(String.UnicodeScalarView(scalars)) }
    return String(String.UnicodeScalarView(scalars.prefix(count - 1))) + "…"
  }

  fileprivate var trimmedEnd: Substring {
    let end = utf8.lastIndex { $0 != 0x20 }.map { utf8.index(after: $0) } ?? startIndex
    return self[..<end]
  }
}

extension Float {
  /// The number with so many digits behind the point.
  func fixed(_ digits: Int) -> String {
    guard isFinite, abs(self) < 1e9 else { return "?" }
    let scale = digits == 0 ? 1 : digits == 1 ? 10 : 100
    let number = Int((self * Float(scale)).rounded())
    let sign = number < 0 ? "-" : ""
    guard scale > 1 else { return "\(number)" }
    let rest = String(abs(number) % scale)
    return sign + "\(abs(number) / scale)."
      + String(repeating: "0", count: digits - rest.count) + rest
  }
}
