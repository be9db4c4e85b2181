import ArticleModel
import Screen
import Testing

@testable import Typesetting

/// A generator of numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11 ^ state << 29
  }
}

/// The letters, the language and the spacing of a script.
private struct Script: CustomTestStringConvertible, Sendable {
  var name: String
  var language: String
  var letters: String
  var marks = ".,;:!?"
  var hasSpaces = true
  var testDescription: String { name }
}

private let scripts = [
  Script(name: "German", language: "de", letters: "aäbcdefghiklmnoöprsßtuüwz"),
  Script(name: "English", language: "en", letters: "abcdefghiklmnoprstuvwy"),
  Script(name: "French", language: "fr", letters: "aàbcdeéèfgilmnoprstuv'"),
  Script(name: "Greek", language: "el", letters: "αάβγδεέζηθικλμνοπρστυω"),
  Script(name: "Cyrillic", language: "ru", letters: "абвгдежзийклмнопрстуфх"),
  Script(name: "Arabic", language: "ar", letters: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", marks: "،؛.؟"),
  Script(name: "Hebrew", language: "he", letters: "אבגדהוזחטיכלמנסעפצקרשת"),
  Script(name: "Devanagari", language: "hi", letters: "कखगघचजटडतदनपबमयरलवसहािीुूेैो्", marks: "।,"),
  Script(name: "Thai", language: "th", letters: "กขคงจชซดตทนบปพฟมยรลวสหอะาิีืุเแโ", marks: " "),
  Script(
    name: "Chinese", language: "zh", letters: "的一是不了在人有我他这中大来上国", marks: "。，！",
    hasSpaces: false),
  Script(
    name: "Japanese", language: "ja", letters: "のにはをたがでてとしれさいるあ日本語ー々っ", marks: "。、」",
    hasSpaces: false),
  Script(name: "Korean", language: "ko", letters: "가나다라마바사아자차카타파하한국어문장"),
]

/// A text of a script with all that lines meet: marks, quotes, dashes, soft hyphens, addresses,
/// line breaks and runs of spaces.
private func text(_ script: Script, seed: UInt64) -> String {
  var random = Seeded(state: seed &* 977 &+ 13)
  let letters = Array(script.letters.unicodeScalars)
  let marks = Array(script.marks)
  var text = ""
  for _ in 0..<Int.random(in: 10...25, using: &random) {
    let length = Int.random(in: 1...(script.hasSpaces ? 14 : 5), using: &random)
    for _ in 0..<length {
      text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &random)])
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0...3: text.append(marks[Int.random(in: 0..<marks.count, using: &random)])
    case 4: text += " –"
    case 5: text += "\u{AD}ab"
    case 6: text += "-"
    case 7: text += " https://example.org/a/b-c?d"
    case 8: text += "\n"
    case 9: text += "  "
    case 10: text += "“ („"
    case 11: text += "e\u{301}👩‍👩‍👧🇩🇪"
    default: break
    }
    if script.hasSpaces { text += " " }
  }
  return text
}

private func check(_ source: String, _ shape: PassageShape, _ setting: TextSetting) {
  let text = StyledText([.text(source)], role: .text)
  let fitted = text.fit(shape, setting, .total)
  let breaks = text.breaks(in: shape, setting)
  let lines = text.lines(in: shape, setting)
  let context = "\(shape.measure) cells, “\(source)”"
  if shape.measure % 8 == 0, lines != text.lines(in: shape, setting) {
    Issue.record("two layouts differ: \(context)")
  }

  var next = 0
  for (index, (line, set)) in zip(fitted, lines).enumerated() {
    let room = shape.measure(ofLine: index)
    let width = set.spans.reduce(0) { $0 + $1.text.cellWidth }
    let clusters = text.clusters[line.range].filter { $0.width > 0 }.count
    if width > room, clusters > 1 { Issue.record("line \(index) is \(width) wide: \(context)") }
    // Between two lines lie only spaces and what takes no cell.
    if text.clusters[next..<line.range.lowerBound].contains(where: { !$0.isSpace && $0.width > 0 })
    {
      Issue.record("text is lost before line \(index): \(context)")
    }
    next = line.range.upperBound
    let shown = set.spans.filter { $0.source != nil }.map(\.text).joined()
    let own = text.spans(line.range).map(\.text).joined()
    if shown != own { Issue.record("line \(index) shows other text: \(context)") }
    if !line.isLast, !isAllowed(line, fitted[index + 1], breaks, text, room) {
      Issue.record("line \(index) ends where it may not: \(context)")
    }
  }
  if text.clusters[next...].contains(where: { !$0.isSpace && $0.width > 0 }) {
    Issue.record("text is lost at the end: \(context)")
  }
}

/// Whether an opportunity lies at the end of the line, or its word is wider than any line.
private func isAllowed(
  _ line: Fitted, _ next: Fitted, _ breaks: [BreakOpportunity], _ text: StyledText, _ room: Int
) -> Bool {
  let ends = max(line.range.upperBound - 1, 0)..<max(next.range.lowerBound, 1)
  if ends.contains(where: { breaks[$0] != .none }) { return true }
  let start = (0..<line.range.upperBound).last { breaks[$0] != .none }.map { $0 + 1 } ?? 0
  let end = (line.range.upperBound..<breaks.count).first { breaks[$0] != .none } ?? breaks.count - 1
  return text.clusters[start...end].reduce(0) { $0 + Int($1.width) } >= room
}

@Test(arguments: scripts)
private func `lines of every script fit, hold all text once and end where they may`(
  script: Script
) {
  // All scripts together meet each measure three times.
  let first = scripts.firstIndex { $0.name == script.name } ?? 0
  for measure in stride(from: 10 + first % 4, through: 200, by: 4) {
    let source = text(script, seed: UInt64(measure))
    var setting = TextSetting(language: script.language)
    setting.typography.isJustified = measure % 3 == 0
    var shape = PassageShape(measure: measure)
    if measure % 7 == 0 { shape.firstIndent = 4 }
    if measure % 11 == 0 { shape.kind = .heading }
    check(source, shape, setting)
  }
}

@Test(arguments: 1...9)
func `no measure is too narrow`(measure: Int) {
  for script in scripts {
    check(
      text(script, seed: UInt64(measure)), PassageShape(measure: measure),
      TextSetting(language: script.language))
  }
}

@Test func `a hostile passage is set in time that grows with its length`() {
  for source in ["\u{AD}\u{200B}", "a\u{AD}", "@", "( ", "w", "🇩🇪", "\u{301}", "1.", "“"] {
    let long = String(repeating: source, count: 4_000)
    let lines = StyledText([.text(long)], role: .text)
      .lines(in: PassageShape(measure: 66), TextSetting(language: "de"))
    #expect(lines.count < 8_000)
  }
}
