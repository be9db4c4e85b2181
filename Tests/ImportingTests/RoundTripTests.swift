import ArticleModel
import Exporting
import Parsing
import Storage
import Testing

@testable import Importing

@Suite struct RoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func library(_ name: String) throws -> Library {
    try Library(in: (folder.root / name).description)
  }

  /// Holdings of all states, the same for the same seed.
  private func holdings(_ seed: UInt64) -> [Holding] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func below(_ end: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % end
    }
    return (0..<12).map { number in
      let paragraphs = (0...below(5)).map { index in
        Block.paragraph([
          .text("Absatz \(index) von Nr. \(seed)-\(number), *nicht* [kursiv]."),
          .emphasis([.text("doch")]),
        ])
      }
      var article = Article(headline: "Nr. \(seed)-\(number): „Maß & Mitte“", body: paragraphs)
      article.byline = below(2) == 0 ? [] : [Author("Anna Beispiel"), Author("Max", role: "Fotos")]
      article.published =
        below(2) == 0
        ? nil
        : PublicationDate(seconds: Int64(below(1_700_000_000)), zone: 7200, precision: .minute)
      article.language = ["de", "en", nil][below(3)]
      article.url = below(2) == 0 ? nil : "https://example.org/\(seed)/\(number)"
      article.leadImage = below(2) == 0 ? nil : "https://example.org/\(number).jpg"
      article.saved = below(2) == 0 ? nil : PublicationDate(instant: 1_714_998_600)
      article.origins = [Origin(.html, location: "/tmp/seite \(number).html")]
      article.access = below(4) == 0 ? .teaser(reason: "closed and short") : .full
      let isBegun = below(2) == 0
      let place = Place(
        Anchor(block: below(paragraphs.count), offset: below(20)),
        progress: Double(below(100)) / 100)
      return Holding(
        article.normalised, isRead: below(2) == 0, isStarred: below(3) == 0,
        isArchived: below(3) == 0, place: isBegun ? place : nil,
        tags: (0..<below(3)).map { "Fach \($0), „\(number)“" },
        added: Int64(1_600_000_000 + below(100_000_000)),
        highlights: (0..<below(4)).map { mark in
          let quotes = ["Absatz \(mark) von", "nicht [kursiv].doch", "steht hier nicht", nil]
          let quote = quotes[below(4)]
          return Highlight(
            quote: quote, colour: Highlight.Colour.allCases[below(4)],
            note: quote == nil || below(2) == 0 ? "Notiz \(mark): „so“\n\nund *so*" : nil,
            added: below(2) == 0 ? nil : 1_714_998_600)
        })
    }
  }

  /// All that a library holds, by headline.
  private func contents(of library: Library) throws -> [Holding] {
    let ids = try LibraryView.allCases.flatMap { view in
      try library.list(view, limit: 1_000).map(\.id)
    }
    return try Set(ids).compactMap { try library.holding($0) }
      .sorted { $0.article.headline < $1.article.headline }
  }

  @Test(arguments: ["jsonl", "md"])
  func `an exported library that is imported again is the same`(form: String) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let first = try library("first-\(form)-\(seed)")
      for holding in holdings(seed) {
        try first.keep(holding, original: Array(holding.article.headline.utf8))
      }
      let before = try contents(of: first)
      #expect(before.count == 12)
      #expect(before.contains { $0.highlights.contains { $0.anchor != nil } })
      for (number, holding) in before.enumerated() {
        let id = ArticleID(rawValue: Int64(number))
        let text = form == "md" ? holding.markdownFile : try holding.jsonLine(id)
        try folder.write(
          "out-\(form)-\(seed)/\(fileName(of: holding.article, id)).\(form)", Array(text.utf8))
      }
      let second = try library("second-\(form)-\(seed)")
      let report = importAll([folder.root / "out-\(form)-\(seed)"], into: second)
      #expect(report.failures.isEmpty)
      #expect(try contents(of: second) == before, "seed \(seed)")
    }
  }
}
