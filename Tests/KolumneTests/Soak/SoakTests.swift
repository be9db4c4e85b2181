import Foundation
import TerminalHarness
import Testing

/// How many sessions are played, and the seed of the first; `make soak` plays many.
private let count = number("KOLUMNE_SESSIONS") ?? 2
private let firstSeed = number("KOLUMNE_SEED") ?? 1

private func number(_ variable: String) -> Int? {
  ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
}

@Suite struct SoakTests {
  @Test func `whatever keys are pressed, the screen is whole and the library keeps what it shows`()
    throws
  {
    let library = try soakLibrary()
    var comparisons = 0
    for seed in firstSeed..<firstSeed + count {
      var random = RandomDeeds(seed: UInt64(seed))
      var deeds: [Deed] = []
      while deeds.count < 200 { deeds += random.next() }
      guard let fault = play(deeds, library.home, &comparisons) else { continue }
      let few = shrunk(deeds) { play($0, library.home, &comparisons) != nil }
      let again = play(few, library.home, &comparisons)
      Issue.record(
        """
        seed \(seed): \(fault)
        \(few.count) of \(deeds.count) deeds: \(few.map(\.description).joined(separator: " "))
        \(again.map { $0 == fault ? "" : "then: \($0)" } ?? "but not again")
        """)
    }
    print("\(count) sessions, \(comparisons) whole screens compared")
    #expect(comparisons >= count)
  }
}

/// Plays a session; what was wrong with it.
private func play(_ deeds: [Deed], _ library: String, _ comparisons: inout Int) -> String? {
  do {
    let session = try SoakSession(library)
    defer { comparisons += session.comparisons }
    try session.run(deeds)
    return nil
  } catch {
    return "\(error)"
  }
}

/// Fewer deeds that fail as well: pieces are left out as long as it does, and nobody waits for ever.
private func shrunk(_ deeds: [Deed], fails: ([Deed]) -> Bool) -> [Deed] {
  var few = deeds
  var length = few.count / 2
  var attempts = 60
  while length > 0 {
    var start = 0
    while start < few.count, attempts > 0 {
      attempts -= 1
      let fewer = Array(few[..<start] + few[min(few.count, start + length)...])
      if fails(fewer) { few = fewer } else { start += length }
    }
    length /= 2
  }
  return few
}

/// A dozen articles with every kind of block, in four languages.
private func soakLibrary() throws -> Program {
  let program = try Program()
  let folder = program.home + "-in"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let texts = [
    ("de", "Wer das Maß hält, hält auch den Takt; und wer ihn hält, hält sich selbst im Satz. "),
    ("en", "Nobody reads a sentence twice that said nothing the first time it was read. "),
    ("he", "מי ששומר על המידה שומר גם על הקצב, וזה נכון גם במשפט הזה. "),
    ("ja", "漢字とかなの文章は、空白なしで、行の終わりまで長く続く。"),
  ]
  for number in 1...12 {
    let (language, sentence) = texts[number % 4]
    let text = String(repeating: sentence, count: number * 2)
    let article = """
      ---
      title: \(sentence.prefix(20)) \(number)
      publication: \(number % 2 == 0 ? "Der Bote" : "Kurier")
      author: Anna Beispiel
      language: \(language)
      ---

      \(text)[^1]

      ## Zwischentitel \(number)

      > \(sentence)

      - erstens *\(sentence)*
        - verschachtelt
      - zweitens [ein Link](https://example.org/\(number))

      1. Punkt
      2. noch ein **Punkt**

      ```
      let lang = "\(String(repeating: "0123456789", count: 12))"
      ```

      | Ort | Leute |
      |---|---|
      | Oberau | 345 |
      | \(sentence.prefix(12)) | 12.345 |

      ![Ein Mann am Geländer](https://example.org/\(number).jpg "Die Brücke")

      ---

      \(text)

      [^1]: Eine Anmerkung.

      """
    try article.write(toFile: "\(folder)/\(number).md", atomically: true, encoding: .utf8)
  }
  let outcome = try program.run("import", folder)
  try #require(outcome.output == "12 imported\n", "\(outcome)")
  return program
}
