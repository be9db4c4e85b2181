import ArticleModel
import Foundation
import Testing

@testable import Storage

@Suite struct OrderTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.library()
  }

  /// Sixty articles with many equal names, lengths and places.
  private func fill() throws -> [ArticleID] {
    let names = ["Zora Adler", "anna Öst", "Bernd Ost", ""]
    return try (0..<60).map { number in
      let given = article(
        "Nr. \(number)", words: [10, 900, 500][number % 3],
        published: number % 7 == 0 ? nil : Int64(number % 5),
        publication: [nil, "Der Bote", "Ärzteblatt", "Zeit", "bild"][number % 5],
        byline: names[number % 4].isEmpty ? [] : [Author(names[number % 4])])
      let id = try library.keep(given, original: [1], arrival: Int64(1000 + number / 10)).id
      let progress = [0, 0.5, 0.25][number % 3]
      try library.remember(Place(Anchor(block: 1, offset: 0), progress: progress), for: id)
      return id
    }
  }

  @Test(arguments: ListOrder.Field.allCases, [false, true])
  func `paging in any order shows every article once, up as down`(
    field: ListOrder.Field, isReversed: Bool
  ) throws {
    let ids = try fill()
    let choice = ListChoice(.all, order: ListOrder(field, isReversed: isReversed))
    let whole = try library.list(choice, limit: 100)
    #expect(whole.map(\.id).sorted() == ids)
    for limit in [1, 7, 60] {
      var down = try library.list(choice, from: .start, limit: limit)
      while let last = down.last {
        let more = try library.list(choice, from: .after(last.key), limit: limit)
        if more.isEmpty { break }
        down += more
      }
      #expect(down == whole)
      var up = try library.list(choice, from: .end, limit: limit)
      while let first = up.first {
        let more = try library.list(choice, from: .before(first.key), limit: limit)
        if more.isEmpty { break }
        up = more + up
      }
      #expect(up == whole)
    }
    for index in [0, 31, 59] {
      let around = try library.list(choice, from: .around(whole[index].id), limit: 9)
      let start = min(max(0, index - 4), 51)
      #expect(around == Array(whole[start..<start + 9]))
    }
    let reversed = ListChoice(.all, order: ListOrder(field, isReversed: !isReversed))
    #expect(try library.list(reversed, limit: 100).map(\.id) == whole.map(\.id).reversed())
  }

  @Test func `names go from A to Z by family name, without case and accents, none last`() throws {
    _ = try fill()
    func names<Name: Equatable>(
      _ field: ListOrder.Field, _ name: (Summary) -> Name
    ) throws -> [Name] {
      try library.list(ListChoice(.all, order: ListOrder(field)), limit: 100).map(name)
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(try names(.author, \.authors) == [["Zora Adler"], ["anna Öst"], ["Bernd Ost"], []])
    #expect(
      try names(.publication, \.publication) == ["Ärzteblatt", "bild", "Der Bote", "Zeit", nil])
    #expect(try names(.minutes, \.minutes) == [1, 2, 4])
    #expect(try names(.progress) { $0.place?.progress } == [0.5, 0.25, 0])
  }

  @Test func `an author of a fuller text moves the article in the list`() throws {
    let url = "https://example.org/a"
    let id = try library.keep(article("A", words: 30, url: url, byline: [Author("Z Z")])).id
    let other = try library.keep(article("B", byline: [Author("M M")])).id
    let choice = ListChoice(.all, order: ListOrder(.author))
    #expect(try library.list(choice, limit: 9).map(\.id) == [other, id])
    try library.keep(article("A", words: 90, url: url, byline: [Author("A A")]))
    #expect(try library.list(choice, limit: 9).map(\.id) == [id, other])
  }
}
