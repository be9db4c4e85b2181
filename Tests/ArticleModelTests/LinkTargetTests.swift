import ArticleModel
import Testing

@Test(
  arguments: [
    ("https://Example.ORG/a", "https://example.org/a", "example.org", nil, false),
    ("http://bank.example@evil.example/x", "http://evil.example/x", "evil.example", nil, true),
    ("https://a:b@c.example/?q=@", "https://c.example/?q=@", "c.example", nil, true),
    ("https://c.example/@name", "https://c.example/@name", "c.example", nil, false),
    (
      "https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4", "xn--bcher-kva.example",
      "bücher.example", false
    ),
    (
      "https://аррӏе.example/", "https://xn--80ak6aa92e.example/", "xn--80ak6aa92e.example",
      "аррӏе.example", false
    ),
    ("https://例え.テスト:8080/", "https://xn--r8jz45g.xn--zckzah:8080/", "", "例え.テスト:8080", false),
    ("mailto:a@b.example", "mailto:a@b.example", "", nil, false),
  ] as [(String, String, String, String?, Bool)])
func `an address is shown as it goes to a browser`(
  source: String, address: String, host: String, written: String?, hadUser: Bool
) {
  let target = LinkTarget(source)
  #expect(target?.address == address)
  #expect(target?.host == host || host.isEmpty)
  #expect(target?.writtenHost == written)
  #expect(target?.hadUser == hadUser)
}

@Test(arguments: [
  "javascript:alert(1)", "file:///etc/passwd", "-h", "--help", "/etc/passwd", "ftp://a.example",
  "http:/a", "https://", "https://a b.example", "http://a.example\n--x", "http://a\u{1B}]8;;x",
  "https://\u{202E}a.example", "data:text/html,x", "", " https://a.example",
  "https://" + String(repeating: "ü", count: 64) + ".example",
])
func `what no browser may get is no target`(source: String) {
  #expect(LinkTarget(source) == nil)
}

@Test func `links are found inside other inlines, in lists, tables and footnotes`() {
  func link(_ words: String) -> Inline { .link([.text(words)], to: "https://a.example/\(words)") }
  let article = Article(
    headline: "",
    body: [
      .paragraph([.text("ab "), .emphasis([.strong([link("eins")])])]),
      .list(ListBlock(.bullet, items: [[.paragraph([.text("x")])], [.paragraph([link("zwei")])]])),
      .table(Table(header: [[.text("k")]], rows: [[[link("drei")]]])),
      .embed(title: "Film", url: "https://v.example/1"),
    ], footnotes: [Footnote("1", body: [.paragraph([link("vier")])])])
  let links = article.links(in: 0..<article.blockCount)
  #expect(
    links.map { article.text(from: $0.range.lowerBound, to: $0.range.upperBound) }
      == ["eins", "zwei", "drei", "Film", "vier"])
  #expect(links.map(\.range.lowerBound.block) == [0, 1, 2, 3, 4])
}
