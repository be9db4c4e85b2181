import ArticleModel
import Testing

@testable import Exporting

@Suite struct XHTMLPageTests {
  private func text(_ blocks: Block...) -> String {
    XHTMLPage(Article(headline: "A & B", language: "de", body: blocks), title: "-").text
  }

  @Test func `a page is XML: void elements are closed, and it names its vocabulary`() {
    let page = text(.paragraph([.text("Eins"), .lineBreak, .text("<zwei>")]), .divider)
    #expect(
      page.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html lang=\"de\" xmlns="))
    #expect(page.contains("<meta charset=\"utf-8\"/>"))
    #expect(page.contains("<p>Eins<br/>\n&lt;zwei&gt;</p>\n<hr/>"))
    #expect(page.contains("<title>A &amp; B</title>"))
  }

  @Test func `what XML cannot hold is left out, and nothing else is`() {
    let page = text(.paragraph([.text("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{E000}e\u{1F600}f")]))
    #expect(page.contains("<p>abc\u{FFFD}d\u{E000}e\u{1F600}f</p>"))
  }

  @Test func `an article without a headline is a page with a title, and stays without`() {
    let page = XHTMLPage(Article(headline: "", body: [.divider]), title: "Ohne & so").text
    #expect(page.contains("<title>Ohne &amp; so</title>"))
    #expect(page.contains("<h1></h1>"))
  }

  @Test func `a picture is a link, since a book fetches nothing`() {
    let page = text(
      .figure(
        Figure(caption: "Ein Bild", url: "https://e.org/a.jpg?b=1&c=2", alt: "Eine \"Brücke\"")),
      .figure(Figure(caption: "Noch eins", url: "https://e.org/b.jpg")))
    #expect(!page.contains("<img"))
    #expect(
      page.contains(
        "<a class=\"kolumne-picture\" href=\"https://e.org/a.jpg?b=1&amp;c=2\">Eine &quot;Brücke&quot;</a><figcaption>"
      ))
    #expect(
      page.contains(
        "<a class=\"kolumne-picture\" href=\"https://e.org/b.jpg\">https://e.org/b.jpg</a>"))
  }
}
