/// What tells for or against a leaf being part of the article.
protocol Witness {
  /// Tells each piece of evidence, always all of them and in the same order.
  func testify(to hearing: inout some Hearing)
}

/// Who hears evidence, piece by piece.
///
/// Pages have many leaves, and there is much evidence: so it is told as it is found, and names are
/// made only for those who want them.
protocol Hearing {
  /// Takes in evidence of which there is more or less: 0 to 1, mostly none or all. `name` is what the
  /// explanation of a page calls it, unique in its table.
  mutating func hear(_ name: @autoclosure () -> String, share: Float)
}

extension Hearing {
  /// Takes in evidence that is there or not.
  @inline(__always)
  mutating func hear(_ name: @autoclosure () -> String, _ holds: Bool) {
    hear(name(), share: holds ? 1 : 0)
  }
}

/// What a piece of evidence weighs, in hundredths of log odds: sums of 0 leave a leaf open, 200 make
/// it seven times likelier than not to belong to the article (logistic regression).
struct Weight: Sendable {
  let name: StaticString
  /// In the first judgement, where each leaf stands for itself.
  let alone: Int
  /// In the second, which knows the first judgement of all leaves.
  let inCompany: Int

  init(_ name: StaticString, _ alone: Int, _ inCompany: Int) {
    self.name = name
    self.alone = alone
    self.inCompany = inCompany
  }
}

/// Weighs evidence as it comes. What has no weight yet counts nothing, so that weights can be fitted
/// to it.
struct Scale: Hearing {
  /// What a piece of evidence weighs, or what all of it does: in the first judgement and in the
  /// second.
  struct Sums {
    var alone: Float = 0
    var inCompany: Float = 0
  }
  private let weights: [Sums]
  private var place = 0
  private(set) var sums = Sums()

  init(_ weights: [Sums]) { self.weights = weights }

  @inline(__always)
  mutating func hear(_ name: @autoclosure () -> String, share: Float) {
    guard place < weights.count else { return }
    sums.alone += share * weights[place].alone
    sums.inCompany += share * weights[place].inCompany
    place += 1
  }

  static let ofLeaves = leafWeights.map(Sums.init)
  static let ofCompany = companyWeights.map(Sums.init)
}

extension Scale.Sums {
  fileprivate init(_ weight: Weight) {
    (alone, inCompany) = (Float(weight.alone) / 100, Float(weight.inCompany) / 100)
  }
}

/// Writes evidence down.
struct Minutes: Hearing {
  private(set) var names: [String] = []
  private(set) var measures: [Float] = []

  init(of witness: some Witness) { witness.testify(to: &self) }

  mutating func hear(_ name: @autoclosure () -> String, share: Float) {
    names.append(name())
    measures.append(share)
  }
}
