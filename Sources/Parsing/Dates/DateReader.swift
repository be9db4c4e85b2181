import ArticleModel

/// A date found in a text.
struct WrittenDate: Equatable {
  var date: PublicationDate
  /// Where it stands, in scalars of the text: day, time, zone and the weekday before them.
  var range: Range<Int>
  /// Whether America would read another day (“06/01/2026”); the day first is what the rest of the
  /// world means.
  var isAmbiguous = false
}

/// The date written in `text`, or nil when there is none or several forms of it are possible.
///
/// Reads ISO 8601, RFC 822 and written days and times in the languages of `monthNumbers`. Without a
/// zone the zone stays unknown, but German clock time (“15.40 Uhr”) is that of Berlin.
func date(in text: String) -> PublicationDate? {
  writtenDates(in: text).first { !$0.isAmbiguous }?.date
}

/// All dates written in `text`, in their order.
func writtenDates(in text: String) -> [WrittenDate] {
  var reader = DateReader(Array(text.unicodeScalars))
  return reader.dates()
}

/// Reads dates from the tokens of a text, in one pass.
struct DateReader {
  let tokens: [DateToken]
  /// The token that is read next.
  var position = 0

  init(_ scalars: [Unicode.Scalar]) { tokens = dateTokens(scalars) }

  mutating func dates() -> [WrittenDate] {
    var found: [WrittenDate] = []
    var floor = 0
    while position < tokens.count {
      guard let (day, length) = day(at: position) else {
        position += 1
        continue
      }
      found.append(written(day, from: position, to: position + length, notBefore: floor))
      floor = position
    }
    return found
  }
}

extension DateReader {
  func token(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }
  func number(_ index: Int) -> Int? { token(index)?.number }
  func digits(_ index: Int) -> Int { token(index)?.digits ?? 0 }
  func word(_ index: Int) -> String? { token(index)?.word }
  func isMark(_ marks: String, _ index: Int) -> Bool { token(index)?.isMark(marks) ?? false }
  func month(_ index: Int) -> Int? { word(index).flatMap { monthNumbers[$0] } }

  /// The whole date around a day, with the time behind it, else before it.
  mutating fileprivate func written(
    _ day: CivilDay, from start: Int, to end: Int, notBefore floor: Int
  ) -> WrittenDate {
    var (first, last) = (start, end)
    var time: ClockTime?
    if let behind = timeBehind(end) {
      time = behind.time
      last = behind.end
    } else if let before = timeBefore(start, notBefore: floor) {
      time = before.time
      first = before.start
    }
    while first > floor, isMark(",.", first - 1) || word(first - 1).map(weekdays.contains) == true {
      first -= 1
    }
    position = last
    let range = tokens[first].range.lowerBound..<tokens[last - 1].range.upperBound
    let isAmbiguous =
      isMark("/", start + 1) && digits(start) <= 2 && day.day <= 12 && day.day != day.month
    guard let time else {
      return WrittenDate(date: PublicationDate(day), range: range, isAmbiguous: isAmbiguous)
    }
    let offset = time.zone.offset(on: day, second: time.second)
    return WrittenDate(
      date: PublicationDate(day, second: time.second, zone: offset), range: range,
      isAmbiguous: isAmbiguous)
  }
}

/// Weekdays and their short forms, which may stand before a day.
let weekdays: Set<String> = [
  "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
  "mo", "di", "mi", "do", "fr", "sa", "so", "monday", "tuesday", "wednesday", "thursday", "friday",
  "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
  "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì",
  "giovedì", "venerdì", "sabato", "domenica", "maandag", "dinsdag", "woensdag", "donderdag",
  "vrijdag", "zaterdag", "zondag",
]
