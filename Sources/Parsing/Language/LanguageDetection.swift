/// The language of `text` as a BCP 47 tag, or nil when it tells too little.
///
/// The script decides where it can; among Latin texts the share of function words does. The first
/// 20,000 scalars are enough.
func language(of text: String) -> String? {
  var counter = ScriptCounter()
  let sample = text.unicodeScalars.prefix(20_000)
  for scalar in sample { counter.count(scalar) }
  return counter.language ?? latinLanguage(of: String(Substring(sample)))
}

/// Counts letters by script.
private struct ScriptCounter {
  var letters = 0
  var scripts: [String: Int] = [:]
  /// Letters that only one language of a shared script uses.
  var telling: [String: Int] = [:]

  mutating func count(_ scalar: Unicode.Scalar) {
    guard scalar.isLetter else { return }
    letters += 1
    switch scalar.value {
    case 0x3041...0x30FF: scripts["kana", default: 0] += 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: scripts["zh", default: 0] += 1
    case 0xAC00...0xD7AF: scripts["ko", default: 0] += 1
    case 0x0E00...0x0E7F: scripts["th", default: 0] += 1
    case 0x0590...0x05FF: scripts["he", default: 0] += 1
    case 0x0900...0x097F: scripts["hi", default: 0] += 1
    case 0x0980...0x09FF: scripts["bn", default: 0] += 1
    case 0x0B80...0x0BFF: scripts["ta", default: 0] += 1
    case 0x0370...0x03FF: scripts["el", default: 0] += 1
    case 0x0600...0x06FF:
      scripts["ar", default: 0] += 1
      if "پچژگ".unicodeScalars.contains(scalar) { telling["fa", default: 0] += 1 }
      if "ٹڈڑے".unicodeScalars.contains(scalar) { telling["ur", default: 0] += 1 }
    case 0x0400...0x04FF:
      scripts["ru", default: 0] += 1
      if "іїєґІЇЄҐ".unicodeScalars.contains(scalar) { telling["uk", default: 0] += 1 }
    default: break
    }
  }

  var language: String? {
    let kana = scripts["kana", default: 0]
    if kana * 20 > letters, kana > 10 { return "ja" }
    guard let (script, count) = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count * 2 > letters, count >= 10
    else { return nil }
    let tell = telling.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let tell, tell.value * 50 > count { return tell.key }
    return script
  }
}

private func latinLanguage(of text: String) -> String? {
  var hits: [String: Int] = [:]
  var words = 0
  for word in text.lowered.unicodeScalars.split(whereSeparator: { !($0.isLetter || $0 == "'") }
  ) {
    words += 1
    for language in languagesOfWord[String(Substring(word))] ?? [] {
      hits[language, default: 0] += 1
    }
  }
  // Ties go to the language that comes first in the alphabet, so that the answer never changes.
  let best = hits.max { ($0.value, $1.key) < ($1.value, $0.key) }
  guard let best, best.value * 12 >= words, best.value >= 3 else { return nil }
  return best.key
}
