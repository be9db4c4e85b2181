import ArticleModel
import Foundation
import Testing

@testable import Parsing

/// Whole pages, and the articles that are found in them.
@Suite struct PageTests {
  private func parsed(_ page: String) throws -> Article {
    try parse(Source(bytes: Array(page.utf8), location: "page.html")).article
  }

  private func file(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `a newspaper page gives its article and nothing else`() throws {
    let article = try parsed(try file("newspaper.html"))
    #expect(article.kicker == "KI-Technologie")
    #expect(article.headline == "Wem gehört die Maschine?")
    #expect(article.dek?.hasPrefix("Wer die Regeln schreibt") == true)
    #expect(article.byline == [Author("Anna Beispiel")])
    #expect(article.published?.iso8601 == "2025-02-11T15:40:00+01:00")
    #expect(article.modified?.iso8601 == "2025-02-11T18:05:00+01:00")
    #expect(article.genre == .commentary)
    #expect(article.publication == "Der Morgen")
    #expect(article.language == "de")
    #expect(article.url == "https://morgen.example/wirtschaft/maschine")
    #expect(article.access == .full)
    let outline = article.body.outline + "\n"
    let wanted = try file("newspaper.outline")
    #expect(outline == wanted)
  }

  @Test func `a heading that is not the headline after all is among what was cut`() throws {
    let sentence = "Es gibt Sätze, die man zweimal liest, weil sie zu glatt durchgehen, sagt er. "
    let page = """
      <!DOCTYPE html><meta property="og:title" content="Über das Warten"><title>Der Bote</title>
      <body><article><h1>Brücken im Herbst</h1><p>\(sentence)\(sentence)</p>
      <p>\(sentence)\(sentence)</p><p>\(sentence)</p></article>
      """
    let article = try parsed(page)
    #expect(article.headline == "Über das Warten")
    let kept = article.text.contains("Brücken im Herbst")
    let cut = article.removed.contains { $0.text.contains("Brücken im Herbst") }
    #expect(kept != cut)
  }

  @Test func `what was cut is kept with the rule that cut it`() throws {
    let removed = try parsed(try file("newspaper.html")).removed
    func rule(_ text: String) -> String? { removed.first { $0.text.contains(text) }?.rule }
    #expect(rule("Startseite") == "navigation")
    #expect(rule("Anzeige") == "advertisement")
    #expect(rule("Neue Regeln") == "related")
    #expect(rule("Sehr guter Beitrag") == "comments")
    #expect(rule("Alle Rechte") == "legal")
  }

  private static let sentences = [
    "Der Fluss hat in diesem Jahr früher als sonst die Wiesen erreicht, und niemand war vorbereitet.",
    "In den Dörfern sagt man, das Wasser komme, wenn die Störche gehen, aber sie sind noch da.",
    "Die Pegel steigen seit Montag, langsam und ohne Lärm, wie es die Art des Flusses ist.",
  ]
  private static let wholeText = sentences.joined(separator: "\n\n")

  private static func paragraphs(_ texts: [String]) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  @Test func `text that a script would have shown is read`() throws {
    let page = """
      <!DOCTYPE html><title>Hochwasser</title><article><h1>Hochwasser</h1>
      <div class="text"><p>\(Self.sentences[0])</p></div>
      <div class="text" hidden><p>\(Self.sentences[1])</p><p>\(Self.sentences[2])</p></div>
      </article>
      """
    #expect(try parsed(page).text == Self.wholeText)
  }

  @Test func `what shows only beside the pointer is no part of the sentence`() throws {
    let word = """
      <span class="has-tooltip"><a href="/fluss">Fluss</a><span class="term-tooltip">Ein Gewässer, \
      <a href="/a">mehr dazu</a></span></span>
      """
    let page = """
      <!DOCTYPE html><article><h1>Hochwasser</h1>
      <p><span>\(Self.sentences[0].replacing("Fluss", with: word))</span></p>
      <p>\(Self.sentences[1])</p><p class="tooltip">\(Self.sentences[2])</p></article>
      """
    #expect(try parsed(page).text == Self.wholeText)
  }

  @Test(arguments: ["", "<div class=ad>Anzeige</div>"])
  func `the last line stays although it stands outside the text`(between: String) throws {
    let last = "Bleibt nur der Blick auf den Pegel und die Zeit."
    let page = """
      <!DOCTYPE html><title>Hochwasser</title><main><article><h1>Hochwasser</h1>
      <div class=text>\(Self.paragraphs(Self.sentences))</div>\(between)<p>\(last)</p></article></main>
      <footer><p>© 2025 Bote. Alle Rechte vorbehalten.</p><a href="/">Start</a></footer>
      """
    #expect(try parsed(page).text == Self.wholeText + "\n\n" + last)
  }

  @Test func `links lead from the base that the page names`() throws {
    let page = """
      <!DOCTYPE html><head><base href="https://bote.example/archiv/">
      <meta property="og:image" content="fluss.jpg"></head><article><h1>Hochwasser</h1>
      \(Self.paragraphs(Self.sentences))<p>Der <a href="fluss">Fluss</a> steigt noch immer.</p>
      """
    let article = try parsed(page)
    #expect(article.leadImage == "https://bote.example/archiv/fluss.jpg")
    #expect(article.html.contains("href=\"https://bote.example/archiv/fluss\""))
  }

  @Test func `a rule parts text from text; all others are decoration`() throws {
    let page = """
      <!DOCTYPE html><article><h1>Hochwasser</h1><hr><p>\(Self.sentences[0])</p><hr><hr>
      <p>\(Self.sentences[1])</p><hr><h2>Am Ufer</h2><p>\(Self.sentences[2])</p>
      <ul><li>Sand<hr></li><li>Säcke</li></ul><hr></article>
      """
    let outline = try parsed(page).body.map { block in
      switch block {
      case .divider: "divider"
      case .list(let list): "list of \(list.items.map { $0.count })"
      default: block.text
      }
    }
    #expect(
      outline == [
        Self.sentences[0], "divider", Self.sentences[1], "Am Ufer", Self.sentences[2],
        "list of [1, 1]",
      ])
  }

  @Test func `zero bytes in a page are passed over`() throws {
    let page = """
      <!DOCTYPE html><article><h1>Hochwasser</h1><p>\(Self.sentences[0])</p>
      <p>\(Self.sentences[1])</p><p>\(Self.sentences[2])\(String(repeating: "\0", count: 99))</p>
      """
    #expect(try parsed(page).text == Self.wholeText)
  }

  @Test func `of two articles on a page the one under its title is taken`() throws {
    let other = (1...6).map {
      "Ganz anders verhält es sich mit der Lage in der Stadt Nummer \($0)."
    }
    let page = """
      <!DOCTYPE html><title>Hochwasser am Fluss - Bote</title><main>
      <article><h1>Hochwasser am Fluss</h1><div>\(Self.paragraphs(Self.sentences))</div></article>
      <article><h2>In der Stadt</h2><div>\(Self.paragraphs(other + other))</div></article></main>
      """
    #expect(try parsed(page).text == Self.wholeText)
  }

  @Test func `a credit in a line of its own belongs to the picture before it`() throws {
    let blocks: [Block] = [
      .figure(Figure(caption: "Ein Haus.", url: "https://bote.example/a.jpg")),
      .paragraph([.text("© Otto Muster")]), .paragraph([.text("Ein Satz.")]),
      .paragraph([.text("© Agentur")]),
    ]
    let credited = blocks.givingCredits()
    #expect(
      credited.blocks == [
        .figure(
          Figure(caption: "Ein Haus.", credit: "© Otto Muster", url: "https://bote.example/a.jpg")),
        .paragraph([.text("Ein Satz.")]),
      ])
    #expect(credited.cut == [Removed("© Agentur", rule: "caption")])
  }
}
