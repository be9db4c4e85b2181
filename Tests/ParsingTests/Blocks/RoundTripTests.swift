import ArticleModel
import HTML
import Testing

@testable import Parsing

@Suite struct RoundTripTests {
  private static let count: UInt64 = 600

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
      #expect(same, "seed \(seed)\n\(difference(article, read))\n\(article.markdown)")
      if !same { return }
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
      #expect(same, "seed \(seed)\n\(difference(article, read))\n\(article.html)")
      if !same { return }
    }
  }
}

/// The first blocks that differ.
private func difference(_ wanted: Article, _ read: Article) -> String {
  for (one, other) in zip(wanted.body, read.body) where one != other {
    return "wanted \(one)\nread   \(other)"
  }
  if wanted.body.count != read.body.count {
    return "wanted \(wanted.body.count) blocks, read \(read.body.count)\n\(read.body.last as Any)"
  }
  for (one, other) in zip(wanted.footnotes, read.footnotes) where one != other {
    return "wanted \(one)\nread   \(other)"
  }
  return "wanted \(wanted.footnotes)\nread   \(read.footnotes)"
}
