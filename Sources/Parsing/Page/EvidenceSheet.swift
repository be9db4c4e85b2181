import HTML

/// The evidence of a page's leaves as numbers, for `.ci/weights` to fit weights to.
package struct EvidenceSheet {
  /// The names of the columns of `own` and `company`.
  package static var names: (own: [String], company: [String]) {
    (leafEvidence.map(\.name), companyEvidence.map(\.name))
  }
  private let judge: Judge

  package init(html bytes: [UInt8]) {
    let source = Source(bytes: bytes, location: "-")
    judge = PageReader(Document(html: source.markup), base: nil).judge
  }

  package var texts: [String] { judge.tree.leaves.map(\.text) }
  package var own: [[Float]] { judge.sheets }
  package func company(_ sums: [Float]) -> [[Float]] { judge.companySheets(sums) }
}
