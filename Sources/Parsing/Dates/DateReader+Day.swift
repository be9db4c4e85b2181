import ArticleModel

// Every form answers with the day and the number of tokens it took.
extension DateReader {
  typealias Day = (day: CivilDay, length: Int)

  func day(at index: Int) -> Day? {
    guard let token = token(index) else { return nil }
    switch token.content {
    case .number:
      return isoDay(index) ?? ideographicDay(index) ?? numericDay(index) ?? dayThenMonth(index)
    case .word: return monthThenDay(index)
    case .mark: return nil
    }
  }

  /// “2025-02-11”, “2025/02/11”, “2025.02.11”.
  private func isoDay(_ index: Int) -> Day? {
    guard digits(index) == 4, let year = number(index), let month = number(index + 2),
      let day = number(index + 4), isMark("-/.", index + 1),
      tokens[index + 1].content == tokens[index + 3].content, digits(index + 4) <= 2
    else { return nil }
    return CivilDay(year: year, month: month, day: day).map { ($0, 5) }
  }

  /// “2025年2月11日”.
  private func ideographicDay(_ index: Int) -> Day? {
    guard digits(index) == 4, let year = number(index), let month = number(index + 2),
      let day = number(index + 4), isMark("年", index + 1), isMark("月", index + 3),
      isMark("日", index + 5)
    else { return nil }
    return CivilDay(year: year, month: month, day: day).map { ($0, 6) }
  }

  /// “11.02.2025”, “11.02.25”, “11/02/2025”, “11-02-2025”.
  ///
  /// With slashes Americans put the month first; who takes such a day must look at `isAmbiguous`.
  private func numericDay(_ index: Int) -> Day? {
    guard let one = number(index), let two = number(index + 2), digits(index) <= 2,
      digits(index + 2) <= 2, isMark("./-", index + 1),
      tokens[index + 1].content == token(index + 3)?.content,
      let year = year(index + 4, short: isMark(".", index + 1))
    else { return nil }
    let dayFirst = CivilDay(year: year, month: two, day: one)
    guard isMark("/", index + 1), one != two else { return dayFirst.map { ($0, 5) } }
    let monthFirst = CivilDay(year: year, month: one, day: two)
    return (dayFirst ?? monthFirst).map { ($0, 5) }
  }

  /// “11. Februar 2025”, “11th of February, 2025”, “11 de febrero de 2025”, “11-Feb-25”.
  private func dayThenMonth(_ index: Int) -> Day? {
    guard digits(index) <= 2, let day = number(index) else { return nil }
    var next = index + 1
    if isMark(".º°-", next) || word(next).map(["st", "nd", "rd", "th", "er"].contains) == true {
      next += 1
    }
    if word(next).map(["de", "of"].contains) == true { next += 1 }
    guard let month = month(next) else { return nil }
    next += 1
    while isMark(",.-", next) || word(next).map(["de", "del"].contains) == true {
      next += 1
      if next > index + 8 { return nil }
    }
    guard let year = year(next, short: true) else { return nil }
    return CivilDay(year: year, month: month, day: day).map { ($0, next + 1 - index) }
  }

  /// “February 11, 2025”, “Feb. 11th 2025”.
  private func monthThenDay(_ index: Int) -> Day? {
    guard let month = month(index) else { return nil }
    var next = index + 1
    if isMark(".", next) { next += 1 }
    guard digits(next) <= 2, let day = number(next) else { return nil }
    next += 1
    if word(next).map(["st", "nd", "rd", "th"].contains) == true { next += 1 }
    if isMark(",.", next) { next += 1 }
    guard let year = year(next, short: false) else { return nil }
    return CivilDay(year: year, month: month, day: day).map { ($0, next + 1 - index) }
  }

  /// A year of four digits, or of two when the form of the date allows it.
  ///
  /// Two digits before a colon are the hour of a date without a year.
  private func year(_ index: Int, short: Bool) -> Int? {
    guard let value = number(index) else { return nil }
    if digits(index) == 4 { return (1600...2200).contains(value) ? value : nil }
    guard short, digits(index) == 2, !isMark(":", index + 1) else { return nil }
    return value < 70 ? 2000 + value : 1900 + value
  }
}
