import ArticleModel
import Foundation
import Testing

@testable import Parsing

/// What belongs to the body although it is no prose, and what does not although it is.
@Suite struct BodyTests {
  private let opening =
    "The town has two bridges, and both of them are older than anyone who crosses them today."
  private let middle =
    "Last week the council was told what the repair would cost, and for once nobody laughed about it."
  private let closing =
    "It will be decided in spring, they say, as it has been every spring since the flood came."

  private func article(_ passages: [String]) throws -> Article {
    let text = passages.joined(separator: "\n\n")
    return try parse(Source(bytes: Array(text.utf8), location: "-")).article
  }

  @Test func `an arrow inside the text is no breadcrumb`() throws {
    let article = try article([
      "Two Bridges Too Many", opening, middle, "Opinions > Letters", closing,
    ])
    #expect(article.section == [])
    #expect(article.text.hasPrefix(opening))
    #expect(article.text.hasSuffix(closing))
  }

  @Test func `comments longer than the article do not replace it`() throws {
    let speakers = ["The mayor", "The miller", "A ferryman", "The teacher", "A child", "My aunt"]
    let body = speakers.map { "\($0) said it in the square: \(opening)" }
    let remarks = (1...40).map { "I have crossed it \($0) times, and I tell you: \(middle)" }
    let article = try article(
      ["Two Bridges Too Many"] + body + ["Comments"] + remarks)
    #expect(article.text == body.joined(separator: "\n\n"))
    #expect(article.removed.count == 41)
  }

  @Test func `code between paragraphs stays`() throws {
    let article = try article([
      "How to Count Bridges", opening, "let bridges = survey.count()", "print(bridges);", closing,
    ])
    let text = [opening, "let bridges = survey.count()", "print(bridges);", closing]
    #expect(article.text == text.joined(separator: "\n\n"))
  }

  @Test func `a line between lines of code is code, whatever it looks like`() throws {
    let code = ["// Cross the river", "func cross() {", "bridge.open = true", "walk", "}"]
    let passages = [
      "How to Cross a Bridge", opening, middle, code.joined(separator: "\n"), closing,
    ]
    let body = try article(passages).body
    #expect(body.count == 3 + code.count)
    #expect(body.dropFirst(2).dropLast().map(\.runningText) == code)
  }

  @Test func `the rows of a table stay where the article ends in them`() throws {
    let article = try article([
      "Two Bridges Too Many", opening, closing, "Bridge\t\tYear", "North Bridge\t\t1871",
      "Mill Bridge\t\t1904",
    ])
    let text = [opening, closing, "Bridge Year", "North Bridge 1871", "Mill Bridge 1904"]
    #expect(article.text == text.joined(separator: "\n\n"))
  }

  @Test func `a list that counts itself stays at the end, with what its lines point to`() throws {
    let entries = ["1) A rope", "2) A lantern", "3) A map of the mill"].enumerated().flatMap {
      [$1, "http://shop.example/\($0)"]
    }
    let text = try article(["What to Pack for the Bridge", opening, middle] + entries).text
    #expect(text == ([opening, middle] + entries).joined(separator: "\n\n"))
  }

  @Test func `a table at the end stays with the line above it, also behind a button`() throws {
    let rows = ["1 North bridge 1761 12 % 340 m", "2 South bridge 1802 48 % 295 m"]
    let table =
      ["Bridges by age and use"] + rows + ["3 Mill bridge 1899 7 % 41 m"]
    let end = ["Share this article"] + table
    let text = try article(["Two Bridges Too Many", opening, middle, closing] + end).text
    #expect(text == ([opening, middle, closing] + table).joined(separator: "\n\n"))
    let short = ["Share this article", "Bridges by age and use", rows[0], "Menu"]
    let kept = try article(["Two Bridges Too Many", opening, middle, closing] + short).text
    #expect(kept == [opening, middle, closing].joined(separator: "\n\n"))
  }

  @Test func `what every part of a text points to ends none of them, and heads no box`() throws {
    let bridges = ["North", "South", "Mill", "Castle", "Toll"]
    let long = [opening, middle, closing, opening, middle].joined(separator: " ")
    let body = bridges.flatMap { ["\($0) bridge", "\($0) is the name. \(long)", "Read more"] }
    let text = try article(["Five Bridges Too Many"] + body).text
    #expect(text.hasSuffix("Toll is the name. \(long)"))
    let pointed = try article(
      [
        "Five Bridges Too Many", "First of all. \(long)", "Read our full mill review",
        "What it costs", "A boat", "Last of all. \(long)", closing,
      ])
    #expect(pointed.removed.map(\.text) == ["Read our full mill review"])
  }

  @Test func `a last paragraph about its author is no text`() throws {
    let note = "Jane Doe is a freelance writer who has lived beside the river for a long time now."
    let article = try article(["Two Bridges Too Many", opening, middle, closing, note])
    #expect(article.text == [opening, middle, closing].joined(separator: "\n\n"))
    #expect(article.removed == [Removed(note, rule: "author box")])
  }

  @Test func `a plan that repeats itself is kept whole`() throws {
    let task =
      "Walk to the North Bridge before it is light, count the boats that lie below it, and "
      + "write the number down at once."
    let days = (1...12).flatMap { ["Day \($0)", task] }
    let article = try article(["Two Bridges Too Many", opening, middle] + days + [closing])
    let kept = article.text.components(separatedBy: "count the boats").count - 1
    #expect(kept == 12)
  }

  @Test func `a row of teasers behind its label is no text, however long`() throws {
    let teasers = (1...8).flatMap { number in
      [
        "Village \(number)",
        "In village \(number) nobody has ever seen the bridge, and they tell you so.",
      ]
    }
    let body = (1...7).map { "For the \($0). time: \(opening)" }
    let article = try article(["Two Bridges Too Many"] + body + ["Read also"] + teasers)
    #expect(article.text == body.joined(separator: "\n\n"))
  }

  @Test func `a line of a program is no date`() throws {
    let query = "WHERE built_at > '1871-05-02'"
    let article = try article(["How to Count Bridges", opening, middle, query, closing])
    #expect(article.removed == [])
    #expect(article.text.contains(query))
  }

  @Test(arguments: [
    "Größe ÄÖÜ – „Straße“ ’s", "ΣΊΣΥΦΟΣ", "İstanbul", "МОСКВА", "東京ＡＢＣ", "×÷ÞÐ", "Ⅷ Ⓐ K",
  ])
  func `lower case is that of the standard library`(text: String) {
    #expect(Array(text.lowered.unicodeScalars) == Array(text.lowercased().unicodeScalars))
  }
}
