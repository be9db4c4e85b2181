import ArticleModel
import Testing

@testable import Parsing

/// Where the text of a whole page, given as plain text, begins and ends.
@Suite struct StretchTests {
  private func article(_ parts: [String]) throws -> Article {
    let text = parts.joined(separator: "\n\n")
    return try parse(Source(bytes: Array(text.utf8), location: "-")).article
  }

  /// What tells a whole page: its menus and its imprint.
  private let menu = ["Zum Inhalt springen", "Impressum", "Datenschutz", "Die lange Probe"]
  private let first =
    "Zwölf Lampen standen drei Wochen lang in einem Zimmer, und jede hat gezeigt, was sie kann."
  private let second =
    "Am Ende blieb eine übrig, die nicht die hellste war, aber die einzige, die niemand vermisst hat."
  private func paragraphs(_ opening: String) -> [String] {
    ["Zuerst", "Danach", "Zuletzt"].map { "\($0): \(opening) \(opening) \(opening)" }
  }

  @Test func `an article goes on behind a long list of short lines`() throws {
    let products = (1...40).map { "Lampe Modell \($0)" }
    let article = try article(menu + paragraphs(first) + products + paragraphs(second))
    #expect(article.text.hasPrefix("Zuerst: \(first)"))
    #expect(article.text.hasSuffix(second))
  }

  @Test func `an article may have more items than paragraphs`() throws {
    let plants = (1...12).flatMap { number in
      ["Pflanze \(number)", "\(number): \(first) \(first) \(first)"]
        + [
          "* Licht: halb.", "* Wasser: wenig.", "* Erde: Sand.", "* Tiere: giftig.", "* Ort: Bad.",
        ]
    }
    let article = try article(menu + paragraphs(first) + plants)
    #expect(article.text.hasPrefix("Zuerst: \(first)"))
    #expect(article.text.contains("12: \(first)"))
  }

  @Test func `teasers under the heading of a box are no part of it`() throws {
    let teasers = (1...6).flatMap { number in
      [
        "Teaser \(number)", "Andere Seite", "Ein Blick", "Nr. \(number)",
        second + " Teil \(number).",
      ]
    }
    let article = try article(menu + paragraphs(first) + ["Mehr zum Thema"] + teasers)
    #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
  }

  @Test func `what a page says twice is not its article`() throws {
    let notices = ["U-Bahn: ", "S-Bahn: "].map { $0 + "\(second) \(second) \(second)" }
    let stops = (1...20).map { "Haltestelle \($0)" }
    let text = paragraphs(first) + paragraphs(second)
    let article = try article(menu + notices + stops + notices + stops + text)
    #expect(article.text == text.joined(separator: "\n\n"))
  }

  @Test func `a paragraph that stands twice in a row is a caption unless all does`() throws {
    let caption = "Eine Lampe steht im Fenster der Werkstatt und leuchtet, obwohl es Tag ist."
    let parts = ["Die lange Probe"] + paragraphs(first)
    let pictured = try article(parts + [caption, caption] + paragraphs(second))
    #expect(pictured.figures == [Figure(caption: caption)])
    #expect(pictured.text == (paragraphs(first) + paragraphs(second)).joined(separator: "\n\n"))
    let doubled = try article(["Die lange Probe"] + paragraphs(caption).flatMap { [$0, $0] })
    #expect(doubled.text == paragraphs(caption).joined(separator: "\n\n"))
  }

  @Test func `a box about the author is no part of the text, a person of the text is`() throws {
    let box = ["Erika Muster", "Redakteurin", "Erika schreibt seit Jahren über Licht. \(second)"]
    let article = try article(["Die lange Probe"] + paragraphs(first) + box)
    #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
    let section = ["Erika Muster", "Die Lampe von Muster war es nicht. \(second)"]
    let other = try self.article(["Die lange Probe"] + paragraphs(first) + section)
    #expect(other.text.hasSuffix(section[1]))
  }

  @Test func `what stands above the byline is the head`() throws {
    let dek = "Drei Wochen Licht, und was davon zu halten ist, wenn es am Ende dunkel wird."
    let pitch = "Hol dir jede Woche das Beste aus der Werkstatt, ohne Umwege und ganz ohne Kosten."
    let byline = ["Werkstattbrief", pitch, "Von Erika Muster"]
    for head in [byline, ["Von", "Erika Muster"]] {
      let article = try article(["Die lange Probe der Lampen", dek] + head + paragraphs(first))
      #expect(article.dek == dek)
      #expect(article.byline == [Author("Erika Muster")])
      #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
    }
  }

  @Test(arguments: ["3時間前", "12分前", "5분 전", "2 小时前", "vor 3 Stunden", "5 hours ago"])
  func `an age is a date in every script`(age: String) {
    #expect(Passage(age).rule == .date)
  }
}
