import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct SearchTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  @discardableResult
  private func keep(_ headline: String, _ text: String, language: String? = "de") throws
    -> ArticleID
  {
    let article = Article(
      headline: headline, byline: [Author("Änne Groß")], section: ["Meinung", "Kolumnen"],
      publication: "Der Bote", language: language, origins: [Origin(.text, location: "-")],
      body: [.paragraph([.text(text)])])
    return try library.keep(article).id
  }

  /// What a query finds while nothing is indexed, and when everything is: it must be the same.
  private func found(_ query: Query) throws -> [String] {
    let read = try library.search(query, limit: 99).map(\.headline)
    while try library.indexSome(limit: 2) > 0 {}
    let indexed = try library.search(query, limit: 99).map(\.headline)
    #expect(read == indexed, "\(query)")
    try library.store.writeForTest("INSERT OR IGNORE INTO unindexed SELECT id FROM article")
    let both = try library.search(query, limit: 99).map(\.headline)
    #expect(both == indexed, "\(query)")
    return indexed
  }

  @Test(arguments: [
    (Query.word("strasse"), ["Weg"]), (.word("Straße"), ["Weg"]), (.word("STRASSE"), ["Weg"]),
    (.word("grün"), ["Wald"]), (.word("gruen"), ["Wald"]), (.word("grun"), ["Wald"]),
    (.word("mueller"), ["Amt", "Wald"]), (.word("Müller"), ["Amt", "Wald"]),
    (.word("neue"), ["Amt"]), (.word("neu"), []),
    (.word("reform"), ["Amt"]), (.word("steuerreform"), ["Amt"]), (.word("form"), ["Amt"]),
    (.word("king"), ["Speech"]), (.word("eaking"), []), (.word("ref"), []),
    (.word("ref", isPrefix: true), []),
    (.word("gru", isPrefix: true), ["Amt", "Wald"]),
    (.word("g", isPrefix: true), ["Speech", "Amt", "Weg", "Wald"]),
    (.word("grundst", isPrefix: true), ["Amt"]), (.word("wal", isPrefix: true), ["Wald"]),
    (.phrase("lange Weile"), ["Weg"]), (.phrase("Weile lange"), []),
    (.phrase("e-mail"), ["Speech"]), (.word("e-mail"), ["Speech"]), (.word("mail"), ["Speech"]),
    (.word("cafe"), ["Speech"]), (.word("café"), ["Speech"]),
    (.author("anne"), ["Speech", "Amt", "Weg", "Wald"]),
    (.author("gro"), ["Speech", "Amt", "Weg", "Wald"]),
    (.author("groß änne"), ["Speech", "Amt", "Weg", "Wald"]), (.author("bote"), []),
    (.publication("bot"), ["Speech", "Amt", "Weg", "Wald"]),
    (.section("kolu"), ["Speech", "Amt", "Weg", "Wald"]),
    (.word("bote"), ["Speech", "Amt", "Weg", "Wald"]), (.word("—"), []), (.word(""), []),
    (.word("\" OR x"), []), (.word("NEAR(a b)"), []), (.phrase("weile\" *"), ["Weg"]),
    (.both([.word("lange"), .word("weg")]), ["Weg"]),
    (.both([.word("weg"), .not(.word("lange"))]), []),
    (.either([.word("weg"), .word("wald")]), ["Weg", "Wald"]),
  ])
  func `words are found as readers type them, indexed or not`(
    query: Query, expected: [String]
  ) throws {
    try keep("Wald", "Der grüne Wald ist grün, sagt Frau Müller.")
    try keep("Weg", "Die Straße ist lang, die lange Weile länger. Der Weg geht.")
    try keep("Amt", "Die neue Grundsteuerreform der Frau Mueller gibt es.")
    try keep("Speech", "The king is speaking in the café. Send an e-mail.", language: "en")
    #expect(try found(query) == expected)
  }

  @Test(arguments: [true, false])
  func `parts of sentences without spaces are found, and pictographs`(isIndexed: Bool) throws {
    let one = try keep("東京の橋 😀", "橋は当分の間閉鎖されたまま。iPhone東京コンピューターｶﾅ")
    let two = try keep("Die Brücke 👩‍🚀", "京東, 北京。𠮷野家 👍🏻")
    if isIndexed { while try library.indexSome(limit: 9) > 0 {} }
    let choices: [(Query, [ArticleID])] = [
      (.word("東京"), [one]), (.word("橋"), [one]), (.word("閉鎖"), [one]), (.word("当分の"), [one]),
      (.word("京"), [two, one]), (.word("京東"), [two]), (.word("コンピュー"), [one]),
      (.word("ピュ", isPrefix: true), [one]), (.word("iphone"), [one]), (.word("iphone東京"), [one]),
      (.phrase("当分の間 閉鎖"), [one]), (.word("𠮷野"), [two]), (.word("ｶﾅ"), [one]),
      (.word("東間"), []), (.word("😀"), [one]), (.word("🚀"), [two]), (.word("👩‍🚀"), [two]),
      (.word("👍🏻"), [two]), (.word("👍"), [two]), (.word("😁"), []),
    ]
    for (query, found) in choices {
      #expect(try library.search(query, limit: 9).map(\.id) == found, "\(query)")
      #expect(try library.ids(ListChoice(.all, query: query)) == found, "\(query)")
    }
    let excerpt = try #require(try library.excerpt(of: one, for: .word("閉鎖")))
    let scalars = Array(excerpt.text.unicodeScalars)
    #expect(excerpt.hits.map { String(String.UnicodeScalarView(scalars[$0])) } == ["閉鎖"])
  }

  @Test func `a fuller text takes the old words out of the index`() throws {
    func article(_ text: String, words: Int) -> Article {
      let filling = (0..<words).map { "fuellwort\($0)" }.joined(separator: " ")
      return Article(
        headline: "Eins", url: "https://example.org/a", origins: [],
        body: [.paragraph([.text(text + " " + filling)])])
    }
    try library.keep(article("Anriss mit Zitrone", words: 5))
    while try library.indexSome(limit: 9) > 0 {}
    #expect(try library.search(.word("zitrone"), limit: 9).count == 1)
    try library.keep(article("Ganz mit Orange", words: 50))
    #expect(try library.search(.word("zitrone"), limit: 9).isEmpty)
    #expect(try library.search(.word("orange"), limit: 9).count == 1)
    while try library.indexSome(limit: 9) > 0 {}
    #expect(try library.search(.word("zitrone"), limit: 9).isEmpty)
    #expect(try library.search(.word("orange"), limit: 9).count == 1)
    let id = try #require(try library.search(.word("orange"), limit: 9).first?.id)
    try library.mark([id], .trash)
    #expect(try library.search(.word("orange"), limit: 9).isEmpty)
    try library.emptyTrash()
    let left = try library.store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM word WHERE word MATCH 'orange'")
    }
    #expect(left == 0)
  }

  @Test func `archived articles are found, and the newest come first`() throws {
    let one = try keep("Eins", "Zitrone eins")
    let two = try keep("Zwei", "Zitrone zwei")
    let three = try keep("Drei", "Zitrone drei")
    try library.mark([two], .archive)
    #expect(try library.search(.word("zitrone"), limit: 9).map(\.id) == [three, two, one])
    #expect(try library.search(.word("zitrone"), limit: 2).map(\.id) == [three, two])
  }

  @Test(arguments: [1, 7, 60])
  func `words together find the newest, in whatever order the articles were numbered`(
    limit: Int
  ) throws {
    let words = [("immer", 1), ("zitrone", 2), ("orange", 3), ("blutorange", 5), ("quitte", 7)]
    let arrivals = try (0..<700).map { number in
      let held = words.filter { number % $0.1 == 0 }.map(\.0).joined(separator: " ")
      let text = "Text\(number) \(held)"
      var article = Article(
        headline: "Nr. \(number)", body: [.paragraph([.text(text)])])
      // Seven came in at each time, and each was published at another one.
      article.published = PublicationDate(instant: Int64(number * 283 % 700))
      let added = Int64(1_000_000 + number * 283 % 100)
      return try Arrival(Holding(article, added: added), Original(Array(text.utf8)))
    }
    for kept in library.keep(arrivals) { _ = try kept.get() }
    try library.mark([ArticleID(rawValue: 5), ArticleID(rawValue: 400)], .trash)
    try library.mark([ArticleID(rawValue: 300)], .archive)
    while try library.indexSome(limit: 999) > 0 {}
    let queries: [Query] = [
      .word("immer"), .word("zitrone"), .word("orange"), .word("blutorange"),
      .both([.word("zitrone"), .word("orange")]), .both([.word("immer"), .word("immer")]),
      .both([.word("quitte"), .word("orange"), .word("zitrone")]),
      .both([.word("quitte"), .word("pflaume")]),
      .both([.word("quitte"), .phrase("zitrone orange")]),
    ]
    #expect(try library.tallies()[.all]?.articles == 697)
    for query in queries {
      let all = ListChoice(.all, query: query, isWithArchive: true)
      let newest = try library.list(all, limit: limit).map(\.id)
      #expect(try library.search(query, limit: limit).map(\.id) == newest, "\(query)")
    }
  }

  @Test func `what came in elsewhere before is not newer for its number`() throws {
    func file(_ number: Int, added: Int64) throws -> ArticleID {
      let holding = Holding(
        Article(headline: "Nr. \(number)", body: [.paragraph([.text("Zitrone \(number)")])]),
        added: added)
      return try library.keep(holding, original: [UInt8(number)]).id
    }
    let new = try (0..<3).map { try file($0, added: 900_000 + Int64($0)) }
    let old = try (3..<9).map { try file($0, added: 1_000 + Int64($0)) }
    while try library.indexSome(limit: 99) > 0 {}
    for limit in 1...3 {
      let newest = Array(new.reversed().prefix(limit))
      #expect(try library.search(.word("zitrone"), limit: limit).map(\.id) == newest)
      #expect(try library.searchRanked(.word("zitrone"), limit: limit).map(\.id) == newest)
    }
    #expect(
      try library.search(.word("zitrone"), limit: 9).map(\.id) == new.reversed() + old.reversed())
  }

  @Test(arguments: [1, 2, 3, 9])
  func `what lies in the trash is passed over, however much it is`(limit: Int) throws {
    let ids = try (0..<9).map { try keep("Nr. \($0)", "Zitrone, Limonenzitrone") }
    try library.mark(ids.filter { $0.rawValue % 3 != 1 }, .trash)
    let kept = Array(ids.filter { $0.rawValue % 3 == 1 }.reversed().prefix(limit))
    #expect(try library.search(.word("zitrone"), limit: limit).map(\.id) == kept)
    while try library.indexSome(limit: 99) > 0 {}
    #expect(try library.search(.word("zitrone"), limit: limit).map(\.id) == kept)
    #expect(try library.search(.word("zitrone"), limit: 0).isEmpty)
  }

  @Test func `ranked, a word of the headline comes before one of the text`() throws {
    let filling = String(repeating: "und so weiter ", count: 60)
    let head = try keep("Die Zitrone", filling)
    let text = try keep("Anderes", filling + " Zitrone " + filling)
    while try library.indexSome(limit: 9) > 0 {}
    #expect(try library.search(.word("zitrone"), limit: 9).map(\.id) == [text, head])
    #expect(try library.searchRanked(.word("zitrone"), limit: 9).map(\.id) == [head, text])
  }

  @Test func `an excerpt shows the first hit among its words`() throws {
    let filling = String(repeating: "Es geht weiter und weiter. ", count: 20)
    let id = try keep("Eins", filling + "Dann kam die große Zitronenpresse und ging. " + filling)
    let excerpt = try #require(try library.excerpt(of: id, for: .word("presse")))
    let hit = try #require(excerpt.hits.first)
    let scalars = Array(excerpt.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[hit])) == "Zitronenpresse")
    #expect(excerpt.anchor == Anchor(block: 0, offset: filling.unicodeScalars.count + 19))
    #expect(excerpt.text.hasPrefix("… ") && excerpt.text.hasSuffix(" …"))
    #expect(try library.excerpt(of: id, for: .word("groß ging")) == nil)
    #expect(try library.excerpt(of: id, for: .state(.unread)) == nil)
  }

  @Test(arguments: ListOrder.Field.allCases, [0, 1_000])
  func `a list is the same whether its words pass for rare or for frequent`(
    field: ListOrder.Field, few: Int
  ) throws {
    for number in 0..<24 { try keep("Nr. \(number)", number % 8 == 7 ? "selten" : "oft Wort") }
    while try library.indexSome(limit: 500) > 0 {}
    for (query, count) in [
      (Query.word("selten"), 3), (.word("oft"), 21), (.both([.word("oft"), .word("wort")]), 21),
    ] {
      let choice = ListChoice(.all, query: query, order: ListOrder(field))
      try library.store.read { db in
        let window = try Listing(db: db, choice: choice, few: few)
        let whole = try window.below(nil, 99)
        #expect(whole.count == count)
        #expect(try window.below(whole[1].key, 99) == Array(whole.dropFirst(2)))
        #expect(try window.above(whole[2].key, 99) == Array(whole.prefix(2)))
        #expect(try window.around(whole[1].id, 3) == Array(whole.prefix(3)))
        #expect(try window.ids() == whole.map(\.id))
        #expect(try window.tally().articles == count)
      }
    }
  }
}
