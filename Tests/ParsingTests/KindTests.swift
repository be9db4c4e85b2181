import Testing

@testable import Parsing

@Suite struct KindTests {
  private func kind(_ text: String, _ location: String = "-", type: String? = nil) -> Kind? {
    Parsing.kind(of: Source(bytes: Array(text.utf8), location: location, declaredType: type))
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<html>",
    "\u{FEFF}\n \t<HTML><body>", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html/>",
    "<?xml version=\"1.0\"?><html:html xmlns:html='x'>", "<meta charset=utf-8><p>x", "<title>x",
    "<!-- saved from url=(0023)https://example.org/a/b -->\n<html>",
    "<!DOCTYPE note [<!ENTITY a \"b\">]><html>", "<!-- a --><!-- b > c --><body>",
    "<!--" + String(repeating: "licence ", count: 2000) + "--><html>",
    "<p>Ein Absatz.</p>", "<article class=x><h1>Titel</h1>", "<br><b>Fett</b>",
  ])
  func `pages and pieces of pages are HTML`(page: String) {
    #expect(kind(page) == .html)
  }

  @Test(arguments: [
    "<p> ist die Marke für einen Absatz, <b> die für fetten Text.", "<3 Berlin", "< 5 Prozent",
    "<Name der Redaktion bekannt>", "<!-- nur ein Kommentar -->\nText.", "<!-- kein Ende", "<",
    "<!DOCTYPE", "<p", "Der Code: <html><body></body></html>", "{ \"a\": 1 }", "--- Ein Strich.",
    "---\nEin Satz.\n---", "---\nOrt: Köln", "# Eins\n\nNur ein Titel, kein Verweis.",
    "#1 der Liste ist [dies](https://example.org).", "Content-Type: text/html", "",
    "Date: heute\nSubject: ein Brief\n\nMIME-Version: 1.0",
  ])
  func `prose is text`(prose: String) {
    #expect(kind(prose) == .text)
  }

  @Test(arguments: [
    ("<?xml version='1.0'?>\n<rss><channel/>", Kind.feed), ("<opml version='2.0'>", .outline),
    ("<!-- von Hand --><feed xmlns='http://www.w3.org/2005/Atom'>", .feed),
    ("<atom:feed xmlns:atom='x'>", .feed), ("<rdf:RDF>", .feed),
    ("<!DOCTYPE rss [\n<!ENTITY nbsp \"&#160;\">\n]>\n<rss>", .feed),
  ])
  func `XML tells by its root`(text: String, expected: Kind) {
    #expect(kind(text) == expected)
  }

  @Test(arguments: [
    "---\ntitle: Ein Titel\n---\n\nText.",
    "---\r\ntitle: \"x\"\r\n# Notiz\r\ntags:\r\n  - a\r\n- b\r\n...\r\nText.",
    "# Titel\n\nWie [hier](https://example.org/a) steht.",
    "Titel\n=====\n\nDas belegt eine Note.[^1]\n\n[^1]: Quelle.",
    "# Titel\n\n```swift\nlet a = 1\n```",
    "# Titel\n\n![Alt](https://example.org/x.png \"Im Nebel\")\n\nEin Absatz.\n\nEnde.",
  ])
  func `front matter, or a title and an author's marks, tell Markdown`(text: String) {
    #expect(kind(text) == .markdown)
  }

  @Test func `what a converter makes of a page with its menus is a capture`() {
    let menu = (1...8).map { "  * [Ressort \($0)](https://example.org/\($0))\n" }.joined()
    #expect(kind("# Die Zeitung\n\n" + menu + "\nEin [Verweis](https://example.org).") == .text)
    #expect(kind("# Titel\n\n  * Eins\n  * Zwei\n\n**Fett** und _schräg_.") == .text)
  }

  @Test func `declared type and name count where the content says nothing`() {
    #expect(kind("Some words.", "notes.md") == .markdown)
    #expect(kind("Some words.", type: "Text/Markdown; charset=utf-8") == .markdown)
    #expect(kind("Some words.", type: "text/html") == .html)
    #expect(kind("Some words.", "page.html") == .text)
    #expect(kind("PHP warning\n<p>Some words.</p>", "page.HTM") == .html)
    #expect(kind("<!DOCTYPE html><p>x", "notes.md", type: "text/plain") == .html)
    #expect(kind("# Some *words*", "notes.md", type: "text/plain") == .text)
  }

  @Test func `pages may be in UTF-16`() {
    let page = "<!DOCTYPE html><html><p>Ein Absatz.</p></html>".utf16
    let bytes = page.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Parsing.kind(of: Source(bytes: bytes, location: "-")) == .html)
    #expect(Parsing.kind(of: Source(bytes: [0xFF, 0xFE] + bytes, location: "-")) == .html)
  }

  @Test func `web archives and letters in HTML are MHTML`() {
    let related = "MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"x\"\n\n--x"
    #expect(kind("From: <Saved by Blink>\r\n" + related) == .mhtml)
    #expect(kind("\n" + related, "page.html") == .mhtml)
    #expect(kind("Content-Type: text/html\nMIME-Version: 1.0\n\n<p>x") == .mhtml)
    #expect(kind("Content-Type: text/plain\nMIME-Version: 1.0\n\nx") == .text)
  }
}
