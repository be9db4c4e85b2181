import ArticleModel
import Foundation
import Testing

@testable import Storage

@Suite struct MarkTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  @Test func `a mark says whom it changed, and its opposite takes it back`() throws {
    let ids = try (0..<4).map { try library.keep(article("Nr. \($0)")).id }
    for mark in Mark.allCases.filter({ [.read, .star, .archive, .trash].contains($0) }) {
      let before = try library.tallies()
      try library.mark([ids[1]], mark)
      #expect(try library.mark(ids + [ArticleID(rawValue: 99)], mark) == [ids[0], ids[2], ids[3]])
      #expect(try library.mark(ids, mark.opposite) == ids)
      #expect(try library.tallies() == before)
    }
  }

  @Test func `the tallies equal a recount after any marks`() throws {
    let ids = try (0..<30).map { try library.keep(article("Nr. \($0)", words: 50 * $0)).id }
    var random = SeededGenerator(state: 7)
    for _ in 0..<300 {
      let some = ids.filter { _ in Bool.random(using: &random) }
      if let mark = Mark.allCases.randomElement(using: &random), Bool.random(using: &random) {
        try library.mark(some, mark)
      } else if let id = some.first {
        let progress = Double.random(in: 0...1, using: &random)
        try library.remember(Place(.start, progress: progress), for: id)
      }
    }
    #expect(try library.tallies() == recount(library))
  }

  @Test func `what is read leaves no minutes, what is half read leaves half`() throws {
    let id = try library.keep(article("Eins", words: 2199)).id
    #expect(try library.tallies()[.all] == Tally(articles: 1, minutes: 10))
    try library.remember(Place(Anchor(block: 4, offset: 0), progress: 0.5), for: id)
    #expect(try library.tallies()[.all] == Tally(articles: 1, minutes: 5))
    try library.mark([id], .read)
    #expect(try library.tallies()[.all] == Tally(articles: 1, minutes: 0))
  }

  @Test func `the very start is no place`() throws {
    let id = try library.keep(article("Eins")).id
    try library.remember(Place(.start, progress: 0), for: id)
    #expect(try library.summary(id)?.place == nil)
    #expect(try library.list(.started, limit: 1) == [])
  }

  @Test(arguments: [(-1.0, 0.0), (7, 1), (.nan, 0), (.infinity, 1)])
  func `progress is never outside 0 and 1`(given: Double, kept: Double) throws {
    let id = try library.keep(article("Eins")).id
    try library.remember(Place(Anchor(block: 1, offset: 1), progress: given), for: id)
    #expect(try library.summary(id)?.place?.progress == kept)
  }
}

/// SplitMix64, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
