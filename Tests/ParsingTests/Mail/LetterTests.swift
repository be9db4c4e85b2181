import ArticleModel
import Testing

@testable import Parsing

@Suite struct LetterTests {
  private func article(_ lines: String...) throws -> Article {
    let text = lines.joined(separator: "\r\n")
    return try parse(Source(bytes: Array(text.utf8), location: "brief.eml")).article
  }

  @Test
  func `a newsletter in plain text has its subject as headline and its sender as publication`()
    throws
  {
    let article = try article(
      "Received: from a by b; Mon, 6 May 2024 10:30:00 +0200",
      "From: \"Der Bote\" <post@bote.example>",
      "Subject: =?utf-8?Q?Br=C3=BCcken_und_Br=C3=BCche?=", "Date: Mon, 6 May 2024 10:30:00 +0200",
      "Message-ID: <1@bote.example>", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable", "", "Liebe Leserin,", "",
      "eine Br=C3=BCcke ist erst dann gesperrt,", "wenn ein Schild davorsteht.", "")
    #expect(article.headline == "Brücken und Brüche")
    #expect(article.publication == "Der Bote")
    #expect(article.published?.iso8601 == "2024-05-06T10:30:00+02:00")
    #expect(
      article.body.map(\.text) == [
        "Liebe Leserin,", "eine Brücke ist erst dann gesperrt, wenn ein Schild davorsteht.",
      ])
  }

  @Test func `a letter needs no more than its sender, its subject and its day`() throws {
    let article = try article(
      "From: Der Bote <post@bote.example>", "To: ich@example.org", "Subject: Ein langsames Wort",
      "Date: Mon, 6 May 2024 10:30:00 +0200", "",
      "Es gibt Sätze, die man zweimal liest, weil sie zu glatt durchgehen.")
    #expect(article.headline == "Ein langsames Wort")
    #expect(article.publication == "Der Bote")
    #expect(
      article.body.map(\.text) == [
        "Es gibt Sätze, die man zweimal liest, weil sie zu glatt durchgehen."
      ])
  }

  @Test func `a headline in the page is not said again above the subject`() throws {
    let article = try article(
      "From: bote@example.org", "Subject: Brücken im Herbst", "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8", "",
      "<title>Newsletter</title><h1>Brücken im Herbst</h1><p>Es gibt Sätze, die man zweimal liest,",
      "weil sie beim ersten Mal zu glatt durchgehen. Die Brücke bleibt gesperrt.</p>",
      "<p>Und niemand widerspricht. Das ist ein Problem, größer, als es aussieht.</p>")
    #expect(article.headline == "Brücken im Herbst")
    #expect(article.kicker == nil)
  }

  @Test func `a browser that saved a page has not written it`() throws {
    var lines = [
      "From: \"Gespeichert von Windows Internet Explorer 8\"", "Subject: Br_cken",
      "Date: Tue, 7 May 2024 06:30:00 +0200", "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8", "",
      "<h1>Brücken</h1><p>Es gibt Sätze, die man zweimal liest, weil sie beim ersten Mal zu glatt",
      "durchgehen. Die Brücke bleibt bis auf Weiteres gesperrt, sagt der Minister.</p>",
    ].joined(separator: "\r\n").utf8.map { $0 }
    // An ü of windows-1252, as there was no UTF-8 in headers then.
    if let place = lines.firstIndex(of: UInt8(ascii: "_")) { lines[place] = 0xFC }
    let article = try parse(Source(bytes: lines, location: "a.mht")).article
    #expect(article.publication == nil)
    #expect(article.headline == "Brücken")
    #expect(WebArchive(lines)?.title == "Brücken")
  }

  @Test func `of a letter with both forms the page is read`() throws {
    let article = try article(
      "From: bote@example.org", "Subject: Heute", "Date: Mon, 6 May 2024 10:30:00 +0200",
      "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"x\"", "", "--x",
      "Content-Type: text/plain", "", "Nur Text.", "--x", "Content-Type: text/html; charset=utf-8",
      "",
      "<table><tr><td><p>Eine Brücke ist erst dann gesperrt, wenn ein Schild davorsteht.</p></td></tr></table>",
      "--x--", "")
    #expect(article.headline == "Heute")
    #expect(article.publication == "bote@example.org")
    #expect(article.text.contains("wenn ein Schild davorsteht"))
    #expect(!article.text.contains("Nur Text"))
  }
}
