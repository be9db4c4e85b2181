import ArticleModel
import Exporting
import Screen
import Testing

@testable import Parsing

@Suite struct OwnFormTests {
  /// A holding of everything that can be noted on an article, by the seed.
  private func holding(_ seed: UInt64) -> Holding {
    var generator = Generator(seed: seed)
    var article = generator.article()
    func line() -> String? { generator.below(2) == 0 ? nil : generator.text() }
    article.headline = generator.text()
    (article.kicker, article.dek, article.dateline) = (line(), line(), line())
    (article.publication, article.language) = (line(), line())
    article.url = generator.below(2) == 0 ? nil : "https://x.example/\(seed)"
    article.byline = (0..<generator.below(3)).map { _ in Author(generator.text(), role: line()) }
    article.section = (0..<generator.below(3)).map { _ in generator.text() }
    article.genre = [nil, .commentary, .essay][generator.below(3)]
    article.published = date(&generator)
    article.modified = date(&generator)
    if generator.below(3) == 0 { article.access = .teaser(reason: generator.text()) }
    article.origins = [Origin(.html, location: generator.text()), Origin(.own, location: "-")]
    article = article.normalised
    if article.body.isEmpty { article.body = [.paragraph([.text("Ein Text.")])] }
    let isBegun = generator.below(2) == 0
    let anchor = Anchor(block: generator.below(article.body.count), offset: generator.below(900))
    let notes = (0..<generator.below(3)).map { _ in highlight(&generator) }
    return Holding(
      article, isRead: generator.below(2) == 0, isStarred: generator.below(2) == 0,
      isArchived: generator.below(2) == 0,
      place: isBegun ? Place(anchor, progress: Double(generator.below(1000)) / 999) : nil,
      tags: (0..<generator.below(3)).map { _ in generator.text() },
      added: Int64(generator.below(2_000_000_000)), highlights: notes)
  }

  private func highlight(_ generator: inout Generator) -> Highlight {
    func line() -> String? { generator.below(2) == 0 ? nil : generator.text() }
    let anchor = Anchor(block: generator.below(9), offset: generator.below(900))
    let highlight = Highlight(
      quote: line(), before: line() ?? "", after: line() ?? "",
      anchor: generator.below(2) == 0 ? nil : anchor,
      colour: Highlight.Colour.allCases[generator.below(4)], note: line(),
      added: generator.below(2) == 0 ? nil : 1_714_998_600)
    return Holding(Article(headline: ""), highlights: [highlight]).bounded.highlights[0]
  }

  private func date(_ generator: inout Generator) -> PublicationDate? {
    let seconds = Int64(generator.below(4_000_000_000)) - 2_000_000_000
    switch generator.below(4) {
    case 0: return nil
    case 1: return PublicationDate(CivilDay(daysSince1970: Int(seconds / 86_400)))
    case 2: return PublicationDate(seconds: seconds, zone: nil, precision: .minute)
    default:
      return PublicationDate(
        seconds: seconds, zone: (generator.below(96) - 48) * 900, precision: .minute)
    }
  }

  @Test func `a line of JSON reads as the same holding`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let holding = holding(seed)
      let line = try holding.jsonLine(ArticleID(rawValue: 7))
      #expect(line.hasPrefix("{\"kolumne\":1,\"id\":7,"))
      #expect(Printable(line).text == line)
      let read = try parcels(in: Source(bytes: Array(line.utf8), location: "-")).map {
        try $0.holding()
      }
      #expect(read == [holding], "seed \(seed)")
    }
  }

  @Test func `a Markdown file reads as the same holding`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let holding = holding(seed)
      // What a terminal would obey is not written into files that people print.
      let text = Printable(holding.article.markdown).text
      guard text == holding.article.markdown else { continue }
      let file = Array(holding.markdownFile.utf8)
      let read = try parcels(in: Source(bytes: file, location: "-")).map { try $0.holding() }
      #expect(read == [holding], "seed \(seed)")
    }
  }

  @Test func `a Markdown file reads as the same holding with the line ends of any system`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let holding = holding(seed)
      let text = Printable(holding.article.markdown).text
      guard text == holding.article.markdown else { continue }
      let file = holding.markdownFile
      let edits = [
        file.replacing("\n", with: "\r\n"),
        file.replacing("---\n", with: "--- \n", maxReplacements: 1),
        "\u{FEFF}" + file,
      ]
      for edited in edits {
        let source = Source(bytes: Array(edited.utf8), location: "-")
        #expect(try parcels(in: source).map { try $0.holding() } == [holding], "seed \(seed)")
      }
    }
  }

  @Test func `what a newer kolumne wrote is named as such and not read by half`() throws {
    let line = try holding(1).jsonLine(ArticleID(rawValue: 7))
    let files = [
      line.replacing("{\"kolumne\":1", with: "{\"kolumne\":9"),
      holding(1).markdownFile.replacing("kolumne: 1", with: "kolumne: 9"),
    ]
    for file in files {
      let source = Source(bytes: Array(file.utf8), location: "-")
      #expect(throws: ParsingError.newer(form: 9)) {
        try parcels(in: source).map { try $0.holding() }
      }
    }
  }

  @Test func `what an editor changed in the head of a file is taken as it is`() throws {
    let file = """
      ---
      kolumne: 1
      title: Vom Warten   # neu
      byline:
        - Anna Beispiel
        - name: Max Muster
          role: Fotos
      tags:
      - zwei Wörter
      - 'Müßig'
      starred: true # ja
      read: false
      ---
      Wer wartet, handelt auch.
      """
    let holding = try #require(
      try parcels(in: Source(bytes: Array(file.utf8), location: "-")).map { try $0.holding() }.first
    )
    #expect(holding.article.headline == "Vom Warten")
    #expect(
      holding.article.byline == [Author("Anna Beispiel"), Author("Max Muster", role: "Fotos")])
    #expect(holding.tags == ["zwei Wörter", "Müßig"])
    #expect(holding.isStarred && !holding.isRead)
  }

  @Test func `numbers that nobody can count with are bounded`() throws {
    let line = """
      {"kolumne":1,"progress":7,"place":{"block":99,"offset":-4},"added":"9999-12-31T23:59:59+00:00",
      "article":{"headline":"A","byline":[],"section":[],"origins":[],"footnotes":[],"removed":[],
      "access":{"full":{}},"body":[{"p":"Text."},{"h":"Kopf","level":-9223372036854775808}],
      "saved":{"seconds":-9223372036854775808,"zone":-9223372036854775808,"precision":"minute"},
      "published":{"seconds":9223372036854775807,"zone":999999999,"precision":"minute"}}}
      """.replacing("\n", with: "")
    let holding = try #require(
      try parcels(in: Source(bytes: Array(line.utf8), location: "-")).map { try $0.holding() }.first
    )
    #expect(holding.place == nil)
    #expect(holding.article.published == nil)
    #expect(holding.article.saved == nil)
    #expect(holding.added == nil)
    #expect(holding.article.body.last == .heading(level: 2, [.text("Kopf")]))
  }

  @Test func `dates are written and read alike`() {
    var generator = Generator(seed: 3)
    for _ in 0..<500 {
      guard let date = date(&generator) else { continue }
      #expect(PublicationDate(iso8601: date.iso8601) == date)
    }
    for text in [
      "", "2024", "2024-13-01", "2024-05-07T", "2024-05-07T25:00:00", "2024-05-07 06:30",
    ] {
      #expect(PublicationDate(iso8601: text) == nil)
    }
  }
}
