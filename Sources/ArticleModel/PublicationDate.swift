/// When an article was published or changed, as exactly as the source says and no more.
public struct PublicationDate: Hashable, Sendable, Codable {
  public enum Precision: String, Sendable, Codable { case day, minute }

  /// Seconds since 1970 of the moment; with an unknown zone, of the written time read as UTC.
  public var seconds: Int64
  /// Seconds east of UTC of the written time; nil when the source gives no zone.
  public var zone: Int?
  public var precision: Precision

  public init(seconds: Int64, zone: Int?, precision: Precision) {
    self.seconds = seconds
    self.zone = zone
    self.precision = precision
  }

  /// A day without a time.
  public init(_ day: CivilDay) {
    self.init(seconds: Int64(day.daysSince1970) * 86_400, zone: nil, precision: .day)
  }

  /// A day and a time of that day, `second` seconds after midnight, in a zone known or not.
  public init(_ day: CivilDay, second: Int, zone: Int?) {
    self.init(
      seconds: Int64(day.daysSince1970) * 86_400 + Int64(second - (zone ?? 0)), zone: zone,
      precision: .minute)
  }

  /// The day on the calendar of the place where it was written.
  public var day: CivilDay { CivilDay(daysSince1970: Int(local.quotient)) }
  /// The seconds after midnight at that place.
  public var secondOfDay: Int { Int(local.remainder) }

  private var local: (quotient: Int64, remainder: Int64) {
    let written = seconds + Int64(zone ?? 0)
    let remainder = ((written % 86_400) + 86_400) % 86_400
    return ((written - remainder) / 86_400, remainder)
  }

  /// ISO 8601: the day alone, or day and time with the offset when it is known.
  public var iso8601: String {
    guard precision != .day else { return day.iso8601 }
    let time = secondOfDay
    let clock = "\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
    guard let zone else { return "\(day.iso8601)T\(clock)" }
    let minutes = abs(zone) / 60
    let offset = "\(zone < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    return "\(day.iso8601)T\(clock)\(offset)"
  }
}

/// A day of the Gregorian calendar, without place or time.
public struct CivilDay: Hashable, Comparable, Sendable {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  /// The day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that many days after 1 January 1970.
  ///
  /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
  public init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1 January 1970 (the inverse of the initializer, same source).
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 for Sunday to 6 for Saturday.
  public var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  /// “2025-02-11”.
  public var iso8601: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(two(month))-\(two(day))"
  }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (one: CivilDay, other: CivilDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
