import ArticleModel
import Foundation
import Testing

@Suite struct HighlightTests {
  private let article = Article(
    headline: "Vom Warten",
    body: [
      .paragraph([.text("Wer wartet, handelt auch. Das Land "), .emphasis([.text("wartet")])]),
      .heading(level: 2, [.text("Fünf Jahre")]),
      .paragraph([.text("„Die Brücke bleibt gesperrt“ ist so ein Satz. Wer wartet, gewinnt.")]),
      .divider,
      .list(
        ListBlock(.bullet, items: ["eins", "zwei"].map { [.paragraph([.text($0)])] })),
    ], footnotes: [Footnote("1", body: [.paragraph([.text("Wer wartet, liest.")])])])

  /// What of the article the highlight covers.
  private func found(_ highlight: Highlight, in article: Article) -> String? {
    article.ranges(of: [highlight])[0].map { article.text(from: $0.lowerBound, to: $0.upperBound) }
  }

  private func range(_ block: Int, _ start: Int, _ lastBlock: Int, _ end: Int) -> Range<Anchor> {
    Anchor(block: block, offset: start)..<Anchor(block: lastBlock, offset: end)
  }

  @Test func `a highlight has the words and what stands around them`() throws {
    let highlight = try #require(article.highlight(range(1, 0, 2, 28), colour: .green))
    #expect(
      highlight
        == Highlight(
          quote: "Fünf Jahre\n\n„Die Brücke bleibt gesperrt“",
          before: "Wer wartet, handelt auch. Das Land wartet\n\n".suffixed,
          after: " ist so ein Satz. Wer wartet, gewinnt.\n\neins\nzwe".prefixed,
          anchor: Anchor(block: 1, offset: 0), colour: .green))
    #expect(article.highlight(range(3, 0, 3, 0)) == nil)
  }

  @Test func `every passage is found where it was marked`() throws {
    for block in 0..<article.blockCount {
      let length = try #require(article.block(block)).text.unicodeScalars.count
      for start in 0..<length {
        for end in start + 1...length {
          let range = range(block, start, block, end)
          guard let highlight = article.highlight(range) else { continue }
          #expect(article.ranges(of: [highlight]) == [range], "\(range)")
        }
      }
    }
  }

  @Test func `a passage over several blocks is found over them`() {
    let range = range(0, 4, 4, 4)
    #expect(article.highlight(range).map { article.ranges(of: [$0]) } == [range])
  }

  @Test func `of equal words those in the old company are found`() throws {
    let second = try #require(article.highlight(range(2, 46, 2, 56)))
    #expect(second.quote == "Wer wartet")
    var changed = article
    changed.body.insert(.paragraph([.text("Wer wartet, hat Zeit.")]), at: 0)
    #expect(changed.ranges(of: [second]) == [range(3, 46, 3, 56)])
    // Without company, the nearest one.
    let bare = Highlight(quote: "Wer wartet", anchor: Anchor(block: 5, offset: 3))
    #expect(article.ranges(of: [bare]) == [range(5, 0, 5, 10)])
  }

  @Test func `another typography and other blocks are no hindrance`() {
    let quotes = [
      "wartet fünf jahre \"Die Bru\u{308}cke": "wartet\n\nFünf Jahre\n\n„Die Brücke",
      "Die Brü\u{AD}cke\nbleibt\u{A0}gesperrt": "Die Brücke bleibt gesperrt",
      "\"Die Brücke bleibt gesperrt\"": "„Die Brücke bleibt gesperrt“",
      "eins zwei": "eins\nzwei",
    ]
    for (quote, text) in quotes { #expect(found(Highlight(quote: quote), in: article) == text) }
  }

  @Test func `in texts without spaces any passage is found`() throws {
    let article = Article(
      headline: "橋", body: [.paragraph([.text("その橋は当分の間閉鎖されたまま、と大臣は言う。橋は橋だ。")])])
    func words(_ quote: String) -> String? {
      article.ranges(of: [Highlight(quote: quote)])[0].map {
        article.text(from: $0.lowerBound, to: $0.upperBound)
      }
    }
    for quote in ["閉鎖", "橋は当分の間", "と大臣は言う。", "橋"] { #expect(words(quote) == quote) }
    #expect(words("閉橋") == nil)
  }

  @Test func `a passage that was marked elsewhere goes over the words of a picture`() throws {
    let article = Article(
      headline: "Käfer",
      body: [
        .paragraph([.text("Es war ein Sommer voller Käfer.")]),
        .figure(Figure(url: "https://x.example/a.jpg", alt: "Ein Käfer auf einem Blatt")),
        .paragraph([.text("Ein anderer Freund sah sie nicht.")]),
      ])
    let quote = "voller Käfer. Ein anderer Freund"
    let range = try #require(article.ranges(of: [Highlight(quote: quote)])[0])
    #expect(range.lowerBound == Anchor(block: 0, offset: 18))
    #expect(range.upperBound == Anchor(block: 2, offset: 18))
    // With the words of the picture, as one marks it here, it is found as well.
    let whole = article.text(from: range.lowerBound, to: range.upperBound)
    #expect(article.ranges(of: [Highlight(quote: whole)]) == [range])
  }

  @Test func `words that are gone are lost, and words inside words are none`() {
    for quote in ["Wer wartet, verliert", "and", "ein Sat", "", "—", "  "] {
      #expect(found(Highlight(quote: quote), in: article) == (quote == "ein Sat" ? quote : nil))
    }
    #expect(article.ranges(of: [Highlight(quote: nil, note: "Gut.")]) == [nil])
    #expect(article.placed([Highlight(quote: "fort")]) == [Highlight(quote: "fort")])
  }

  @Test func `of a longer passage beginning and end are enough`() throws {
    let text = "Es gibt Sätze, die man zweimal liest, weil sie beim ersten Mal zu glatt durchgehen."
    let old = Article(headline: "", body: [.paragraph([.text(text)])])
    let highlight = try #require(old.highlight(range(0, 0, 0, text.unicodeScalars.count)))
    let edited = text.replacing("zweimal liest", with: "noch einmal lesen muss")
    let new = Article(headline: "", body: [.paragraph([.text("Vorab. " + edited + " Und so.")])])
    #expect(found(highlight, in: new) == edited)
    let other = text.replacing("beim ersten Mal zu glatt", with: "gut")
    #expect(found(highlight, in: Article(headline: "", body: [.paragraph([.text(other)])])) == nil)
  }

  @Test func `a found highlight takes the place where it stands now`() {
    let placed = article.placed([Highlight(quote: "Fünf Jahre", colour: .red, note: "wirklich?")])
    #expect(
      placed == [
        Highlight(
          quote: "Fünf Jahre", before: "Wer wartet, handelt auch. Das Land wartet\n\n".suffixed,
          after: "\n\n„Die Brücke bleibt gesperrt“ ist so ein Satz. Wer".prefixed,
          anchor: Anchor(block: 1, offset: 0), colour: .red, note: "wirklich?")
      ])
  }

  @Test func `what was written before there were colours is read`() throws {
    let old = #"{"quote":"Fünf Jahre","note":"wirklich?","added":1715155200}"#
    let highlight = Highlight(quote: "Fünf Jahre", note: "wirklich?", added: 1_715_155_200)
    #expect(try JSONDecoder().decode(Highlight.self, from: Data(old.utf8)) == highlight)
    let odd = #"{"quote":"a","colour":"octarine"}"#
    #expect(
      try JSONDecoder().decode(Highlight.self, from: Data(odd.utf8)) == Highlight(quote: "a"))
    let full = try #require(article.highlight(range(0, 0, 0, 3), colour: .blue, note: "n"))
    let written = try JSONEncoder().encode(full)
    #expect(try JSONDecoder().decode(Highlight.self, from: written) == full)
  }

  @Test func `a text of one word over and over is searched in one pass`() {
    let words = String(repeating: "da ", count: 100_000)
    let article = Article(headline: "", body: [.paragraph([.text(words)])])
    let quote = String(repeating: "da ", count: 50_000) + "fort"
    #expect(article.ranges(of: [Highlight(quote: quote, before: "da da da ")]) == [nil])
  }
}

extension String {
  fileprivate var suffixed: String {
    String(String.UnicodeScalarView(unicodeScalars.suffix(Highlight.contextLength)))
  }
  fileprivate var prefixed: String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(Highlight.contextLength)))
  }
}
