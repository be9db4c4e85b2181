import Testing

@testable import Parsing

@Suite struct EvidenceTests {
  @Test func `every piece of evidence has its own name and weight`() {
    #expect(leafEvidence.map(\.name) == leafWeights.map(\.name.description))
    #expect(companyEvidence.map(\.name) == companyWeights.map(\.name.description))
    #expect(Set(leafEvidence.map(\.name)).count == leafEvidence.count)
  }

  @Test func `class words are taken whole and in pairs`() {
    #expect(Topics(of: "article-body") == [.article, .body])
    #expect(Topics(of: "relatedArticles") == [.related])
    #expect(Topics(of: "read-more-links").contains(.related))
    #expect(Topics(of: "shadow header__adjacent") == [.header])
    #expect(Topics(of: "") == [])
  }
}
