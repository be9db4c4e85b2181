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
    // A teaser said again, a question asked again.
    let lead = [caption, caption] + paragraphs(first) + paragraphs(second)
    #expect(try article(["Die lange Probe"] + lead).text.hasPrefix(caption))
    let question = "Hat die Lampe auch dann geleuchtet, als die Sonne in das Fenster schien?"
    let asked = try article(parts + [question, "Nein.", question] + paragraphs(second))
    #expect(asked.text.contains(question))
  }

  @Test func `of an article that a page holds twice the first stays, whatever follows`() throws {
    let text = paragraphs(first) + paragraphs(second)
    let comments = (1...40).map { "Kommentar Nummer \($0): \(second) Das sehe ich anders als Sie." }
    let page = ["Die lange Probe"] + text + text + ["Kommentare"] + comments
    let article = try article(page)
    #expect(article.text.hasPrefix(text[0]))
  }

  @Test func `a box about the author is no part of the text, a person of the text is`() throws {
    let box = ["Erika Muster", "Redakteurin", "Erika schreibt seit Jahren über Licht. \(second)"]
    let article = try article(["Die lange Probe"] + paragraphs(first) + box)
    #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
    let section = ["Erika Muster", "Erika hat die Lampe nie gesehen. \(second)"]
    let other = try self.article(["Die lange Probe"] + paragraphs(first) + section)
    #expect(other.text.hasSuffix(section[1]))
    let people = ["Erika Muster", "Jan Beispiel", "Mia Probe"].flatMap {
      [$0, "\($0) will als Professorin in den Rat der Stadt. \(second)"]
    }
    let list = try self.article(["Die lange Probe"] + paragraphs(first) + people)
    #expect(people.allSatisfy { $0.count < 20 || list.text.contains($0) })
  }

  @Test func `a name may stand below its opener`() throws {
    let dek = "Drei Wochen Licht, und was davon zu halten ist, wenn es am Ende dunkel wird."
    let head = ["Die lange Probe der Lampen", dek, "Von", "Erika Muster"]
    let article = try article(head + paragraphs(first))
    #expect(article.dek == dek)
    #expect(article.byline == [Author("Erika Muster")])
    #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
  }

  @Test func `what stands above the byline is the head, and only a pitch is cut`() throws {
    let dek = "Drei Wochen Licht, und was davon zu halten ist, wenn es am Ende dunkel wird."
    let more = "Hol dir jede Woche das Beste aus der Werkstatt, ohne Umwege und ganz ohne Kosten."
    for (between, whole) in [(["Werkstattbrief", more], dek), ([more], "\(dek) \(more)")] {
      let head = ["Die lange Probe der Lampen", dek] + between + ["Von Erika Muster"]
      let article = try article(head + paragraphs(first))
      #expect(article.dek == whole)
      #expect(article.byline == [Author("Erika Muster")])
      #expect(article.text == paragraphs(first).joined(separator: "\n\n"))
    }
  }

  @Test(arguments: ["3時間前", "12分前", "5분 전", "2 小时前", "vor 3 Stunden", "5 hours ago"])
  func `an age is a date in every script`(age: String) {
    #expect(Passage(age).rule == .date)
  }
}
