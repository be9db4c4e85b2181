import ArticleModel
import HTML
import Testing

@testable import Parsing

@Suite struct RoundTripTests {
  private static let count: UInt64 = 200

  @Test func `the normal form is its own normal form`() {
    for seed in 1...Self.count {
      var generator = Generator(seed: seed)
      let article = generator.article().normalised
      #expect(article.normalised == article, "seed \(seed)")
      if article.normalised != article { return }
    }
  }

  @Test func `Markdown that was written reads as the same blocks`() throws {
    for seed in 1...Self.count {
      var generator = Generator(seed: seed)
      let article = generator.article().normalised
      guard !article.body.isEmpty else { continue }
      let read = try #require(markdownArticle(article.markdownDocument))
      let same = read.body == article.body && read.footnotes == article.footnotes
      #expect(same, "seed \(seed): \(difference(article, read))")
    }
  }

  @Test func `HTML that was written reads as the same blocks`() throws {
    for seed in 1...Self.count {
      var generator = Generator(seed: seed)
      let article = generator.article().normalised
      let document = Document(html: article.htmlDocument)
      let nodes = Array(document.descendants(of: document.root))
      let root = try #require(nodes.first { document.tag(of: $0) == .article })
      let head = try #require(nodes.first { document.tag(of: $0) == .header })
      let builder = BlockBuilder(document, base: nil, skips: [head])
      var read = article
      (read.body, read.footnotes) = builder.body(of: [root])
      let same = read == article
      #expect(same, "seed \(seed): \(difference(article, read))")
    }
  }
}

/// Where the texts of both begin to differ.
private func difference(_ wanted: Article, _ read: Article) -> String {
  let one = Array("\(wanted.body) \(wanted.footnotes)".unicodeScalars)
  let other = Array("\(read.body) \(read.footnotes)".unicodeScalars)
  let place = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
  func part(_ text: [Unicode.Scalar]) -> String {
    var part = String.UnicodeScalarView()
    part.append(contentsOf: text[max(0, min(place, text.count) - 150)...].prefix(300))
    return String(part)
  }
  return "wanted …\(part(one))…\nread …\(part(other))…"
}
