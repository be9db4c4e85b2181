import ArticleModel
import Screen
import Testing

@testable import Typesetting

/// Paragraphs of so many lines each, ten cells wide.
private func galley(_ counts: [Int]) -> Galley {
  Galley(
    head: Head([]),
    body: counts.map { count in
      .paragraph([.text(Array(repeating: "zehn Cells", count: count).joined(separator: " "))])
    }, measure: 10)
}

@Test(arguments: 1...12)
func `pages hold every line but white space, once and in order`(rows: Int) {
  let galley = galley([4, 1, 7, 2, 3, 12])
  let pages = galley.pages(rows: rows)
  let shown = pages.flatMap { Array($0.lines) }
  let expected = galley.lines.indices.filter { galley.lines[$0].kind != .space }
  #expect(shown.filter { galley.lines[$0].kind != .space } == Array(expected))
  #expect(pages.allSatisfy { $0.lines.count <= rows && !$0.lines.isEmpty })
  #expect(
    pages.allSatisfy {
      galley.lines[$0.lines.lowerBound].kind != .space
        && galley.lines[$0.lines.upperBound - 1].kind != .space
    })
}

@Test func `no paragraph leaves one line alone`() {
  // Six lines, white space, six lines: eight rows would leave one line of the second behind.
  let pages = galley([6, 6]).pages(rows: 8)
  #expect(pages.map(\.lines) == [0..<6, 7..<13])
  // Five rows would leave the last line of the first for the next page.
  #expect(galley([6]).pages(rows: 5).map(\.lines) == [0..<4, 4..<6])
}

@Test func `a heading keeps what follows it`() {
  let galley = Galley(
    head: Head([]),
    body: [
      .paragraph([.text("eins zwei drei vier fünf sechs")]), .heading(level: 2, [.text("Titel")]),
      .paragraph([.text("sieben acht neun zehn elf")]),
    ], measure: 10)
  #expect(galley.lines.map(\.text)[4] == "Titel")
  #expect(galley.pages(rows: 6).map(\.lines.lowerBound) == [0, 4])
}
