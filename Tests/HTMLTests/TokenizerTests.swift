import HTML
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("&auml;&amp;&lt", "ä&<"), ("&notit; &notin; &not", "¬it; ∉ ¬"), ("&NotEqualTilde;", "≂̸"),
    ("&nosuch; & &;", "&nosuch; & &;"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&#228;&#xE4;&#Xe4&#0;", "äää\u{FFFD}"), ("&#x80;&#150;&#x81;", "€–\u{81}"),
    ("&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#; &#x; &#xg", "&#; &#x; &#xg"),
    ("&zwnj;&zwj", "\u{200C}&zwj"), ("&AElig&yuml;", "Æÿ"),
  ])
  func `references are read as far as the longest name goes`(source: String, text: String) {
    #expect(body("<p>" + source) == "<p>\(text)</p>")
  }

  @Test func `in attributes, addresses are not mistaken for references`() {
    #expect(body("<a href='?a=1&copy=2&amp;b&copy'>") == "<a href=\"?a=1&copy=2&b©\"></a>")
    #expect(body("<a href=?x&copy;y&reg>") == "<a href=\"?x©y®\"></a>")
  }

  @Test func `attributes are read in all their forms, the first of a name wins`() {
    #expect(
      body("<a B=1 c='2' d = \"3\" e f=&gt;/ g/ ='h' b=4 =i>x")
        == "<a b=\"1\" c=\"2\" d=\"3\" e=\"\" f=\">/\" g=\"\" ='h'=\"\" =i=\"\">x</a>")
    #expect(body("<br/><BR / class=x>") == "<br></br><br class=\"x\"></br>")
  }

  @Test func `comments end where they end, bogus ones at the next angle`() {
    #expect(body("<p><!--a--b--!>c<!-->d<!--->e") == "<p><!--a--b-->c<!---->d<!---->e</p>")
    #expect(body("<p><?php a?>b<!c>d</ e>f</>g") == "<p><!--?php a?-->b<!--c-->d<!-- e-->fg</p>")
    #expect(body("<p><!--a--") == "<p><!--a--></p>")
    #expect(body("<p><!--a<!--b-->c") == "<p><!--a<!--b-->c</p>")
  }

  @Test func `angles that open nothing are text`() {
    #expect(body("<p>a < b <3 <- c") == "<p>a < b <3 <- c</p>")
    #expect(body("<p>a<b class=") == "<p>a</p>")
    #expect(body("<p>a</") == "<p>a</</p>")
  }

  @Test func `raw text ends only at its own end tag`() {
    #expect(
      body("<body><script>a</style></scripty></SCRIPT >b")
        == "<script>a</style></scripty></script>b")
    #expect(
      body("<body><script><!--<script></script>a--></script>b")
        == "<script><!--<script></script>a--></script>b")
    #expect(body("<textarea>\n\n&auml;<p></textarea>") == "<textarea>\nä<p></textarea>")
    #expect(body("<body><style>&auml;") == "<style>&auml;</style>")
    #expect(
      body("<xmp><p></xmp><plaintext></plaintext>")
        == "<xmp><p></xmp><plaintext></plaintext></plaintext>")
  }

  @Test func `newlines are line feeds, and the first in pre is none`() {
    #expect(body("<p>a\r\nb\rc\r\r\nd") == "<p>a\nb\nc\n\nd</p>")
    #expect(body("<pre>\r\na</pre><pre>\n\nb</pre>") == "<pre>a</pre><pre>\nb</pre>")
  }

  @Test func `NULs vanish from text and are replaced elsewhere`() {
    #expect(body("<p>a\0b") == "<p>ab</p>")
    #expect(body("<x\0y z\0=\0>") == "<x\u{FFFD}y z\u{FFFD}=\"\u{FFFD}\"></x\u{FFFD}y>")
    #expect(body("<svg>\0") == "<svg:svg>\u{FFFD}</svg:svg>")
    #expect(body("<p><!--\0-->") == "<p><!--\u{FFFD}--></p>")
  }

  @Test func `a doctype keeps its name and its identifiers`() {
    let document = Document(html: "<!DOCTYPE Html PUBLIC \"-//X\" 'y'>")
    let doctype = document.children(of: document.root).first { document.kind(of: $0) == .doctype }
    #expect(doctype.map(document.name(of:)) == "html")
    #expect(doctype.flatMap(document.doctypeIdentifiers).map { [$0.0, $0.1] } == ["-//X", "y"])
  }
}
