import HTML
import Testing

@Suite(.timeLimit(.minutes(2))) struct HostileTests {
  @Test(arguments: ["<div>", "<ul><li>", "<table><tr><td>", "<a><div>", "<b><p>", "<template>"])
  func `elements nested without end are flattened, and none is lost`(tag: String) {
    let document = Document(html: String(repeating: tag, count: 50_000))
    #expect(document.nodeCount > 50_000)
    #expect(document.depth <= 515)
  }

  @Test func `text keeps its order when nesting is flattened`() {
    let count = 2_000
    let document = Document(html: (0..<count).map { "<div>\($0)," }.joined())
    #expect(document.textContent(of: document.root) == (0..<count).map { "\($0)," }.joined())
  }

  @Test(arguments: ["<svg>", "<math><mi>", "<svg><g>", "<svg><foreignObject>", "<ruby><rt>"])
  func `foreign content is flattened too`(tag: String) {
    #expect(Document(html: String(repeating: tag, count: 50_000)).depth <= 515)
  }

  @Test func `a tag has at most 256 attributes`() {
    let names = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
    let document = Document(fragment: "<p \(names)>x")
    let attributes = document.firstChild(of: document.root).map(document.attributes) ?? []
    #expect(attributes.map(\.name) == (0..<256).map { "a\($0)" })
    #expect(document.textContent(of: document.root) == "x")
  }

  @Test func `16 MB may be one name`() {
    let name = String(repeating: "a", count: 16 << 20)
    let document = Document(fragment: "<\(name)>x</\(name)>y")
    #expect(document.firstChild(of: document.root).map(document.name)?.utf8.count == 16 << 20)
    #expect(document.textContent(of: document.root) == "xy")
    #expect(Document(fragment: "<\(name)").nodeCount == 2)
  }

  @Test func `formatting that is never closed is revived within bounds`() {
    let fonts = (0..<50_000).map { "<font size=\($0)><p>x" }.joined()
    let document = Document(html: fonts)
    #expect(document.nodeCount < 400_000)
    #expect(document.textContent(of: document.root).utf8.count == 50_000)
    let tangled = Document(html: String(repeating: "<b><p><i></b>x", count: 50_000))
    #expect(tangled.nodeCount < 600_000)
    #expect(tangled.textContent(of: tangled.root).utf8.count == 50_000)
  }

  @Test func `text that tables foster keeps its order`() {
    let document = Document(
      html: "<table>" + String(repeating: "a<tr>b<td>c</td></tr>", count: 50_000))
    let text = document.textContent(of: document.root)
    #expect(text.utf8.count == 150_000)
    #expect(text.hasPrefix("abababab") && text.hasSuffix("cccc"))
  }

  @Test(arguments: [
    "</p>", "<p></p></p>", "<table>", "<table></p>", "</x>", "<object><b>", "&", "&#", "&#xD800;",
    "\0", "<", "</", "<!", "<!--", "<!--<script", "<script><!--<script ", "<title></title",
    "<a b='",
    "<svg><![CDATA[", "]]>", "<select><select>", "<frameset>", "<!doctype html public \"",
    "<b id=1><i><u><s><div></b>", "<nobr><p>", "<button>", "<form>", "<dd><dt>",
    "<option><optgroup>",
  ])
  func `a flood of anything ends in a page`(piece: String) {
    let document = Document(html: String(repeating: piece, count: 20_000))
    #expect(document.depth <= 520)
    let names = document.children(of: document.root).map(document.name)
    #expect(names.last == "html" || names.contains("html"))
  }

  @Test(arguments: [
    "<", "</", "<p", "<p a", "<p a=", "<p a='", "<p a=b", "<p/", "<!", "<!-", "<!--", "<!---",
    "<!--a--",
    "<!doctype", "<!doctype html public", "<!doctype html public 'a", "<svg><![CDATA[", "<script>",
    "<script><!--", "<script></script", "<title>", "<title></title", "<textarea></", "&", "&#",
    "&#x",
    "&am", "<p>&amp", "<?", "<plaintext>", "<table>a", "<table><td>", "<select><option>",
    "<template><td>",
  ])
  func `a page may end anywhere`(page: String) {
    #expect(markup(page).hasSuffix("</html>") || markup(page).hasSuffix("-->"))
  }
}

/// Pieces that misnest whatever they meet.
private let pieces = [
  "<p>", "<b>", "<a href=x>", "<table>", "<tr>", "<td>", "<div>", "<template>", "<select>", "<svg>",
  "<math><mi>", "<foreignObject>", "<title>", "<li>", "<button>", "</p>", "</b>", "</a>",
  "</table>",
  "</div>", "</template>", "</svg>", "</select>", "</title>", "<frameset>", "x", " ", "\0", "&amp",
]

extension HostileTests {
  @Test(arguments: 0..<50)
  func `in a soup of tags, every link has its counterpart`(seed: Int) {
    var state = UInt32(seed &* 7919 &+ 1)
    let soup = (0..<400).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return pieces[Int(state >> 16) % pieces.count]
    }.joined()
    let document = Document(html: soup)
    var count = 0
    for node in document.descendants(of: document.root) {
      count += 1
      if let next = document.nextSibling(of: node) {
        #expect(document.previousSibling(of: next) == node)
        #expect(document.parent(of: next) == document.parent(of: node))
      } else {
        #expect(document.parent(of: node).flatMap(document.lastChild) == node)
      }
    }
    #expect(count < document.nodeCount)
  }
}
