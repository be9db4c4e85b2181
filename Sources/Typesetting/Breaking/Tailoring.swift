/// Where prose wants other breaks than UAX #14 gives; Docs/Conformance.md lists what that changes.
struct Tailoring {
  let scalars: [UInt32]
  let isGerman: Bool

  /// Makes quotation marks brackets where it is plain on which side they stand: “ after a letter or
  /// a full stop closes in German, so a bracket may follow on the next line.
  func sideWithQuotes(_ classes: inout [BreakClass]) {
    for index in classes.indices where classes[index] == .qu {
      let before = index > 0 ? classes[index - 1] : .sp
      let next = index + 1 < classes.count ? classes[index + 1] : .sp
      let isInside = next.isLetter || next == .nu
      switch before {
      case .al, .hl, .nu, .cl, .cp, .ex, .is, .in, .po: if next == .sp { classes[index] = .cl }
      case .sp, .op, .opWide: if isInside || next == .op { classes[index] = .op }
      default: break
      }
    }
  }

  /// Forbids and adds breaks; `breaks` are those before each scalar.
  func apply(to breaks: inout [BreakOpportunity], _ classes: [BreakClass]) {
    var addresses = AddressRanges(scalars).ranges[...]
    for index in breaks.indices.dropFirst() {
      while let first = addresses.first, first.upperBound <= index { addresses.removeFirst() }
      let isInAddress = addresses.first.map { $0.contains(index - 1) } ?? false
      switch classes[index - 1] {
      case .sp where breaks[index] == .allowed && keepsTogether(aroundSpaceBefore: index, classes):
        breaks[index] = .none
      case .sy where breaks[index] != .mandatory && classes[index] != .sp:
        breaks[index] = isInAddress && scalars[index] != slash ? .allowed : .none
      case .hy where breaks[index] == .allowed && beginsWord(index - 1, classes):
        breaks[index] = .none
      case .ex where isInAddress && breaks[index] == .allowed && classes[index] != .sp:
        breaks[index] = .none
      case _ where isInAddress && scalars[index] == questionMark && classes[index - 1] != .sp:
        breaks[index] = .allowed
      default: break
      }
    }
  }

  /// Whether a hyphen stands before the first letter of a word (“-fach”), as LB20a of Unicode 16.
  private func beginsWord(_ hyphen: Int, _ classes: [BreakClass]) -> Bool {
    guard hyphen > 0 else { return true }
    let before = classes[hyphen - 1]
    return before == .sp || before.isOpening || before.isLineEnd
  }

  private func keepsTogether(aroundSpaceBefore index: Int, _ classes: [BreakClass]) -> Bool {
    let next = scalars[index]
    // A spaced dash stays with the word before it, also with a comma behind it.
    if classes[index] == .ba || classes[index] == .b2 || classes[index] == .hy, isDash(next) {
      return index + 1 == scalars.count || [.sp, .is, .ex, .cl, .cp].contains(classes[index + 1])
    }
    guard index >= 2 else { return false }
    let before = scalars[index - 2]
    if before == sectionSign { return classes[index] == .nu }
    // A dot between facts begins a line rather than to end one.
    if before == middleDot { return index < 3 || classes[index - 3] == .sp }
    if classes[index - 2] == .nu { return Tailoring.units.contains(next) }
    guard before == fullStop else { return false }
    return keepsAbbreviation(endingAt: index - 2, before: index, classes)
  }

  /// “z. B.”, “Dr. Weber”, “Nr. 5” and in German “3. Oktober”.
  private func keepsAbbreviation(
    endingAt stop: Int, before index: Int, _ classes: [BreakClass]
  ) -> Bool {
    var start = stop
    while start > 0, stop - start < 6, classes[start - 1].isLetter || classes[start - 1] == .nu {
      start -= 1
    }
    let isWhole = start == 0 || !(classes[start - 1].isLetter || classes[start - 1] == .nu)
    guard isWhole, start < stop else { return false }
    if classes[start] == .nu {
      return isGerman && stop - start <= 2 && Tailoring.months.contains(word(from: index, classes))
    }
    if stop - start == 1, classes[index].isLetter, index + 1 < scalars.count,
      scalars[index + 1] == fullStop
    {
      return true
    }
    let word = word(from: start, classes)
    if classes[index] == .nu { return Tailoring.counted.contains(word) }
    return isCapital(scalars[index]) && Tailoring.titles.contains(word)
  }

  /// The letters from here, twelve at most.
  private func word(from start: Int, _ classes: [BreakClass]) -> String {
    var word = ""
    for index in start..<min(start + 12, scalars.count) {
      guard classes[index].isLetter, let scalar = Unicode.Scalar(scalars[index]) else { break }
      word.unicodeScalars.append(scalar)
    }
    return word
  }

  private func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2013 || scalar == 0x2014
  }

  private static let units = Set("%‰€$£¥°℃".unicodeScalars.map(\.value))
  private static let titles: Set<String> = [
    "Dr", "Prof", "Hr", "Fr", "Mr", "Mrs", "Ms", "St", "Sr", "Jr", "Dipl", "Ing", "Gen",
  ]
  private static let counted: Set<String> = [
    "Nr", "No", "Art", "Abs", "Bd", "Kap", "S", "Abb", "Tab", "Fig", "Vol", "Ziff", "p", "pp",
  ]
  private static let months: Set<String> = [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember", "Jan", "Feb", "Apr", "Aug", "Sept", "Okt", "Nov", "Dez",
  ]
}

private let slash: UInt32 = 0x2F
private let questionMark: UInt32 = 0x3F
private let fullStop: UInt32 = 0x2E
private let sectionSign: UInt32 = 0xA7
private let middleDot: UInt32 = 0xB7
