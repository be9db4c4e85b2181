import ArticleModel
import Testing

private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

private let blocks: [Block] = [
  paragraph("e\u{301}ins"), .paragraph([]), .heading(level: 2, [.emphasis([.text("Titel")])]),
  .list(
    ListBlock(
      .bullet,
      items: [
        [paragraph("a"), .list(ListBlock(.bullet, items: [[paragraph("b")], [.divider]]))], [],
        [paragraph("c")],
      ])),
  .quote([paragraph("q"), .divider, .figure(Figure(credit: "dpa"))], attribution: [.text("Wer")]),
  .quote([], attribution: [.text("Wer")]), .quote([.list(ListBlock(.bullet, items: []))]),
  .pullQuote([], attribution: [.text("Wer")]),
  .pullQuote([.text("p"), .lineBreak, .text("r")], attribution: [.text("Wer")]),
  .figure(Figure(caption: "Bild", credit: "dpa", alt: "Mann")), .figure(Figure(alt: "Mann")),
  .figure(Figure()), .code("a\n\tb\n"), .code(""), .divider,
  .embed(title: "Film", url: "https://example.org/"),
  .table(
    Table(
      caption: [.text("Titel")], header: [[.text("A")], []],
      rows: [[[.text("1")], [.footnote("x")]], [], [[], [.text("2")]]])),
  .table(Table(rows: [[[.text("1")], [.text("2")]]])), .table(Table(rows: [])),
]

@Test(arguments: blocks.indices)
func `the passages of a block are its text, each at its place`(index: Int) {
  let block = blocks[index]
  let text = Array(block.text.unicodeScalars)
  var end = 0
  for passage in block.textPassages {
    let scalars = Array(passage.inlines.text.unicodeScalars)
    // Between two passages stands nothing but their separators.
    #expect(passage.offset >= end)
    #expect(text[end..<passage.offset].allSatisfy { $0 == "\n" || $0 == "\t" })
    #expect(Array(text[passage.offset..<passage.offset + scalars.count]) == scalars)
    end = passage.offset + scalars.count
  }
  #expect(text[end...].allSatisfy { $0 == "\n" })
  #expect(block.isTextless == block.text.isEmpty)
}

private let article = Article(
  headline: "Titel",
  body: [
    .paragraph([.text("Eins"), .footnote("b"), .text(" zwei "), .strong([.footnote("a")])]),
    .divider, paragraph("Drei vier."),
  ],
  footnotes: [
    Footnote("a", body: [paragraph("Anmerkung"), paragraph("weiter")]),
    Footnote("b", body: [paragraph("Zweite")]),
  ])

@Test func `the blocks of footnotes are counted behind those of the body`() {
  #expect(article.blockCount == 6)
  #expect(
    (-1...6).map { article.block($0)?.text }
      == [nil, "Eins[b] zwei [a]", "", "Drei vier.", "Anmerkung", "weiter", "Zweite", nil])
  #expect(article.anchor(ofFootnote: "b") == Anchor(block: 5, offset: 0))
  #expect(article.anchor(ofFootnote: "c") == nil)
}

@Test func `references to footnotes know where they stand`() {
  #expect(
    article.footnoteReferences(in: 0..<3).map { [$0.name: $0.anchor] } == [
      ["b": Anchor(block: 0, offset: 4)], ["a": Anchor(block: 0, offset: 13)],
    ])
}

@Test(arguments: [
  (Anchor(block: 0, offset: 5), Anchor(block: 0, offset: 6), "b"),
  (Anchor(block: 0, offset: 8), Anchor(block: 2, offset: 4), "zwei [a]\n\nDrei"),
  (
    Anchor(block: 2, offset: 5), Anchor(block: 5, offset: 99),
    "vier.\n\nAnmerkung\n\nweiter\n\nZweite"
  ),
  (Anchor.start, Anchor(block: 0, offset: 4), "Eins"),
  (Anchor(block: 3, offset: 0), Anchor(block: 2, offset: 0), ""),
  (Anchor(block: 98, offset: 0), Anchor(block: 99, offset: 1), ""),
])
func `the text between two places is that of the source`(
  start: Anchor, end: Anchor, text: String
) {
  #expect(article.text(from: start, to: end) == text)
}
