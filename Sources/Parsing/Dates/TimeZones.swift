import ArticleModel

/// How a written time tells its place.
enum WrittenZone: Equatable {
  case unknown
  /// Seconds east of UTC.
  case offset(Int)
  /// German clock time (“Uhr”): the time of Berlin, Vienna and Zürich, which is one.
  case germanClock
}

extension WrittenZone {
  /// The zones that news pages write as letters; names that stand for several zones are missing.
  static let named: [String: WrittenZone] = [
    "z": .offset(0), "utc": .offset(0), "gmt": .offset(0), "wet": .offset(0),
    "bst": .offset(3600), "west": .offset(3600),
    "cet": .offset(3600), "mez": .offset(3600), "cest": .offset(7200), "mesz": .offset(7200),
    "eet": .offset(7200), "eest": .offset(10800), "msk": .offset(10800),
    "est": .offset(-18000), "edt": .offset(-14400), "cst": .offset(-21600), "cdt": .offset(-18000),
    "mst": .offset(-25200), "mdt": .offset(-21600), "pst": .offset(-28800), "pdt": .offset(-25200),
    "jst": .offset(32400), "kst": .offset(32400), "aest": .offset(36000), "aedt": .offset(39600),
    "uhr": .germanClock,
  ]

  /// Seconds east of UTC at `second` of `day`, or nil when the text does not tell.
  func offset(on day: CivilDay, second: Int) -> Int? {
    switch self {
    case .unknown: nil
    case .offset(let seconds): seconds
    case .germanClock: isEuropeanSummer(day, second: second) ? 7200 : 3600
    }
  }
}

/// Whether the clocks of central Europe show summer time at `second` of `day`, local time.
///
/// Source: Directive 2000/84/EC: from the last Sunday of March, 01:00 UTC, to the last Sunday of
/// October, 01:00 UTC. The doubled hour in October counts as summer; before 1996, when the rule was
/// another, the answer may be an hour off in autumn.
func isEuropeanSummer(_ day: CivilDay, second: Int) -> Bool {
  switch day.month {
  case 4...9: return true
  case 3, 10:
    // 31 March or October less its weekday is the last Sunday.
    guard let last = CivilDay(year: day.year, month: day.month, day: 31) else { return false }
    let sunday = 31 - last.weekday
    if day.month == 3 { return day.day > sunday || (day.day == sunday && second >= 2 * 3600) }
    return day.day < sunday || (day.day == sunday && second < 3 * 3600)
  default: return false
  }
}
