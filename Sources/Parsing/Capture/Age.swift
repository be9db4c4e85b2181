/// Whether a passage is a date, or an age such as “vor 2 Stunden”, and no more.
func tellsTime(_ text: String) -> Bool {
  let isProgram = text.utf8.contains { "_=<>{}".utf8.contains($0) }
  if !isProgram, let line = DateLine(text), line.rest.unicodeScalars.count <= 30 { return true }
  if tellsUnspacedAge(text) { return true }
  let words = text.foldedWords
  return words.count <= 5 && words.contains(where: timeUnits.contains)
    && words.contains(where: agoWords.contains)
}

private let timeUnits: Set<String> = [
  "std", "stunden", "stunde", "min", "minuten", "tagen", "tag", "hours", "hour", "minutes", "mins",
  "days", "day", "weeks", "week", "months", "month", "h", "heures", "jours", "horas", "días", "ore",
  "giorni", "uur", "dagen", "timer", "timmar", "godzin", "hod", "saat",
]
private let agoWords: Set<String> = [
  "vor", "ago", "il", "y", "hace", "fa", "geleden", "siden", "sedan", "temu", "před", "önce", "há",
]

/// “3時間前”, “5분 전”: an age in scripts that part no words.
private func tellsUnspacedAge(_ text: String) -> Bool {
  guard text.utf8.count <= 24, text.unicodeScalars.first?.isDigit == true else { return false }
  let unit = text.unicodeScalars.drop(while: \.isDigit)
  return unspacedAges.contains(String(Substring(unit)).trimmed)
}

private let unspacedAges: Set<String> = [
  "秒前", "分前", "時間前", "日前", "週間前", "か月前", "分钟前", "小时前", "天前", "周前", "分鐘前", "小時前",
  "週前", "초 전", "분 전", "분전", "시간 전", "시간전", "일 전", "일전", "주 전",
]
