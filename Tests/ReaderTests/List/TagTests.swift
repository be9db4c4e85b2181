import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

@Test(
  arguments: [
    ("Kunst", ["Kunst"], []), ("+Kunst -Politik", ["Kunst"], ["Politik"]),
    ("lange Weile, Kunst", ["lange Weile", "Kunst"], []), ("-a, b +c-d", ["b", "c-d"], ["a"]),
    ("Kunst +Kunst", ["Kunst"], []), ("C++ , x+y", ["C++", "x+y"], []), ("+ - ,", [], []),
    ("", [], []), ("-\"lang, kurz\"", [], ["lang, kurz"]),
    ("a, \"b -c\" +d", ["a", "b -c", "d"], []),
    ("6\" Zoll, 8\"", ["6\" Zoll", "8\""], []),
  ] as [(String, [String], [String])])
func `a line of tags gives what it names and takes what has a minus`(
  line: String, add: [String], remove: [String]
) {
  #expect(TagLine(line) == TagLine(add: add, remove: remove))
}

private func foot(_ state: State) -> String {
  String(view(state).text.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
}

@Test func `a key asks for tags, which all tags of the library complete`() {
  var state = listed()
  #expect(state.press("#") == [.names(.tag, "")])
  _ = state.update(.names(.tag, ["Klima", "Kunst", "Politik"]))
  state.type("+Ku")
  state.press("tab")
  #expect(foot(state).hasPrefix("Schlagwörter: +Kunst "))
  state.type("-Po")
  state.press("tab")
  let effects = state.press("enter")
  #expect(
    effects.contains(.tag([ArticleID(rawValue: 4)], add: ["Kunst"], remove: ["Politik"])))
  #expect(state.list.rows[0].tags == ["Kunst"])
  #expect(
    state.notice?.text
      == "Schlagwort „Kunst“ gegeben, Schlagwort „Politik“ genommen. u nimmt es zurück.")
}

@Test func `tags are for all that is picked, and on a page for its article`() {
  var state = listed()
  state.press("v v #")
  state.type("Kunst")
  #expect(
    state.press("enter").contains(
      .tag([ArticleID(rawValue: 3), ArticleID(rawValue: 4)], add: ["Kunst"], remove: [])))
  #expect(state.list.picks.isEmpty && state.list.rows[1].tags == ["Kunst"])
  #expect(state.notice?.text == "Schlagwort „Kunst“ gegeben (2 Artikel). u nimmt es zurück.")
  var page = opened()
  page.press("#")
  page.type("Technik")
  #expect(
    page.press("enter").contains(
      .tag([ArticleID(rawValue: 3)], add: ["Technik"], remove: [])))
  #expect(page.reading?.summary?.tags == ["Technik"])
}

@Test func `a tag that holds a comma can be taken away`() {
  var state = listed()
  _ = state.update(.names(.tag, ["lang, kurz"]))
  state.list.update(rows[0], to: tagged(rows[0], "lang, kurz"))
  state.press("#")
  state.type("-la")
  state.press("tab")
  #expect(foot(state).hasPrefix("Schlagwörter: -\"lang, kurz\" "))
  let taken = Effect.tag([rows[0].id], add: [], remove: ["lang, kurz"])
  #expect(state.press("enter").contains(taken) && state.list.rows[0].tags == [])
  state.list.update(rows[0], to: tagged(rows[0], "lang, kurz"))
  #expect(state.run(.untag, argument: "lang, kurz") == [taken])
}

private func tagged(_ summary: Summary, _ tag: String) -> Summary {
  var summary = summary
  summary.tags = [tag]
  return summary
}
