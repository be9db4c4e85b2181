import ArticleModel
import Testing

@testable import Parsing

/// Pages whose programs have not put their text together yet.
@Suite struct ScriptTextTests {
  private static let first =
    "Am Hafen von Niederau liegt seit Wochen ein Schiff, das niemand bestellt hat, und alle reden davon."
  private static let text = [
    first,
    "Die einen wollen es verkaufen, die anderen wollen damit fahren, und der Rat hat keine Meinung.",
    "Bis zum Herbst soll entschieden sein, wem es gehört, sagt der Kämmerer, der sonst nichts sagt.",
    "An Bord wohnt einstweilen ein Wächter, der morgens Kaffee kocht und abends die Lampen löscht.",
    "Er habe, erzählt er, schon drei Angebote bekommen, eines davon aus einer Stadt ohne Wasser.",
    "Die Schule möchte das Schiff für den Unterricht haben, weil man dort so schön rechnen könne.",
    "Dagegen spricht, dass es bei Regen sinkt, wenn auch langsam und immer nur an einer Seite.",
    "Ein Gutachten ist bestellt; es soll klären, ob ein Schiff, das niemand wollte, jemandem fehlt.",
    "So lange liegt es da, wird jeden Tag ein wenig grüner und hat inzwischen einen eigenen Namen.",
    "Im Rathaus nennt man es den Vorgang, im Hafen aber heißt es Luise, nach der Frau des Wirts.",
  ]
  private static let wanted = text.joined(separator: "\n\n")
  /// The same as members of a list.
  private static let markup = text.map { "<p class=\\\"t\\\">\($0)<\\/p>" }.joined()

  private func page(_ script: String, type: String = "", body: String = "", head: String = "")
    -> String
  {
    """
    <!DOCTYPE html><html lang="de"><title>Das Schiff von Niederau | Der Bote</title>
    <meta property="og:title" content="Das Schiff von Niederau">\(head)
    <body><div id="root">\(body)</div><script \(type)>\(script)</script>
    """
  }

  private func parsed(_ page: String) throws -> Article {
    try parse(Source(bytes: Array(page.utf8), location: "page.html")).article
  }

  @Test func `markup in a text of a script is the article of a page that shows none`() throws {
    let article = try parsed(
      page(
        #"{"props":{"post":{"title":"Das Schiff von Niederau","html":"\#(Self.markup)"}}}"#,
        type: "type=application/json"))
    #expect(article.text == Self.wanted)
    #expect(article.headline == "Das Schiff von Niederau")
    #expect(article.language == "de")
  }

  @Test func `text that a program pushes to itself piece by piece is found by the page's summary`()
    throws
  {
    let article = try parsed(
      page(
        "self.next=self.next||[];self.next.push([1,\"2a:T5c0,\"]);self.next.push([1,\"\(Self.markup)\"])",
        head: "<meta name=description content='\(Self.first)'>"))
    #expect(article.text == Self.wanted)
  }

  @Test func `text that a program hands to itself stands outside of all data`() throws {
    let script =
      "window.n=(function(a,b){return {post:{title:a,html:b}}}('Das Schiff','\(Self.markup)'))"
    let claim = "<meta name=description content='\(Self.first)'>"
    #expect(try parsed(page(script, head: claim)).text == Self.wanted)
    #expect(throws: ParsingError.self) { try parsed(page(script)) }
  }

  @Test func `pieces of paragraphs are put together, and headings are told by their kind`() throws {
    func paragraph(_ text: String) -> String {
      let words = text.split(separator: " ")
      let (head, tail) = (words[0], words.dropFirst().joined(separator: " "))
      return """
        {"type":"paragraph","children":[{"text":"\(head)"},
        {"type":"link","children":[{"text":" (Karte)"}]},{"text":", \(tail)"}]},
        """
    }
    let heading = #"{"type":"heading-2","children":[{"text":"Wem gehört es?"}]},"#
    let paragraphs = Self.text.map(paragraph)
    let nodes = paragraphs.prefix(2).joined() + heading + paragraphs.dropFirst(2).joined()
    let article = try parsed(
      page("window.state = {title: 'Das Schiff von Niederau', body: [\(nodes)]};"))
    let kinds = article.body.map { block in
      if case .heading = block { "heading" } else { "paragraph" }
    }
    let rest = Array(repeating: "paragraph", count: 8)
    #expect(kinds == ["paragraph", "paragraph", "heading"] + rest)
    #expect(article.text.hasPrefix("Am (Karte), Hafen von Niederau liegt"))
  }

  @Test func `what stands under another title is another article`() throws {
    let other = Self.markup.replacing("Hafen", with: "Bahnhof")
    let state = """
      {"story":{"headline":"Das Schiff von Niederau","html":"\(Self.markup)"},
      "pages":[{"headline":"Der Zug nach Oberau","html":"\(other)\(other)"}]}
      """
    #expect(try parsed(page(state)).text == Self.wanted)
    let alone = """
      {"site":"Das Schiff von Niederau","pages":[{"headline":"Der Zug nach Oberau","html":"\(other)"}]}
      """
    #expect(throws: ParsingError.self) { try parsed(page(alone)) }
  }

  @Test(arguments: ["comments", "relatedStories", "cookieNotice", "authorBio"])
  func `comments, notices and other stories are no articles`(key: String) throws {
    let state = #"{"title":"Das Schiff von Niederau","\#(key)":[{"html":"\#(Self.markup)"}]}"#
    #expect(throws: ParsingError.self) { try parsed(page(state)) }
  }

  @Test func `a page that shows its article is not looked at any further`() throws {
    let shown = Self.text.map { "<p>\($0)</p>" }.joined()
    let state = #"{"title":"Das Schiff von Niederau","html":"\#(Self.markup)\#(Self.markup)"}"#
    let article = try parsed(page(state, body: "<article>\(shown)</article>"))
    #expect(article.text == Self.wanted)
    #expect(article.removed == [])
  }

  @Test func `a teaser stays a teaser where the page is closed`() throws {
    let teaser = "<article><p>\(Self.first)</p></article>"
    let state = #"{"title":"Das Schiff von Niederau","html":"\#(Self.markup)"}"#
    let closed = """
      <script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,
      "headline":"Das Schiff von Niederau"}</script>
      """
    #expect(try parsed(page(state, body: teaser)).text == Self.wanted)
    #expect(try parsed(page(state, body: teaser, head: closed)).text == Self.first)
  }

  @Test func `what the page shows in place of its text is told`() throws {
    let state = #"{"title":"Das Schiff von Niederau","html":"\#(Self.markup)"}"#
    let notice =
      "Bitte schalte JavaScript ein, denn ohne das Programm dieser Seite siehst du hier nur diesen Satz."
    let shown = page(state, body: "<nav><a href=/>Start</a></nav><main><p>\(notice)</p></main>")
    let removed = try parsed(shown).removed
    #expect(removed.map(\.text) == ["Start", notice])
    #expect(removed.last?.rule == "shown in place of the text")
    let told = try explanation(of: Source(bytes: Array(shown.utf8), location: "-"))
    #expect(
      told.reasons.first == "The page shows next to no text: a script of it holds the article.")
  }

  @Test func `scripts without end are read in one go`() throws {
    let deep = String(repeating: #"{"a":["#, count: 300_000)
    let quotes = String(repeating: #""a":"\"{\"[\":","#, count: 200_000)
    let lines = String(repeating: "'\n\"\n", count: 500_000)
    for script in [deep, quotes, lines] {
      #expect(throws: ParsingError.self) { try parsed(page(script)) }
    }
  }

  @Test func `a script gives brackets, keys and texts, and passes over the rest`() {
    let script = #"var s={a:"x\"y",'b c' : ['z',1]};f("it's"); // don't"#
    var scanner = ScriptScanner(Array(script.utf8), isCode: true)
    var tokens: [String] = []
    while let token = scanner.next() {
      switch token {
      case .open(let isObject): tokens.append(isObject ? "{" : "[")
      case .close: tokens.append("end")
      case .key(let range):
        tokens.append("\(String(decoding: scanner.bytes[range], as: UTF8.self)):")
      case .text(let range):
        let text = JSONScanner.unescaped(scanner.bytes[range])
        tokens.append("“\(String(decoding: text, as: UTF8.self))”")
      }
    }
    #expect(tokens == ["{", "a:", "“x\"y”", "b c:", "[", "“z”", "end", "end", "“it's”"])
  }
}
