import HTML

/// Judges all leaves of a page twice: each by its own evidence, then also by the company it keeps.
struct Judge {
  let tree: LeafTree
  let main: MainBox
  let surroundings: [Surroundings]
  /// For each leaf the sum of the evidence that it gives by itself, in the first judgement and in
  /// the second.
  private let ownSums: [Scale.Sums]

  init(_ tree: LeafTree, claims: PageClaims) {
    self.tree = tree
    main = MainBox(tree, titles: claims.titles)
    surroundings = Survey(tree, main: main, claims: claims).surroundings()
    let weights = Scale.ofLeaves
    ownSums = surroundings.map { place in
      var scale = Scale(weights)
      place.testify(to: &scale)
      return scale.sums
    }
  }

  /// The sums of the first judgement.
  func firstSums() -> [Float] { ownSums.map { $0.alone + Float(bias.alone) / 100 } }

  /// The company of each leaf that follows from the sums of a first judgement.
  func companies(_ sums: [Float]) -> [Company] { FirstJudgement(tree, sums: sums).companies { $0 } }

  /// The final sums: above 0 means part of the article.
  func sums() -> [Float] {
    let weights = Scale.ofCompany
    let others = FirstJudgement(tree, sums: firstSums()).companies { company in
      var scale = Scale(weights)
      company.testify(to: &scale)
      return scale.sums.inCompany
    }
    return zip(ownSums, others).map { own, company in
      own.inCompany + company + Float(bias.inCompany) / 100
    }
  }
}
