import ArticleModel
import Screen
import Testing

@testable import Typesetting

/// Invented articles with every kind of block, the same for the same seed.
struct Generator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static let words = [
    "Maß", "Takt", "und", "der", "Umspannwerk", "Donaudampfschifffahrt", "Rechnung.", "Brücke,",
    "so", "漢字", "wer", "hält", "Lage;", "nicht!", "Interessen-Lage", "–", "שלום", "10\u{A0}%",
  ]

  mutating func text(_ most: Int) -> String {
    (0..<1 + next(most)).map { _ in Generator.words[next(Generator.words.count)] }
      .joined(separator: " ")
  }

  private mutating func inlines(_ most: Int) -> [Inline] {
    [.text(text(most)), .text(" "), .emphasis([.text(text(3))]), .superscript([.text("2")])]
  }

  mutating func block(depth: Int = 0) -> Block {
    switch next(depth > 1 ? 4 : 14) {
    case 0...2: return .paragraph(inlines(60))
    case 3: return .heading(level: 2 + next(4), [.text(text(6))])
    case 4, 5: return .paragraph(inlines(25))
    case 6:
      let marker = next(2) == 0 ? ListBlock.Marker.bullet : .number(start: next(12))
      let items = (0..<1 + next(5)).map { _ in
        (0..<1 + next(2)).map { _ in block(depth: depth + 1) }
      }
      return .list(ListBlock(marker, items: items))
    case 7: return .quote((0..<1 + next(3)).map { _ in block(depth: depth + 1) })
    case 8: return .pullQuote([.text(text(15))], attribution: [.text(text(2))])
    case 9: return .figure(Figure(caption: text(20), credit: "dpa", alt: text(8)))
    case 10:
      let columns = 1 + next(5)
      let rows = (0..<1 + next(6)).map { _ in (0..<columns).map { _ in [Inline.text(text(9))] } }
      return .table(Table(header: rows[0], rows: rows))
    case 11: return .code((0..<1 + next(9)).map { _ in text(12) }.joined(separator: "\n"))
    case 12: return .divider
    default: return .embed(title: text(6), url: "https://example.org/")
    }
  }

  /// A head, a body of so many blocks, and footnotes.
  mutating func article(blocks: Int) -> Article {
    Article(
      headline: text(8), body: (0..<blocks).map { _ in block() },
      footnotes: (0..<next(3)).map { Footnote("\($0)", body: [.paragraph(inlines(20))]) })
  }
}

private func galley(_ seed: Int, _ measure: Int, _ leading: Typography.Leading = .single) -> Galley
{
  var generator = Generator(seed: seed)
  let article = generator.article(blocks: 30)
  var typography = Typography()
  typography.leading = leading
  typography.paragraphs = seed % 2 == 0 ? .spaced : .indented
  var galley = Galley(
    head: Head([Head.Part(article.headline, role: .headline)]), body: article.body,
    notes: article.footnotes,
    format: Format(
      measure: measure, headMeasure: measure + 10, reach: measure + 12,
      setting: TextSetting(typography: typography)))
  galley.set(lines: .max)
  return galley
}

/// Whether a page that ends behind this line breaks a rule.
private func isTorn(_ galley: Galley, after line: Int, in page: Range<Int>) -> Bool {
  let above = galley.trimSpace(page.lowerBound..<line)
  let isBelowHeading = above > page.lowerBound && galley.lines[above - 1].kind == .lead
  switch galley.lines[line].kind {
  case .lead, .kept: return true
  case .text(let index, let count) where index < count - 1:
    return index == 0 || index == count - 2 || isBelowHeading
  default: return isBelowHeading
  }
}

@Test(arguments: 0..<12, [(30, 9), (66, 19), (66, 40)])
func `all pages but the last are full within the rules`(seed: Int, size: (Int, Int)) {
  for leading in Typography.Leading.allCases {
    let galley = galley(seed, size.0, leading)
    let pages = galley.pages(rows: size.1)
    for page in pages.dropLast() {
      let range = page.lines
      let full = range.lowerBound + size.1
      #expect(range.count <= size.1 && range.count > size.1 / 2 - 4)
      // Whoever ends earlier than there is room has a reason: every fuller end is worse.
      for end in stride(from: full, to: range.upperBound, by: -1) {
        let shown = galley.trimSpace(range.lowerBound..<end)
        guard shown > range.upperBound else { break }
        let isBetter =
          !isTorn(galley, after: shown - 1, in: range)
          && galley.column(from: range.lowerBound, rows: shown - range.lowerBound, endsPage: false)
            .upperBound == shown
        // A sentence's end or the lack of a hyphen is worth up to six rows, no more.
        #expect(!isBetter || shown - range.upperBound <= 6, "page \(range) could end at \(shown)")
      }
      if isTorn(galley, after: range.upperBound - 1, in: range) {
        let ends = (range.lowerBound + (size.1 + 1) / 2 + 1..<full).filter {
          !isTorn(galley, after: $0 - 1, in: range.lowerBound..<$0)
            && galley.lines[$0 - 1].kind != .space
        }
        #expect(ends.isEmpty, "page \(range) is torn, but might end at \(ends)")
      }
    }
  }
}

@Test(arguments: 0..<12, 1...3)
func `pages show every line but white space once and in order`(seed: Int, columns: Int) {
  for (measure, rows) in [(20, 5), (44, 17), (66, 60)] {
    let galley = galley(seed, measure)
    let pages = galley.pages(rows: rows, columns: columns)
    let shown = pages.flatMap { $0.placedLines.map(\.line) }
    let text = galley.lines.indices.filter { galley.lines[$0].kind != .space }
    #expect(shown.filter { galley.lines[$0].kind != .space } == text)
    for page in pages {
      #expect(page.columns.count <= columns)
      #expect(page.placedLines.allSatisfy { $0.row < rows && $0.column < columns })
      #expect(!page.lines.isEmpty)
    }
  }
}

@Test(arguments: 0..<6)
func `setting in slices gives the same lines and pages as setting at once`(seed: Int) {
  let whole = galley(seed, 60)
  var generator = Generator(seed: seed)
  let article = generator.article(blocks: 30)
  var sliced = Galley(
    head: Head([Head.Part(article.headline, role: .headline)]), body: article.body,
    notes: article.footnotes, format: whole.format)
  for columns in 1...3 {
    var pages = Pages(sheet: Sheet(rows: 20, columns: columns))
    var known: [Page] = []
    while !pages.isComplete {
      sliced.set(lines: sliced.lines.count + 7)
      pages.extend(over: sliced)
      #expect(Array(pages.all.prefix(known.count)) == known)
      known = pages.all
    }
    #expect(sliced == whole && sliced.lines == whole.lines)
    #expect(pages.all == whole.pages(rows: 20, columns: columns))
  }
}

/// Paragraphs of so many lines each, ten cells wide.
private func paragraphs(_ counts: [Int]) -> Galley {
  Galley(
    head: Head([]),
    body: counts.map { count in
      .paragraph([.text(Array(repeating: "zehn Cells", count: count).joined(separator: " "))])
    }, measure: 10)
}

@Test func `a page rather ends with a sentence than two lines later`() {
  let text = (1...9).map { $0 == 5 ? "das Ende." : "zehn Cells" }.joined(separator: " ")
  let galley = Galley(head: Head([]), body: [.paragraph([.text(text)])], measure: 10)
  #expect(galley.pages(rows: 7)[0].lines == 0..<5)
  #expect(galley.pages(rows: 6)[0].lines == 0..<5)
  // But not when more would stay empty than that is worth.
  #expect(galley.pages(rows: 9).map(\.lines) == [0..<9])
  let longer = text + " " + text
  let twice = Galley(head: Head([]), body: [.paragraph([.text(longer)])], measure: 10)
  #expect(twice.pages(rows: 9)[0].lines == 0..<9)
}

@Test func `the last page has columns of like height`() {
  let galley = paragraphs([12])
  #expect(galley.pages(rows: 10, columns: 2).map(\.columns) == [[0..<6, 6..<12]])
  #expect(galley.pages(rows: 10, columns: 3).map(\.columns) == [[0..<4, 4..<8, 8..<12]])
  // A few lines stay together.
  #expect(paragraphs([6]).pages(rows: 10, columns: 2).map(\.columns) == [[0..<6]])
}

@Test func `the head stands across the columns of the first page`() {
  let text = Array(repeating: "zehn Cells", count: 40).joined(separator: " ")
  let galley: Galley = {
    var galley = Galley(
      head: Head([Head.Part("Ein Titel über alles", role: .headline)], hasRule: false),
      body: [.paragraph([.text(text)])], format: Format(measure: 10, headMeasure: 24))
    galley.set(lines: .max)
    return galley
  }()
  let pages = galley.pages(rows: 12, columns: 2)
  #expect(pages[0] == Page(head: 0..<1, columns: [2..<12, 12..<22]))
  #expect(pages[0].placedLines.first { $0.line == 12 } == PlacedLine(line: 12, row: 2, column: 1))
  #expect(pages[1].head.isEmpty && pages[1].lines == 22..<42)
}
