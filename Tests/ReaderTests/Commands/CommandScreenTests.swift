import ArticleModel
import Foundation
import Screen
import Settings
import Testing

@testable import Reader

/// What a command leads to: the keys that are pressed and the whole screen that follows.
///
/// They stand in `Commands.screens`, each below a line that begins with “#”: the command, where it
/// is pressed (`list` or `page`), and what is pressed before and for it; a word that begins with a
/// colon is typed into the command line. Below the screen stand the place of the cursor and what was
/// asked of the terminal and the browser. With `KOLUMNE_SCREENS` in the environment the file is
/// written anew, to be read before it is kept.
struct CommandScreen: CustomTestStringConvertible, Sendable {
  var heading: String
  var screen: String

  var testDescription: String { heading }

  private var words: [String] { heading.split(separator: " ").map(String.init) }
  var command: Command? { words.first.flatMap(Command.init) }

  /// The screen that follows from the keys.
  var made: String {
    var library = MemoryLibrary(
      shelf, Dictionary(uniqueKeysWithValues: shelf.map { ($0.id, text($0)) }))
    var state = state(60, 14, tongue: .english)
    state.themes = ["terminal", "ink", "paper"].map { Theme(name: $0, light: [:], dark: [:]) }
    library.answer(state.start(), &state)
    if words.dropFirst().first == "page" { library.answer(state.press("enter"), &state) }
    for word in words.dropFirst(2) {
      guard word.hasPrefix(":"), word.count > 1 else {
        library.answer(state.press(word), &state)
        continue
      }
      library.answer(state.press(":"), &state)
      for letter in word.dropFirst() {
        library.answer(state.press(letter == "_" ? "space" : String(letter)), &state)
      }
      library.answer(state.press("enter"), &state)
    }
    let grid = view(state)
    let notes = ["@ \(grid.cursor.row),\(grid.cursor.column)"] + library.asked.map { "→ \($0)" }
    return ([grid.text.trimmedAtEnd] + notes).joined(separator: "\n")
  }
}

private let shelf: [Summary] = [
  summary(6, "Vom Nutzen der langen Weile", isStarred: true),
  summary(5, "Wem gehört die Maschine?"),
  summary(4, "Ein langsames Wort", added: 1_739_200_000, place: Place(.start, progress: 0.4)),
  summary(3, "Der Rest ist Rechnen", added: 1_739_200_000),
  summary(2, "Gelesen", added: 1_739_100_000, isRead: true),
].enumerated().map { index, row in
  var row = row
  row.words = 440 * (5 - index)
  row.authors = [["Maria Muster"], ["Jan Probe"], ["Anna Beispiel"], ["Ute Zeuge"], []][index]
  return row
}

private func text(_ summary: Summary) -> Article {
  let sentence = "Wer das Maß hält, hält auch den Takt, und wer ihn hält, hält sich selbst. "
  return Article(
    kicker: summary.kicker, headline: summary.headline, byline: summary.authors.map { Author($0) },
    publication: summary.publication, language: "de", url: "https://bund.example/\(summary.id)",
    body: [
      .heading(level: 2, [.text("Anfang")]),
      .paragraph([
        .text("Ein Satz"), .footnote("1"), .text(" mit einem "),
        .link([.text("Verweis")], to: "https://kurier.example/antwort"), .text(" darin."),
      ]),
      .paragraph([.text(String(repeating: sentence, count: 4))]),
      .code(String(repeating: "0123456789", count: 9)),
      .heading(level: 2, [.text("Ende")]),
      .paragraph([.text(String(repeating: sentence, count: 5))]),
    ],
    footnotes: [Footnote("1", body: [.paragraph([.text("Eine Anmerkung.")])])],
    removed: [Removed("Abonnieren", rule: "subscribe")])
}

private let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appending(path: "Commands.screens")

private let screens: [CommandScreen] = {
  let file = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
  return file.split(separator: "\n# ", omittingEmptySubsequences: false).dropFirst().map { part in
    let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return CommandScreen(
      heading: String(lines[0]), screen: lines.count > 1 ? String(lines[1]).trimmedAtEnd : "")
  }
}()

extension String {
  /// The text without line feeds at its end.
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}

@Suite struct CommandScreenTests {
  @Test(arguments: screens)
  func `a command leads to this screen`(screen: CommandScreen) {
    #expect(screen.made == screen.screen)
  }

  @Test func `every command has a screen`() {
    let shown = Set(screens.compactMap(\.command))
    #expect(Command.allCases.filter { !shown.contains($0) }.map(\.rawValue) == [])
    #expect(screens.filter { $0.command == nil }.map(\.heading) == [])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KOLUMNE_SCREENS"] != nil))
  func `the screens are written anew`() throws {
    let file = screens.map { "\n# \($0.heading)\n\($0.made)\n" }.joined()
    try file.write(to: path, atomically: true, encoding: .utf8)
  }
}
