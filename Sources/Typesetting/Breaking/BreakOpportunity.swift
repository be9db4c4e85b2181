/// Whether a line may end after a cluster.
package enum BreakOpportunity: UInt8 {
  case none
  case allowed
  /// Inside a word: a hyphen is painted if the line ends here.
  case hyphenated
  /// As `hyphenated`, but with hardly a syllable before the hyphen: rather than a hole or a row of
  /// hyphens.
  case stub
  case mandatory
}

extension BreakOpportunity {
  /// The opportunities before each scalar as UAX #14 has them, and none before the first.
  package static func untailored(_ scalars: [UInt32]) -> [BreakOpportunity] {
    all(before: scalars.map { BreakClass($0) })
  }

  /// The opportunities before each scalar with our tailorings for prose.
  package static func tailored(_ scalars: [UInt32], language: String?) -> [BreakOpportunity] {
    var classes = scalars.map { BreakClass($0) }
    let tailoring = Tailoring(scalars: scalars, isGerman: language?.hasPrefix("de") ?? false)
    tailoring.sideWithQuotes(&classes)
    var breaks = all(before: classes)
    tailoring.apply(to: &breaks, classes)
    return breaks
  }

  private static func all(before classes: [BreakClass]) -> [BreakOpportunity] {
    var rules = LineBreakRules()
    return classes.indices.map { index in
      rules.opportunity(before: classes[index]) {
        classes[(index + 1)...].first { $0 != .cm && $0 != .zwj } ?? .al
      }
    }
  }
}

extension StyledText {
  /// The opportunities after each cluster; inside one there are none.
  func breaks(language: String?) -> [BreakOpportunity] {
    let before = BreakOpportunity.tailored(scalars, language: language)
    return clusters.indices.map { index in
      let next = scalarIndex(ofCluster: index + 1)
      let isSoftHyphen = scalars[next - 1] == 0xAD
      guard next < scalars.count else {
        return BreakClass(scalars[next - 1]).isLineEnd ? .mandatory : .none
      }
      return isSoftHyphen && before[next] == .allowed ? softBreak(at: next - 1) : before[next]
    }
  }

  /// What a soft hyphen allows: a sign is added behind a word, none where one stands there already,
  /// and behind other marks no line ends.
  private func softBreak(at index: Int) -> BreakOpportunity {
    let before = scalars[max(0, index - 8)..<index].reversed().lazy
      .filter { $0 != 0xAD }.map { BreakClass($0) }.first { $0 != .cm && $0 != .zwj }
    switch before {
    case .hy, .ba, .b2, .sy, .is, .id: return .allowed
    case let letter? where letter.isLetter || letter == .nu: return .hyphenated
    default: return .none
    }
  }
}
