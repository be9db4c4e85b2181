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
