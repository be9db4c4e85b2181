import ArticleModel
import Testing

@testable import Storage

@Suite struct ArrivalTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  private func arrival(_ article: Article) throws -> Arrival {
    try Arrival(Holding(article), Original(Array(article.headline.utf8)))
  }

  private func found(_ word: String) throws -> [String] {
    try library.search(.word(word), limit: 9).map(\.headline)
  }

  @Test func `what is filed together is whole, and found by its words at once`() throws {
    let articles = [article("Eins"), article("Zwei"), article("Drei")]
    let kept = library.keep(try articles.map(arrival)).map { try? $0.get() }
    let ids = (1...3).map { ArticleID(rawValue: $0) }
    #expect(kept == ids.map(Kept.new))
    #expect(try ids.map(library.article) == articles)
    #expect(try ids.map(library.original) == ["Eins", "Zwei", "Drei"].map { Array($0.utf8) })
    #expect(try library.unindexed() == 0)
    #expect(try found("zwei") == ["Zwei"])
    #expect(try library.tallies() == recount(library))
  }

  @Test func `a fuller text in the same batch is found by its words, the other one is not`() throws
  {
    let url = "https://example.org/a"
    let arrivals = [
      article("Anriss", words: 40, url: url), article("Ganz", words: 400, url: url),
      article("Anderswo"),
    ]
    let kept = library.keep(try arrivals.map(arrival)).map { try? $0.get() }
    let (first, second) = (ArticleID(rawValue: 1), ArticleID(rawValue: 2))
    #expect(kept == [.new(first), .fuller(first), .new(second)])
    #expect(try library.unindexed() == 0)
    #expect(try found("ganz") == ["Ganz"])
    #expect(try found("anriss").isEmpty)
    #expect(try found("anderswo") == ["Anderswo"])
  }

  @Test func `the index is completed in the time it gets, and waits for nobody who writes`() throws
  {
    for headline in ["Eins", "Zwei", "Drei"] { try library.keep(article(headline)) }
    #expect(try library.indexSome(within: .zero) == 3)
    #expect(try library.lock.holding { try library.indexSome(within: .seconds(60)) } == 3)
    #expect(try library.indexSome(within: .seconds(60)) == 0)
    #expect(try found("zwei") == ["Zwei"])
  }

  @Test func `one that cannot be filed takes no other with it`() throws {
    try library.store.writeForTest(
      """
      CREATE TRIGGER refused BEFORE INSERT ON article WHEN NEW.headline = 'Zwei'
      BEGIN SELECT RAISE(ABORT, 'refused'); END
      """)
    let arrivals = try ["Eins", "Zwei", "Drei"].map { try arrival(article($0)) }
    let results = library.keep(arrivals)
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true])
    #expect(try library.list(.all, limit: 9).map(\.headline).sorted() == ["Drei", "Eins"])
    #expect(try library.tallies() == recount(library))
  }
}

@Test func `what zlib packed is unpacked, and what is damaged is not`() throws {
  // “Ein Satz, ein Satz, ein Satz.” at zlib's level 6.
  let packed: [UInt8] = [
    120, 156, 115, 205, 204, 83, 8, 78, 44, 169, 210, 81, 72, 197, 96, 233, 1, 0, 143, 205, 9, 161,
  ]
  let text = Array("Ein Satz, ein Satz, ein Satz.".utf8)
  #expect(Deflated(bytes: packed, length: text.count).plain == text)
  #expect(Deflated(bytes: packed, length: text.count - 1).plain == nil)
  #expect(Deflated(bytes: packed, length: text.count + 1).plain == nil)
  #expect(Deflated(bytes: packed.dropLast(), length: text.count).plain == nil)
  #expect(Deflated(bytes: packed, length: -1).plain == nil)
  #expect(Deflated(bytes: [], length: 0).plain == nil)
  for plain in [[], [7], text, Array(repeating: UInt8(0), count: 100_000)] {
    #expect(try #require(Deflated(plain)).plain == plain)
  }
}
