import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private let ids = rows.map(\.id)

@Test func `f narrows the list as one types and Esc takes it back`() {
  var state = listed()
  state.press("j")
  state.press("f")
  let effects = state.press("W")
  let query = Query.word("W", isPrefix: true)
  #expect(
    effects == [.list(ListChoice(.unread, query: query), .start, limit: 200, Request(2))])
  state.answer(effects, [rows[1]])
  #expect(
    view(state).text == """

           Ungelesen › W 1   Mit Stern 1   Angefangen 1   Alle 4         noch 6 Min.

           Heute
           ●  Der Bund      Kolumne  Wem gehört die Maschin…  M. Muster      6′

















       words:
      Filter: W                                 Tab ergänzt  Enter behält  Esc zurück
      """)
  let back = state.press("esc")
  let there = ListEdge.on(ids[1], number: 1)
  #expect(back == [.list(ListChoice(.unread), there, limit: 200, Request(3))])
  state.answer(back, rows)
  #expect(state.list.selection?.id == ids[1])
  #expect(state.filtering == nil && state.prompt == nil)
}

@Test func `Enter keeps the filter, and Esc in the list takes it away`() {
  var state = listed()
  state.press("f")
  state.answer(state.press("W"), [rows[1]])
  #expect(state.press("enter") == [.keep("W", as: Kept.lines(.filter))])
  #expect(state.list.showing.filter?.text == "W*")
  #expect(view(state).text.contains("Ungelesen › W* 1"))
  let effects = state.press("esc")
  let there = ListEdge.on(ids[1], number: 0)
  #expect(effects == [.list(ListChoice(.unread), there, limit: 200, Request(3))])
  #expect(state.notice?.text == "Filter „W*“ aufgehoben. f ↑ holt ihn zurück.")
  state.answer(effects, rows)
  state.press("f up")
  #expect(state.prompt?.text == "W")
}

@Test func `a range beyond what is loaded is for the library, from end to end`() {
  var state = state()
  _ = state.start()
  let many = (0..<200).map { summary(1000 - Int64($0), "Nummer \($0)") }
  var first = window(many)
  (first.hasMoreAfter, first.tallies[.unread]) = (true, Tally(articles: 4000))
  _ = state.update(.listed(first, Request(1)))
  state.press("j V")
  let effects = state.run(.last, count: 3000)
  guard case .list(let choice, .at(2999), _, let request)? = effects.first else {
    Issue.record("the row was not asked for")
    return
  }
  var far = window((0..<200).map { summary(600 - Int64($0), "Fern \($0)") }, edge: .at(2900))
  (far.choice, far.hasMoreBefore, far.hasMoreAfter) = (choice, true, true)
  far.tallies[.unread] = Tally(articles: 4000)
  _ = state.update(.listed(far, request))
  #expect(state.listPosition.hasPrefix("3.000 von 4.000 · 2.999 ausgewählt"))
  #expect(state.press("v") == [] && state.notice != nil)
  let span = ListSpan(ends: [many[1].id, ArticleID(rawValue: 501)], others: [])
  #expect(state.press("m") == [.markAll(ListChoice(.unread), within: span, .read)])
  #expect(state.list.picks.isEmpty)
  let ids = (1...9).map { ArticleID(rawValue: $0) }
  let part = ListSpan(ends: [ids[6], ids[2]], others: [ids[0], ids[3]])
  #expect(part.articles(of: ids) == Array(ids[2...6]) + [ids[0]])
}

@Test func `a saved view tells what it held after it was left`() {
  var state = listed()
  state.answer(state.run(.filter, argument: "from:bund"), rows)
  state.answer(state.run(.saveView, argument: "Bund"), rows)
  #expect(view(state).text.contains("Alle 4   Bund 4"))
  state.answer(state.press("shift-tab"), rows)
  #expect(state.list.showing.tab == .view(.all))
  #expect(view(state).text.contains("Alle 4   Bund 4"))
}

@Test func `a filter shows quietly what it can ask for`() {
  var state = listed(80, 12)
  func offer() -> String {
    let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[10])
  }
  state.press("f")
  let fields = " is:  author:  from:  section:  genre:  lang:  tag:  after:  before:  on: …"
  #expect(offer() == fields)
  for key in ["i", "s"] { state.press(key) }
  #expect(offer() == " is:")
  state.press(":")
  #expect(offer() == " unread  read  starred  started  archived  teaser  highlighted  noted")
  #expect(state.list.wanted.filter == nil)
  state.press("r")
  #expect(offer() == " read")
  for key in ["e", "a", "d", "space", "W"] { state.press(key) }
  #expect(offer().hasPrefix(" words:"))
  state.press("x")
  #expect(offer() == fields)
}

@Test func `a filter that was never typed in its line comes back as well`() {
  var state = listed()
  state.answer(state.run(.filter, argument: "from:bund"), [rows[1]])
  #expect(state.press("esc").last == .keep("from:bund", as: Kept.lines(.filter)))
  state.press("f up")
  #expect(state.prompt?.text == "from:bund")
}

@Test func `a wrong filter is told its place, an unfinished one is not`() {
  var state = listed(tongue: .english)
  for key in ["f", "i", "s", ":", "u", "n"] { state.press(key) }
  #expect(state.filtering?.error == nil)
  for key in ["x", "space"] { state.press(key) }
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[23] == "Filter: is:unx")
  let wanted = "“is:” wants unread, read, starred, started, archived, teaser, highlighted or no…"
  #expect(lines[22].contains(wanted))
  for _ in 0..<4 { state.press("backspace") }
  for key in ["x", "space", "f", "r", "o", ":", "b", "space"] { state.press(key) }
  let others = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(others[22].contains("“is:” wants"))
}

@Test func `a filter can be typed without frames too`() {
  var config = Config()
  config.isPlain = true
  var state = listed(40, 12, config: config)
  for key in ["f", "i", "s", ":", "x", "space"] { state.press(key) }
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[11] == "Filter: is:x")
  #expect(lines[10].hasPrefix("„is:“ erwartet unread, read"))
}

@Test func `Tab completes fields and values of a filter`() {
  var state = listed()
  for key in ["f", "a", "u", "tab", "M", "tab"] { state.press(key) }
  #expect(state.prompt?.text == "author:\"Maria Muster\" ")
}

@Test func `o sorts by the next field and O turns round, both from the start`() {
  var state = listed()
  let published = ListOrder(.published)
  #expect(
    state.press("o") == [
      .list(ListChoice(.unread, order: published), .start, limit: 200, Request(2)),
      .keep("published", as: Kept.order),
    ])
  #expect(view(state).text.contains("Sortiert nach Datum, Neuestes zuerst. O dreht um."))
  let turned = ListOrder(.published, isReversed: true)
  let effects = state.press("O")
  #expect(
    effects == [
      .list(ListChoice(.unread, order: turned), .start, limit: 200, Request(3)),
      .keep("published reversed", as: Kept.order),
    ])
  state.answer(effects, rows)
  state.press("j")
  #expect(view(state).text.contains("2 von 3") || view(state).text.contains("2 von 4"))
  #expect(view(state).text.contains("nach Datum ↑"))
  #expect(state.run(.sort, argument: "autor") == [])
  #expect(state.notice?.text.contains("Meinst du „author“?") == true)
}

@Test func `v picks articles and a mark is for all of them`() {
  var state = listed(tongue: .english)
  state.press("v v")
  #expect(state.list.pickedIDs == [ids[0], ids[1]])
  #expect(view(state).text.contains("●✓ Der Bund"))
  #expect(view(state).text.contains("3 of 4 · 2 picked"))
  #expect(state.press("m") == [.mark([ids[1], ids[0]], .read)])
  #expect(state.list.rows[0].isRead && state.list.rows[1].isRead)
  #expect(state.list.picks.isEmpty)
  #expect(state.notice?.text == "Marked read (2 articles). u undoes it.")
}

@Test func `V picks a range, in both directions, and Esc lets go`() {
  var state = listed()
  state.press("j V j j")
  #expect(state.list.pickedIDs == [ids[1], ids[2], ids[3]])
  state.press("k k k")
  #expect(state.list.pickedIDs == [ids[0], ids[1]])
  state.press("V G")
  #expect(state.list.pickedIDs == [ids[0], ids[1]])
  state.press("esc")
  #expect(state.list.picks.isEmpty)
}

@Test func `all that is picked is meant, loaded or not`() {
  var state = listed()
  state.press("*")
  #expect(state.press("d") == [.markAll(ListChoice(.unread), .trash)])
}

@Test func `A marks all read that the list shows`() {
  var state = listed()
  #expect(state.press("A") == [.markAll(ListChoice(.unread), .read)])
  let act = Act([Act.Step(.mark(.read), Array(ids.prefix(3)))])
  #expect(state.update(.acted(.did(act), [.unread: Tally()])) == [])
  #expect(state.list.rows.filter { !$0.isRead }.isEmpty)
  #expect(
    state.notice?.text == "Als gelesen markiert (3 Artikel). u nimmt es zurück.")
  #expect(view(state).text.contains("Ungelesen 0"))
}

@Test func `what goes into the trash stays in its row until it comes back`() {
  var state = listed()
  #expect(state.press("d") == [.mark([ids[0]], .trash)])
  #expect(view(state).text.contains("×  Der Bund"))
  #expect(state.notice?.text == "Im Papierkorb. u nimmt es zurück.")
  #expect(state.press("u") == [.undo])
  let act = Act([Act.Step(.mark(.trash), [ids[0]])])
  #expect(state.update(.acted(.undid(act), [.unread: Tally(articles: 3)])) == [])
  #expect(state.list.rows[0].isTrashed == false)
  #expect(
    state.notice?.text
      == "Zurückgenommen: Im Papierkorb (Vom Nutzen der langen Weile). ^R macht es wieder.")
  #expect(state.press("ctrl-r") == [.redo])
  _ = state.update(.acted(.redid(act), [:]))
  #expect(state.list.rows[0].isTrashed)
  _ = state.update(.acted(.undid(nil), [:]))
  #expect(state.notice?.text == "Es gibt nichts zurückzunehmen.")
}

@Test func `tags are given and taken by name`() {
  var state = listed()
  #expect(
    state.run(.tag, argument: "später, Klima") == [
      .tag([ids[0]], add: ["später", "Klima"], remove: [])
    ])
  #expect(state.list.rows[0].tags == ["Klima", "später"])
  #expect(state.run(.untag, argument: "Klima") == [.tag([ids[0]], add: [], remove: ["Klima"])])
  #expect(state.list.rows[0].tags == ["später"])
}

@Test func `an act that changes nothing offers no undo, which would take back another`() {
  var state = listed()
  for (command, argument) in [
    (Command.untag, "nope"), (.tag, "-nope"), (.mark, "star"), (.mark, "unarchive"),
  ] {
    #expect(state.run(command, argument: argument) == [])
    #expect(state.notice?.text == "Das war schon so.", "\(command) \(argument)")
  }
  #expect(state.update(.acted(.did(Act([Act.Step(.mark(.unarchive), [])])), [:])) == [])
  #expect(state.notice?.text == "Das war schon so.")
}

@Test func `a mark with a query is for all that the query chooses`() {
  var state = listed()
  #expect(
    state.run(.mark, argument: "read from:Bund")
      == [.markAll(ListChoice(.all, query: .publication("Bund")), .read)])
  #expect(state.run(.mark, argument: "read") == [.mark([ids[0]], .read)])
  #expect(state.run(.mark, argument: "loved is:read") == [])
}

@Test func `a filter is saved as a view, shown by name, and forgotten`() {
  var state = listed(tongue: .english)
  #expect(state.run(.saveView, argument: "Bund") == [])
  state.answer(state.run(.filter, argument: "from:Bund"), rows)
  let saved = SavedView("Bund", "is:unread from:Bund")
  let effects = state.run(.saveView, argument: "Bund")
  let choice = ListChoice(.all, query: .both([.state(.unread), .publication("Bund")]))
  #expect(
    effects == [
      .list(choice, .start, limit: 200, Request(3)), .keep(saved.text, as: Kept.view("Bund")),
    ])
  state.answer(effects, rows)
  #expect(view(state).text.contains("All 4   Bund 4"))
  state.answer(state.run(.view, argument: "starred"), rows)
  #expect(state.list.showing.tab == .view(.starred))
  state.answer(state.run(.view, argument: "bund"), rows)
  #expect(state.list.showing.tab == .saved(saved))
  #expect(state.run(.forgetView, argument: "Bund").last == .keep(nil, as: Kept.view("Bund")))
  #expect(state.savedViews.isEmpty)
}

@Test func `views of the configuration stand among the others`() {
  var config = Config()
  config.views = [Config.View("Kurz", "min:<5", line: 3), Config.View("Falsch", "min:x", line: 4)]
  let state = listed(config: config)
  #expect(view(state).text.contains("Alle 4   Kurz   Falsch"))
  #expect(
    config.viewWarnings(Wording(.german)) == [
      "config.toml:4: „min:“ erwartet Zahlen wie <10, >5 oder 5-10, nicht „x“. (min:x)"
    ])
}

@Test(arguments: ["Kurz", "Unread", "ungelesen"])
func `a view that stands fast is neither forgotten nor saved over`(name: String) {
  var config = Config()
  config.views = [Config.View("Kurz", "min:<5", line: 3)]
  var state = listed(config: config)
  let before = state.savedViews
  #expect(state.run(.forgetView, argument: name) == [])
  let reason = state.notice
  #expect(reason?.text.hasSuffix("bleibt; ändere sie dort.") == (name == "Kurz"))
  state.answer(state.run(.filter, argument: "from:Bund"), rows)
  #expect(state.run(.saveView, argument: name) == [])
  #expect(state.notice == reason && state.savedViews == before)
}

@Test func `a long choice by a query is counted once, beside the rows`() {
  var state = listed()
  let effects = state.run(.filter, argument: "from:Bund")
  guard case .list(let choice, let edge, _, let request)? = effects.first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  var answer = window(rows, edge: edge)
  answer.choice = choice
  answer.hasMoreAfter = true
  let more = state.update(.listed(answer, request))
  guard case .list(_, .after, _, let next)? = more.first else {
    Issue.record("no rows asked for")
    return
  }
  answer.edge = .after(rows[3].key)
  answer.rows = (0..<100).map { summary(500 - Int64($0), "Weiter \($0)") }
  #expect(state.update(.listed(answer, next)) == [.count(choice, Request(4))])
  _ = state.update(.counted(Tally(articles: 1234, minutes: 90), Request(4)))
  #expect(view(state).text.contains("1 von 1.234"))
  #expect(state.press("j") == [])
}

@Test func `a filter that finds nothing says what other views have, and Tab takes it along`() {
  var state = listed(tongue: .english)
  state.answer(state.run(.filter, argument: "from:Kurier"), [])
  let choice = ListChoice(.all, query: .publication("Kurier"))
  #expect(state.awaitedElsewhere != nil)
  if let request = state.awaitedElsewhere {
    #expect(state.update(.counted(Tally(articles: 2), request)) == [])
  }
  #expect(view(state).text.contains("Nothing matches “from:Kurier”."))
  #expect(view(state).text.contains("2 in All: Tab looks in the next view"))
  guard case .list(let next, _, _, _)? = state.press("tab").first else {
    Issue.record("no rows were asked for")
    return
  }
  #expect(next == ListChoice(.starred, query: choice.query))
}

@Test func `what is put away is done with, and the next one is selected`() {
  var state = listed()
  #expect(state.press("d").first == .mark([ids[0]], .trash))
  #expect(state.press("a").first == .mark([ids[1]], .archive))
  #expect(state.list.selected == 2)
  state.press("k")
  #expect(state.press("a") == [.mark([ids[1]], .unarchive)] && state.list.selected == 1)
}

@Test func `the views of every library stay`() {
  var state = listed(tongue: .english)
  #expect(state.run(.forgetView, argument: "unread") == [])
  #expect(state.notice?.text == "“unread” is a view of every library and stays.")
  _ = state.run(.forgetView, argument: "nix")
  #expect(state.notice?.text == "There is no view “nix”.")
}

@Test func `the keys of the list tell of what it has from the page`() {
  var state = listed(100, 60)
  state.press("?")
  #expect(view(state).text.contains("y                 Autor, Titel, Adresse kopieren"))
  #expect(view(state).text.contains("i                 Was vom Artikel bekannt ist"))
}
