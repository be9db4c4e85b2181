import ArticleModel
import HTML
import Testing

@testable import Parsing

/// Pages made to be slow; each takes a fraction of a second where work is linear, and hours where it
/// is not.
@Suite(.timeLimit(.minutes(2))) struct HostilePageTests {
  private static let paragraph =
    "<p>Ein Absatz, der lang genug ist, um einer zu sein, und noch mehr."

  private func article(_ page: String) throws -> Article {
    try parse(Source(bytes: Array(page.utf8), location: "page.html")).article
  }

  @Test func `every one of many footnotes is kept`() throws {
    let count = 20_000
    let links = (0..<count).map { "<sup><a href=\"#f\($0)\">\($0)</a></sup>" }.joined()
    let notes = (0..<count).map { "<li id=\"f\($0)\">Note \($0)" }.joined()
    let article = try article("<!DOCTYPE html>\(Self.paragraph)\(links)</p><ol>\(notes)</ol>")
    #expect(article.footnotes.count == count)
    #expect(article.footnotes.last?.body == [.paragraph([.text("Note \(count - 1)")])])
  }

  @Test func `titles and crumbs may be as long as the page`() throws {
    let long = String(repeating: "Der lange Titel und was danach kommt ", count: 20_000)
    let crumbs = """
      <script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
      {"position":1,"name":"Meinung"},{"position":2,"name":"\(long)"}]}</script>
      """
    let page = "<!DOCTYPE html><title>\(long)</title>\(crumbs)<h1>Titel</h1>"
    let article = try article(page + String(repeating: Self.paragraph + "</p>", count: 10_000))
    #expect(article.body.count == 10_000)
    #expect(article.section == ["Meinung"])
  }

  @Test func `a byline has an end, however many names its author has`() throws {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    let names = letters.flatMap { one in
      letters.flatMap { two in letters.map { "\"Anna T\(one)\(two)\($0)ner\"" } }
    }
    let references = Array(repeating: ##"{"@id": "#a"}"##, count: 30).joined(separator: ",")
    let page = """
      <!DOCTYPE html><script type="application/ld+json">[
      {"@type": "NewsArticle", "headline": "Titel", "author": [\(references)]},
      {"@id": "#a", "@type": "Person", "name": [\(names.joined(separator: ","))]}]</script>
      <h1>Titel</h1>\(Self.paragraph)</p>
      """
    let byline = try article(page).byline.map(\.name)
    #expect(byline.count == 30 && byline.prefix(2) == ["Anna Taaaner", "Anna Taabner"])
  }

  @Test func `a page with more text than any article is refused, whatever its scripts hold`() throws
  {
    let script = "<script>" + String(repeating: "let a = 1;\n", count: 1_700_000) + "</script>"
    let text = "<p>\(Self.paragraph)</p>"
    #expect(try article("<!DOCTYPE html>\(script)\(text)\(text)").body.count == 2)
    let long = "<p>" + String(repeating: "Viel Text. ", count: 1_700_000) + "</p>"
    #expect(throws: ParsingError.tooLong(limit: 16 << 20)) { try article(text + long) }
  }

  @Test func `behind a hundred thousand leaves the rest is one leaf`() {
    let page = "<!DOCTYPE html><body>" + String(repeating: "<p>a", count: 150_000)
    let document = Document(html: page)
    let tree = LeafReader.leaves(of: document, below: document.body)
    #expect(tree.leaves.count == 100_001)
    #expect(tree.leaves.last?.text.utf8.count == 2 * 50_000 - 1)
    #expect(tree.leaves.last?.nodes.count == 50_000)
  }

  @Test(arguments: [
    "<ul><li>Ein Punkt der Liste", "<table><tr><td>Zelle",
    "<blockquote><p>Ein Zitat, das lang ist.",
    "<div class=x><p>a", "<figure><img src=a.jpg><figcaption>Bild. Foto: dpa</figcaption>",
    "<aside class=pullquote>Ein Satz, der hervorgehoben ist.</aside>",
    "<nav class=breadcrumb><a href=/>Start</a></nav>", "<article><h2>Titel</h2>",
    "<iframe src=\"https://example.org/\"></iframe>", "<blockquote class=twitter-tweet>",
    "<img src=a.jpg><noscript><img src=a.jpg></noscript>", "<dt>Wort<dd>Erklärung",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>",
  ])
  func `a piece of a page without end keeps the paragraph before it`(piece: String) throws {
    let article = try article(
      "<!DOCTYPE html><h1>Titel</h1>\(Self.paragraph)</p>" + String(repeating: piece, count: 10_000)
    )
    let text = article.text + article.removed.map(\.text).joined()
    #expect(text.contains("Ein Absatz, der lang genug ist"))
  }

  @Test(arguments: [
    "[", "*", "`", "<a '", "> ", "- ", "![a](", "[a][b]", "**a* ", "<", "| a ", "\\*", "&amp",
    "[a](b (", "[a](b \"", "[a](<", "http://a", ")",
  ])
  func `a mark of Markdown without end keeps the text before it`(mark: String) throws {
    let text = "# Titel\n\nEin Absatz.\n\n" + String(repeating: mark, count: 50_000) + "\n"
    let article = try #require(markdownArticle(text))
    #expect(article.body.first == .paragraph([.text("Ein Absatz.")]))
  }

  @Test func `an address may end in a hundred thousand parentheses`() throws {
    let end = String(repeating: ")", count: 100_000)
    let article = try #require(markdownArticle("http://x.example/a_(b)\(end)\n"))
    let address = "http://x.example/a_(b)"
    #expect(
      article.body == [.paragraph([.link([.text(address)], to: address), .text(end)])])
  }

  @Test func `there may be twenty thousand footnotes and lines of a head`() throws {
    let notes = (0..<20_000).map { "[^\($0)]: Note.\n\n" }.joined()
    #expect(try #require(markdownArticle("Ein Satz.[^0]\n\n\(notes)")).footnotes.count == 20_000)
    let lines = String(repeating: "  mehr\n", count: 100_000)
    let head = FrontMatter(Array("---\ndek: Lang\n\(lines)---\n".utf8))
    #expect(head.string("dek")?.utf8.count == 4 + 5 * 100_000)
  }

  @Test func `lists of Markdown may nest without end`() throws {
    let text =
      "# Titel\n\n"
      + (0..<500).map { String(repeating: " ", count: 2 * $0) + "- a\n" }
      .joined()
    let article = try #require(markdownArticle(text))
    #expect(article.text.utf8.count(where: { $0 == 0x61 }) == 500)
  }
}
