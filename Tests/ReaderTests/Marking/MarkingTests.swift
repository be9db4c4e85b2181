import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private let article = ArticleID(rawValue: 3)

/// The first two sentences of the sample, marked, the second with a note, and a note on all of it.
let sampleNotes: [Annotation] = {
  func range(_ block: Int, _ offsets: Range<Int>) -> Range<Anchor> {
    Anchor(
      block: block, offset: offsets.lowerBound)..<Anchor(block: block, offset: offsets.upperBound)
  }
  let highlights = [
    sample.highlight(range(0, 0..<93)),
    sample.highlight(range(1, 94..<114), colour: .green, note: "Welcher?\nDer nächste."),
    Highlight(quote: nil, note: "Für Anna aufheben"),
  ].compactMap(\.self)
  return highlights.enumerated().map {
    Annotation(AnnotationID(rawValue: Int64($0 + 1)), of: article, $1)
  }
}()

/// The sample with highlights and notes, opened from the list.
func annotated(
  _ columns: Int = 80, _ rowCount: Int = 24, config: Config = Config(),
  notes: [Annotation] = sampleNotes
) -> State {
  var state = listed(columns, rowCount, config: config)
  _ = state.run(.nextLine)
  guard case .open(_, let request)? = state.run(.open).first else { return state }
  _ = state.update(.opened(sample, rows[1], notes: notes, request))
  return state
}

/// The text of all cells in a role, row by row.
private func cells(in role: Role, _ state: State) -> [String] {
  let grid = view(state)
  return (0..<grid.rows).compactMap { row in
    let cells = grid.row(row).filter { $0.role == role && $0.width > 0 }
    return cells.isEmpty ? nil : String(String.UnicodeScalarView(cells.map(\.base)))
  }
}

private func foot(_ state: State) -> String {
  let row = view(state).text.split(separator: "\n").last ?? ""
  return String(row.drop { $0 == " " })
}

@Test func `highlights lie under their words, and a sign tells of a note`() {
  let state = annotated()
  #expect(
    cells(in: .highlight, state) == [
      "Absatz 1: Es gibt Sätze, die man zweimal liest, weil sie beim ers-",
      "ten Mal zu glatt durchgehen.",
    ])
  #expect(cells(in: .highlightGreen, state) == ["Dieser gehört dazu, "])
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[17].hasPrefix("     † ten Mal zu glatt"))
  #expect(lines.count { $0.contains("†") } == 1)
}

@Test func `without a margin the last letter bears the sign`() {
  var config = Config()
  config.margin = 0
  let state = annotated(30, 40, config: config)
  let signs = view(state).cells.filter {
    $0.role == .highlightGreen && $0.face.isSuperset(of: [.strong, .underline])
  }
  #expect(signs.count == 1)
  #expect(!view(state).text.contains("†"))
}

@Test func `what is selected is marked at once, and the library is told`() throws {
  var state = annotated(notes: [])
  state.press("v j")
  let effects = state.press("enter")
  guard case .annotate(let annotation)? = effects.first, effects.count == 1 else {
    Issue.record("\(effects)")
    return
  }
  #expect(annotation.article == article && annotation.id.rawValue < 0)
  #expect(annotation.highlight.quote?.hasPrefix("Dieser gehört dazu") == true)
  #expect(annotation.highlight.colour == .yellow)
  #expect(annotation.highlight.anchor == Anchor(block: 0, offset: 94))
  #expect(state.selectedText == nil)
  #expect(cells(in: .highlight, state).joined().hasPrefix("Dieser gehört dazu"))
  #expect(foot(state) == "Gelb markiert. u nimmt es zurück.")
  // The library has given it a number.
  let kept = Annotation(AnnotationID(rawValue: 7), of: article, annotation.highlight)
  _ = state.update(.annotated(article, [kept]))
  #expect(state.reading?.markings.map(\.annotation) == [kept])
  #expect(cells(in: .highlight, state).count == 3)
}

@Test func `a colour is named or the next one, and the last one stays`() {
  var state = annotated()
  state.press("tab")
  #expect(state.selectedText?.hasPrefix("Absatz 1") == true)
  #expect(foot(state).hasSuffix("Gelb markiert"))
  guard case .reannotate(let changed)? = state.press("c").first else {
    Issue.record("nothing was changed")
    return
  }
  #expect(changed.highlight.colour == .green && changed.id == sampleNotes[0].id)
  #expect(foot(state) == "Grün markiert. u nimmt es zurück.")
  state.press("j")
  guard case .annotate(let new)? = state.press("enter").first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  #expect(new.highlight.colour == .green)
  state.press("tab :")
  state.type("highlight rot")
  guard case .reannotate(let red)? = state.press("enter").last else {
    Issue.record("no colour was named")
    return
  }
  #expect(red.highlight.colour == .red)
  #expect(state.run(.highlight, argument: "beige") == [])
  #expect(
    state.notice?.text == "„beige“ ist keine Farbe. Es gibt: yellow, green, blue, red.")
}

@Test func `the key for colours marks what is selected, and goes on to the next colour`() {
  var state = annotated(notes: [])
  state.press("v j")
  guard case .annotate(let new)? = state.press("c").first else {
    Issue.record("nothing was marked")
    return
  }
  #expect(new.highlight.colour == .yellow && state.selectedText == new.highlight.quote)
  let colours = (0..<4).map { _ -> Highlight.Colour? in
    guard case .reannotate(let changed)? = state.press("c").first else { return nil }
    return changed.highlight.colour
  }
  #expect(colours == [.green, .blue, .red, .yellow])
  state.press("esc")
  #expect(state.reading?.markings.count == 1)
  #expect(cells(in: .highlight, state).joined().hasPrefix("Dieser gehört dazu"))
}

@Test func `tab goes from highlight to highlight and round, over pages`() {
  var state = annotated(40, 12)
  state.press("tab")
  #expect(state.reading?.selectedMarking?.annotation.id == sampleNotes[0].id)
  state.press("tab")
  #expect(state.reading?.selectedMarking?.annotation.id == sampleNotes[1].id)
  #expect(foot(state).contains("Grün markiert · Notiz: W"))
  state.press("tab")
  #expect(state.reading?.selectedMarking?.annotation.id == sampleNotes[0].id)
  state.press("shift-tab")
  #expect(state.reading?.selectedMarking?.annotation.id == sampleNotes[1].id)
  var bare = annotated(notes: [])
  bare.press("tab")
  #expect(bare.notice?.text == "In diesem Artikel ist nichts markiert. v beginnt.")
}

@Test func `looking at a highlight moves no place and marks nothing read`() {
  let count = sample.body[5].text.unicodeScalars.count
  let words = Anchor(block: 5, offset: count - 9)..<Anchor(block: 5, offset: count)
  let end = sample.highlight(words).map {
    Annotation(AnnotationID(rawValue: 8), of: article, $0)
  }
  var state = annotated(40, 12, notes: [end].compactMap(\.self))
  state.press("space")
  let (before, place) = (view(state), state.reading?.summary?.place)
  #expect(state.press("tab") == [])
  #expect(state.reading?.isAtEnd == true && state.reading?.summary?.place == place)
  state.press("esc ctrl-o")
  #expect(view(state) == before)
  #expect(state.press("' enter") == [])
  #expect(state.reading?.summary?.isRead == false && state.reading?.summary?.place == place)
  // Who goes on from there is reading.
  #expect(state.press("k").contains { if case .remember = $0 { true } else { false } })
}

@Test func `a highlight is taken away, and undo asks the library what holds now`() {
  var state = annotated()
  state.press("tab")
  #expect(state.press("d") == [.unannotate(sampleNotes[0])])
  #expect(cells(in: .highlight, state) == [])
  #expect(state.notice?.text == "Markierung entfernt. u nimmt es zurück.")
  #expect(state.press("u") == [.undo])
  let step = Act.Step(
    .highlight(sampleNotes[0].id, was: sampleNotes[0].highlight, now: nil), [article])
  #expect(
    state.update(.acted(.undid(Act([step])), [:])).contains(.annotations(article)))
  _ = state.update(.annotated(article, sampleNotes))
  #expect(cells(in: .highlight, state).count == 2)
  state.press("v d")
  #expect(state.reading?.markings.count == 2)
  state.press("v d")
  #expect(state.notice?.text == "Hier ist nichts markiert.")
}

@Test func `a note is typed on the last row`() {
  var state = annotated(notes: [])
  state.press("v a")
  state.type("Stimmt das?")
  #expect(foot(state).hasPrefix("Notiz: Stimmt das?"))
  #expect(foot(state).hasSuffix("^X öffnet den Editor"))
  guard case .annotate(let new)? = state.press("enter").last else {
    Issue.record("no note")
    return
  }
  #expect(new.highlight.note == "Stimmt das?" && new.highlight.quote?.hasPrefix("Absatz") == true)
  #expect(state.notice?.text == "Stelle markiert. u nimmt es zurück.")
  // It is changed in the same way.
  state.press("tab a")
  #expect(foot(state).hasPrefix("Notiz: Stimmt das?"))
  state.type(" Nein.")
  guard case .reannotate(let changed)? = state.press("enter").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  #expect(changed.highlight.note == "Stimmt das? Nein." && changed.id == new.id)
  // An empty one takes the note away and leaves the highlight.
  state.press("tab a ctrl-u")
  guard case .reannotate(let bare)? = state.press("enter").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  #expect(bare.highlight.note == nil && state.reading?.markings.count == 1)
}

@Test func `where nothing is selected, the note is on the article`() {
  var state = annotated(notes: [])
  state.press("A")
  state.type("Gut")
  guard case .annotate(let new)? = state.press("enter").last else {
    Issue.record("no note")
    return
  }
  #expect(new.highlight == Highlight(quote: nil, note: "Gut"))
  state.press("A")
  #expect(foot(state).hasPrefix("Notiz: Gut"))
  state.press("ctrl-u")
  #expect(state.press("enter").last == .unannotate(new))
  state.press("A")
  #expect(state.press("enter") == [])
  state.press("A")
  state.type("doch nicht")
  #expect(state.press("esc") == [])
  #expect(state.noteDraft == nil && state.reading?.markings == [])
  // What was typed is not gone.
  #expect(state.notice?.text == "Die Notiz ist nicht gesichert. A ↑ holt sie zurück.")
  state.press("A up")
  #expect(state.prompt?.text == "doch nicht")
}

@Test func `a note that is being typed is kept when the program is asked to end`() {
  var state = annotated()
  state.press("tab a")
  state.type("Genau")
  guard case .reannotate(let changed)? = state.end().first else {
    Issue.record("the note was not kept")
    return
  }
  #expect(changed.id == sampleNotes[0].id && changed.highlight.note == "Genau")
  // A line that was emptied takes nothing away.
  state = annotated()
  state.press("A ctrl-u")
  #expect(state.end() == state.farewell)
}

@Test func `a note stays with its article, whatever is pressed or comes while it is written`() {
  var config = Config()
  config.showsListBesidePage = true
  var state = listed(180, 24, config: config)
  state.press("j")
  guard case .open(_, let request)? = state.press("enter").first else {
    Issue.record("nothing was opened")
    return
  }
  _ = state.update(.opened(sample, rows[1], request))
  // The next one is on its way already.
  #expect(state.press("]") == [])
  guard let next = state.awaitedArticle?.request else {
    Issue.record("no other article was asked for")
    return
  }
  state.press("A")
  state.type("Für drei")
  let before = view(state)
  for action in [Mouse.Action.press(0), .wheelDown, .drag(0), .release] {
    for (row, column) in [(4, 9), (12, 178), (12, 110)] {
      #expect(state.update(.mouse(Mouse(action, row: row, column: column), at: 0)) == [])
    }
  }
  #expect(view(state) == before)
  var other = sample
  other.headline = "Ein langsames Wort"
  _ = state.update(.opened(other, rows[2], next))
  guard case .annotate(let new)? = state.press("enter").last else {
    Issue.record("no note")
    return
  }
  #expect(new.article == article && new.highlight == Highlight(quote: nil, note: "Für drei"))
  #expect(state.reading?.summary?.id == rows[2].id && state.reading?.markings == [])
  state.press("A")
  #expect(state.prompt?.text == "")
}

@Test func `long notes are written in the editor, and come back`() {
  var state = annotated()
  // A line cannot show several.
  state.press("tab tab")
  #expect(state.press("a") == [.editNote("Welcher?\nDer nächste.")])
  guard case .reannotate(let changed)? = state.update(.edited("Dieser.\n\nJa.\n")).last else {
    Issue.record("nothing came back")
    return
  }
  #expect(changed.highlight.note == "Dieser.\n\nJa." && changed.id == sampleNotes[1].id)
  #expect(state.press("E") == [.editNote("Für Anna aufheben")])
  #expect(state.update(.edited("Für Anna aufheben\n")) == [])
  #expect(state.notice?.text == "Die Notiz ist, wie sie war.")
  state.press("A")
  state.type(", oder?")
  #expect(state.press("ctrl-x") == [.editNote("Für Anna aufheben, oder?")])
  // Where no editor starts, it goes on in the line.
  #expect(state.update(.edited(nil)) == [])
  #expect(foot(state).hasPrefix("Notiz: Für Anna aufheben, oder?"))
  state.press("esc")
  state.press("E")
  #expect(state.update(.edited(nil)) == [] && state.noteDraft == nil && state.prompt == nil)
}

@Test(arguments: [String(repeating: "ä", count: 4097), "Eins.\r\nZwei."])
func `a note that no line holds is changed in the editor`(note: String) {
  let long = Annotation(
    AnnotationID(rawValue: 8), of: article, Highlight(quote: nil, note: note))
  var state = annotated(notes: [long])
  #expect(state.press("A") == [.editNote(note)])
  #expect(state.prompt == nil)
}

@Test func `what is pasted beyond the end of a line is told`() {
  var state = annotated(notes: [])
  state.press("A")
  _ = state.update(.pasted(String(repeating: "a", count: 4096)))
  #expect(state.notice == nil)
  _ = state.update(.pasted("b"))
  #expect(state.prompt?.text.count == 4096)
  let lines = view(state).text.split(separator: "\n")
  #expect(lines.dropLast().last == " Die Zeile ist voll; das Eingefügte ist gekürzt.")
}

@Test func `hits and links are seen inside a highlight`() {
  var linked = sample
  linked.body[0] = .paragraph([
    .text("Ein Satz mit "), .link([.text("einem Link")], to: "https://bote.example"),
    .text(" darin."),
  ])
  let range = Anchor(block: 0, offset: 0)..<Anchor(block: 0, offset: 30)
  let note = linked.highlight(range).map { Annotation(AnnotationID(rawValue: 1), of: article, $0) }
  var state = listed()
  _ = state.run(.nextLine)
  guard case .open(_, let request)? = state.run(.open).first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  _ = state.update(
    .opened(linked, rows[1], notes: [note].compactMap(\.self), request))
  let underlined = view(state).cells.filter {
    $0.role == .highlight && $0.face.contains(.underline)
  }
  #expect(String(String.UnicodeScalarView(underlined.map(\.base))) == "einem Link")
  #expect(view(state).links.map(\.address) == ["https://bote.example"])
  state.press("/")
  state.type("satz")
  #expect(cells(in: .searchHit, state).first == "Satz")
}

@Test func `nothing is marked in an article or a library that keeps nothing`() {
  var single = State(
    size: Size(columns: 80, rows: 24), wording: Wording(.german), themes: [plain],
    reading: sample, hasList: false)
  single.press("v")
  #expect(single.press("enter") == [])
  #expect(single.notice?.text.hasPrefix("Dieser Artikel ist nicht in der Bibliothek") == true)
  single.press("esc")
  #expect(single.press("esc") == [] && single.notice?.text == "q beendet kolumne.")
  single.press("'")
  #expect(single.notice?.text.hasPrefix("Dieser Artikel ist nicht in der Bibliothek") == true)
  var state = State(
    size: Size(columns: 80, rows: 24), wording: Wording(.german), themes: [plain],
    isReadOnly: true)
  _ = state.start()
  _ = state.update(.listed(window(rows), Request(1)))
  guard case .open(_, let request)? = state.run(.open).first else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  _ = state.update(.opened(sample, rows[0], request))
  state.press("v")
  #expect(state.press("enter") == [] && state.press("a") == [])
  // What is typed at once is no command; the refusal comes at the end, and the words come back.
  state.type("quer")
  #expect(foot(state).hasPrefix("Notiz: quer"))
  #expect(state.press("enter") == [])
  #expect(state.notice?.text == Wording(.german).readOnlyLibrary)
  state.press("a up")
  #expect(state.prompt?.text == "quer")
  #expect(state.press("ctrl-x") == [] && state.prompt?.text == "quer")
  state.press("esc")
  state.press("#")
  state.type("quer")
  #expect(state.press("enter").contains { if case .tag = $0 { true } else { false } } == false)
  #expect(state.notice?.text == Wording(.german).readOnlyLibrary)
  #expect(state.reading?.markings == [])
}

@Test func `plain screens tell in words what is marked`() {
  var config = Config()
  config.isPlain = true
  var state = annotated(config: config)
  #expect(foot(state).hasPrefix("1 / 2  2 Markierungen, 1 Notiz"))
  #expect(!view(state).text.contains("†"))
  state.press("tab tab")
  #expect(foot(state).hasSuffix("Grün markiert · Notiz: Welcher? Der nächste."))
  let cursor = view(state).cursor
  #expect(cursor.row == 17 && cursor.column == 29)
}

@Test func `highlights whose words are gone are no hindrance`() {
  let lost = Annotation(AnnotationID(rawValue: 9), of: article, Highlight(quote: "Xylophon"))
  var state = annotated(notes: [lost])
  state.press("tab")
  #expect(state.notice?.text == "In diesem Artikel ist nichts markiert. v beginnt.")
  #expect(state.reading?.markings.map(\.range) == [nil])
}
