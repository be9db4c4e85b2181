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
