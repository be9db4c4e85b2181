// Prints what kolumne's parts cost: medians of several runs on invented texts.
//
// The machine's speed drifts: compare figures of one run, not of two.

import ArticleModel
import Foundation
import HTML
import Parsing
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// The median of the milliseconds that `work` takes.
func milliseconds(runs: Int = 15, _ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let times = try (0..<runs).map { _ in try clock.measure(work) / .milliseconds(1) }
  return times.sorted()[runs / 2]
}

func tell(_ what: String, _ figure: Double, _ unit: String) {
  let number = String(format: "%10.2f", figure)
  print("\(number) \(unit)  \(what)")
}

let sentence =
  "Wer das Maß hält, hält auch den Takt – und wer den Takt hält, hält am Ende sich selbst, sogar "
  + "im Umspannwerk von Niederfelden. "
/// A capture of so many paragraphs of about sixty words.
func capture(paragraphs: Int, seed: Int = 0) -> String {
  let head =
    "Kolumne Nummer \(seed)\n\nVom Nutzen der langen Weile\nVon Maria Muster 07.05.2024\n\n"
  return head
    + (0..<paragraphs).map { "Absatz \($0) von \(seed): " + sentence + sentence + sentence }
    .joined(separator: "\n\n")
}

// Parsing
let long = capture(paragraphs: 2000)
let source = Source(bytes: Array(long.utf8), location: "-")
let parsing = try milliseconds(runs: 5) { _ = try parse(source) }
tell("a text capture parsed", Double(long.utf8.count) / 1000 / parsing, "MB/s")

// Pages
let pages = try savedPages()
let pageBytes = pages.reduce(0) { $0 + $1.utf8.count }
let building = milliseconds(runs: 5) { for page in pages { _ = Document(html: page) } }
tell("\(pages.count) pages made into trees", Double(pageBytes) / 1000 / building, "MB/s")

// Lines, the very first one without anything warm
try tellSpeedOfLines()
try tellLines()

// Typesetting and the screen
let article = try parse(Source(bytes: Array(capture(paragraphs: 160).utf8), location: "-")).article
tell("words in the article that is set", Double(article.wordCount), "  ")
tell(
  "the article set to 66 cells and cut into pages",
  milliseconds {
    _ = Galley(head: Head([]), body: article.body, measure: 66).pages(rows: 40)
  }, "ms")
let theme = Theme(name: "plain", light: [:], dark: [:])
let screen = Size(columns: 120, rows: 40)
tell(
  "the same opened and its first page drawn",
  milliseconds {
    _ = view(
      State(size: screen, wording: Wording(.german), themes: [theme], reading: article))
  }, "ms")
var reading = State(
  size: screen, wording: Wording(.german), themes: [theme], reading: article)
tell(
  "a page turned and drawn into cells",
  milliseconds(runs: 50) {
    _ = reading.run(.nextPage)
    _ = view(reading)
  }, "ms")

// The library
for count in [1_000, 10_000] {
  let folder = NSTemporaryDirectory() + "/kolumne-bench-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let library = try Library(in: folder)
  let paragraphs = count > 1000 ? 1 : 25
  let texts = (0..<count).map { capture(paragraphs: paragraphs, seed: $0) }
  let articles = try texts.map { try parse(Source(bytes: Array($0.utf8), location: "-")).article }
  let keeping = try milliseconds(runs: 1) {
    for (article, text) in zip(articles, texts) {
      try library.keep(article, original: Array(text.utf8), arrival: 1_000_000)
    }
  }
  tell(
    "articles kept a second, \(articles[0].wordCount) words each", Double(count) / keeping * 1000,
    "/s")
  tell(
    "opening \(count) articles and the first 40 rows",
    try milliseconds { _ = try Library(in: folder).list(.unread, limit: 40) }, "ms")
  tell(
    "an article read from the library",
    try milliseconds(runs: 50) { _ = try library.article(ArticleID(rawValue: 7)) }, "ms")
  let indexing = try milliseconds(runs: 1) { while try library.indexSome(limit: 64) > 0 {} }
  tell("articles indexed a second", Double(count) / indexing * 1000, "/s")
  for query in [Query.word("takt"), .word("felden"), .word("t", isPrefix: true)] {
    let choice = ListChoice(.unread, query: query, order: ListOrder(.publication))
    tell(
      "the first 200 of \(query) by publication",
      try milliseconds { _ = try library.list(choice, limit: 200) }, "ms")
  }
  tell(
    "a mark set and taken back",
    try milliseconds {
      try library.mark([ArticleID(rawValue: 7)], .star)
      try library.mark([ArticleID(rawValue: 7)], .unstar)
    }, "ms")
}
