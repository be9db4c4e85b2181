import ArticleModel
import Screen
import Testing

@testable import Typesetting

private let prose = """
  Wer einen Haushalt aufstellt, entscheidet unter Bedingungen, die jeden Unternehmensberater in die \
  Flucht schlagen würden: Die Einnahmen schwanken, die Ausgaben sind zu neun Zehnteln gesetzlich \
  festgelegt, und über das letzte Zehntel streiten siebenundvierzig Personen in öffentlicher Sitzung.
  """

private func lines(
  _ text: String, _ shape: PassageShape, isJustified: Bool = false, isHyphenated: Bool = true,
  fitting: Fitting = .total
) -> [SetLine] {
  var setting = TextSetting(language: "de")
  setting.typography.isJustified = isJustified
  setting.typography.isHyphenated = isHyphenated
  return StyledText([.text(text)], role: .text).lines(in: shape, setting, fitting: fitting)
}

extension [SetLine] {
  fileprivate var text: String {
    map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  }
}

@Test func `a paragraph is fitted as a whole`() {
  #expect(
    lines(prose, PassageShape(measure: 45)).text == """
      Wer einen Haushalt aufstellt, entscheidet
      unter Bedingungen, die jeden Unternehmens-
      berater in die Flucht schlagen würden: Die
      Einnahmen schwanken, die Ausgaben sind zu
      neun Zehnteln gesetzlich festgelegt, und über
      das letzte Zehntel streiten siebenundvierzig
      Personen in öffentlicher Sitzung.
      """)
}

@Test func `justified lines end at the measure`() {
  let set = lines(prose, PassageShape(measure: 45), isJustified: true)
  #expect(
    set.text == """
      Wer  einen  Haushalt  aufstellt,  entscheidet
      unter  Bedingungen,  die  jeden Unternehmens-
      berater in  die Flucht  schlagen würden:  Die
      Einnahmen schwanken,  die  Ausgaben  sind  zu
      neun Zehnteln gesetzlich festgelegt, und über
      das  letzte Zehntel streiten siebenundvierzig
      Personen in öffentlicher Sitzung.
      """)
}

@Test func `added cells and hyphens have no source, spaces have theirs`() {
  let set = lines(prose, PassageShape(measure: 45), isJustified: true)
  let source = Array(prose.unicodeScalars)
  for span in set.flatMap(\.spans) {
    guard let start = span.source else {
      #expect(span.text == "-" || span.text.allSatisfy { $0 == " " })
      continue
    }
    let scalars = Array(span.text.unicodeScalars)
    #expect(Array(source[start..<start + scalars.count]) == scalars)
  }
}

@Test func `wide gaps do not stand below wide gaps`() {
  let text = Array(repeating: "acht", count: 30).joined(separator: " ")
  let set = lines(text, PassageShape(measure: 26), isJustified: true)
  let wide = set.map { line -> Set<Int> in
    let cells = Array(line.spans.map(\.text).joined())
    return Set(cells.indices.dropLast().filter { cells[$0] == " " && cells[$0 + 1] == " " })
  }
  #expect(wide.dropLast().allSatisfy { $0.count == 2 })
  for (line, below) in zip(wide, wide.dropFirst()) { #expect(line.isDisjoint(with: below)) }
}

@Test func `a heading has lines of nearly equal length and no hyphens`() {
  let heading = "Das Land braucht weniger Brücken, aber bessere, und jemanden für die Wartung"
  #expect(
    lines(heading, PassageShape(measure: 66, kind: .heading)).text == """
      Das Land braucht weniger Brücken, aber
      bessere, und jemanden für die Wartung
      """)
}

@Test func `the first line may be indented`() {
  let set = lines(prose, PassageShape(measure: 45, firstIndent: 4), isHyphenated: false)
  #expect(set[0].spans.map(\.text).joined().cellWidth <= 41)
}

@Test func `code keeps its lines and its spaces`() {
  let code = "if a {\n    responsibility(1)   // twice\n}"
  #expect(
    lines(code, PassageShape(measure: 40, kind: .verbatim), isJustified: true).text == code)
}

@Test func `two lines in a row do not end with hyphens`() {
  let ends = lines(prose + " " + prose + " " + prose, PassageShape(measure: 66)).map {
    $0.spans.last?.source == nil
  }
  #expect(!zip(ends, ends.dropFirst()).contains { $0 && $1 })
}
