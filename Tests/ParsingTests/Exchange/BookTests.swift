import ArticleModel
import Exporting
import Testing

@testable import Parsing

@Suite struct BookTests {
  private func zip(_ files: [(String, String)]) -> [UInt8] {
    ZipFixture(entries: files.map { .init(name: $0, content: Array($1.utf8)) }).bytes
  }

  private let container = """
    <?xml version="1.0"?><container><rootfiles>
    <rootfile full-path="OEBPS/inhalt.opf" media-type="application/oebps-package+xml"/>
    </rootfiles></container>
    """

  private func book(_ package: String, _ files: [(String, String)]) -> [UInt8] {
    zip(
      [
        ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
        ("OEBPS/inhalt.opf", package),
      ] + files)
  }

  private func articles(_ bytes: [UInt8]) throws -> [Article] {
    try parcels(in: Source(bytes: bytes, location: "b.epub")).map { try $0.holding().article }
  }

  @Test func `chapters of EPUB 3 are articles, the first one above`() throws {
    let bytes = book(
      """
      <package xmlns:dc="x"><metadata><dc:title>Über das Warten</dc:title>
      <dc:creator>Anna Beispiel</dc:creator><dc:language>de</dc:language>
      <dc:date>2024-05-07</dc:date></metadata>
      <manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
      <item id="t" href="titel.xhtml"/><item id="a" href="text/eins.xhtml"/>
      <item id="b" href="text/zwei%201.xhtml"/><item id="c" href="text/drei.xhtml"/></manifest>
      <spine><itemref idref="t"/><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/>
      <itemref idref="c"/></spine></package>
      """,
      [
        (
          "OEBPS/nav.xhtml",
          """
          <html><body><nav epub:type="toc"><ol><li><a href="text/eins.xhtml">Erstens</a></li>
          <li><a href="./text/../text/drei.xhtml#x">Zweitens &amp; drittens</a></li></ol></nav></body></html>
          """
        ),
        ("OEBPS/titel.xhtml", "<html><body><img src='t.jpg'/></body></html>"),
        (
          "OEBPS/text/eins.xhtml",
          """
          <html><head><title/></head><body><h1>Erstens</h1><p>Wer <a id="x"/>wartet, handelt
          auch, sagt man gern, und meint die anderen.</p></body></html>
          """
        ),
        ("OEBPS/text/zwei 1.xhtml", "<html><body><p>Der Text geht weiter.</p></body></html>"),
        ("OEBPS/text/drei.xhtml", "<html><body><p>Ein anderer Text.</p></body></html>"),
      ])
    let parcels = try Array(parcels(in: Source(bytes: bytes, location: "b.epub")))
    #expect(
      parcels.map(\.name) == [
        "b.epub/OEBPS/text/drei.xhtml", "b.epub/OEBPS/text/eins.xhtml",
      ])
    let articles = try parcels.map { try $0.holding().article }
    #expect(articles.map(\.headline) == ["Zweitens & drittens", "Erstens"])
    #expect(
      articles[1].body.map(\.text) == [
        "Wer wartet, handelt auch, sagt man gern, und meint die anderen.", "Der Text geht weiter.",
      ])
    #expect(articles[1].byline == [Author("Anna Beispiel")])
    #expect(articles[1].publication == "Über das Warten")
    #expect(articles[1].published?.iso8601 == "2024-05-07")
    #expect(articles[1].language == "de")
  }

  @Test func `EPUB 2 tells its chapters by its NCX`() throws {
    let articles = try articles(
      book(
        """
        <opf:package xmlns:opf="y"><opf:metadata><dc:title>Hefte</dc:title></opf:metadata>
        <opf:manifest><opf:item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <opf:item id="a" href="a.html"/><opf:item id="b" href="b.html"/></opf:manifest>
        <opf:spine toc="ncx"><opf:itemref idref="a"/><opf:itemref idref="b"/></opf:spine></opf:package>
        """,
        [
          (
            "OEBPS/toc.ncx",
            """
            <ncx><navMap><navPoint><navLabel><text>Heft 1</text></navLabel><content src="a.html"/>
            </navPoint><navPoint><navLabel><text>Heft 2</text></navLabel><content src="b.html#s"/>
            </navPoint></navMap></ncx>
            """
          ),
          ("OEBPS/a.html", "<p>Der erste Text.</p>"), ("OEBPS/b.html", "<p>Der zweite Text.</p>"),
        ]))
    #expect(articles.map(\.headline) == ["Heft 2", "Heft 1"])
    #expect(articles.map { $0.body.map(\.text) } == [["Der zweite Text."], ["Der erste Text."]])
  }

  @Test func `a book without a chapter, or with chapters that are not there, says so`() throws {
    let empty = book("<package/>", [])
    #expect(throws: ParsingError.archive(.damaged)) { try articles(empty) }
    let missing = book(
      "<package><manifest><item id='a' href='../../../etc/passwd'/></manifest><spine><itemref idref='a'/></spine></package>",
      [])
    #expect(throws: ParsingError.archive(.damaged)) { try articles(missing) }
  }

  @Test func `the book that kolumne writes reads as the same articles`() throws {
    var bytes: [UInt8] = []
    var writer = try BookWriter(title: "Aus kolumne", language: "de") { bytes += $0 }
    var written: [Article] = []
    for seed in 1...12 as ClosedRange<UInt64> {
      var generator = Generator(seed: seed)
      var article = generator.article().normalised
      article.headline = "Nr. \(seed) & <mehr>"
      article.body.insert(.paragraph([.text("Ein Text, der bleibt.")]), at: 0)
      article.url = "https://x.example/a?b=1&c=\(seed)"
      article = article.normalised
      try writer.add(article, ArticleID(rawValue: Int64(seed)), title: article.headline)
      written.append(article)
    }
    try writer.finish(
      line: "12 Artikel", contents: "Inhalt", modified: PublicationDate(instant: 0))
    let read = try articles(bytes).filter { $0.headline.hasPrefix("Nr.") }
    #expect(read.map(\.headline) == written.reversed().map(\.headline))
    #expect(read.map(\.url) == written.reversed().map(\.url))
    #expect(read.map(\.body) == written.reversed().map(\.body))
    #expect(read.map(\.footnotes) == written.reversed().map(\.footnotes))
  }

  @Test func `a book gives pictures back, and articles without a headline`() throws {
    var bytes: [UInt8] = []
    var writer = try BookWriter(title: "Aus kolumne", language: "de") { bytes += $0 }
    let pictures = [
      Figure(caption: "Am Fluss", credit: "dpa", url: "https://x.example/a.jpg", alt: "Ein Boot"),
      Figure(caption: "Im Wald", url: "https://x.example/b.jpg?c=1&d=2"),
      Figure(url: "https://x.example/c.jpg"),
    ]
    let article = Article(
      headline: "",
      body: [.paragraph([.text("Ein Text, der bleibt.")])] + pictures.map { .figure($0) })
    try writer.add(article, ArticleID(rawValue: 1), title: "Ohne Titel")
    try writer.finish(line: "1 Artikel", contents: "Inhalt", modified: PublicationDate(instant: 0))
    let read = try #require(try articles(bytes).last)
    #expect(read.headline == "")
    #expect(read.body == article.body)
  }
}
