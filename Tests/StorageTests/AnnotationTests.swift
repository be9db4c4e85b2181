import ArticleModel
import GRDB
import Testing

@testable import Storage

@Suite struct AnnotationTests {
  let folder: TemporaryFolder
  let library: Library
  let id: ArticleID

  init() throws {
    folder = try TemporaryFolder()
    let library = try folder.library()
    id = try library.keep(article("Vom Warten", url: "https://example.org/a")).id
    self.library = library
  }

  /// A highlight of words of the article, as a reader makes it.
  private func mark(_ quote: String, note: String? = nil) throws -> Highlight {
    let text = try #require(try library.article(id))
    let range = try #require(text.ranges(of: [Highlight(quote: quote)])[0])
    return try #require(text.highlight(range, colour: .green, note: note, added: 7))
  }

  private func index() throws { while try library.indexSome(limit: 9) > 0 {} }

  @Test func `highlights and notes are kept as they were made`() throws {
    let passage = try mark("wort3 wort4", note: "wirklich?\n\nwirklich.")
    let one = try #require(try library.keep(passage, on: id))
    let typed = Highlight(quote: nil, note: "Gut. \n\n")
    let two = try #require(try library.keep(typed, on: id))
    #expect(one == Annotation(AnnotationID(rawValue: 1), of: id, passage))
    #expect(two.highlight == Highlight(quote: nil, note: "Gut.", added: 1_000_000))
    #expect(try folder.library().highlights(of: id) == [one, two])
    #expect(try library.highlight(two.id) == two)
    #expect(try library.holding(id)?.highlights == [one.highlight, two.highlight])
    #expect(try library.summary(id)?.highlights == 2)
  }

  @Test func `what marks and notes nothing is not kept, nor what has no article`() throws {
    #expect(try library.keep(Highlight(quote: " \n", note: ""), on: id) == nil)
    let strange = ArticleID(rawValue: 99)
    #expect(try library.keep(Highlight(quote: "wort3"), on: strange) == nil)
    #expect(try library.change(AnnotationID(rawValue: 9), to: Highlight(quote: "a")) == nil)
    #expect(try library.removeHighlights([AnnotationID(rawValue: 9)]).isEmpty)
    #expect(try library.undo() == nil)
  }

  @Test func `every change is undone to the start and redone to the end, after restarts too`()
    throws
  {
    func all() throws -> [Annotation] { try folder.library().highlights(of: id) }
    var states = [try all()]
    let made = try #require(try library.keep(try mark("wort3 wort4"), on: id))
    states.append(try all())
    var changed = made.highlight
    (changed.note, changed.colour) = ("Nein.", .red)
    try library.change(made.id, to: changed)
    states.append(try all())
    try library.change(made.id, to: changed)
    let note = try #require(try library.keep(Highlight(quote: nil, note: "Ja."), on: id))
    states.append(try all())
    try library.removeHighlights([note.id, made.id])
    states.append(try all())
    #expect(states.map(\.count) == [0, 1, 1, 2, 0])

    for state in states.dropLast().reversed() {
      #expect(try folder.library().undo()?.articles == [id])
      #expect(try all() == state)
    }
    #expect(try library.undo() == nil)
    for state in states.dropFirst() {
      #expect(try folder.library().redo()?.articles == [id])
      #expect(try all() == state)
    }
    #expect(try library.redo() == nil)
    // A number is never used again.
    let next = try #require(try library.keep(Highlight(quote: nil, note: "Neu."), on: id))
    #expect(next.id > note.id)
  }

  @Test func `an act tells what a highlight was and is`() throws {
    let passage = try mark("wort3")
    let made = try #require(try library.keep(passage, on: id))
    let step = Act.Step(.highlight(made.id, was: nil, now: passage), [id])
    #expect(try library.undo() == Act([step]))
    try library.redo()
    try library.change(made.id, to: Highlight(quote: nil))
    #expect(
      try library.undo() == Act([Act.Step(.highlight(made.id, was: passage, now: nil), [id])]))
  }

  @Test func `a fuller text moves the highlights, and what is lost stays`() throws {
    let found = try #require(try library.keep(try mark("wort298 wort299"), on: id))
    let lost = try #require(
      try library.keep(Highlight(quote: "nie da", anchor: Anchor(block: 0, offset: 3)), on: id))
    var fuller = article("Vom Warten", words: 400, url: "https://example.org/a")
    fuller.body.insert(.paragraph([.text("Vorab.")]), at: 0)
    #expect(try library.keep(fuller) == .fuller(id))
    let now = try library.highlights(of: id)
    #expect(now[0].highlight.quote == found.highlight.quote)
    #expect(now[0].highlight.anchor?.block == 1)
    #expect(now[0].highlight.after.hasPrefix(" wort300"))
    #expect(now[1] == lost)
    let text = try #require(try library.article(id))
    #expect(text.ranges(of: now.map(\.highlight)).map { $0 == nil } == [false, true])
  }

  @Test func `highlights lie in the trash with their article and go with it`() throws {
    try library.keep(try mark("wort3", note: "Geheim"), on: id)
    let before = try library.highlights(of: id)
    try library.mark([id], .trash)
    #expect(try library.highlights(limit: 9).isEmpty)
    try library.mark([id], .untrash)
    #expect(try library.highlights(of: id) == before)
    #expect(try library.highlights(limit: 9).map(\.annotation) == before)
    try library.mark([id], .trash)
    try library.emptyTrash()
    #expect(try library.highlights(of: id).isEmpty)
    #expect(try library.examine().faults.isEmpty)
    let secrets = "SELECT count(*) FROM step WHERE detail LIKE '%Geheim%'"
    #expect(try library.store.read { try Int.fetchOne($0, sql: secrets) } == 0)
    while try library.undo() != nil {}
    while try library.redo() != nil {}
    #expect(try library.highlights(of: id).isEmpty)
  }

  @Test(arguments: [true, false])
  func `the words of notes are found, and those of former notes no longer`(isIndexed: Bool) throws {
    if isIndexed { try index() }
    func hits(_ word: String) throws -> Int { try library.search(.word(word), limit: 9).count }
    let made = try #require(try library.keep(try mark("wort3", note: "Zweifelhaft"), on: id))
    try library.keep(Highlight(quote: nil, note: "Lesenswert"), on: id)
    #expect(try hits("zweifelhaft") == 1)
    #expect(try library.list(ListChoice(.all, query: .word("zweifelhaft")), limit: 9).count == 1)
    var changed = made.highlight
    changed.note = "Gewiss"
    try library.change(made.id, to: changed)
    #expect(try [hits("zweifelhaft"), hits("gewiss"), hits("lesenswert")] == [0, 1, 1])
    try library.undo()
    #expect(try [hits("zweifelhaft"), hits("gewiss"), hits("lesenswert")] == [1, 0, 1])
    // A text that changes takes the words of its notes along.
    try library.keep(article("Vom Warten", words: 400, url: "https://example.org/a"))
    try index()
    #expect(try [hits("zweifelhaft"), hits("wort399"), hits("wort299")] == [1, 1, 1])
    try library.removeHighlights([made.id])
    #expect(try [hits("zweifelhaft"), hits("lesenswert")] == [0, 1])
  }

  @Test func `where the words stand in a note alone, the note is shown`() throws {
    let made = try library.keep(try mark("wort3", note: "Eher\nzweifelhaft."), on: id)
    let anchor = try #require(made?.highlight.anchor)
    #expect(
      try library.excerpt(of: id, for: .word("zweifelhaft"))
        == Excerpt(text: "Eher zweifelhaft.", hits: [5..<16], anchor: anchor))
    #expect(try library.excerpt(of: id, for: .word("warten"))?.text.hasPrefix("Vom Warten") == true)
  }

  @Test func `queries choose what is highlighted and what is noted`() throws {
    let other = try library.keep(article("Vom Eilen")).id
    try library.keep(try mark("wort3"), on: id)
    try library.keep(Highlight(quote: nil, note: "Ja."), on: other)
    func ids(_ query: Query) throws -> [ArticleID] {
      try library.ids(ListChoice(.all, query: query)).sorted()
    }
    #expect(try ids(.state(.highlighted)) == [id, other])
    #expect(try ids(.state(.noted)) == [other])
    #expect(try ids(.not(.state(.noted))) == [id])
  }
}

@Suite struct AnnotationListTests {
  let folder: TemporaryFolder
  let library: Library
  let ids: [ArticleID]

  init() throws {
    folder = try TemporaryFolder()
    let library = try folder.library()
    ids = try ["Der Bote", "Kurier"].map { (name: String) in
      try library.keep(article("Von \(name)", publication: name)).id
    }
    for number in 0..<7 {
      let note = number.isMultiple(of: 3) ? "Steuerreform \(number)" : nil
      try library.keep(
        Highlight(quote: "wort\(number) wort\(number + 1)", note: note, added: Int64(number / 2)),
        on: ids[number % 2])
    }
    self.library = library
  }

  private func numbers(
    _ query: Query = .all, from position: AnnotationPosition = .start, limit: Int = 99
  ) throws -> [Int64] {
    try library.highlights(query, from: position, limit: limit).map(\.annotation.id.rawValue)
  }

  @Test func `the list of all is read from both ends and on from every row`() throws {
    let all = try library.highlights(limit: 99)
    #expect(all.map(\.annotation.id.rawValue) == [7, 6, 5, 4, 3, 2, 1])
    #expect(all.map(\.article) == (0..<7).compactMap { try? library.summary(ids[$0 % 2]) })
    #expect(try numbers(from: .end, limit: 3) == [3, 2, 1])
    for (index, row) in all.enumerated() {
      let (below, above) = (all[(index + 1)...].prefix(2), all[..<index].suffix(2))
      #expect(
        try library.highlights(from: .after(row.annotation.key), limit: 2) == Array(below))
      #expect(
        try library.highlights(from: .before(row.annotation.key), limit: 2) == Array(above))
    }
  }

  @Test func `words are those of the passage and the note, fields those of the article`() throws {
    #expect(try numbers(.word("wort4")) == [5, 4])
    #expect(try numbers(.phrase("wort4 wort5")) == [5])
    #expect(try numbers(.word("reform")) == [7, 4, 1])
    #expect(try numbers(.publication("bote")) == [7, 5, 3, 1])
    #expect(try numbers(.both([.publication("kurier"), .word("steuer", isPrefix: true)])) == [4])
    #expect(try numbers(.word("wort200")) == [])
    #expect(try numbers(.not(.word("wort4"))) == [7, 6, 3, 2, 1])
  }
}

@Suite struct ForeignHighlightTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func holding(_ highlights: Highlight..., words: Int = 300) -> Holding {
    Holding(article("Eins", words: words, url: "https://example.org/e"), highlights: highlights)
  }

  private func keep(_ holding: Holding, _ number: UInt8 = 0) throws -> ArticleID {
    try folder.library().keep(holding, original: [number]).id
  }

  @Test func `highlights from elsewhere are found in the text`() throws {
    let id = try keep(
      holding(
        Highlight(quote: "Wort3, wort4", colour: .blue, added: 5), Highlight(quote: "nie da")))
    let library = try folder.library()
    let text = try #require(try library.article(id))
    let found = try library.highlights(of: id).map(\.highlight)
    #expect(found.map(\.quote) == ["Wort3, wort4", "nie da"])
    #expect(found[0].anchor == text.ranges(of: [Highlight(quote: "wort3 wort4")])[0]?.lowerBound)
    #expect(found[0].before.hasSuffix("wort2 ") && found[0].after.hasPrefix(" wort5"))
    #expect(found[1] == Highlight(quote: "nie da", added: 1_000_000))
    #expect(try library.undo() == nil)
  }

  @Test func `what comes in twice is there once, and a note joins its passage`() throws {
    let id = try keep(holding(Highlight(quote: "wort3"), Highlight(quote: "wort3")))
    let library = try folder.library()
    func notes() throws -> [String?] { try library.highlights(of: id).map(\.highlight.note) }
    #expect(try notes() == [nil, nil])
    _ = try keep(holding(Highlight(quote: "wort3"), Highlight(quote: "wort3")), 1)
    #expect(try notes() == [nil, nil])
    _ = try keep(holding(Highlight(quote: "Wort3", note: "so")), 2)
    _ = try keep(holding(Highlight(quote: "wort3", note: "so")), 3)
    #expect(try notes() == ["so", nil])
    _ = try keep(holding(Highlight(quote: "wort3", note: "oder so"), Highlight(quote: "wort5")), 4)
    _ = try keep(holding(Highlight(quote: nil, note: "alles")), 5)
    _ = try keep(holding(Highlight(quote: nil, note: "alles")), 6)
    #expect(try notes() == ["so", "oder so", nil, "alles"])
  }

  @Test func `without a text highlights are kept, and found once it comes`() throws {
    let url = "https://example.org/e"
    let saved = Article(headline: "Eins", url: url, access: .teaser(reason: "not saved"))
    let id = try keep(Holding(saved, highlights: [Highlight(quote: "wort7 wort8", note: "da")]))
    let library = try folder.library()
    #expect(try library.highlights(of: id).map(\.highlight.anchor) == [nil])
    #expect(try library.keep(article("Eins", url: url)) == .fuller(id))
    #expect(try library.highlights(of: id).map(\.highlight.anchor?.block) == [0])
    #expect(try library.search(.word("da"), limit: 9).map(\.id) == [id])
  }

  @Test func `a library of version 3 takes the highlights when its export comes again`() throws {
    let older = Schema(steps: Array(Schema.library.steps.prefix(3)))
    let bytes = Array("export".utf8)
    try folder.library(schema: older).keep(holding(), original: bytes)
    let library = try folder.library()
    #expect(library.backups().count == 1)
    #expect(try library.article(of: Original(bytes)) == nil)
    let id = try library.keep(holding(Highlight(quote: "wort3")), original: bytes).id
    #expect(try library.highlights(of: id).count == 1)
    #expect(try library.article(of: Original(bytes)) == id)
    #expect(try library.examine().faults.isEmpty)
  }

  @Test func `a salvage brings highlights and what was done to them`() throws {
    let id = try keep(holding())
    let library = try folder.library()
    let made = try library.keep(Highlight(quote: "wort3", note: "so"), on: id)
    let salvaged = try Library(in: try Library.salvage(in: folder.path).folder)
    #expect(try salvaged.highlights(of: id) == [made].compactMap(\.self))
    #expect(try salvaged.undo()?.articles == [id])
    #expect(try salvaged.highlights(of: id).isEmpty)
  }
}
