import HTML

/// Judges all leaves of a page twice: each by its own evidence, then also by the company it keeps.
struct Judge {
  let tree: LeafTree
  let main: MainBox
  let surroundings: [Surroundings]
  /// The evidence of each leaf, in the order of `leafEvidence`.
  let sheets: [[Float]]

  init(_ tree: LeafTree, claims: PageClaims) {
    self.tree = tree
    main = MainBox(tree, titles: claims.titles)
    surroundings = Survey(tree, main: main, claims: claims).surroundings()
    sheets = surroundings.map { place in leafEvidence.map { $0.measure(place) } }
  }

  /// The sums of the first judgement.
  func firstSums() -> [Float] {
    let alone = leafWeights.map { Float($0.alone) / 100 }
    return sheets.map { dot($0, alone) + Float(bias.alone) / 100 }
  }

  /// The evidence of company that follows from the sums of a first judgement.
  func companySheets(_ sums: [Float]) -> [[Float]] {
    FirstJudgement(tree, sums: sums).companies().map { company in
      companyEvidence.map { $0.measure(company) }
    }
  }

  /// The final sums: above 0 means part of the article.
  func sums() -> [Float] {
    let own = leafWeights.map { Float($0.inCompany) / 100 }
    let others = companyWeights.map { Float($0.inCompany) / 100 }
    return zip(sheets, companySheets(firstSums())).map { sheet, company in
      dot(sheet, own) + dot(company, others) + Float(bias.inCompany) / 100
    }
  }
}

private func dot(_ one: [Float], _ other: [Float]) -> Float {
  var sum: Float = 0
  for index in one.indices { sum += one[index] * other[index] }
  return sum
}
