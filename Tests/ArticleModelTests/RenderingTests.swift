import ArticleModel
import Testing

@Suite struct RenderingTests {
  private let article = Article(
    headline: "A \"Title\"", byline: [Author("A. N. Other")], language: "en",
    body: [
      .paragraph([.text("1. is *no* list & "), .link([.text("a_b")], to: "https://x.example/(1)")]),
      .heading(level: 2, [.text("C# <now>")]),
      .list(
        ListBlock(
          .number(start: 3),
          items: [[.paragraph([.text("three")])], [.paragraph([.text("- four")])]])),
      .quote(
        [.paragraph([.text("said")]), .paragraph([.text("twice")])], attribution: [.text("N.")]),
      .paragraph([.link([.text("run")], to: "javascript:alert(1)"), .lineBreak, .text("# end")]),
      .code("a ``` b"),
    ])

  @Test func `the body as Markdown reads as the same text`() {
    #expect(
      article.markdown == """
        1\\. is \\*no\\* list & [a\\_b](https://x.example/\\(1\\))

        ## C\\# \\<now>

        3. three
        4. \\- four

        > said
        >
        > twice
        >
        > — N.

        run\\
        \\# end

        ````
        a ``` b
        ````

        """)
  }

  @Test func `an address that stands for itself has angle brackets around it`() {
    func link(_ words: String, to address: String) -> String {
      Article(headline: "", body: [.paragraph([.link([.text(words)], to: address)])]).markdown
    }
    let address = "https://x.example/a#b"
    #expect(link(address, to: address) == "<\(address)>\n")
    #expect(link("x", to: "https://x.example/") == "[x](https://x.example/)\n")
    #expect(link("https://x.example/ä", to: "https://x.example/ä").hasPrefix("[https\\:"))
  }

  @Test func `the body as HTML is escaped and links nowhere but to the web`() {
    #expect(
      article.html == """
        <p>1. is *no* list &amp; <a href="https://x.example/(1)">a_b</a></p>
        <h2>C# &lt;now&gt;</h2>
        <ol start="3">
        <li><p>three</p>
        </li>
        <li><p>- four</p>
        </li>
        </ol>
        <blockquote>
        <p>said</p>
        <p>twice</p>
        <footer>N.</footer>
        </blockquote>
        <p>run<br>
        # end</p>
        <pre><code>a ``` b</code></pre>

        """)
  }

  @Test func `the head becomes front matter`() {
    #expect(
      article.markdownDocument.hasPrefix(
        "---\ntitle: \"A \\\"Title\\\"\"\nbyline: [\"A. N. Other\"]\nlanguage: \"en\"\n---\n\n1"))
  }

  @Test(arguments: ["https://example.org/a?x=1&y=2", "http://example.org/a_(b)"])
  func `an address for its own words stands in angle brackets`(address: String) {
    let article = Article(headline: "", body: [.paragraph([.link([.text(address)], to: address)])])
    #expect(article.markdown == "<\(address)>\n")
  }

  @Test func `tasks keep their boxes, other brackets stand as they are`() {
    let items = ["[x] done", "[ ] open", "[?] odd", "[x]"].map { [Block.paragraph([.text($0)])] }
    let bold = [Block.paragraph([.text("[x] "), .strong([.text("all")])])]
    let article = Article(headline: "", body: [.list(ListBlock(.bullet, items: items + [bold]))])
    #expect(
      article.markdown
        == "- [x] done\n- [ ] open\n- \\[?\\] odd\n- \\[x\\]\n- [x] **all**\n")
  }

  @Test func `deep nesting costs no call stack`() {
    var block = Block.paragraph([.text("deep")])
    for _ in 0..<512 { block = .quote([block]) }
    let nested = Article(headline: "", body: [block])
    #expect(nested.markdown == String(repeating: "> ", count: 512) + "deep\n")
    #expect(nested.html.contains("<p>deep</p>"))
  }
}
