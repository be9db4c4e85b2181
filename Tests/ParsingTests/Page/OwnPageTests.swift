import ArticleModel
import Testing

@testable import Parsing

/// What kolumne writes, read again by the whole parser.
@Suite struct OwnPageTests {
  private static let count: UInt64 = 200

  private func again(_ text: String) throws -> Parsed {
    var parsed = try parse(Source(bytes: Array(text.utf8), location: "-"))
    parsed.article.origins = []
    return parsed
  }

  @Test func `an article written as HTML is the same article again`() throws {
    for seed in 1...Self.count {
      var generator = Generator(seed: seed)
      let article = generator.headedArticle().normalised
      guard !article.body.isEmpty else { continue }
      let read = try again(article.htmlDocument)
      #expect(read == Parsed(kind: .html, article: article), "seed \(seed)")
      if read.article != article { return }
    }
  }

  @Test func `an article written as Markdown is the same article again`() throws {
    for seed in 1...Self.count {
      var generator = Generator(seed: seed)
      let article = generator.headedArticle().normalised
      guard !article.body.isEmpty else { continue }
      let read = try again(article.markdownDocument)
      #expect(read == Parsed(kind: .markdown, article: article), "seed \(seed)")
      if read.article != article { return }
    }
  }

  @Test func `of our own page all is kept, even what looks like no text`() throws {
    let article = Article(
      headline: "Kurz", language: "de",
      body: [
        .paragraph([.text("Anzeige")]), .paragraph([.text("Mehr zum Thema")]),
        .heading(level: 2, [.text("Teilen")]),
        .list(
          ListBlock(
            .bullet, items: [[.paragraph([.link([.text("Start")], to: "https://a.example/")])]])),
      ])
    #expect(try again(article.htmlDocument).article == article)
  }

  @Test func `a page that only claims to be ours is read like any other`() throws {
    let sentence = "Wer wartet, der handelt auch, nur eben später und meistens mit mehr Verstand. "
    let page = """
      <!DOCTYPE html><html lang="de"><head><meta name="generator" content="kolumne">
      <title>Vom Warten</title></head><body><div><h1>Vom Warten</h1>
      <p>\(sentence)\(sentence)</p><p>\(sentence)</p></div></body></html>
      """
    let article = try again(page).article
    #expect(article.headline == "Vom Warten")
    #expect(article.body.count == 2)
  }
}

extension Generator {
  /// An article of all kinds of blocks whose head is filled, in part or whole.
  fileprivate mutating func headedArticle() -> Article {
    var article = article()
    article.headline = line() ?? "Titel"
    (article.kicker, article.dek, article.dateline) = (line(), line(), line())
    article.byline = (0..<below(3)).map { index in
      Author(pick(Self.names) + " \(index)", role: below(3) == 0 ? pick(["Fotos", "Text"]) : nil)
    }
    (article.published, article.modified) = (day(), moment())
    article.section = (0..<below(3)).compactMap { _ in line() }
    article.genre = below(2) == 0 ? nil : Genre.allCases[below(Genre.allCases.count)]
    article.publication = line()
    article.language = pick(["de", "en-GB"])
    article.url = below(2) == 0 ? nil : "https://x.example/a?b=c&d=e"
    article.leadImage = below(2) == 0 ? nil : "https://x.example/a.jpg?b=\(below(9))&c"
    if below(4) == 0 { article.access = .teaser(reason: "\"paywall\" & more") }
    return article
  }

  private static let names = ["Anna Beispiel", "Jane O'Doe", "Max Muster-Maier", "J. R. Doe, MD"]

  /// A line of a head: it has its marks, but no white space that a line does not keep.
  private mutating func line() -> String? {
    let lines = [
      "Der lange Atem & was bleibt", "Wer hat <b>, wer \"nicht\"?", "1. Mai: ein Fest",
      "„Kann sein“, sagt sie", "# kein Titel", "[Liste], mit Komma", "l'été \\ l'hiver", "--- so",
      "漢字の題", "a: b", "می\u{200C}خواهم", "👩\u{200D}🚀 fliegt",
    ]
    return below(3) == 0 ? nil : pick(lines)
  }

  private mutating func day() -> PublicationDate? {
    below(3) == 0 ? nil : PublicationDate(CivilDay(daysSince1970: 19_000 + below(2000)))
  }

  private mutating func moment() -> PublicationDate? {
    let zones: [Int?] = [nil, 0, 7200, -16_200]
    guard below(3) > 0 else { return nil }
    return PublicationDate(
      seconds: 1_700_000_000 + Int64(below(90_000_000)), zone: zones[below(4)], precision: .minute)
  }
}
