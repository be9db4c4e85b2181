import HTML
import Testing

@testable import Parsing

@Suite struct EvidenceTests {
  @Test func `every piece of evidence has its own name and weight`() {
    let page = Document(html: "<p>Wer wartet, handelt auch.</p>")
    let judge = PageReader(page, base: nil).judge
    let names = Minutes(of: judge.surroundings[0]).names
    #expect(names == leafWeights.map(\.name.description))
    #expect(Set(names).count == names.count)
    let company = judge.companies(judge.firstSums())[0]
    #expect(Minutes(of: company).names == companyWeights.map(\.name.description))
  }

  @Test func `class words are taken whole and in pairs`() {
    #expect(Topics(of: "article-body") == [.article, .body])
    #expect(Topics(of: "relatedArticles") == [.related])
    #expect(Topics(of: "read-more-links").contains(.related))
    #expect(Topics(of: "shadow header__adjacent") == [.header])
    #expect(Topics(of: "") == [])
  }
}
