import ArticleModel
import Testing

@testable import Parsing

@Suite struct FrontMatterTests {
  private func head(_ text: String) -> FrontMatter { FrontMatter(Array(text.utf8)) }

  @Test func `sentences between two rules are text and no head`() {
    for fence in ["---", "+++"] {
      let text = "\(fence)\nEin Absatz steht hier.\n\(fence)\n# Die Linie\n\nEin zweiter.\n"
      #expect(head(text).end == 0)
      #expect(head("\(fence)\n\(fence)\nEin Absatz.\n").end == 0)
    }
    let article = markdownArticle("---\n\nEin Absatz steht hier.\n\n---\n\nEin zweiter.\n")
    #expect(
      article?.body.map(\.text).filter { !$0.isEmpty } == [
        "Ein Absatz steht hier.", "Ein zweiter.",
      ])
  }

  @Test func `values are bare, quoted, folded or kept line by line`() {
    let head = head(
      """
      ---
      # Ein Kommentar
      title: Vom "Warten": ein Versuch # kein Titel mehr
      Kicker: 'Wer''s glaubt'
      dek: "Zeile\\neins \\u00fcber"
      summary: >
        Ein langer
        Satz.
      note: |
        Eins
        Zwei
      open: '90er Jahre
      said: "Nein", sagt sie
      far: Ein Satz,
        der weitergeht.
      empty:
      nothing: null
      url: https://x.example/a#b
      ---
      Text
      """)
    #expect(head.string("title") == "Vom \"Warten\": ein Versuch")
    #expect(head.string("kicker") == "Wer's glaubt")
    #expect(head.string("dek") == "Zeile\neins über")
    #expect(head.string("summary") == "Ein langer Satz.")
    #expect(head.string("note") == "Eins\nZwei")
    #expect(head.string("open") == "'90er Jahre")
    #expect(head.string("said") == "\"Nein\", sagt sie")
    #expect(head.string("far") == "Ein Satz, der weitergeht.")
    #expect(head.string("empty", "nothing") == nil)
    #expect(head.string("url") == "https://x.example/a#b")
  }

  @Test func `lists and maps are written in lines or in brackets`() {
    let list: [JSONValue] = [.string("a, b"), .string("c")]
    for text in [
      "---\nk: [\"a, b\", c]\n---\n", "---\nk:\n- \"a, b\"\n- c\n---\n",
      "---\nk:\n  - a, b\n\n  # nein\n  - c\n...\n", "---\nk: ['a, b',\n  c,]\n---\n",
      "+++\nk = [\"a, b\", 'c']\n+++\n",
    ] {
      #expect(head(text).values == ["k": .array(list)], "\(text)")
    }
    let author = JSONValue.object(["name": .string("Anna"), "role": .string("Fotos")])
    for text in [
      "---\nk: [{name: Anna, role: Fotos}]\n---\n",
      "---\nk:\n  - name: Anna\n    role: Fotos\n---\n",
      "---\nk:\n-\n  name: \"Anna\"\n  role: Fotos\n---\n",
    ] {
      #expect(head(text).values == ["k": .array([author])], "\(text)")
    }
    #expect(head("---\nk:\n  name: Anna\n  role: Fotos\n---\n").values == ["k": author])
  }

  @Test func `a head without an end is text`() {
    #expect(head("---\ntitle: A\n\nText").end == 0)
    #expect(head("---\ntitle: A\n+++\n").end == 0)
    #expect(head("---\ntitle: A\n---\nText").end == "---\ntitle: A\n---\n".utf8.count)
  }

  @Test(.timeLimit(.minutes(2)), arguments: ["- ", "[", "{a: ", "  - a\n", "a:\n ", "\"", "- a: "])
  func `a head may nest or stay open without end`(piece: String) {
    let text = "---\nk: a\nl: \(String(repeating: piece, count: 100_000))\n---\n"
    #expect(head(text).string("k") == "a")
    let steps = (0..<2_000).map { String(repeating: " ", count: $0) + "\(piece.trimmed)\n" }
      .joined()
    #expect(head("---\nk: a\nl:\n\(steps)---\n").string("k") == "a")
  }

  @Test func `authors are told in any of these ways`() throws {
    for line in [
      "author: Anna Beispiel (Fotos), Max Muster", "authors: [Anna Beispiel (Fotos), Max Muster]",
      "author:\n  - name: Anna Beispiel\n    role: Fotos\n    email: a@x.example\n  - \"Max Muster\"",
    ] {
      let article = try #require(markdownArticle("---\n\(line)\n---\nEin Satz."))
      #expect(
        article.byline == [Author("Anna Beispiel", role: "Fotos"), Author("Max Muster")], "\(line)")
    }
  }

  @Test func `a head of TOML is one`() throws {
    let text = """
      +++
      title = "TOML-Titel"
      date = 2024-05-01T10:00:00Z
      draft = false
      [taxonomies]
      categories = ["Debatte"]
      +++

      Es gibt Sätze, die man zweimal liest.
      """
    let parsed = try parse(Source(bytes: Array(text.utf8), location: "a.txt"))
    #expect(parsed.kind == .markdown)
    #expect(parsed.article.headline == "TOML-Titel")
    #expect(parsed.article.published?.iso8601 == "2024-05-01T10:00:00+00:00")
    #expect(parsed.article.section == ["Debatte"])
    #expect(parsed.article.body == [.paragraph([.text("Es gibt Sätze, die man zweimal liest.")])])
  }
}
