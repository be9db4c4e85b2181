import ArticleModel
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite struct ListTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  /// Twenty-five articles, of which five each share a date.
  private func fill() throws -> [ArticleID] {
    try (0..<25).map { number in
      try library.keep(article("Nr. \(number)", words: 10, published: Int64(number / 5))).id
    }
  }

  @Test(arguments: [1, 2, 3, 7, 25, 40])
  func `paging down and up shows every article once, the newest first`(limit: Int) throws {
    let ids = Array(try fill().reversed())
    var down: [Summary] = try library.list(.all, from: .start, limit: limit)
    while let last = down.last {
      let more = try library.list(.all, from: .after(last.key), limit: limit)
      if more.isEmpty { break }
      down += more
    }
    #expect(down.map(\.id) == ids)
    var up: [Summary] = try library.list(.all, from: .end, limit: limit)
    while let first = up.first {
      let more = try library.list(.all, from: .before(first.key), limit: limit)
      if more.isEmpty { break }
      up = more + up
    }
    #expect(up.map(\.id) == ids)
  }

  @Test func `a number leads to the place of its article`() throws {
    let ids = Array(try fill().reversed())
    let choice = ListChoice(.all)
    #expect(try ids.indices.map { try library.key(at: $0, of: choice)?.id } == ids)
    #expect(try library.key(at: 25, of: choice) == nil)
    #expect(try library.key(at: -1, of: choice)?.id == ids[0])
  }

  @Test func `a window around an article holds it and its neighbours`() throws {
    let ids = Array(try fill().reversed())
    func around(_ index: Int, _ limit: Int) throws -> [ArticleID] {
      try library.list(.all, from: .around(ids[index]), limit: limit).map(\.id)
    }
    #expect(try around(12, 5) == Array(ids[10..<15]))
    #expect(try around(0, 5) == Array(ids[0..<5]))
    #expect(try around(24, 5) == Array(ids[20..<25]))
    #expect(try around(12, 40) == ids)
    #expect(try around(12, 1) == [ids[12]])
    #expect(try around(12, 0) == [])
    #expect(try around(12, -3) == [])
    let missing = ArticleID(rawValue: 999)
    #expect(try library.list(.all, from: .around(missing), limit: 2).map(\.id) == Array(ids[0..<2]))
  }

  @Test func `what has no date comes last, and nothing is newer than its import`() throws {
    let library = try folder.library(now: 1000)
    let future = try library.keep(article("Morgen", published: 99_999)).id
    let dateless = try library.keep(article("Ohne")).id
    let old = try library.keep(article("Gestern", published: 10)).id
    #expect(try library.list(.all, limit: 9).map(\.id) == [future, old, dateless])
    let byDate = ListChoice(.all, order: ListOrder(.published))
    #expect(try library.list(byDate, limit: 9).map(\.id) == [future, old, dateless])
    #expect(try library.summary(future)?.published?.seconds == 99_999)
    #expect(try library.summary(future)?.key.tie == 1000)
  }

  @Test func `the place of an article is told by those before it, also where it is no more`() throws
  {
    let ids = Array(try fill().reversed())
    let unread = ListChoice(.unread)
    try library.mark([ids[3], ids[7]], .read)
    #expect(try library.place(of: ids[0], in: unread)?.number == 0)
    #expect(try library.place(of: ids[12], in: unread)?.number == 10)
    #expect(try library.place(of: ids[12], in: unread, countingTo: 10)?.number == 10)
    #expect(try library.place(of: ids[12], in: unread, countingTo: 9)?.number == nil)
    // The one below it has its place now.
    let gone = try #require(try library.place(of: ids[7], in: unread))
    #expect(gone.number == 6)
    #expect(try library.list(unread, from: .after(gone.key), limit: 1).map(\.id) == [ids[8]])
    #expect(try library.place(of: ArticleID(rawValue: 999), in: unread) == nil)
    let queried = ListChoice(.all, query: .not(.state(.read)), order: ListOrder(.author))
    let order = try library.list(queried, limit: 99).map(\.id)
    #expect(try library.place(of: order[9], in: queried)?.number == 9)
  }

  @Test func `what is being read can be broken off, and the next is read as ever`() throws {
    let id = try library.keep(article("Eins")).id
    let store = library.store
    let outcome = Mutex<Result<Int?, any Error>?>(nil)
    let reading = Thread {
      let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      let result = Result {
        try store.read { try Int.fetchOne($0, sql: endless + " SELECT count(*) FROM n") }
      }
      outcome.withLock { $0 = result }
    }
    reading.start()
    while outcome.withLock({ $0 == nil }) { library.stopReading() }
    #expect(throws: LibraryError.brokenOff) { try outcome.withLock { _ = try $0?.get() } }
    #expect(try library.list(.all, limit: 9).map(\.id) == [id])
  }

  @Test func `whenever reading is broken off, it is read on`() throws {
    let id = try library.keep(article("Eins")).id
    let library = library
    let isOver = Mutex(false)
    let interrupting = Thread {
      while !isOver.withLock({ $0 }) { library.stopReading() }
      isOver.withLock { $0 = false }
    }
    interrupting.start()
    for _ in 0..<20_000 {
      do {
        #expect(try library.list(.all, limit: 9).map(\.id) == [id])
      } catch LibraryError.brokenOff {}
    }
    isOver.withLock { $0 = true }
    while isOver.withLock({ $0 }) { sched_yield() }
    #expect(try library.list(.all, limit: 9).map(\.id) == [id])
  }

  @Test func `what came in last stands first, whenever it was published`() throws {
    let early = try folder.library(now: 1000)
    let recent = try early.keep(article("Neu", published: 900)).id
    let late = try early.keep(article("Alt", published: 5), original: [1], arrival: 2000).id
    #expect(try early.list(.all, limit: 9).map(\.id) == [late, recent])
  }

  @Test func `every view holds what its name says`() throws {
    let ids = try (0..<6).map { try library.keep(article("Nr. \($0)", published: Int64($0))).id }
    try library.mark([ids[0]], .read)
    try library.mark([ids[1], ids[2]], .star)
    try library.mark([ids[2], ids[3]], .archive)
    let place = Place(Anchor(block: 1, offset: 2), progress: 0.3)
    for id in [ids[0], ids[3], ids[4]] { try library.remember(place, for: id) }
    func numbers(_ view: LibraryView) throws -> [Int] {
      try library.list(view, limit: 9).compactMap { ids.firstIndex(of: $0.id) }
    }
    #expect(try numbers(.unread) == [5, 4, 1])
    #expect(try numbers(.starred) == [2, 1])
    #expect(try numbers(.started) == [4])
    #expect(try numbers(.all) == [5, 4, 1, 0])
    #expect(try numbers(.archive) == [3, 2])
  }

  @Test(arguments: LibraryView.allCases, ListOrder.Field.allCases)
  func `a view in any order is one range of its own index, neither scanned nor sorted`(
    view: LibraryView, field: ListOrder.Field
  ) throws {
    let index = "mark_\(view.rawValue)_\(field.rawValue)"
    for isReversed in [false, true] {
      let choice = ListChoice(view, order: ListOrder(field, isReversed: isReversed))
      for way in [Way.down, .up] {
        let plan = try library.store.read { db in
          let sql = try Window(db: db, choice: choice, few: 1_000).range(way, isBounded: true)
          return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: [1, 1, 1, 1])
            .map { $0["detail"] as String }
        }
        #expect(plan.count == 7 && plan[0].hasPrefix("SEARCH mark USING INDEX \(index) (("))
        #expect(plan[1] == "SEARCH article USING INTEGER PRIMARY KEY (rowid=?)")
        #expect(plan[2].hasPrefix("CORRELATED SCALAR SUBQUERY"))
        #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") && !$0.contains("SCAN") })
      }
    }
  }

  @Test func `a summary shows head and marks`() throws {
    var given = article(
      "Der lange Atem", words: 437, published: 7000, publication: "Der Bote",
      byline: [Author("Anna Beispiel"), Author("Max\nMuster")])
    given.kicker = "Kolumne"
    given.language = "de"
    given.access = .teaser(reason: "paywall")
    let id = try library.keep(given).id
    #expect(
      try library.list(.unread, limit: 3) == [
        Summary(
          id: id, kicker: "Kolumne", headline: "Der lange Atem",
          authors: ["Anna Beispiel", "Max Muster"], publication: "Der Bote",
          published: given.published, added: 1_000_000, words: 440, language: "de",
          isTeaser: true, key: ListKey(.number(1_000_000), tie: 7000, id: id))
      ])
  }
}
