import HTML

/// Judges all leaves of a page twice: each by its own evidence, then also by the company it keeps.
struct Judge {
  let tree: LeafTree
  let main: MainBox
  let surroundings: [Surroundings]
  /// For each leaf the sum of the evidence that it gives by itself, in the first judgement and in
  /// the second.
  private let ownSums: [(alone: Float, inCompany: Float)]

  init(_ tree: LeafTree, claims: PageClaims) {
    self.tree = tree
    main = MainBox(tree, titles: claims.titles)
    surroundings = Survey(tree, main: main, claims: claims).surroundings()
    let alone = leafWeights.map { Float($0.alone) / 100 }
    let inCompany = leafWeights.map { Float($0.inCompany) / 100 }
    // The evidence itself is not kept: pages have many leaves, and there is much of it.
    var sheet = [Float](repeating: 0, count: leafEvidence.count)
    ownSums = surroundings.map { place in
      for (number, evidence) in leafEvidence.enumerated() {
        sheet[number] = evidence.measure(place)
      }
      return (dot(sheet, alone), dot(sheet, inCompany))
    }
  }

  /// The evidence of each leaf, in the order of `leafEvidence`.
  var sheets: [[Float]] {
    surroundings.map { place in leafEvidence.map { $0.measure(place) } }
  }

  /// The sums of the first judgement.
  func firstSums() -> [Float] { ownSums.map { $0.alone + Float(bias.alone) / 100 } }

  /// The evidence of company that follows from the sums of a first judgement.
  func companySheets(_ sums: [Float]) -> [[Float]] {
    FirstJudgement(tree, sums: sums).companies { company in
      companyEvidence.map { $0.measure(company) }
    }
  }

  /// The final sums: above 0 means part of the article.
  func sums() -> [Float] {
    let weights = companyWeights.map { Float($0.inCompany) / 100 }
    var sheet = [Float](repeating: 0, count: companyEvidence.count)
    let others = FirstJudgement(tree, sums: firstSums()).companies { company in
      for (number, evidence) in companyEvidence.enumerated() {
        sheet[number] = evidence.measure(company)
      }
      return dot(sheet, weights)
    }
    return zip(ownSums, others).map { own, company in
      own.inCompany + company + Float(bias.inCompany) / 100
    }
  }
}

/// Evidence that has no weight yet counts nothing, so that weights can be fitted to it.
private func dot(_ one: [Float], _ other: [Float]) -> Float {
  var sum: Float = 0
  for index in 0..<min(one.count, other.count) { sum += one[index] * other[index] }
  return sum
}
