import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

private let ids = sampleNotes.map(\.id)

/// The highlights of two articles as the library lists them, newest first.
private let entries: [AnnotationRow] = {
  var other = summary(1, "Der Rest ist Rechnen")
  other.language = "en"
  let old = Annotation(
    AnnotationID(rawValue: 9), of: other.id,
    Highlight(quote: "An old thought.\n\nAnother one.", note: "So?", added: 5))
  return sampleNotes.reversed().map { AnnotationRow($0, in: rows[1]) }
    + [AnnotationRow(old, in: other)]
}()

@Test func `the highlights of an article are a page like any other`() {
  var state = annotated()
  #expect(state.press("'") == [])
  #expect(
    view(state).text == """



             Markierungen und Notizen

             Tab führt zum nächsten, Enter an die Stelle im Artikel, q zurück.
             ───────

             Wem gehört die Maschine?

             Maria Muster: „Wem gehört die Maschine?“, Der Bund

             │ „Absatz 1: Es gibt Sätze, die man zweimal liest, weil sie beim
             │ ersten Mal zu glatt durchgehen.“

             │ „Dieser gehört dazu, “

             Welcher?
             Der nächste.

             Für Anna aufheben ∎


          1 / 1  ━━━━━━━━━━━━━━━━━━━━━━━━                                  ? Hilfe
      """)
}

@Test func `enter goes from a highlight to its place, and q from the page to where one was`() {
  var state = annotated(40, 12)
  state.press("space space")
  let before = view(state)
  state.press("' q")
  #expect(view(state) == before)
  state.press("' tab tab")
  #expect(state.reading?.selectedMarking?.annotation.id == ids[1])
  state.press("enter")
  #expect(state.reading?.catalogue == nil && state.wayBack.isEmpty)
  #expect(state.selectedText == "Dieser gehört dazu, ")
  // Without a choice, the first one that is shown.
  state.press("' enter")
  #expect(state.reading?.catalogue == nil && state.reading?.summary?.id == rows[1].id)
}

@Test func `the highlights of the library are one text, article by article`() {
  var state = listed()
  #expect(
    state.press("'") == [.catalogue(after: nil, limit: Catalogue.piece, Request(2))])
  _ = state.update(.catalogued(entries, hasMore: false, Request(2)))
  let text = view(state).text
  #expect(text.contains("Wem gehört die Maschine?"))
  #expect(text.contains("Maria Muster: „Wem gehört die Maschine?“, Der Bund"))
  state.press("G")
  #expect(view(state).text.contains("“An old thought."))
  #expect(view(state).text.contains("Another one.”"))
  #expect(view(state).text.contains("So? ∎"))
  #expect(!view(state).text.contains("Als Nächstes"))
  state.press("g g tab")
  let request = Request(3)
  #expect(state.press("enter") == [.open(ArticleID(rawValue: 3), request)])
  _ = state.update(.opened(sample, rows[1], notes: sampleNotes, request))
  #expect(state.reading?.catalogue == nil)
  #expect(state.selectedText?.hasPrefix("Absatz 1") == true)
  // Back to the page of highlights, then to the list.
  state.press("q q")
  #expect(state.reading?.catalogue != nil)
  state.press("q")
  #expect(state.reading == nil)
}

@Test func `who left the page of highlights before an article came opens the next as always`() {
  var state = listed()
  state.press("'")
  _ = state.update(.catalogued(entries, hasMore: false, Request(2)))
  #expect(state.press("enter") == [.open(ArticleID(rawValue: 3), Request(3))])
  state.press("q j")
  #expect(state.press("enter") == [.open(ArticleID(rawValue: 3), Request(4))])
  _ = state.update(.opened(sample, rows[1], notes: sampleNotes, Request(4)))
  #expect(state.reading?.summary?.id == rows[1].id)
  #expect(state.selectedText == nil && state.notice == nil)
}

@Test func `what failed before does not change what the next answer is for`() {
  var state = listed()
  guard case .open(_, let failing)? = state.press("y").first else {
    Issue.record("no citation was asked for")
    return
  }
  _ = state.update(.failed("Beschädigt.", failing))
  guard case .catalogue(_, _, let request)? = state.press("\"").first else {
    Issue.record("no highlights were asked for")
    return
  }
  _ = state.update(.catalogued(entries, hasMore: false, request))
  guard case .open(_, let opening)? = state.press("tab enter").first else {
    Issue.record("nothing was opened")
    return
  }
  #expect(state.update(.opened(sample, rows[1], notes: sampleNotes, opening)) == [])
  #expect(state.selectedText?.hasPrefix("Absatz 1") == true)
}

@Test func `what is marked on the page of highlights is changed there`() {
  var state = annotated()
  state.press("' tab")
  guard case .reannotate(let changed)? = state.press("c").first else {
    Issue.record("no colour")
    return
  }
  #expect(changed.id == ids[0] && changed.highlight.colour == .green)
  state.press("d")
  let kept = [sampleNotes[1], sampleNotes[2]]
  _ = state.update(.annotated(ArticleID(rawValue: 3), kept))
  #expect(!view(state).text.contains("Absatz 1"))
  #expect(view(state).text.contains("Dieser gehört dazu"))
  // When the last one is gone, so is the page.
  _ = state.update(.annotated(ArticleID(rawValue: 3), []))
  #expect(state.reading?.catalogue == nil && state.reading?.summary != nil)
}

@Test(arguments: [false, true])
func `a page of highlights that grows shorter is shown to its new end`(isContinuous: Bool) {
  var config = Config()
  config.isContinuous = isContinuous
  let all = Anchor(block: 0, offset: 0)..<Anchor(block: 5, offset: 200)
  let long = sample.highlight(all, note: "Alles").map {
    Annotation(AnnotationID(rawValue: 8), of: ArticleID(rawValue: 3), $0)
  }
  var state = annotated(40, 12, config: config, notes: [sampleNotes[0]] + [long].compactMap(\.self))
  state.press("' shift-tab space space space")
  #expect(!view(state).text.contains("Wem gehört"))
  state.press("d")
  _ = state.update(.annotated(ArticleID(rawValue: 3), [sampleNotes[0]]))
  #expect(view(state).text.contains("Absatz 1"))
  #expect(state.reading?.isAtEnd == true)
}

@Test func `what was looked for on the page of highlights is marked where it stands by now`() {
  var state = annotated()
  state.press("' /")
  state.type("gehört dazu")
  state.press("enter")
  _ = state.update(.annotated(ArticleID(rawValue: 3), Array(sampleNotes.dropFirst())))
  let hit = view(state).cells.filter { $0.role == .searchHit }
  #expect(String(String.UnicodeScalarView(hit.map(\.base))) == "gehört dazu")
  _ = state.update(.annotated(ArticleID(rawValue: 3), [sampleNotes[2]]))
  #expect(state.reading?.search == nil)
}

@Test func `the words stay selected on the page of highlights, so that a key can follow`() {
  var state = annotated()
  state.press("' tab")
  let colours = (0..<2).map { _ -> Highlight.Colour? in
    guard case .reannotate(let changed)? = state.press("c").first else { return nil }
    let notes = [changed] + sampleNotes.dropFirst()
    _ = state.update(.annotated(ArticleID(rawValue: 3), notes))
    return changed.highlight.colour
  }
  #expect(colours == [.green, .blue])
}

@Test func `a page of highlights is asked for anew when what was above it is left`() {
  var state = listed()
  state.press("\"")
  _ = state.update(.catalogued(entries, hasMore: false, Request(2)))
  guard case .open(_, let request)? = state.press("tab enter").first else {
    Issue.record("nothing was opened")
    return
  }
  _ = state.update(.opened(sample, rows[1], notes: sampleNotes, request))
  state.press("d")
  guard case .catalogue(nil, _, let again)? = state.press("q").first else {
    Issue.record("the page was not asked for anew")
    return
  }
  _ = state.update(.catalogued(Array(entries.dropLast(2)), hasMore: false, again))
  #expect(state.reading?.markings.count == entries.count - 2)
}

@Test func `a long list is asked for in pieces, before its end is reached`() {
  func piece(_ numbers: Range<Int64>) -> [AnnotationRow] {
    numbers.map {
      AnnotationRow(
        Annotation(
          AnnotationID(rawValue: $0), of: rows[0].id,
          Highlight(quote: "Satz \($0).", anchor: Anchor(block: Int($0), offset: 0), added: 99 - $0)
        ),
        in: rows[0])
    }
  }
  var state = listed()
  guard case .catalogue(_, _, let first)? = state.press("\"").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  #expect(state.update(.catalogued(piece(0..<40), hasMore: true, first)) == [])
  var more: [Effect] = []
  while more.isEmpty, state.reading?.isAtEnd == false { more = state.press("space") }
  guard case .catalogue(let key?, _, let second)? = more.first else {
    Issue.record("\(more)")
    return
  }
  #expect(key == piece(39..<40)[0].annotation.key)
  #expect(state.press("space") == [])
  let before = view(state).text.split(separator: "\n").first { $0.contains("Satz") }
  _ = state.update(.catalogued(piece(40..<60), hasMore: false, second))
  #expect(view(state).text.split(separator: "\n").first { $0.contains("Satz") } == before)
  state.press("G")
  #expect(view(state).text.contains("Satz 59."))
}

@Test func `a library without highlights says so, and late answers are dropped`() {
  var state = listed()
  guard case .catalogue(_, _, let request)? = state.press("'").last else {
    Issue.record("nothing of the kind was asked for")
    return
  }
  _ = state.update(.catalogued([], hasMore: false, request))
  #expect(state.reading == nil)
  #expect(state.notice?.text == "In der ganzen Bibliothek ist nichts markiert.")
  #expect(state.update(.catalogued(entries, hasMore: false, request)) == [])
  #expect(state.reading == nil)
}
