extension QueryField {
  /// What the field with this value asks for, or nil when the value makes no sense.
  func query(_ value: String, today: CivilDay) -> Query? {
    switch self {
    case .is: return Query.State(rawValue: value.lowercased()).map { .state($0) }
    case .author: return .author(value)
    case .from: return .publication(value)
    case .section: return .section(value)
    case .genre: return Genre(rawValue: value.lowercased()).map { .genre($0) }
    case .lang: return isLanguage(value) ? .language(value.lowercased()) : nil
    case .tag: return .tag(value)
    case .after:
      return days(value, today: today).map { .published(from: $0.first, through: nil) }
    case .before:
      return days(value, today: today).map {
        .published(from: nil, through: $0.first.adding(days: -1))
      }
    case .on: return stretch(value, today: today)
    case .min: return numbers(value).map { .minutes($0) }
    case .words: return numbers(value).map { .words($0) }
    }
  }

  /// Whether letters behind `value` could still make a value of it.
  func mayBecomeValue(_ value: String) -> Bool {
    switch self {
    case .after, .before, .on, .min, .words:
      value.unicodeScalars.count < 22 && value.unicodeScalars.allSatisfy(\.isASCII)
    default: values.contains { $0.hasPrefix(value.lowercased()) }
    }
  }
}

/// Letters and digits in groups of at most eight, as BCP 47 has it.
private func isLanguage(_ value: String) -> Bool {
  value.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
    (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIIAlphanumeric)
  }
}

/// “<10”, “<=10”, “>5”, “>=5”, “5-10”, “5”.
private func numbers(_ value: String) -> ClosedRange<Int>? {
  for (sign, range) in [
    ("<=", { 0...$0 }), (">=", { $0...Int.max }), ("<", { $0 > 0 ? 0...($0 - 1) : nil }),
    (">", { ($0 + 1)...Int.max }),
  ] as [(String, (Int) -> ClosedRange<Int>?)] where value.hasPrefix(sign) {
    return number(value.dropFirst(sign.count)).flatMap(range)
  }
  let sides = value.split(separator: "-", omittingEmptySubsequences: false)
  guard sides.count <= 2, let first = sides.first.flatMap(number), let last = number(sides.last)
  else { return nil }
  return first <= last ? first...last : nil
}

private func number(_ digits: Substring?) -> Int? {
  guard let digits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
    let number = Int(digits), number < Query.largestNumber
  else { return nil }
  return number
}

/// A stretch of days, both ends in it.
private typealias Days = (first: CivilDay, last: CivilDay)

private func stretch(_ value: String, today: CivilDay) -> Query? {
  let sides = value.components(separatedBy: "..")
  guard sides.count <= 2, let first = sides.first.flatMap({ days($0, today: today) }),
    let last = sides.last.flatMap({ days($0, today: today) }), first.first <= last.last
  else { return nil }
  return .published(from: first.first, through: last.last)
}

/// The days of “2026-03-01”, “2026-03”, “2026”, “7d”, “2w”, “3m”, “1y”, “today”, “gestern”.
private func days(_ value: String, today: CivilDay) -> Days? {
  switch value.lowercased() {
  case "today", "heute": return (today, today)
  case "yesterday", "gestern":
    let day = today.adding(days: -1)
    return (day, day)
  case let text:
    if let unit = text.last, let day = ago(text.dropLast(), unit, today: today) {
      return (day, day)
    }
    return calendarDays(text)
  }
}

private func ago(_ count: Substring, _ unit: Character, today: CivilDay) -> CivilDay? {
  guard let count = number(count), count < 100_000 else { return nil }
  let day: CivilDay? =
    switch unit {
    case "d": today.adding(days: -count)
    case "w": today.adding(days: -7 * count)
    case "m": today.adding(months: -count)
    case "y": today.adding(months: -12 * count)
    default: nil
    }
  return day.flatMap { $0.year >= 1000 ? $0 : nil }
}

private func calendarDays(_ text: String) -> Days? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { number($0) }
  guard numbers.count == parts.count, parts.first?.utf8.count == 4, numbers[0] >= 1000,
    parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
  else { return nil }
  let (year, month) = (numbers[0], numbers.count > 1 ? numbers[1] : nil)
  switch numbers.count {
  case 1, 2:
    let lastMonth = month ?? 12
    guard let first = CivilDay(year: year, month: month ?? 1, day: 1),
      let last = CivilDay(
        year: year, month: lastMonth,
        day: CivilDay.length(ofMonth: lastMonth, year: year))
    else { return nil }
    return (first, last)
  case 3:
    return CivilDay(year: year, month: numbers[1], day: numbers[2]).map { ($0, $0) }
  default: return nil
  }
}

extension CivilDay {
  /// The day so many days later.
  public func adding(days: Int) -> CivilDay { CivilDay(daysSince1970: daysSince1970 + days) }

  /// The same day so many months later; the last day of a month that is too short. Nil beyond the
  /// years 0 to 9999.
  public func adding(months: Int) -> CivilDay? {
    let count = year * 12 + month - 1 + months
    guard count >= 0 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return CivilDay(
      year: year, month: month, day: min(day, CivilDay.length(ofMonth: month, year: year)))
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

extension String {
  /// The parts between the places where `separator` stands, as Foundation has it.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
