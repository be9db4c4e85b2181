import ArticleModel
import Foundation
import Testing

@testable import Storage

@Suite struct FilterTests {
  let folder: TemporaryFolder
  let library: Library
  let ids: [ArticleID]

  init() throws {
    folder = try TemporaryFolder()
    let library = try folder.library()
    var given = [
      article("Null", words: 10, published: 86_400, byline: [Author("Änne Groß")]),
      article("Eins", words: 2500, published: 86_399, publication: "Der Bote"),
      article("Zwei", words: 500, publication: "The Courier", byline: [Author("Max Muster")]),
    ]
    given[0].language = "de-AT"
    given[1].language = "de"
    given[2].language = "en"
    given[0].genre = .commentary
    given[1].section = ["Meinung", "Kolumnen"]
    given[2].access = .teaser(reason: "paywall")
    ids = try given.map { try library.keep($0).id }
    try library.mark([ids[0]], .read)
    try library.mark([ids[1]], .star)
    try library.tag([ids[1], ids[2]], add: ["Lange  Weile"])
    try library.remember(Place(Anchor(block: 1, offset: 2), progress: 0.5), for: ids[2])
    self.library = library
  }

  private static let firstDay = CivilDay(daysSince1970: 0)
  private static let secondDay = CivilDay(daysSince1970: 1)

  private static let choices: [(Query, [Int])] = [
    (.all, [0, 1, 2]), (.word("null"), [0]), (.word("courier"), [2]),
    (.state(.unread), [1, 2]), (.state(.read), [0]), (.state(.starred), [1]),
    (.state(.started), [2]), (.state(.archived), []), (.state(.teaser), [2]),
    (.author("anne gross"), [0]), (.author("MUSTER"), [2]), (.publication("bote"), [1]),
    (.section("meinung"), [1]), (.section("kolumnen"), [1]), (.genre(.commentary), [0]),
    (.language("de"), [0, 1]), (.language("DE-at"), [0]), (.language("d"), []),
    (.tag("lange weile"), [1, 2]), (.tag("lange"), []),
    (.published(from: firstDay, through: firstDay), [1]),
    (.published(from: secondDay, through: nil), [0]),
    (.published(from: nil, through: secondDay), [0, 1]),
    (.minutes(2...5), [2]), (.words(2000...Int.max), [1]), (.words(Int.min...20), [0]),
    (.not(.state(.read)), [1, 2]), (.both([]), [0, 1, 2]), (.either([]), []),
    (.both([.language("de"), .not(.state(.starred))]), [0]),
    (.either([.state(.read), .word("zwei")]), [0, 2]),
    (.not(.either([.state(.read), .both([.tag("Lange Weile"), .author("muster")])])), [1]),
    (.word("' OR 1 --"), []),
  ]

  /// Without an index of words each query walks through the order of the list; with one, those
  /// that choose few articles look these up.
  @Test(arguments: choices, [false, true])
  func `a query chooses what its words say`(choice: (Query, [Int]), isIndexed: Bool) throws {
    let (query, chosen) = choice
    if isIndexed { while try library.indexSome(limit: 9) > 0 {} }
    let expected = chosen.map { ids[$0] }
    for field in ListOrder.Field.allCases {
      let choice = ListChoice(.all, query: query, order: ListOrder(field))
      #expect(try library.list(choice, limit: 9).map(\.id).sorted() == expected)
      #expect(try library.ids(choice) == library.list(choice, limit: 9).map(\.id))
      #expect(try library.tally(choice).articles == chosen.count)
    }
  }

  @Test func `what denies a language chooses those of unknown language too`() throws {
    let id = try library.keep(article("Drei", words: 3000)).id
    for isIndexed in [false, true] {
      if isIndexed { while try library.indexSome(limit: 9) > 0 {} }
      let choice = ListChoice(.all, query: .not(.language("de")))
      #expect(try library.ids(choice).sorted() == [ids[2], id])
    }
  }

  @Test func `names are told by how one of their words begins`() throws {
    while try library.indexSome(limit: 9) > 0 {}
    #expect(try library.names(of: .author, startingWith: "") == ["Max Muster", "Änne Groß"])
    #expect(try library.names(of: .author, startingWith: "gross") == ["Änne Groß"])
    #expect(try library.names(of: .author, startingWith: "ann") == ["Änne Groß"])
    #expect(try library.names(of: .from, startingWith: "bo") == ["Der Bote"])
    #expect(try library.names(of: .from, startingWith: "ote") == [])
    #expect(try library.names(of: .lang, startingWith: "d") == ["de", "de-AT"])
    #expect(try library.names(of: .tag, startingWith: "w") == ["Lange Weile"])
    #expect(try library.names(of: .min, startingWith: "") == [])
  }

  @Test(arguments: ListOrder.Field.allCases, [false, true])
  func `who asks for the archive besides other things gets both in one order`(
    field: ListOrder.Field, isReversed: Bool
  ) throws {
    let ids = try (0..<12).map { number in
      let given = article(
        "Nr. \(number)", words: 100 * (number % 5 + 1), published: Int64(number % 4 * 100_000),
        publication: ["Der Bote", "Ärger", "Die Zeit"][number % 3],
        byline: [Author(["Ö", "Z", "a"][number % 3])])
      return try library.keep(given).id
    }
    try library.mark(ids.filter { $0.rawValue % 3 == 0 }, .archive)
    try library.mark(ids.filter { $0.rawValue % 4 == 0 }, .trash)
    let order = ListOrder(field, isReversed: isReversed)
    let either = Query.either([.state(.archived), .not(.state(.archived))])
    let choice = ListChoice(.all, query: either, order: order)
    let all = try library.list(choice, limit: 99)
    // The marks are taken back: then one view has them all, in its order.
    try library.mark(ids, .unarchive)
    let whole = try library.list(ListChoice(.all, order: order), limit: 99).map(\.id)
    _ = try library.undo()
    #expect(all.map(\.id) == whole)
    #expect(try library.ids(choice) == whole)
    #expect(try library.tally(choice).articles == whole.count)
    #expect(try library.list(choice, limit: 4) == Array(all.prefix(4)))
    #expect(try library.list(choice, from: .end, limit: 4) == Array(all.suffix(4)))
    #expect(try library.list(choice, from: .after(all[2].key), limit: 3) == Array(all[3..<6]))
    #expect(try library.list(choice, from: .before(all[5].key), limit: 3) == Array(all[2..<5]))
    #expect(try library.list(choice, from: .around(all[4].id), limit: 5).contains(all[4]))
    #expect(try library.key(at: 3, of: choice) == all[3].key)
    #expect(try library.place(of: all[3].id, in: choice) == ListPlace(key: all[3].key, number: 3))
    #expect(try library.key(at: whole.count, of: choice) == nil)
  }

  @Test func `what is not to be archived does not look into the archive`() throws {
    for (query, views) in [
      (Query.not(.state(.archived)), [.all]),
      (.both([.state(.archived), .word("a")]), [.all, .archive]),
      (.not(.both([.not(.state(.archived)), .word("a")])), [.all, .archive]),
      (.word("archived"), [.all]),
    ] as [(Query, [LibraryView])] {
      #expect(ListChoice(.all, query: query).views == views)
      #expect(ListChoice(.unread, query: query).views == [.unread])
    }
  }

  @Test func `a window around an article that the query leaves out begins at the start`() throws {
    let choice = ListChoice(.all, query: .state(.unread))
    let first = try library.list(choice, limit: 1).map(\.id)
    #expect(first != [ids[0]])
    #expect(try library.list(choice, from: .around(ids[0]), limit: 1).map(\.id) == first)
    #expect(try library.list(choice, from: .around(ids[1]), limit: 1).map(\.id) == [ids[1]])
  }

  @Test func `a query without end is an error, not a trap`() throws {
    let deep = (0..<3000).reduce(Query.word("x")) { query, _ in .not(query) }
    #expect(throws: LibraryError.self) {
      try library.list(ListChoice(.all, query: deep), limit: 1)
    }
  }
}
