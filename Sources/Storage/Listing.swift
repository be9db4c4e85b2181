import ArticleModel
import GRDB

/// The rows of a choice, merged from the windows on all views that it means.
struct Listing {
  private let windows: [Window]
  private let order: ListOrder

  /// No more than `few` are a short list.
  init(db: Database, choice: ListChoice, few: Int = 1_000) throws {
    order = choice.order
    windows = try choice.views.map { view in
      try Window(
        db: db, choice: ListChoice(view, query: choice.query, order: choice.order), few: few)
    }
  }

  /// The rows below a key, or from the first one on.
  func below(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    Array(try merged { try $0.below(key, limit) }.prefix(limit))
  }

  /// The rows above a key, or up to the last one.
  func above(_ key: ListKey?, _ limit: Int) throws -> [Summary] {
    try merged { try $0.above(key, limit) }.suffix(limit)
  }

  /// The article in the middle; where one side is too short, more of the other.
  func around(_ id: ArticleID, _ limit: Int) throws -> [Summary] {
    guard let middle = try windows.lazy.compactMap({ try $0.row(of: id) }).first else {
      return try below(nil, limit)
    }
    let newer = try above(middle.key, limit)
    let older = [middle] + (try below(middle.key, limit))
    let half = max(limit / 2, limit - older.count)
    let head = Array(newer.suffix(half))
    return head + older.prefix(max(0, limit - head.count))
  }

  func key(at number: Int) throws -> ListKey? {
    if windows.count == 1 { return try windows[0].key(at: number) }
    let rows = try below(nil, number + 1)
    return rows.count > number ? rows[number].key : nil
  }

  func place(of id: ArticleID) throws -> ListPlace? {
    let places = try windows.compactMap { try $0.place(of: id) }
    return places.first.map { place in
      ListPlace(key: place.key, number: places.reduce(0) { $0 + $1.number })
    }
  }

  func ids() throws -> [ArticleID] {
    if windows.count == 1 { return try windows[0].ids() }
    return try windows.flatMap { try $0.keys() }.sorted(by: isBefore).map(\.id)
  }

  func tally() throws -> Tally {
    try windows.reduce(into: Tally()) { sum, window in
      let tally = try window.tally()
      sum.articles += tally.articles
      sum.minutes += tally.minutes
    }
  }

  private func merged(_ rows: (Window) throws -> [Summary]) throws -> [Summary] {
    if windows.count == 1 { return try rows(windows[0]) }
    return try windows.flatMap(rows).sorted { isBefore($0.key, $1.key) }
  }

  private func isBefore(_ one: ListKey, _ other: ListKey) -> Bool {
    order.isAscending ? one < other : other < one
  }
}

extension ListKey {
  /// The order in which the database has them.
  fileprivate static func < (one: ListKey, other: ListKey) -> Bool {
    switch (one.value, other.value) {
    case (.number(let value), .number(let otherValue)) where value != otherValue:
      value < otherValue
    case (.fraction(let value), .fraction(let otherValue)) where value != otherValue:
      value < otherValue
    case (.text(let value), .text(let otherValue)) where value != otherValue:
      value.utf8.lexicographicallyPrecedes(otherValue.utf8)
    default: (one.tie, one.id) < (other.tie, other.id)
    }
  }
}
