import ArticleModel
import Screen
import Testing

@testable import Typesetting

private func galley(
  _ blocks: [Block], _ measure: Int, reach: Int? = nil, notes: [Footnote] = [],
  _ change: (inout Typography) -> Void = { _ in }
) -> Galley {
  var typography = Typography()
  change(&typography)
  let setting = TextSetting(typography: typography)
  var galley = Galley(
    head: Head([]), body: blocks, notes: notes,
    format: Format(measure: measure, reach: reach, setting: setting))
  galley.set(lines: .max)
  return galley
}

private func lines(
  _ blocks: [Block], _ measure: Int, reach: Int? = nil, notes: [Footnote] = [],
  _ change: (inout Typography) -> Void = { _ in }
) -> String {
  galley(blocks, measure, reach: reach, notes: notes, change).lines.map { line in
    String(repeating: "<", count: line.overhang) + line.text
  }.joined(separator: "\n")
}

private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

// MARK: - Lists and quotes

@Test func `marks of lists hang, also of lists in lists and of quotes in items`() {
  let inner = ListBlock(.bullet, items: [[paragraph("innen")], [paragraph("noch eins")]])
  let list = ListBlock(
    .number(start: 1),
    items: [
      [paragraph("ein Punkt, der zwei Zeilen braucht"), .list(inner)],
      [.quote([paragraph("zitiert und umbrochen")])],
    ])
  #expect(
    lines([.list(list)], 24) == """
      1. ein Punkt, der zwei
         Zeilen braucht
         – innen
         – noch eins
      2. │ zitiert und
         │ umbrochen
      """)
}

@Test func `items of several paragraphs are parted by white space`() {
  let list = ListBlock(
    .bullet, items: [[paragraph("eins"), paragraph("zwei")], [paragraph("drei")]])
  #expect(lines([.list(list)], 24) == "• eins\n  \n  zwei\n  \n• drei".unindented)
}

@Test func `a list in a list begins with both marks`() {
  let inner = ListBlock(.number(start: 8), items: [[paragraph("innen")], [paragraph("zwei")]])
  let list = ListBlock(.bullet, items: [[.list(inner)]])
  #expect(lines([.list(list)], 24) == "• 8. innen\n  9. zwei")
}

@Test func `the bar of a quote goes through its white space`() {
  let quote = Block.quote([paragraph("eins"), paragraph("zwei")], attribution: [.text("Wer")])
  #expect(lines([quote], 24) == "│ eins\n│ \n│ zwei\n│ — Wer")
}

@Test func `a pull quote stands apart, inset on both sides`() {
  let quote = Block.pullQuote([.text("Wer wartet, handelt auch.")], attribution: [.text("Wer")])
  let shown = galley([quote], 32).lines
  #expect(shown.allSatisfy { $0.text.hasPrefix("    ") && $0.width <= 28 })
  #expect(shown.last?.text == "    — Wer")
}

// MARK: - Figures

@Test func `a figure shows what stands for the picture, caption and credit`() {
  let figure = Figure(caption: "Die Brücke.", credit: "dpa", alt: "Ein Mann am Geländer")
  #expect(
    lines([.figure(figure)], 40) == """
      ▎ [Ein Mann am Geländer]
      ▎ Die Brücke.
      ▎ dpa
      """)
  #expect(lines([.figure(Figure(alt: "Ein Mann"))], 40) == "▎ Ein Mann")
}

@Test func `no page ends inside the words of a figure`() {
  let figure = Block.figure(Figure(caption: "Die Brücke.", credit: "dpa", alt: "Ein Mann"))
  let pages = galley([paragraph("eins"), paragraph("zwei"), figure], 40).pages(rows: 6)
  #expect(pages.map(\.lines) == [0..<3, 4..<7])
}

@Test func `captions are not justified where the text is`() {
  let words = "Die alte Talbrücke bei Niederfelden ist seit drei Jahren gesperrt."
  let body = [paragraph(words), .figure(Figure(caption: words))]
  let shown = galley(body, 30) { $0.isJustified = true }.lines
  #expect(shown.contains { $0.text.contains("  ") && $0.anchor.block == 0 })
  #expect(!shown.contains { $0.text.contains("  ") && $0.anchor.block == 1 })
}

// MARK: - Code

@Test func `code keeps its lines whole and reaches into the margins`() {
  let code = Block.code("kurz\n" + String(repeating: "x", count: 30) + "\n")
  #expect(lines([code], 40) == "  kurz\n  " + String(repeating: "x", count: 30))
  #expect(lines([code], 30) == "kurz\n" + String(repeating: "x", count: 30))
  #expect(lines([code], 20, reach: 40) == "<<<<<kurz\n<<<<<" + String(repeating: "x", count: 30))
  #expect(lines([code], 20, reach: 24) == "<<kurz\n<<" + String(repeating: "x", count: 30))
}

@Test func `tabs in code reach to the next tab stop`() {
  #expect(lines([.code("\ta\nbc\td")], 40) == "  \t   a\n  bc\t d")
}

@Test func `every character of code knows its place, whatever its line ends`() {
  let text = "a\r\n\n\tb\u{301}c\n\n"
  let source = Array(text.unicodeScalars)
  for line in galley([.code(text)], 40).lines {
    for span in line.spans {
      guard let start = span.source else { continue }
      let scalars = Array(span.text.unicodeScalars)
      #expect(Array(source[start..<start + scalars.count]) == scalars)
    }
  }
}

// MARK: - Tables

private func table(_ rows: [[String]], header: [String] = []) -> Block {
  .table(
    Table(header: header.map { [.text($0)] }, rows: rows.map { $0.map { [.text($0)] } }))
}

@Test func `tables have a ruled head, aligned columns, and numbers to the right`() {
  #expect(
    lines(
      [
        table(
          [["Oberau", "345", "0,3 %"], ["Niederfelden", "12.345", "–"]],
          header: ["Ort", "Leute", "Anteil"])
      ], 40) == """
        Ort            Leute  Anteil
        ────────────────────────────
        Oberau           345   0,3 %
        Niederfelden  12.345       –
        """)
}

@Test func `a table wider than the text takes the margins first, then narrower columns`() {
  let wide = table(
    [["2024", "Die Brücke wurde gesperrt, wie es hieß."], ["2025", "Er begann."]],
    header: ["Jahr", "Was"])
  #expect(
    lines([wide], 31, reach: 45) == """
      <<<<<<<Jahr  Was
      <<<<<<<─────────────────────────────────────────────
      <<<<<<<2024  Die Brücke wurde gesperrt, wie es hieß.
      <<<<<<<2025  Er begann.
      """)
  #expect(
    lines([wide], 30) == """
      Jahr  Was
      ──────────────────────────────
      2024  Die Brücke wurde ge-
            sperrt, wie es hieß.

      2025  Er begann.
      """)
}

@Test func `a table that fits in no way is told row by row`() {
  let wide = table(
    [["2024", "gesperrt", "Bürgermeister", "unbekannt"], ["2025", "Neubau"]],
    header: ["Jahr", "Ereignis", "Verantwortung", "Kosten"])
  #expect(
    lines([wide], 24) == """
      Jahr
      Ereignis
      Verantwortung
      Kosten

      Jahr: 2024
      Ereignis: gesperrt
      Verantwortung:
        Bürgermeister
      Kosten: unbekannt

      Jahr: 2025
      Ereignis: Neubau
      """)
}

@Test func `the lines of a row lead back to the cell that they show`() {
  let block = table([["eins zwei drei vier", "fünf sechs sieben acht"]])
  let galley = galley([block], 24)
  #expect(galley.lines.count > 1)
  for (index, line) in galley.lines.enumerated() {
    #expect(galley.line(of: line.anchor) == index)
    for span in line.spans {
      guard let source = span.source else { continue }
      #expect(galley.line(of: Anchor(block: 0, offset: source)) == index)
    }
  }
}

// MARK: - Text

@Test func `paragraphs may be parted by an indent, but not after a heading`() {
  let body = [
    Block.heading(level: 2, [.text("Titel")]), paragraph("eins zwei drei"),
    paragraph("vier fünf sechs"), .divider, paragraph("sieben"),
  ]
  #expect(
    lines(body, 12) { $0.paragraphs = .indented } == """
      Titel

      eins zwei
      drei
        vier fünf
      sechs

        *  *  *

      sieben
      """)
}

@Test(arguments: [
  (Typography.Leading.single, "aa\nbb\ncc\ndd\nee\n\nff"),
  (.oneAndHalf, "aa\nbb\n\ncc\ndd\n\nee\n\n\nff"),
  (.double, "aa\n\nbb\n\ncc\n\ndd\n\nee\n\n\nff"),
])
func `leading is white space between lines, less than between paragraphs`(
  leading: Typography.Leading, expected: String
) {
  let body = [paragraph("aa bb cc dd ee"), paragraph("ff")]
  #expect(lines(body, 2) { $0.leading = leading } == expected)
}

@Test func `text of scripts from right to left ends at the right edge, in logical order`() {
  let text = "שלום עולם \u{202E}abc\u{202C} סוף"
  let shown = galley([paragraph(text)], 12).lines
  #expect(shown.map(\.width) == [12, 12])
  #expect(
    shown.map { $0.text.drop { $0 == " " }.filter { $0 != "\u{202E}" && $0 != "\u{202C}" } }
      == ["שלום עולם", "abc סוף"])
  #expect(galley([paragraph("Ein Wort: שלום")], 20).lines[0].text == "Ein Wort: שלום")
}

@Test func `superscripts and subscripts are small digits, at the same offsets`() {
  let inlines: [Inline] = [
    .text("H"), .subscript([.text("2")]), .text("O, a"), .superscript([.text("10")]),
    .text(", der 3"), .superscript([.text("te")]),
  ]
  let line = galley([.paragraph(inlines)], 40).lines[0]
  #expect(line.text == "H₂O, a¹⁰, der 3te")
  #expect(line.anchor(atCell: 16)?.offset == 16)
}

// MARK: - Footnotes

@Test func `footnotes stand at the end, each behind its name and anchored behind the body`() {
  let notes = [
    Footnote("1", body: [paragraph("Eine Anmerkung, zwei Zeilen lang."), paragraph("Noch eins.")]),
    Footnote("b", body: [paragraph("Kurz.")]),
  ]
  let body = [Block.paragraph([.text("Text"), .footnote("1"), .text(".")])]
  #expect(
    lines(body, 24, notes: notes) == """
      Text[1].

      ───────
      [1] Eine Anmerkung, zwei
          Zeilen lang.

          Noch eins.
      [b] Kurz.
      """)
  let article = Article(headline: "", body: body, footnotes: notes)
  for line in galley(body, 24, notes: notes).lines where line.kind != .space {
    let source = line.spans.first { $0.source != nil }
    let text = Array(article.block(line.anchor.block)?.text.unicodeScalars ?? "".unicodeScalars)
    guard let source, let start = source.source else { continue }
    let scalars = Array(source.text.unicodeScalars)
    #expect(Array(text[start..<start + scalars.count]) == scalars)
  }
}

extension String {
  /// Without blanks at the ends of lines.
  fileprivate var unindented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy { $0 == " " } ? "" : String($0) }.joined(separator: "\n")
  }
}
