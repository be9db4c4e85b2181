import ArticleModel
import Screen
import Settings
import Testing
import Typesetting

@testable import Reader

/// An article that has every kind of block.
let every = Article(
  headline: "Alles auf einer Seite", byline: [Author("Anna Beispiel")], publication: "Der Bote",
  language: "de",
  body: [
    .paragraph([
      .text("Wer das Maß hält, hält auch den Takt"), .footnote("1"), .text(" – und wer ihn hält, "),
      .emphasis([.text("hält sich selbst")]), .text(", wie es "),
      .link([.text("geschrieben")], to: "https://example.org/"), .text(" steht. H"),
      .subscript([.text("2")]), .text("O."),
    ]),
    .heading(level: 2, [.text("Ein Zwischentitel")]),
    .quote([.paragraph([.text("Ein Satz, der stehen bleibt.")])], attribution: [.text("Wer")]),
    .heading(level: 3, [.text("Eine Liste")]),
    .list(
      ListBlock(
        .number(start: 1),
        items: [
          [
            .paragraph([.text("erstens das eine")]),
            .list(ListBlock(.bullet, items: [[.paragraph([.text("verschachtelt")])]])),
          ],
          [.paragraph([.text("zweitens das andere")])],
        ])),
    .code("let wert = 1\n" + "let lang = \"" + String(repeating: "0123456789", count: 9) + "\""),
    .table(
      Table(
        caption: [.text("Einwohner")], header: [[.text("Ort")], [.text("Leute")]],
        rows: [[[.text("Oberau")], [.text("345")]], [[.text("Niederfelden")], [.text("12.345")]]])),
    .pullQuote([.text("Wer wartet, handelt auch.")], attribution: [.text("Eine Leserin")]),
    .figure(Figure(caption: "Die Brücke.", credit: "dpa", alt: "Ein Mann am Geländer")),
    .divider,
    .embed(title: "Ein Film", url: "https://example.org/film"),
    .paragraph([.text("שלום עולם, זהו משפט בעברית.")]),
    .paragraph([.text("漢字とかなの文章は、空白なしで続く。")]),
  ], footnotes: [Footnote("1", body: [.paragraph([.text("Eine Anmerkung.")])])])

private func reading(
  _ columns: Int, _ rows: Int, _ article: Article = every,
  _ change: (inout Config) -> Void = { _ in }
) -> State {
  var config = Config()
  change(&config)
  return State(
    size: Size(columns: columns, rows: rows), config: config, wording: Wording(.german),
    themes: [plain], reading: article, hasList: false)
}

@Test func `every kind of block on pages of 80 by 24`() {
  var state = reading(80, 24)
  #expect(
    view(state).text == """

                                                                          Der Bote

             Alles auf einer Seite

             Von Anna Beispiel · 1 Min.
             ───────

             Wer das Maß hält, hält auch den Takt[1] – und wer ihn hält, hält
             sich selbst, wie es geschrieben steht. H₂O.

             Ein Zwischentitel

             │ Ein Satz, der stehen bleibt.
             │ — Wer

             Eine Liste

             1. erstens das eine
                – verschachtelt
             2. zweitens das andere


          1 / 3  ━━━━━━━━━───────────────                              noch 1 Min.
      """)
  state.press("space")
  #expect(
    view(state).text == """

          Alles auf einer Seite                                           Der Bote

        let wert = 1
        let lang = "0123456789012345678901234567890123456789012345678901234567890123›

             Einwohner
             Ort            Leute
             ────────────────────
             Oberau           345
             Niederfelden  12.345

                   Wer wartet, handelt auch.
                   — Eine Leserin

             ▎ [Ein Mann am Geländer]
             ▎ Die Brücke.
             ▎ dpa

                                          *  *  *

             Ein Film

          2 / 3  ━━━━━━━━━━━━━━━━━━━─────                              noch 1 Min.
      """)
  state.press(")")
  let code = { view(state).text.split(separator: "\n")[1...2].map(String.init) }
  #expect(
    code() == [
      " ‹ = 1",
      " ‹ = \"012345678901234567890123456789012345678901234567890123456789012345678901›",
    ])
  state.press("9 )")
  #expect(code()[1].hasSuffix("6789\""))
  state.press("9 (")
  #expect(code()[0] == "  let wert = 1")
}

@Test func `every kind of block in two columns of 160 by 50`() {
  #expect(
    view(reading(160, 50)).text == """

                                                                                                                                                        Der Bote

                  Alles auf einer Seite

                  Von Anna Beispiel · 1 Min.
                  ───────

                  Wer das Maß hält, hält auch den Takt[1] – und wer ihn hält, hält            Wer wartet, handelt auch.
                  sich selbst, wie es geschrieben steht. H₂O.                                 — Eine Leserin

                  Ein Zwischentitel                                                     ▎ [Ein Mann am Geländer]
                                                                                        ▎ Die Brücke.
                  │ Ein Satz, der stehen bleibt.                                        ▎ dpa
                  │ — Wer
                                                                                                                     *  *  *
                  Eine Liste
                                                                                        Ein Film
                  1. erstens das eine
                     – verschachtelt                                                                                           שלום עולם, זהו משפט בעברית.
                  2. zweitens das andere
                                                                                        漢字とかなの文章は、空白なしで続く。
                  let wert = 1
                  let lang = "012345678901234567890123456789012345678901234567890123›   ───────
                                                                                        [1] Eine Anmerkung. ∎
                  Einwohner
                  Ort            Leute
                  ────────────────────
                  Oberau           345
                  Niederfelden  12.345



















            1 / 1  ━━━━━━━━━━━━━━━━━━━━━━━━                                                                                                              ? Hilfe
      """)
}

private let parts: [(String, Role, Face)] = [
  ("Alles auf", .headline, []), ("Von Anna", .byline, []), ("───────", .rule, []),
  ("Wer das", .text, []), ("[1] –", .link, []), ("sich selbst", .text, .emphasis),
  ("geschrieben", .link, []), ("Ein Zwischen", .headline, .strong), ("│", .rule, []),
  ("Ein Satz", .quote, []), ("— Wer", .muted, []), ("Eine Liste", .headline, .emphasis),
  ("1. erstens", .muted, []), ("let wert", .code, []), ("Einwohner", .muted, .emphasis),
  ("Ort", .text, .strong), ("Oberau", .text, []), ("Wer wartet", .dek, .emphasis),
  ("▎", .rule, []), ("[Ein Mann", .muted, []), ("Die Brücke", .muted, .emphasis),
  ("dpa", .muted, []), ("*  *", .rule, []), ("Ein Film", .link, []), ("∎", .rule, []),
  ("[1] Eine", .muted, []), ("›", .rule, []),
]

/// The first cell of the first row in which `text` stands.
private func cell(of text: String, in grid: Grid) -> Cell? {
  let wanted = Array(text.unicodeScalars)
  for row in 0..<grid.rows {
    let bases = grid.row(row).map(\.base)
    for start in 0...(bases.count - wanted.count)
    where Array(bases[start...].prefix(wanted.count))
      == wanted
    {
      return grid[row, start]
    }
  }
  return nil
}

@Test(arguments: parts)
func `each part of the page has its role and its face`(text: String, role: Role, face: Face) {
  let cell = cell(of: text, in: view(reading(160, 50)))
  #expect(cell?.role == role && cell?.face == face)
}

@Test func `the cells of the page lead to their source, and back`() {
  for (columns, rows) in [(80, 24), (160, 50), (40, 12), (250, 60)] {
    var state = reading(columns, rows)
    while let reading = state.reading {
      let grid = view(state)
      for row in 0..<rows {
        for column in 0..<columns {
          guard let anchor = reading.anchor(row: row, column: column) else { continue }
          let end = Anchor(block: anchor.block, offset: anchor.offset + 1)
          let source = reading.text(in: anchor..<end).first
          let cells = reading.cells(of: anchor..<end)
          #expect(cells.contains { $0.row == row && $0.columns.contains(column) })
          let cell = grid[row, column]
          guard cell.width > 0, let source, source.isLetter, source.isASCII else { continue }
          #expect(Character(cell.base) == source)
        }
      }
      if reading.isAtEnd { break }
      state.press("space")
    }
  }
}

@Test func `what is copied is the source text, without line ends`() {
  let state = reading(30, 40)
  let text = state.reading?.text(in: Anchor(block: 0, offset: 8)..<Anchor(block: 1, offset: 3))
  #expect(
    text
      == "Maß hält, hält auch den Takt[1] – und wer ihn hält, hält sich selbst, wie es "
      + "geschrieben steht. H2O.\n\nEin")
  let head = state.reading?.text(in: Anchor.start..<Anchor(block: 0, offset: 3))
  #expect(head == "Alles auf einer Seite\nVon Anna Beispiel · 1 Min.\n\nWer")
}

@Test func `a footnote is looked up and left again without losing the place`() {
  var state = reading(80, 24)
  state.press("*")
  #expect(view(state).text.contains("[1] Eine Anmerkung. ∎"))
  #expect(state.notice?.text == "* führt zurück zum Text.")
  state.press("*")
  #expect(state.reading?.top == 0)
  #expect(state.press("ctrl-o") == [])
  #expect(state.notice?.text == "Es gibt keinen Sprung zurück.")
}

@Test func `each setting of the page has a key, shows at once and is remembered`() {
  let keys: [(String, String, String, String)] = [
    ("+", "measure", "68", "Satzbreite 68"), ("c", "columns", "1", "Spalten: 1"),
    ("M", "margin", "4", "Rand 4"), ("J", "justify", "true", "Blocksatz"),
    ("H", "hyphenate", "false", "Ohne Silbentrennung"),
    ("S", "line-spacing", "1.5", "Zeilenabstand 1,5"),
    ("P", "paragraphs", "indent", "Absätze mit Einzug"),
    ("C", "continuous", "true", "Fortlaufend, ohne Seiten"),
  ]
  #expect(Set(keys.map(\.1)) == Set(Config.pageSettings))
  var state = opened(100, 40)
  let before = state
  for (key, setting, value, notice) in keys {
    #expect(state.press(key) == [.keep(value, as: Kept.choice(setting))])
    #expect(state.notice?.text == notice)
    #expect(Config.entry(setting)?.value(state.config).typed == value)
  }
  let again = State(
    size: state.size, chosen: Dictionary(uniqueKeysWithValues: keys.map { ($0.1, $0.2) }),
    wording: Wording(.german), themes: [plain])
  #expect(again.style == state.style && state.reading?.style == state.style)
  #expect(state.press("=") == keys.map(\.1).sorted().map { .keep(nil, as: Kept.choice($0)) })
  #expect(state.style == before.style && view(state).rows == 40)
}

@Test func `a measure changes from what is seen, and says where it is not seen`() {
  var state = opened(64, 24)
  state.press("+")
  #expect(state.notice?.text == "Satzbreite 68, wo sie passt, jetzt 60")
  state.press("-")
  #expect(state.notice?.text == "Satzbreite 58")
  #expect(state.reading?.geometry.measure == 58)
}

@Test func `a plain page has one column, whatever is wanted`() {
  let state = reading(160, 50) { $0.isPlain = true }
  #expect(state.reading?.geometry.columns == 1)
}

@Test func `columns for which there is no room now are said to wait for it`() {
  var state = opened(80, 24)
  state.press("c c")
  #expect(state.notice?.text == "Spalten: 2, wo sie passen, jetzt 1")
  state.press("c c c")
  #expect(state.notice?.text == "Spalten: 1")
  state = opened(160, 50)
  state.press("c c")
  #expect(state.notice?.text == "Spalten: 2")
}

@Test func `a strip scrolls by lines, keeps one at each page key, and ends at the last`() {
  var state = reading(60, 16, sample) { $0.isContinuous = true }
  #expect(view(state).text.contains(" %"))
  state.press("space")
  let rows = state.reading?.geometry.rows ?? 0
  #expect(state.reading?.top == rows - 1)
  state.press("j")
  #expect(state.reading?.top == rows)
  state.press("G")
  #expect(state.reading?.isAtEnd == true)
  #expect(state.reading?.visible.count == rows)
  let anchor = state.reading?.anchor
  state.press("C")
  #expect(state.reading?.anchor == anchor)
  state.press("g g")
  #expect(state.reading?.top == 0)
}

private let styles: [@Sendable (inout Config) -> Void] = [
  { _ in }, { $0.columns = .two }, { $0.isContinuous = true }, { $0.lineSpacing = .double },
  {
    $0.isJustified = true
    $0.paragraphs = .indented
  },
]

@Test(arguments: styles.indices)
func `narrow, wide and narrow comes back from every page, in every mode`(index: Int) {
  var article = sample
  article.body += every.body
  article.footnotes = every.footnotes
  var state = reading(100, 16, article, styles[index])
  while true {
    let before = view(state)
    let top = state.reading?.top
    for (columns, rows) in [(200, 60), (20, 9), (80, 24), (1, 1), (100, 16)] {
      _ = state.update(.resized(Size(columns: columns, rows: rows)))
    }
    #expect(state.reading?.top == top && view(state) == before)
    guard state.reading?.isAtEnd == false else { break }
    state.press("space")
  }
}

@Test(arguments: styles.indices)
func `no size is too small or too large for any block`(index: Int) {
  for columns in stride(from: 1, through: 250, by: index == 0 ? 7 : 31) {
    var state = reading(columns, 1, every, styles[index])
    for rows in stride(from: 1, through: 70, by: index == 0 ? 3 : 11) {
      _ = state.update(.resized(Size(columns: columns, rows: rows)))
      let grid = view(state)
      #expect(grid.rows == rows && grid.columns == columns)
      guard let reading = state.reading else { continue }
      for shown in reading.shownLines {
        #expect(shown.row < max(rows, reading.geometry.top + reading.geometry.rows))
        #expect(shown.clip.lowerBound >= 0 && shown.clip.upperBound <= columns)
      }
    }
    _ = state.run(.last)
    _ = view(state)
  }
}

@Test func `of a long article the first page is shown before the rest is set`() {
  var long = sample
  long.body = Array(repeating: sample.body, count: 60).flatMap { $0 }
  var state = reading(80, 24, long)
  var effects = state.start()
  #expect(effects == [.layOut] && state.reading?.isComplete == false)
  #expect(view(state).text.contains("\n    1  ──"))
  let first = state.reading?.visible
  var slices = 0
  while effects == [.layOut] {
    effects = state.update(.layOut)
    slices += 1
  }
  #expect(slices > 1 && state.reading?.visible == first)
  let whole = Galley(
    head: Head([]), body: long.body, measure: 66,
    setting: TextSetting(typography: Typography(), language: "de"))
  #expect(state.reading?.galley.lines.suffix(40).map(\.text) == whole.lines.suffix(40).map(\.text))
  #expect(view(state).text.contains("\n    1 / \(state.reading?.pages.count ?? 0)  "))
}
