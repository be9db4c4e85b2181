/// Whether a line may end after a cluster.
enum BreakOpportunity: Equatable {
  case none
  case allowed
  /// At a soft hyphen: a hyphen is painted if the line ends here.
  case hyphenated
  case mandatory
}

extension BreakOpportunity {
  /// The opportunities after each cluster of a passage.
  ///
  /// The part of UAX #14 that Western text and the East Asian scripts need: after spaces, after
  /// hyphens inside words, round em dashes, between ideographs but not before their closing and
  /// after their opening marks. A spaced dash stays with the word before it.
  static func all(in clusters: [StyledText.Cluster]) -> [BreakOpportunity] {
    let classes = clusters.map { BreakClass($0.character) }
    var all = [BreakOpportunity](repeating: .none, count: clusters.count)
    for index in classes.indices {
      all[index] = opportunity(
        after: classes[index], before: index > 0 ? classes[index - 1] : nil,
        next: index + 1 < classes.count ? classes[index + 1] : nil,
        beyond: index + 2 < classes.count ? classes[index + 2] : nil)
    }
    return all
  }

  private static func opportunity(
    after this: BreakClass, before: BreakClass?, next: BreakClass?, beyond: BreakClass?
  ) -> BreakOpportunity {
    if this == .lineFeed { return .mandatory }
    guard let next, next != .space, next != .lineFeed else { return .none }
    switch this {
    case .space:
      let isSpacedDash = next.isDash && (beyond == nil || beyond == .space)
      return isSpacedDash ? .none : .allowed
    case .softHyphen: return .hyphenated
    case .zeroWidthSpace: return .allowed
    case .hyphen: return before == .letter && next == .letter ? .allowed : .none
    case .emDash: return next == .closing ? .none : .allowed
    default: break
    }
    if next == .emDash { return this == .opening ? .none : .allowed }
    if this.isIdeographic || next.isIdeographic {
      return next == .closing || next == .nonStarter || this == .opening ? .none : .allowed
    }
    return .none
  }
}
