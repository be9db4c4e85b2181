import ArticleModel
import Screen
import Testing

@testable import Typesetting

private let mixed: [Block] = [
  .paragraph([
    .text("Wer das Maß hält, hält auch den Takt – und wer den Takt hält, "),
    .emphasis([.text("hält sich selbst")]), .text("."),
  ]),
  .heading(level: 2, [.text("Ein Zwischentitel")]),
  .list(
    ListBlock(
      .number(start: 9),
      items: [[.paragraph([.text("erstens das eine")])], [.paragraph([.text("zweitens")])]])),
  .quote([.paragraph([.text("Ein Satz, der stehen bleibt.")])], attribution: [.text("Wer")]),
  .figure(Figure(caption: "Ein Bild.", credit: "dpa")),
  .code("let a = 1\n  let b = 2\n"), .divider, .paragraph([]),
  .table(
    Table(header: [[.text("Jahr")], [.text("Zahl")]], rows: [[[.text("2024")], [.text("7")]]])),
  .paragraph([.text("漢字とかなの文章は、空白なしで続く。")]),
]

private func galley(_ blocks: [Block], _ measure: Int) -> Galley {
  Galley(head: Head([]), body: blocks, measure: measure)
}

private func lines(_ blocks: [Block], _ measure: Int) -> String {
  galley(blocks, measure).lines.map(\.text).joined(separator: "\n")
}

@Test func `every kind of block is set in its own way`() {
  #expect(
    lines(mixed, 30) == """
      Wer das Maß hält, hält auch
      den Takt – und wer den Takt
      hält, hält sich selbst.

      Ein Zwischentitel

       9. erstens das eine
      10. zweitens

      │ Ein Satz, der stehen bleibt.
      │ — Wer

      ▎ Ein Bild.
      ▎ dpa

        let a = 1
          let b = 2

                 *  *  *

      Jahr  Zahl
      ──────────
      2024     7

      漢字とかなの文章は、空白なしで
      続く。
      """)
}

@Test func `a spaced dash stays with the word before it`() {
  #expect(lines([.paragraph([.text("acht Wörter – und")])], 10) == "acht\nWörter –\nund")
}

@Test func `a line ends after the hyphen of a compound and at a soft hyphen`() {
  #expect(lines([.paragraph([.text("Interessen-Lage")])], 12) == "Interessen-\nLage")
  #expect(lines([.paragraph([.text("Interessen\u{AD}lage")])], 12) == "Interessen-\nlage")
  #expect(lines([.paragraph([.text("Interessen\u{AD}lage")])], 20) == "Interessenlage")
}

@Test func `a soft hyphen behind a mark paints none, and none behind a quotation mark that opens`()
{
  for mark in ["-", "/", ":", "–"] {
    #expect(lines([.paragraph([.text("Leser\(mark)\u{AD}innen")])], 8) == "Leser\(mark)\ninnen")
  }
  #expect(lines([.paragraph([.text("Ein »\u{AD}Wort")])], 7) == "Ein\n»Wort")
  #expect(lines([.paragraph([.text("Cafe\u{301}\u{AD}tisch")])], 6) == "Cafe\u{301}-\ntisch")
}

@Test func `a non-breaking space keeps its words together`() {
  #expect(lines([.paragraph([.text("rund 10\u{A0}Prozent")])], 10) == "rund\n10\u{A0}Prozent")
}

@Test func `a word wider than the measure is cut and nothing of it lost`() {
  #expect(lines([.paragraph([.text("https://example.org/a")])], 8) == "https://\nexample.\norg/a")
}

@Test func `ideographs do not begin a line with a closing mark`() {
  #expect(lines([.paragraph([.text("漢字漢字。漢")])], 8) == "漢字漢\n字。漢")
}

@Test(arguments: Array(1...90))
func `no line but those of code is wider than its measure`(measure: Int) {
  for line in galley(mixed, measure).lines where !line.spans.contains(where: { $0.role == .code }) {
    let single = line.spans.filter { $0.source != nil }.map(\.text).joined()
    #expect(line.width <= measure || single.count <= 1, "“\(line.text)” at \(measure)")
  }
}

@Test(arguments: Array(2...90))
func `the lines hold the text of every block once and in order`(measure: Int) {
  let galley = galley(mixed, measure)
  for (index, block) in mixed.enumerated() {
    let shown = galley.lines.filter { $0.anchor.block == index }
      .flatMap(\.spans).filter { $0.source != nil }.map(\.text).joined()
    #expect(shown.filter { !$0.isWhitespace } == block.text.filter { !$0.isWhitespace })
  }
}

@Test(arguments: [3, 17, 30, 66])
func `every painted character knows its place in the source`(measure: Int) {
  for line in galley(mixed, measure).lines where line.anchor.block >= 0 {
    let source = Array(mixed[line.anchor.block].text.unicodeScalars)
    for span in line.spans {
      guard let start = span.source else { continue }
      let scalars = Array(span.text.unicodeScalars)
      #expect(Array(source[start..<start + scalars.count]) == scalars)
    }
  }
}

@Test func `a cell of a line leads back to its character`() {
  let line = galley([.paragraph([.text("a漢b")])], 10).lines[0]
  #expect(line.anchor(atCell: 0) == Anchor(block: 0, offset: 0))
  #expect(line.anchor(atCell: 2) == Anchor(block: 0, offset: 1))
  #expect(line.anchor(atCell: 3) == Anchor(block: 0, offset: 2))
  #expect(line.anchor(atCell: 4) == nil)
}

@Test func `the line of a place is the one that shows it`() {
  let galley = galley(mixed, 30)
  for (index, line) in galley.lines.enumerated() where line.kind != .space {
    #expect(galley.line(of: line.anchor) == index)
  }
  #expect(galley.line(of: Anchor(block: 0, offset: 3)) == 0)
  #expect(galley.line(of: Anchor(block: 999, offset: 0)) == galley.lines.count - 1)
}

@Test func `an article without a text has one empty page`() {
  #expect(galley([], 20).pages(rows: 5) == [Page(lines: 0..<0)])
}

@Test func `offsets follow the text through blocks without any`() {
  let quote = Block.quote([
    .paragraph([.text("eins")]), .divider, .figure(Figure()), .paragraph([.text("zwei")]),
    .list(ListBlock(.bullet, items: [])), .paragraph([.text("drei")]), .divider,
    .list(ListBlock(.bullet, items: [])),
  ])
  let galley = galley([quote], 40)
  let source = Array(quote.text.unicodeScalars)
  for span in galley.lines.flatMap(\.spans) {
    guard let start = span.source else { continue }
    let scalars = Array(span.text.unicodeScalars)
    #expect(Array(source[start..<start + scalars.count]) == scalars)
  }
  #expect(galley.lines.last?.kind != .space)
}

@Test func `each inline of a deep nesting is looked at once`() {
  var inline = Inline.text("1")
  for depth in 0..<400 { inline = depth % 2 == 0 ? .emphasis([inline]) : .strong([inline]) }
  #expect(lines([.paragraph([inline, .text("\u{5D0}")])], 10) == "        1\u{5D0}")
}
