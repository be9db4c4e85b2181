import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ActTests {
  let folder: TemporaryFolder
  let library: Library
  let ids: [ArticleID]

  init() throws {
    folder = try TemporaryFolder()
    let library = try folder.library()
    ids = try (0..<5).map { try library.keep(article("Nr. \($0)")).id }
    self.library = library
  }

  private func states() throws -> [Summary?] { try ids.map(library.summary) }

  @Test func `any acts are undone to the start and redone to the end, after restarts too`() throws {
    var states = [try states()]
    var acts: [Act] = []
    var random = SeededGenerator(state: 11)
    for _ in 0..<60 {
      let some = ids.filter { _ in Bool.random(using: &random) }
      let names = ["Kunst", "Geld", "Öl"].shuffled(using: &random)
      if let mark = Mark.allCases.randomElement(using: &random), Bool.random(using: &random) {
        let changed = try library.mark(some, mark)
        if !changed.isEmpty { acts.append(Act([Act.Step(.mark(mark), changed)])) }
      } else {
        let act = try library.tag(some, add: [names[0]], remove: [names[1], names[2]])
        if !act.steps.isEmpty { acts.append(act) }
      }
      if acts.count == states.count { states.append(try self.states()) }
    }
    #expect(acts.count > 20)
    for index in acts.indices.reversed() {
      #expect(try folder.library().undo() == acts[index])
      #expect(try self.states() == states[index])
    }
    #expect(try library.undo() == nil)
    for index in acts.indices {
      #expect(try folder.library().redo() == acts[index])
      #expect(try self.states() == states[index + 1])
    }
    #expect(try library.redo() == nil)
    #expect(try library.tallies() == recount(library))
  }

  @Test func `an act on what was deleted for good is passed over`() throws {
    let ids = try ["Eins", "Zwei"].map { try library.keep(article($0)).id }
    try library.mark(ids, .star)
    try library.mark([ids[0]], .read)
    try library.mark([ids[0]], .trash)
    try library.emptyTrash()
    #expect(try library.undo() == Act([Act.Step(.mark(.star), [ids[1]])]))
    #expect(try library.undo() == nil)
  }

  @Test func `a tag that no article bears any more may be written otherwise`() throws {
    let id = try library.keep(article("Eins")).id
    try library.tag([id], add: ["Zeit"])
    try library.tag([id], add: ["ZEIT"])
    #expect(try library.tags().map(\.name) == ["Zeit"])
    try library.tag([id], remove: ["zeit"])
    #expect(try library.names(of: .tag, startingWith: "") == [])
    try library.tag([id], add: ["ZEIT"])
    #expect(try library.tags().map(\.name) == ["ZEIT"])
  }

  @Test func `what changes nothing is no act`() throws {
    try library.mark(ids, .read)
    try library.mark(ids, .read)
    try library.tag(ids, remove: ["nie"])
    #expect(try library.undo()?.articles == ids)
    #expect(try library.undo() == nil)
  }

  @Test func `a new act ends what could be redone`() throws {
    try library.mark(ids, .read)
    try library.undo()
    try library.mark([ids[0]], .star)
    #expect(try library.redo() == nil)
    #expect(try library.undo() == Act([Act.Step(.mark(.star), [ids[0]])]))
  }

  @Test func `a place is no act`() throws {
    try library.remember(Place(Anchor(block: 1, offset: 2), progress: 0.5), for: ids[0])
    #expect(try library.undo() == nil)
  }

  @Test(arguments: [(5, 1_000, 5), (100, 12, 3), (100, 1, 1)])
  func `the log remembers so many acts and changes, and always the last act`(
    acts: Int, changes: Int, left: Int
  ) throws {
    for number in 0..<9 {
      try library.write { db in
        let log = Acts(db: db, now: 0, most: (acts, changes))
        let step = try log.apply(.mark(number % 2 == 0 ? .read : .unread), to: Array(ids.prefix(4)))
        try log.record(Act([step]))
      }
    }
    let count = try library.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM act") }
    #expect(count == left)
    for _ in 0..<left { #expect(try library.undo()?.articles == Array(ids.prefix(4))) }
    #expect(try library.undo() == nil)
  }

  @Test(arguments: [[], [1], [1, 2, 3], [127, 128, 129, 16_383, 16_384, .max], [.min, -1, 0]])
  func `numbers are packed and unpacked`(numbers: [Int64]) {
    let ids = numbers.map(ArticleID.init(rawValue:))
    #expect(Set(unpack(pack(ids))) == Set(ids))
    #expect(unpack(pack(ids)).count == ids.count)
  }

  @Test func `damaged numbers are some numbers`() {
    _ = unpack(Data(repeating: 0xFF, count: 100))
  }

  @Test func `tags are counted, trash apart, and known in any case`() throws {
    try library.tag(ids, add: ["Öl", "  lange\nWeile "])
    try library.tag([ids[0]], add: ["ÖL"], remove: ["LANGE weile"])
    try library.mark([ids[1]], .trash)
    #expect(
      try library.tags() == [TagTally("lange Weile", articles: 3), TagTally("Öl", articles: 4)])
    #expect(try library.summary(ids[0])?.tags == ["Öl"])
    #expect(try library.summary(ids[2])?.tags == ["lange Weile", "Öl"])
  }
}

@Suite struct TagTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `tags that differ in an accent are two, and stand beside each other`() throws {
    let library = try folder.library()
    let ids = try ["Eins", "Zwei"].map { try library.keep(article($0)).id }
    try library.tag([ids[0]], add: ["Küchen", "schön", "Zeit"])
    try library.tag([ids[1]], add: ["Kuchen", "schon", "Schön", "scho\u{308}n"])
    #expect(try library.summary(ids[0])?.tags == ["Küchen", "Zeit", "schön"])
    #expect(try library.summary(ids[1])?.tags == ["Kuchen", "schon", "schön"])
    #expect(
      try library.tags() == [
        TagTally("Kuchen", articles: 1), TagTally("Küchen", articles: 1),
        TagTally("schon", articles: 1), TagTally("schön", articles: 2),
        TagTally("Zeit", articles: 1),
      ])
    for (name, chosen) in [("KÜCHEN", [ids[0]]), ("kuchen", [ids[1]]), ("Schön", ids.reversed())] {
      #expect(try library.ids(ListChoice(.all, query: .tag(name))) == chosen)
    }
    #expect(try library.names(of: .tag, startingWith: "kuch") == ["Kuchen", "Küchen"])
    try library.undo()
    #expect(try library.summary(ids[1])?.tags == [])
    try library.tag(ids, remove: ["SCHON"])
    #expect(try library.summary(ids[0])?.tags == ["Küchen", "Zeit", "schön"])
  }

  @Test func `a library of version 6 keeps its tags, and what was done to them is undone`() throws {
    let six = Schema(steps: Array(Schema.library.steps.prefix(6)))
    let ids = try { () -> [ArticleID] in
      let library = try folder.library(schema: six)
      let ids = try (1...3).map { try library.keep(article("Nr. \($0)")).id }
      try library.store.writeForTest(
        """
        INSERT INTO tag (id, name, folded) VALUES
          (1, 'Bär', 'bar'), (2, 'Zeit', 'zeit'), (3, 'ά', 'ά'), (4, 'α\u{301}', 'α');
        INSERT INTO tagged (article, tag) VALUES (1, 1), (2, 1), (1, 2), (1, 3), (2, 4), (3, 4);
        INSERT INTO act (id, done) VALUES (1, 1);
        INSERT INTO step (act, number, change, tag, count, articles)
          VALUES (1, 0, 'tag', 'BAR', 1, x'02');
        """)
      return ids
    }()
    let library = try folder.library()
    #expect(
      try ids.map { try library.summary($0)?.tags } == [
        ["Bär", "Zeit", "ά"], ["Bär", "ά"], ["ά"],
      ])
    #expect(try library.tags().map(\.articles) == [2, 1, 3])
    #expect(try library.undo()?.steps.map(\.change) == [.tag("Bär")])
    #expect(try library.examine().faults.isEmpty)
    try library.tag([ids[2]], add: ["bär", "Bar"])
    #expect(try library.summary(ids[2])?.tags == ["Bar", "Bär", "ά"])
  }
}

@Suite struct TrashTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  @Test func `what is in the trash is in no other view, and comes back as it was`() throws {
    let id = try library.keep(article("Eins")).id
    try library.mark([id], .star)
    let before = try library.summary(id)
    try library.mark([id], .trash)
    for view in LibraryView.allCases {
      #expect(try library.list(view, limit: 9).map(\.id) == (view == .trash ? [id] : []))
    }
    #expect(try library.search(.word("Eins"), limit: 9).isEmpty)
    #expect(try library.tallies() == recount(library))
    try library.mark([id], .untrash)
    #expect(try library.summary(id) == before)
  }

  @Test func `emptying deletes what is in the trash and nothing else`() throws {
    let url = "https://example.org/a"
    let stays = try library.keep(article("Bleibt")).id
    let rows = try library.rows()
    let goes = try library.keep(article("Geht", words: 30, url: url)).id
    try library.keep(article("Geht", words: 90, url: url))
    try library.tag([goes], add: ["x"])
    #expect(try library.emptyTrash() == 0)
    try library.mark([goes], .trash)
    #expect(try library.emptyTrash([stays]) == 0)
    #expect(try library.emptyTrash([stays, goes]) == 1)
    #expect(try library.rows() == rows)
    #expect(try library.article(goes) == nil)
    #expect(try library.article(stays) == article("Bleibt"))
    #expect(try library.tallies() == recount(library))
    #expect(try library.tags().isEmpty)
    #expect(try library.undo() == nil)
    let again = try library.keep(article("Geht", words: 90, url: url)).id
    #expect(again > goes)
  }
}

@Suite struct RememberedSettingTests {
  @Test func `a setting is remembered, replaced and forgotten`() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    #expect(try library.setting("measure") == nil)
    try library.remember("72", as: "measure")
    try library.remember("is:unread", as: "view.1")
    try library.remember("74", as: "measure")
    #expect(try folder.library().setting("measure") == "74")
    #expect(try library.settings() == ["measure": "74", "view.1": "is:unread"])
    try library.remember(nil, as: "measure")
    #expect(try library.settings() == ["view.1": "is:unread"])
  }
}
