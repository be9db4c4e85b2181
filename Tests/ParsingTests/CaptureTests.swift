import ArticleModel
import Foundation
import Testing

@testable import Parsing

@Suite struct CaptureTests {
  private func article(_ text: String) throws -> Article {
    try parse(Source(bytes: Array(text.utf8), location: "-")).article
  }

  @Test func `a capture of a commentary becomes its anatomy`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "capture.txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    let article = try article(text)
    #expect(article.section == ["Titelseite", "Debatte", "Kommentare"])
    #expect(article.kicker == "Stadtgrün")
    #expect(article.headline == "Lindners Plan für den Bahnhofsplatz übersieht die Anwohner")
    #expect(
      article.dek == "Die Stadt will den Bahnhofsplatz umbauen – dahinter steckt mehr als der "
        + "Wunsch nach Bäumen. Es geht um Geld und um die Frage, wer bestimmt. Ein Kommentar.")
    #expect(article.genre == .commentary)
    #expect(article.byline == [Author("Paula Wiesengrund")])
    #expect(article.published?.iso8601 == "2023-07-04T09:05:00+02:00")
    #expect(article.language == "de")
    #expect(
      article.figures == [
        Figure(
          caption: "Der Bahnhofsplatz liegt im Sommer ohne Schatten da.", credit: "Stadtarchiv")
      ])
    #expect(article.body.count == 6)
    #expect(article.body[3] == .heading(level: 2, [.text("Was auf dem Spiel steht")]))
    #expect(article.text.hasPrefix("Die Stadt will den Bahnhofsplatz umbauen – doch dahinter"))
    #expect(article.text.hasSuffix("die heute noch darunter spielen?"))
    #expect(
      article.removed.map(\.rule) == [
        "control", "related", "advertisement", "advertisement", "after the text",
        "after the text", "advertisement", "advertisement", "after the text",
      ])
  }

  @Test func `a plain text comes out whole`() throws {
    let paragraphs = [
      "The Long Way to the Well",
      "Every morning before the heat, the women of the village walk to the well, as they always did.",
      "“Nobody counts the steps,” says the oldest of them. She laughs.",
      "There is a pump now, but it stands still for most of the year, and nobody mends it.",
    ]
    for separator in ["\n\n", "\n", "\r\n\r\n"] {
      let article = try article(paragraphs.joined(separator: separator))
      #expect(article.headline == paragraphs[0])
      #expect(article.text == paragraphs.dropFirst().joined(separator: "\n\n"))
      #expect(article.removed == [])
    }
  }

  @Test(arguments: ["So ist es.", "Amen.", "Das reicht nicht.", "„Warum eigentlich?“", "¿Por qué?"])
  func `the short sentence that ends a commentary is text`(punchLine: String) throws {
    let paragraph = "Every morning before the heat, the women of the village walk to the well."
    let text = "The Long Way to the Well\n\n\(paragraph)\n\n\(paragraph) They always did.\n\n"
    for ending in ["", "\n\nMehr zum Thema\n\nEin Brunnen für alle"] {
      #expect(try article(text + punchLine + ending).text.hasSuffix("\n\n" + punchLine))
    }
    #expect(try article(text + "Mehr zum Thema\n\n" + punchLine).text.hasSuffix("always did."))
    #expect(try article(text + "und so weiter.").text.hasSuffix("always did."))
  }

  @Test func `a text wrapped at a column is joined again`() throws {
    let paragraph =
      "Die alte Brücke trägt seit hundert Jahren, was die Stadt über den Fluss schickt, und niemand "
      + "hat je gefragt, wie lange sie das noch kann. Jetzt haben Prüfer Risse gefunden, die keiner "
      + "sehen wollte, und auf einmal eilt es allen. Dabei war genug Zeit, um in Ruhe zu bauen."
    let other = paragraph.replacing("alte Brücke", with: "lange Mauer")
    let article = try article(wrapped(paragraph) + "\n\n" + wrapped(other))
    #expect(article.text == paragraph + "\n\n" + other)
  }

  @Test func `paragraphs are joined though headings and lists reach further`() throws {
    let paragraph = (1...20).map { "Der \($0). Prüfer fand Risse, die keiner sehen wollte." }
      .joined(separator: " ")
    let items = (1...4).map { "* " + String(repeating: "Pfeiler ", count: 7) + "Nr. \($0)" }
    let article = try article(
      (["Die Brücke", wrapped(paragraph)] + items).joined(separator: "\n\n"))
    #expect(article.body.first == .paragraph([.text(paragraph)]))
  }

  /// The paragraph in lines of at most 60 characters.
  private func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if line.count + 1 + word.count > 60 {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  @Test func `a paragraph that returns is kept once`() throws {
    let paragraph =
      "The ferry has not sailed since the storm, and the people of the island have begun to like it."
      + " Nobody says so."
    let end = "They mend their nets, and in the evening they sit on the wall that the harbour left."
    let article = try article([paragraph, end, paragraph].joined(separator: "\n\n"))
    #expect(article.text == paragraph + "\n\n" + end)
    #expect(article.removed == [Removed(paragraph, rule: "duplicate")])
  }

  @Test func `Japanese text without spaces is not lost`() throws {
    let first = "市は駅前の広場を新しくする計画を発表した。住民の間では賛成と反対の声が分かれている。"
    let second = "昔からの商店は車で来る客を心配し、近くに住む人たちは静かな公園を望んでいる。"
    let article = try article("駅前広場の計画に住民の声\n\n\(first)\n\n\(second)")
    #expect(article.language == "ja")
    #expect(article.text == first + "\n\n" + second)
  }

  @Test func `numbered items over prose are headings`() throws {
    let prose = "It takes an hour, and at the end of it you will know more than you wished to know."
    let article = try article("1. Ask the neighbours\n\n\(prose)\n\n2. Walk the fence\n\n\(prose)")
    #expect(article.body.first == .heading(level: 2, [.text("1. "), .text("Ask the neighbours")]))
  }

  @Test func `an ambiguous day belongs to the language of the text`() throws {
    let french = "Le maire de la ville est sur la place avec les enfants, et il ne dit pas un mot."
    let article = try article(
      "La place et le maire\n\nPublié le 06/01/2026\n\n\(french)\n\n\(french)")
    #expect(article.published?.iso8601 == "2026-01-06")
  }

  private static let prose =
    "Es gibt Sätze, die man zweimal liest, weil sie beim ersten Mal zu glatt durchgehen. Dieser "
    + "gehört dazu, und wer ihn schreibt, weiß das auch; er schreibt ihn trotzdem immer wieder."

  private static let more =
    "Wer sie ein drittes Mal liest, merkt, dass sie nichts verschweigen; sie sagen nur weniger, als "
    + "man ihnen zugetraut hat, und das ist in diesen Tagen schon beinahe eine Tugend."

  @Test(arguments: ["Macht", "Die Uhr", "Law and Order", "Zeit und Geld", "Warum?"])
  func `the line above a plain text is its headline, however short`(headline: String) throws {
    let article = try article("\(headline)\n\n\(Self.prose)\n\n\(Self.more)")
    #expect(article.headline == headline)
    #expect(article.text == "\(Self.prose)\n\n\(Self.more)")
  }

  @Test func `a German date on a line of its own is a date and no item`() throws {
    let article = try article(
      "Der Rest ist Rechnen\nVon Dr. Karla Probst\n14. März 2025, 8.05 Uhr\n\n\(Self.prose)")
    #expect(article.published?.iso8601 == "2025-03-14T08:05:00+01:00")
    #expect(article.byline == [Author("Dr. Karla Probst")])
    #expect(article.text == Self.prose)
  }

  @Test func `sequences for a terminal leave nothing behind`() throws {
    let article = try article(
      "Titel \u{1B}[31mrot\u{1B}[0m und\u{1B}]0;böse\u{7} gut\u{1B}]52;c;eA==\u{1B}\\ bleibt\n\n"
        + "\(Self.prose)\n\n\u{1B}P+q\u{1B}\\\(Self.more)")
    #expect(article.headline == "Titel rot und gut bleibt")
    #expect(article.text == "\(Self.prose)\n\n\(Self.more)")
  }

  @Test func `Thai text without spaces and points is not lost`() throws {
    let first =
      "มีการอ่านแบบหนึ่งที่เร่งไม่ได้และเราเกือบลืมวิธีทำไปแล้วมันเริ่มต้นด้วยประโยคที่ไม่ยอมให้อ่านผ่านๆ "
      + "และมันจบลงด้วยการเปลี่ยนความคิด"
    let second = "สิ่งที่เปลี่ยนไปไม่ใช่ความอดทนของผู้อ่านแต่เป็นหน้ากระดาษที่สามารถฝึกความอดทนได้"
    let article = try article("ข่าวช้า\n\n\(first)\n\nสั้นๆ\n\n\(second)")
    #expect(article.headline == "ข่าวช้า")
    #expect(article.text == "\(first)\n\nสั้นๆ\n\n\(second)")
    #expect(article.language == "th")
  }
}
