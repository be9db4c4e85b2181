/// One thing that speaks for or against a leaf being part of the article.
struct Evidence<Subject>: Sendable {
  /// What the explanation of a page calls it; unique in its table.
  let name: String
  /// How much of it there is: 0 to 1, mostly none or all.
  let measure: @Sendable (Subject) -> Float

  /// Evidence that is there or not.
  init(_ name: String, _ holds: @escaping @Sendable (Subject) -> Bool) {
    self.name = name
    measure = { holds($0) ? 1 : 0 }
  }

  /// Evidence of which there is more or less.
  init(_ name: String, share: @escaping @Sendable (Subject) -> Float) {
    self.name = name
    measure = share
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
