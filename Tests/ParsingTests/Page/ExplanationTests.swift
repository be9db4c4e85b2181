import Testing

@testable import Parsing

@Suite struct ExplanationTests {
  private static let sentence =
    "Wer wartet, der handelt auch, nur eben später und meistens mit etwas mehr Verstand."
  private static let other =
    "Man sieht es den Leuten an, wenn sie am Bahnhof stehen und niemand ihnen sagt, wie lange."

  private func explained(_ page: String) throws -> Explanation {
    try explanation(of: Source(bytes: Array(page.utf8), location: "-"))
  }

  @Test func `a page tells its boxes, and of each part what became of it`() throws {
    let told = try explained(
      """
      <!DOCTYPE html><html lang="de"><title>Vom langen Warten</title>
      <nav><a href="/">Startseite</a></nav>
      <article class="story wide"><h1>Vom langen Warten</h1>
      <div class="text"><p>\(Self.sentence)</p><p>\(Self.other)</p><p>\(Self.sentence) Ja.</p></div>
      </article></html>
      """)
    #expect(told.facts.prefix(2).map(\.value) == ["html", "Vom langen Warten"])
    #expect(told.candidates.map(\.name) == ["div.text", "article.story.wide", "body"])
    #expect(told.candidates.map(\.isUnderTitle) == [true, true, false])
    #expect(told.candidates.map(\.prose) == [1, 1, 1])
    #expect(told.passages.map(\.fate) == [.cut, .moved, .kept, .kept, .kept])
    #expect(told.passages.map(\.rule) == ["navigation", "headline", "", "", ""])
    for passage in told.passages {
      let gains = passage.evidence.map(\.gain)
      #expect(gains.prefix { $0 > 0 }.count <= 3 && gains.count <= 6)
      #expect(passage.first != nil && passage.final != nil)
    }
  }

  @Test func `a page without an article is explained all the same`() throws {
    let told = try explained("<!DOCTYPE html><nav><a href=/>Start</a></nav>")
    #expect(told.candidates == [])
    #expect(
      told.reasons == ["No box holds prose.", "There is no article: nothing that is kept is text."])
    #expect(told.passages.map(\.text) == ["Start"])
  }

  @Test func `the columns of an explanation are aligned`() {
    var told = Explanation()
    told.facts = [.init(name: "kind", value: "html"), .init(name: "t", value: "Vom\nWarten")]
    told.candidates = [
      .init(score: 1200.4, prose: 0.914, name: "div.text", isUnderTitle: true),
      .init(score: 9, prose: 1, name: "body", isUnderTitle: false),
    ]
    told.reasons = ["1 it is."]
    told.passages = [
      .init(
        fate: .kept, first: 0.5, final: 2.25, text: String(repeating: "Wort ", count: 13),
        evidence: [
          .init(name: "prose", weight: 2, measure: 1),
          .init(name: "digits", weight: -1.5, measure: 0.5),
        ]),
      .init(fate: .cut, rule: "related", first: -0.04, final: -12, text: "Mehr"),
    ]
    let words = String(repeating: "Wort ", count: 11) + "Wort…"
    #expect(
      told.text == """
        kind  html
        t     Vom Warten

        candidates
        1  1200   91 %  div.text  under the title
        2     9  100 %  body

        1 it is.

        passages: 1 of 2 kept
        +    2.25   0.50           \(words)  +2.00 prose · -1.50 × 0.50 digits
        -  -12.00  -0.04  related  Mehr

        """)
  }
}
