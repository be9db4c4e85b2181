extension Wording {
  /// “11 February 2025, 15:40”, “11. Februar 2025, 15:40 Uhr”.
  ///
  /// `month` is 1 to 12; `minute` counts from midnight and is nil when only the day is known.
  public func date(year: Int, month: Int, day: Int, minute: Int? = nil) -> String {
    let name = name(ofMonth: month)
    let day = tongue(en: "\(day) \(name) \(year)", de: "\(day). \(name) \(year)")
    guard let minute else { return day }
    let clock =
      minute % 60 < 10 ? "\(minute / 60):0\(minute % 60)" : "\(minute / 60):\(minute % 60)"
    return day + tongue(en: ", \(clock)", de: ", \(clock) Uhr")
  }

  /// The heading of a day in the list: “Today”, “Yesterday”, “Tuesday, 11 February 2025”.
  ///
  /// `weekday` is 0 for Sunday to 6 for Saturday.
  public func section(year: Int, month: Int, day: Int, weekday: Int, daysAgo: Int) -> String {
    switch daysAgo {
    case 0: tongue(en: "Today", de: "Heute")
    case 1: tongue(en: "Yesterday", de: "Gestern")
    default: "\(name(ofWeekday: weekday)), \(date(year: year, month: month, day: day))"
    }
  }

  /// “October 2026”; `month` is 1 to 12.
  public func month(_ month: Int, of year: Int) -> String { "\(name(ofMonth: month)) \(year)" }

  private func name(ofMonth month: Int) -> String {
    let names = [
      (en: "January", de: "Januar"), (en: "February", de: "Februar"), (en: "March", de: "März"),
      (en: "April", de: "April"), (en: "May", de: "Mai"), (en: "June", de: "Juni"),
      (en: "July", de: "Juli"), (en: "August", de: "August"),
      (en: "September", de: "September"), (en: "October", de: "Oktober"),
      (en: "November", de: "November"), (en: "December", de: "Dezember"),
    ]
    guard names.indices.contains(month - 1) else { return String(month) }
    return tongue(en: names[month - 1].en, de: names[month - 1].de)
  }

  private func name(ofWeekday weekday: Int) -> String {
    let names = [
      (en: "Sunday", de: "Sonntag"), (en: "Monday", de: "Montag"), (en: "Tuesday", de: "Dienstag"),
      (en: "Wednesday", de: "Mittwoch"), (en: "Thursday", de: "Donnerstag"),
      (en: "Friday", de: "Freitag"), (en: "Saturday", de: "Samstag"),
    ]
    guard names.indices.contains(weekday) else { return "" }
    return tongue(en: names[weekday].en, de: names[weekday].de)
  }
}
