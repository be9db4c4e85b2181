import ArticleModel
import Testing

@testable import Exporting

@Suite struct FileNameTests {
  private func name(_ headline: String, published: String? = nil) -> String {
    let article = Article(
      headline: headline, published: published.flatMap { PublicationDate(iso8601: $0) })
    return fileName(of: article, ArticleID(rawValue: 17))
  }

  @Test func `a name tells day and headline, and is unique by its number`() {
    #expect(
      name("Das Land braucht weniger Brücken, aber bessere", published: "2024-05-07T06:30:00+02:00")
        == "2024-05-07-Das-Land-braucht-weniger-Brücken-aber-bessere-17")
    #expect(name("") == "17")
    #expect(name("漢字 und mehr") == "漢字-und-mehr-17")
  }

  @Test(arguments: [
    "../../etc/passwd", "-rf *", ".hidden", "a\u{0}b", "$(reboot)", "`x`", "a\nb", "CON: |<>?\"",
    "\u{202E}txt.exe", String(repeating: "lang ", count: 200),
  ])
  func `no name means anything to a file system or a shell`(headline: String) {
    let name = name(headline)
    #expect(name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
    #expect(!name.hasPrefix("-") && !name.hasPrefix("."))
    #expect(name.utf8.count < 120)
  }
}
