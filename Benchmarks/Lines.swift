import Foundation
import Screen
import Typesetting

/// How good a way of breaking paragraphs into lines is, over all paragraphs of a text.
struct LineFigures {
  var count = 0
  /// The empty cells at the end of each line but the last of a paragraph.
  var slacks: [Int] = []
  var hyphens = 0
  var longestRun = 0
  /// Lines whose gaps are wider than two cells on average once they are justified.
  var loose = 0
  private var run = 0

  init(of paragraphs: [String], measure: Int, setting: TextSetting, fitting: Fitting) {
    for paragraph in paragraphs {
      run = 0
      let set = lines(of: paragraph, measure: measure, setting: setting, fitting: fitting)
      for (index, spans) in set.enumerated() { add(spans, measure, isLast: index + 1 == set.count) }
    }
  }

  private mutating func add(_ spans: [Span], _ measure: Int, isLast: Bool) {
    count += 1
    let isHyphenated = spans.last.map { $0.source == nil && $0.text == "-" } ?? false
    hyphens += isHyphenated ? 1 : 0
    run = isHyphenated ? run + 1 : 0
    longestRun = max(longestRun, run)
    if isLast { return }
    let text = spans.map(\.text).joined()
    let slack = measure - text.cellWidth
    slacks.append(slack)
    let gaps = text.split(separator: " ").count - 1
    let blanks = text.filter { $0 == " " }.count + slack
    loose += blanks > 2 * gaps ? 1 : 0
  }

  var mean: Double { Double(slacks.reduce(0, +)) / Double(max(1, slacks.count)) }
  var worst: Int { slacks.max() ?? 0 }
  var row: String {
    String(
      format: "%5d %6.2f %5d %7.2f %% %8.1f %5d", count, mean, worst,
      100 * Double(loose) / Double(max(1, slacks.count)),
      100 * Double(hyphens) / Double(max(1, count)), longestRun)
  }
}

/// The paragraphs of one of our texts.
func paragraphs(of name: String) throws -> [String] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let text = try String(contentsOf: folder.appending(path: "Texts/\(name).txt"), encoding: .utf8)
  return text.split(separator: "\n").map(String.init)
}

/// Prints what greedy and total fit make of our German and English texts.
func tellLines() throws {
  for (name, language) in [("german", "de"), ("english", "en-GB")] {
    let paragraphs = try paragraphs(of: name)
    print("\n\(name)                lines  slack worst  gaps > 2  hyphens  in a row")
    for measure in [45, 60, 66, 72] {
      var plain = TextSetting(language: language)
      plain.typography.isHyphenated = false
      let hyphenated = TextSetting(language: language)
      var justified = hyphenated
      justified.typography.isJustified = true
      let ways: [(String, TextSetting, Fitting)] = [
        ("greedy", plain, .greedy), ("greedy, hyphens", hyphenated, .greedy),
        ("ours", hyphenated, .total), ("ours, justified", justified, .total),
      ]
      for (way, setting, fitting) in ways {
        let figures = LineFigures(
          of: paragraphs, measure: measure, setting: setting, fitting: fitting)
        print("\(measure) \(way.padding(toLength: 18, withPad: " ", startingAt: 0))", figures.row)
      }
    }
  }
}

/// Prints how long lines take: the first paragraph of all, and a long article.
func tellSpeedOfLines() throws {
  let german = try paragraphs(of: "german")
  let setting = TextSetting(language: "de")
  func set(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      _ = lines(of: paragraph, measure: 66, setting: setting, fitting: .total)
    }
  }
  tell("the very first German paragraph", milliseconds(runs: 1) { set([german[0]]) }, "ms")
  let article = Array(repeating: german, count: 4).joined().prefix(120)
  let words = article.reduce(0) { $0 + $1.split(separator: " ").count }
  tell("\(words) German words set into lines", milliseconds { set(Array(article)) }, "ms")
}
