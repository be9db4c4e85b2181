import HTML

/// The evidence of a page's leaves as numbers, for `.ci/weights` to fit weights to.
package struct EvidenceSheet {
  /// What the columns of a sheet are called, and a row of measures for each leaf.
  package struct Table {
    package var names: [String]
    package var rows: [[Float]]

    fileprivate init(_ witnesses: [some Witness]) {
      let minutes = witnesses.map { Minutes(of: $0) }
      names = minutes.first?.names ?? []
      rows = minutes.map(\.measures)
    }
  }
  private let judge: Judge

  package init(html bytes: [UInt8]) {
    let source = Source(bytes: bytes, location: "-")
    judge = PageReader(Document(html: source.markup), base: nil).judge
  }

  package var texts: [String] { judge.tree.leaves.map(\.text) }
  /// The evidence of each leaf by itself.
  package var own: Table { Table(judge.surroundings) }
  /// The evidence of the company of each leaf, by the `sums` of a first judgement.
  package func company(_ sums: [Float]) -> Table { Table(judge.companies(sums)) }
}
