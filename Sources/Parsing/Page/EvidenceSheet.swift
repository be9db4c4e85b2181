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

package func debugPage(_ bytes: [UInt8]) -> String {
  let source = Source(bytes: bytes, location: "-")
  let document = Document(html: source.markup)
  let reader = PageReader(document, base: nil)
  var out = "main \(reader.judge.main.box) leaves \(reader.choice.tree.leaves.count)\n"
  for part in reader.metadata.shown {
    out += "shown \(part.rule.rawValue): \(document.name(of: part.node)) \(document.textContent(of: part.node).prefix(60))\n"
  }
  for (index, leaf) in reader.choice.tree.leaves.enumerated() {
    out += "\(index) \(reader.sums[index]) \(reader.choice.cuts[index]?.rawValue ?? "KEPT") | \(leaf.text.prefix(90))\n"
  }
  return out
}
