/// A time of day and how it tells its zone.
struct ClockTime: Equatable {
  /// Seconds after midnight.
  var second: Int
  var zone: WrittenZone
}

extension DateReader {
  /// The time that follows a day, beyond the marks and little words between them.
  func timeBehind(_ index: Int) -> (time: ClockTime, end: Int)? {
    var start = index
    while start < index + 4, isMark(",-–—|•·;/(", start) || joinsDayAndTime(start) { start += 1 }
    // A mark as in “2025, 15” needs a full clock behind it; `time` asks for that.
    return time(at: start)
  }

  /// The time that ends right before a day: “15:40 Uhr, 11.02.2025”.
  func timeBefore(_ index: Int, notBefore floor: Int) -> (time: ClockTime, start: Int)? {
    var start = index - 2
    while start >= max(floor, index - 10) {
      if number(start) != nil, !isMark(":.h", start - 1), let (time, end) = time(at: start) {
        let between = (end..<index).allSatisfy { gap in
          isMark(",-–—|•·)", gap) || joinsDayAndTime(gap)
            || word(gap).map(weekdays.contains) == true
        }
        if end <= index, between { return (time, start) }
      }
      start -= 1
    }
    return nil
  }

  private func joinsDayAndTime(_ index: Int) -> Bool {
    word(index).map(
      ["t", "um", "at", "à", "a", "alle", "ore", "om", "kl", "às", "las", "ab", "gegen"].contains)
      ?? false
  }

  /// “15:40”, “15:40:10.5Z”, “3:40 p.m. GMT”, “15.40 Uhr”, “15h40”, “15 Uhr”, “3 pm”.
  func time(at index: Int) -> (time: ClockTime, end: Int)? {
    guard var hour = number(index), digits(index) <= 2 else { return nil }
    var (minute, second, next) = (0, 0, index + 1)
    var isClock = false
    if isMark(":.", next) || word(next) == "h", digits(next + 1) == 2, let value = number(next + 1)
    {
      isClock = !isMark(".", next)
      minute = value
      next += 2
    }
    if isMark(":", next), digits(next + 1) == 2, let value = number(next + 1) {
      second = value
      next += 2
      if isFraction(next) { next += 2 }
    }
    if let (afternoon, length) = halfDay(next), (1...12).contains(hour) {
      hour = hour % 12 + (afternoon ? 12 : 0)
      isClock = true
      next += length
    }
    let (zone, length) = zone(at: next)
    guard isClock || zone == .germanClock, hour < 24, minute < 60, second < 61 else { return nil }
    return (
      ClockTime(second: (hour * 60 + minute) * 60 + min(second, 59), zone: zone), next + length
    )
  }

  /// “.123456”, “,5”, set right behind the seconds; more than four digits are a word.
  private func isFraction(_ index: Int) -> Bool {
    let isDigits =
      number(index + 1) != nil || word(index + 1)?.unicodeScalars.first?.isDigit == true
    return isDigits && isMark(".,", index)
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  /// “am”, “p.m.”: whether it is the second half of the day, and its tokens.
  private func halfDay(_ index: Int) -> (afternoon: Bool, length: Int)? {
    switch word(index) {
    case "am": return (false, 1)
    case "pm": return (true, 1)
    case "a", "p":
      guard isMark(".", index + 1), word(index + 2) == "m" else { return nil }
      return (word(index) == "p", isMark(".", index + 3) ? 4 : 3)
    default: return nil
    }
  }

  /// “Z”, “GMT”, “(MEZ)”, “+01:00”, “-0500”, “UTC+1”, “Uhr MEZ”; and its tokens.
  private func zone(at index: Int) -> (zone: WrittenZone, length: Int) {
    guard let (zone, length) = namedZone(at: index) else {
      return numericZone(at: index) ?? (.unknown, 0)
    }
    // “15:40 Uhr MEZ” names its zone twice; “UTC+1” means the offset.
    let second =
      switch zone {
      case .germanClock: namedZone(at: index + length)
      case .offset(0): numericZone(at: index + length)
      default: nil as (zone: WrittenZone, length: Int)?
      }
    return second.map { ($0.zone, length + $0.length) } ?? (zone, length)
  }

  private func namedZone(at index: Int) -> (zone: WrittenZone, length: Int)? {
    if let zone = word(index).flatMap({ WrittenZone.named[$0] }) { return (zone, 1) }
    guard isMark("(", index), isMark(")", index + 2),
      let zone = word(index + 1).flatMap({ WrittenZone.named[$0] })
    else { return nil }
    return (zone, 3)
  }

  private func numericZone(at index: Int) -> (zone: WrittenZone, length: Int)? {
    guard isMark("+-−", index), let value = number(index + 1),
      tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    else { return nil }
    let sign = isMark("+", index) ? 1 : -1
    if digits(index + 1) == 4, value / 100 < 15, value % 100 < 60 {
      return (.offset(sign * (value / 100 * 3600 + value % 100 * 60)), 2)
    }
    guard digits(index + 1) <= 2, value < 15 else { return nil }
    if isMark(":", index + 2), let minutes = number(index + 3), minutes < 60 {
      return (.offset(sign * (value * 3600 + minutes * 60)), 4)
    }
    return (.offset(sign * value * 3600), 2)
  }
}
