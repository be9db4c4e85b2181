import ArticleModel
import Foundation
import Testing

/// One article that has every part, every block and every inline.
private let everything = Article(
  kicker: "KI-Technologie", headline: "Wem gehört die Maschine?", dek: "Ein Kommentar.",
  byline: [Author("Anna Beispiel"), Author("Max Muster", role: "Fotos")], dateline: "BERLIN",
  published: PublicationDate(CivilDay(year: 2025, month: 2, day: 11)!, second: 56_400, zone: 3600),
  modified: PublicationDate(CivilDay(year: 2025, month: 2, day: 12)!), section: ["Meinung"],
  genre: .commentary, publication: "Der Bote", language: "de", url: "https://example.org/a",
  origins: [Origin(.text, location: "-")],
  body: [
    .paragraph([
      .text("Ein "), .emphasis([.text("a"), .strong([.text("b")])]), .code("c"), .lineBreak,
      .link([.text("hier")], to: "https://example.org"), .superscript([.text("2")]),
      .subscript([.text("3")]), .footnote("1"),
    ]),
    .paragraph([.text("plain")]), .paragraph([]), .heading(level: 2, [.text("Zwei")]),
    .list(ListBlock(.bullet, items: [[.paragraph([.text("x")])], []])),
    .list(ListBlock(.number(start: 3), items: [[.paragraph([.text("y")]), .divider]])),
    .quote([.paragraph([.text("q")])], attribution: [.text("Wer")]), .quote([]),
    .pullQuote([.text("p")]),
    .figure(Figure(caption: "C", credit: "dpa", url: "https://example.org/i", alt: "A")),
    .table(Table(caption: [.text("T")], header: [[.text("h")]], rows: [[[.text("1")], []]])),
    .code("let x\n", language: "swift"), .code(""), .divider,
    .embed(title: "Video", url: "https://example.org/v"),
  ],
  footnotes: [Footnote("1", body: [.paragraph([.text("n")])])],
  access: .teaser(reason: "paywall"), removed: [Removed("Anzeige", rule: "advertisement")])

@Test func `an article comes back from its stored form as it was`() throws {
  let stored = try JSONEncoder().encode(everything)
  #expect(try JSONDecoder().decode(Article.self, from: stored) == everything)
}

@Test func `plain text is stored as a bare string`() throws {
  let stored = try JSONEncoder().encode([Block.paragraph([.text("plain")])])
  #expect(String(decoding: stored, as: UTF8.self) == #"[{"p":"plain"}]"#)
}

@Test(arguments: [
  #"[{"unknown":1}]"#, #"[{}]"#, #"[7]"#, #"[{"p":[{"zz":"a"}]}]"#, #"[{"p":[{"a":"x"}]}]"#,
])
func `a damaged stored form is an error and no trap`(stored: String) {
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([Block].self, from: Data(stored.utf8))
  }
}

@Test func `days and dates are those of the calendar`() throws {
  let day = try #require(CivilDay(year: 2024, month: 2, day: 29))
  #expect(CivilDay(daysSince1970: day.daysSince1970) == day)
  #expect(day.weekday == 4)
  #expect(CivilDay(year: 2023, month: 2, day: 29) == nil)
  for days in stride(from: -700_000, through: 700_000, by: 977) {
    #expect(CivilDay(daysSince1970: days).daysSince1970 == days)
  }
}

@Test func `a date is written as exactly as it is known`() throws {
  let day = try #require(CivilDay(year: 2025, month: 2, day: 11))
  #expect(PublicationDate(day).iso8601 == "2025-02-11")
  #expect(PublicationDate(day, second: 56_400, zone: nil).iso8601 == "2025-02-11T15:40:00")
  #expect(PublicationDate(day, second: 56_400, zone: 3600).iso8601 == "2025-02-11T15:40:00+01:00")
  #expect(
    PublicationDate(day, second: 1800, zone: -12_600).iso8601 == "2025-02-11T00:30:00-03:30")
}

@Test func `the text is what is read, without captions and pull quotes`() {
  #expect(
    everything.text
      == "Ein abc\nhier23[1]\n\nplain\n\nZwei\n\nx\n\ny\n\n\nq\nWer\n\nT\nh\n1\t\n\nlet x\n")
}

@Test func `words are counted in every script`() {
  #expect("Der Rest ist Rechnen – 3 Prozent".wordCount == 6)
  #expect("漢字かな".wordCount == 4)
  #expect("".wordCount == 0)
}
