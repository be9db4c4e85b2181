/// The rules of UAX #14 (Unicode 15), one scalar after the other.
///
/// Numbers are kept together as example 7 of its section 8.2 does, and as LineBreakTest.txt tests.
/// The numbers of rules in the comments are those of the annex.
struct LineBreakRules {
  /// The class of the last scalar that is no mark; `sp` never, see `isSpaced`.
  private var before = BreakClass.wj
  /// The class before that one.
  private var beyond = BreakClass.wj
  /// The class of the very last scalar.
  private var last = BreakClass.wj
  /// Whether spaces stand between `before` and here.
  private var isSpaced = false
  private var number = Number.none
  /// Whether an odd count of regional indicators stands before here.
  private var hasHalfFlag = false
  private var isAtStart = true

  /// How far a number has come: digits and their separators, then perhaps a closing bracket.
  private enum Number { case none, digits, closed }

  /// Takes the next scalar and tells whether a line may end before it; `peek` gives the class after
  /// it that is no mark.
  mutating func opportunity(before next: BreakClass, peek: () -> BreakClass) -> BreakOpportunity {
    let isMark = next == .cm || next == .zwj
    let isJoiner = next == .zwj
    // LB9: a mark belongs to what it stands on; LB10: else it is a letter.
    let isAttached = isMark && !isAtStart && last != .sp && last != .zw && !last.isLineEnd
    let next = isMark && !isAttached ? .al : next
    let opportunity = isAtStart ? .none : decide(next, isAttached: isAttached, peek: peek)
    advance(to: next, isAttached: isAttached, isJoiner: isJoiner)
    return opportunity
  }

  private mutating func advance(to next: BreakClass, isAttached: Bool, isJoiner: Bool) {
    isAtStart = false
    last = isJoiner ? .zwj : next
    if isAttached { return }
    if next == .sp {
      isSpaced = true
      hasHalfFlag = false
      return
    }
    advanceNumber(to: next)
    hasHalfFlag = next == .ri && !(hasHalfFlag && before == .ri && !isSpaced)
    beyond = isSpaced ? .sp : before
    before = next
    isSpaced = false
  }

  private mutating func advanceNumber(to next: BreakClass) {
    switch next {
    case .nu: number = .digits
    case .sy, .is: if number != .digits || isSpaced { number = .none }
    case .cl, .cp, .cpWide: number = number == .digits && !isSpaced ? .closed : .none
    default: number = .none
    }
  }

  /// LB4 to LB18: what line ends, spaces and joiners decide.
  private func decide(
    _ next: BreakClass, isAttached: Bool, peek: () -> BreakClass
  ) -> BreakOpportunity {
    if last == .cr { return next == .lf ? .none : .mandatory }
    if last.isLineEnd { return .mandatory }
    if next.isLineEnd || next == .sp || next == .zw { return .none }
    if before == .zw { return .allowed }
    if last == .zwj || isAttached || next == .wj { return .none }
    if !isSpaced, before == .wj || before == .gl { return .none }
    if next == .gl, !isSpaced, before != .ba, before != .hy { return .none }
    if next.isClosing || next == .ex || next == .is || next == .sy { return .none }
    if before.isOpening { return .none }
    if before == .qu, next.isOpening { return .none }
    if before.isClosing, next == .ns { return .none }
    if before == .b2, next == .b2 { return .none }
    if isSpaced { return .allowed }
    return keepsTogether(next, peek) ? .none : .allowed
  }

  /// LB19 to LB30: whether the two may not be parted although nothing stands between them.
  private func keepsTogether(_ next: BreakClass, _ peek: () -> BreakClass) -> Bool {
    if before.isLetter, next.isLetter { return true }  // LB28
    if before == .qu || next == .qu { return true }
    if before == .cb || next == .cb { return false }
    if next == .ba || next == .hy || next == .ns || before == .bb || next == .in { return true }
    if beyond == .hl, before == .hy || before == .ba { return true }
    if before == .sy, next == .hl { return true }
    if keepsNumber(next, peek) || keepsSyllable(next) { return true }
    if before == .is, next.isLetter { return true }
    if before.isLetter || before == .nu, next == .op { return true }
    if before == .cp, next.isLetter || next == .nu { return true }
    if before == .ri, next == .ri { return hasHalfFlag }
    return next == .em && (before == .eb || before == .idReserved)
  }

  /// LB23 to LB25.
  private func keepsNumber(_ next: BreakClass, _ peek: () -> BreakClass) -> Bool {
    let isAffix = next == .po || next == .pr
    if before.isLetter { return next == .nu || isAffix }
    switch before {
    case .nu where next.isLetter: return true
    case .pr, .po:
      if next.isLetter || next == .nu { return true }
      if next.isOpening || next == .hy { return peek() == .nu }
      return before == .pr && next.isPictorial
    case .id, .idReserved, .eb, .em: return next == .po
    case .hy: return next == .nu
    default: break
    }
    switch number {
    case .none: return false
    case .digits: return isAffix || next == .nu
    case .closed: return isAffix
    }
  }

  /// LB26 and LB27.
  private func keepsSyllable(_ next: BreakClass) -> Bool {
    switch (before, next) {
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): true
    case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt), (.h3, .jt): true
    case (.jl, .po), (.jv, .po), (.jt, .po), (.h2, .po), (.h3, .po): true
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .h2), (.pr, .h3): true
    default: false
    }
  }
}

extension BreakClass {
  fileprivate var isPictorial: Bool {
    self == .id || self == .idReserved || self == .eb || self == .em
  }
}
