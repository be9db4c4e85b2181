import HTML
import Testing

@Suite struct TreeTests {
  @Test func `a page has html, head and body whether it names them or not`() {
    #expect(markup("") == "<html><head></head><body></body></html>")
    #expect(
      markup("<!DOCTYPE HTML><title>Ein &lt;Titel></title>Text")
        == "<!doctype html><html><head><title>Ein <Titel></title></head><body>Text</body></html>")
    #expect(
      markup("<html lang=de><p>a<html lang=en class=x><body id=b>")
        == "<html lang=\"de\" class=\"x\"><head></head><body id=\"b\"><p>a</p></body></html>")
  }

  @Test func `what follows ends paragraphs, items and definitions`() {
    #expect(body("<p>a<p>b<div>c") == "<p>a</p><p>b</p><div>c</div>")
    #expect(
      body("<ul><li>a<li>b<ul><li>c</ul>d") == "<ul><li>a</li><li>b<ul><li>c</li></ul>d</li></ul>")
    #expect(body("<dl><dt>a<dd>b<dt>c") == "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")
    #expect(body("<h2>a<h3>b</h2>c") == "<h2>a</h2><h3>b</h3>c")
    #expect(body("a</p>b</br>c") == "a<p></p>b<br></br>c")
  }

  @Test func `the shadow root of a component is a part of the page, another template is none`() {
    let root = "<template shadowrootmode=open><h1>a</h1><slot></slot></template>"
    #expect(
      body("<x-a>\(root)<p>b</p></x-a>")
        == "<x-a><div shadowrootmode=\"open\"><h1>a</h1><slot></slot></div><p>b</p></x-a>")
    #expect(body("b<template><p>a</template>") == "b<template><p>a</p></template>")
  }

  @Test func `misnested formatting is untangled by the adoption agency`() {
    #expect(body("<b>a<p>b</b>c</p>") == "<b>a</b><p><b>b</b>c</p>")
    #expect(body("<a href=x>a<a href=y>b") == "<a href=\"x\">a</a><a href=\"y\">b</a>")
    #expect(body("<p><i>a<p>b") == "<p><i>a</i></p><p><i>b</i></p>")
    #expect(body("<b><i>a</b>b</i>c") == "<b><i>a</i></b><i>b</i>c")
  }

  @Test func `no more than three equal formatting elements are revived`() {
    #expect(body("<p><b><b><b><b>a<p>b").hasSuffix("<p><b><b><b>b</b></b></b></p>"))
  }

  @Test func `tables get their missing parts, and lose what may not stand in them`() {
    #expect(
      body("<table><td>a<tr><td>b</table>c")
        == "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>c")
    #expect(body("<table>a<tr> <td>b") == "a<table><tbody><tr> <td>b</td></tr></tbody></table>")
    #expect(
      body("<table><b>a<tr>c</table>d")
        == "<b>a</b><b>c</b><table><tbody><tr></tr></tbody></table><b>d</b>")
  }

  @Test func `only in quirks mode a table stays in its paragraph`() {
    #expect(body("<p>a<table></table>") == "<p>a<table></table></p>")
    #expect(body("<!doctype html><p>a<table></table>") == "<p>a</p><table></table>")
    #expect(
      body("<!doctype html public '-//W3C//DTD HTML 4.01 Transitional//EN'><p>a<table></table>")
        == "<p>a<table></table></p>")
  }

  @Test func `scripts do not run, so noscript holds markup`() {
    #expect(
      body("<body><noscript><img src=a></noscript>") == "<noscript><img src=\"a\"></img></noscript>"
    )
    #expect(
      markup("<head><noscript><link rel=x></noscript>")
        == "<html><head><noscript><link rel=\"x\"></link></noscript></head><body></body></html>")
  }

  @Test func `templates, selects and forms keep their own rules`() {
    #expect(
      body("<div><template><td>a</td></template>b") == "<div><template><td>a</td></template>b</div>"
    )
    #expect(
      body("<select><option>a<option>b<p>c<input>d")
        == "<select><option>a</option><option>bc</option></select><input></input>d")
    #expect(body("<form>a<form>b</form>c") == "<form>ab</form>c")
    #expect(body("<button>a<button>b") == "<button>a</button><button>b</button>")
  }

  @Test func `svg and math have names of their own until html breaks out`() {
    #expect(
      body("<svg viewbox=0><foreignobject><p>a</p></foreignobject><LinearGradient/><p>b")
        == "<svg:svg viewBox=\"0\"><svg:foreignObject><p>a</p></svg:foreignObject>"
        + "<svg:linearGradient></svg:linearGradient></svg:svg><p>b</p>")
    #expect(
      body("<math definitionurl=x><mi><b>a</b><mglyph></math>c")
        == "<math:math definitionURL=\"x\"><math:mi><b>a</b><math:mglyph></math:mglyph></math:mi>"
        + "</math:math>c")
    #expect(
      body("<svg><![CDATA[a<b]]></svg><![CDATA[c]]>") == "<svg:svg>a<b</svg:svg><!--[CDATA[c]]-->")
  }

  @Test func `frames replace a body without content`() {
    #expect(
      markup("<p hidden><frameset><frame>x</frameset>")
        == "<html><head></head><frameset><frame></frame></frameset></html>")
  }

  @Test func `a fragment is parsed as its context demands`() {
    #expect(fragment("<td>a</td></table>", in: .tr) == "<td>a</td>")
    #expect(fragment("<td>a</td>b", in: .div) == "ab")
    #expect(fragment("<b>a</title>", in: .title) == "<b>a</title>")
    #expect(fragment("<path/>a", in: .other, .svg) == "<svg:path></svg:path>a")
    #expect(fragment("<p>a", in: .foreignObject, .svg) == "<p>a</p>")
  }

  @Test func `numbers of nodes are below the count, and links lead back`() {
    let document = Document(html: "<p>a<b>b</b><!--c--></p>")
    for node in document.descendants(of: document.root) {
      #expect(node.number < document.nodeCount)
      if let next = document.nextSibling(of: node) {
        #expect(document.previousSibling(of: next) == node)
      }
      for child in document.children(of: node) { #expect(document.parent(of: child) == node) }
    }
  }
}
