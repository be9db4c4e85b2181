import ArticleModel
import Foundation
import GRDB
import Glibc

/// What a salvage brought out of a damaged library.
public struct Salvaged: Equatable, Sendable {
  /// The folder of the new library.
  public var folder: String
  public var articles = 0
  /// How many of them have a text that was made anew from the bytes that once came in.
  public var reread = 0
  /// Articles of which the head is there and the text is not, by headline.
  public var withoutText: [String] = []
  /// Articles whose marks and place could not be read: they are unread now.
  public var withoutMarks = 0
  /// What came along in part only; how much is missing cannot be known.
  public var incomplete: Set<Part> = []
  /// Numbers of articles that once were and of which nothing could be read.
  public var lost: [ArticleID] = []

  /// What a library holds beside articles and marks, in the order in which it is copied.
  public enum Part: String, CaseIterable, Sendable {
    case identity, revision, origin, tag, tagged, annotation, setting, act, step
  }

  /// Whether all that the library held is in the new one.
  public var isWhole: Bool {
    lost.isEmpty && withoutText.isEmpty && withoutMarks == 0 && incomplete.isEmpty
  }
}

extension Library {
  /// Copies all that can be read of the library in `folder` into a new one beside it.
  ///
  /// The damaged file is opened for reading only and stays as it is. A text that cannot be read is
  /// made anew by `reading` from the bytes that came in from there, where these are kept.
  public static func salvage(
    in folder: String, reading: ([UInt8], Origin) -> Article? = { _, _ in nil }
  ) throws -> Salvaged {
    let folder = folder.hasPrefix("/") ? folder : "./" + folder
    let path = folder + "/library.sqlite"
    guard access(path, R_OK) == 0 else { throw LibraryError(system: errno, path: path) }
    let stamp = Backups.stamp(Int64(time(nil)))
    let target = freeName("\(folder)/salvaged-\(stamp)")
    let (source, _) = try translatingErrors(of: path) { try openReader(path, mayBeCutShort: true) }
    // A file of which not even the first page can be read ends here, before anything is made.
    try translatingErrors(of: path) {
      try source.read { db in _ = try Schema.library.pending(db, path: path) }
    }
    let library = try Library(in: target)
    let originals = folder + "/originals.sqlite"
    let kept = access(originals, R_OK) == 0 ? try? openReader(originals).0 : nil
    return try source.unsafeRead { damaged in
      try library.lock.holding {
        try library.store.write { db in
          try withoutActuallyEscaping(reading) { reading in
            var salvage = Salvage(
              damaged: damaged, originals: kept, reading: reading, db: db, now: library.now())
            try salvage.run()
            salvage.result.folder = target
            return salvage.result
          }
        }
      }
    }
  }
}

/// The way of rows from a damaged database into a new one.
private struct Salvage {
  let damaged: Database
  /// The bytes that came in, in a file of their own.
  let originals: DatabaseQueue?
  let reading: ([UInt8], Origin) -> Article?
  let db: Database
  let now: Int64
  var result = Salvaged(folder: "")

  mutating func run() throws {
    let ids = articleNumbers()
    for id in ids { try article(id) }
    for part in Salvaged.Part.allCases { try copy(part) }
    // Those of an older version have other keys.
    try db.execute(sql: Schema.tagKeys)
    let known = try Int64.fetchOne(db, sql: "SELECT max(id) FROM article") ?? 0
    try db.execute(
      sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'article'",
      arguments: [max(known, result.lost.last?.rawValue ?? 0)])
  }

  /// All numbers that articles can have; the largest is looked for in several places, since any
  /// of them can be the damaged one.
  private func articleNumbers() -> [Int64] {
    numbers(upTo: [
      "SELECT seq FROM sqlite_sequence WHERE name = 'article'", "SELECT max(id) FROM article",
      "SELECT max(article) FROM body", "SELECT max(article) FROM mark",
    ])
  }

  private func numbers(upTo places: [String]) -> [Int64] {
    let last = places.compactMap { try? Int64.fetchOne(damaged, sql: $0) }.max() ?? 0
    let pages = (try? Int64.fetchOne(damaged, sql: "PRAGMA page_count")) ?? 0
    // The largest can be the damaged one: there are no more rows than fit into the file.
    let most = min(10_000_000, max(1_000, 64 * pages))
    return last > 0 ? Array(1...min(last, most)) : []
  }

  /// Copies head, text and marks. Of the three, the text is the article: a head is made from it
  /// anew where it is missing.
  private mutating func article(_ id: Int64) throws {
    let head = row("SELECT * FROM article WHERE id = ?", id)
    let body = row("SELECT format, length, bytes FROM body WHERE article = ?", id)
    let headline = head.flatMap { try? $0.decode(String.self, forColumn: "headline") }
    let text =
      body.flatMap { try? Shelf.article(in: $0, path: "", of: ArticleID(rawValue: id)) }
      ?? reread(id, headline)
    guard let text else {
      if head != nil {
        result.withoutText.append(headline ?? "")
      } else if isKnown(id) {
        result.lost.append(ArticleID(rawValue: id))
      }
      return
    }
    let added = head.flatMap { try? $0.decode(Int64.self, forColumn: "added") }
    let shelf = Shelf(db: db, path: "", now: added ?? now)
    try shelf.insert(text, try StoredArticle(text), as: ArticleID(rawValue: id))
    result.articles += 1
    let mark = row("SELECT * FROM mark WHERE article = ?", id)
    if mark.map({ take($0, id) }) != true { result.withoutMarks += 1 }
  }

  /// The text made anew from bytes that it came from. These may be but a part of a list, so that
  /// they must tell the headline, where it is known.
  private mutating func reread(_ id: Int64, _ headline: String?) -> Article? {
    let sql = "SELECT kind, location, original FROM origin WHERE article = ? ORDER BY id DESC"
    let rows = (try? Row.fetchAll(damaged, sql: sql, arguments: [id])) ?? []
    let article = rows.lazy.compactMap(self.article(in:)).first {
      headline == nil || $0.headline == headline
    }
    if article != nil { result.reread += 1 }
    return article
  }

  private func article(in origin: Row) -> Article? {
    guard let kind = Origin.Kind(rawValue: (try? origin.value(0)) ?? ""),
      let location: String = try? origin.value(1), let number: Int64 = try? origin.value(2)
    else { return nil }
    let sql = "SELECT length, bytes FROM original WHERE id = ?"
    let row = try? originals?.read { try Row.fetchOne($0, sql: sql, arguments: [number]) }
    guard let bytes = try? row?.deflated(0).plain else { return nil }
    return reading(bytes, Origin(kind, location: location))
  }

  /// Whether any table still speaks of the article: numbers of deleted ones are no loss.
  private func isKnown(_ id: Int64) -> Bool {
    ["origin", "identity", "mark"].contains { table in
      row("SELECT article FROM \(table) WHERE article = ? LIMIT 1", id) != nil
    }
  }

  /// Sets the marks that were; says whether that worked: values that no library holds are refused by
  /// the table.
  private func take(_ mark: Row, _ id: Int64) -> Bool {
    let wanted = [
      "is_read", "is_starred", "is_archived", "is_trashed", "block", "offset", "progress",
    ]
    let columns = wanted.filter { mark.hasColumn($0) }
    let changes = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let values: [DatabaseValue] = columns.map { mark[$0] }
    let update: Void? = try? db.execute(
      sql: "UPDATE mark SET \(changes) WHERE article = ?",
      arguments: StatementArguments(values) + [id])
    return update != nil
  }

  private func row(_ sql: String, _ id: Int64) -> Row? {
    try? Row.fetchOne(damaged.cachedStatement(sql: sql), arguments: [id])
  }

  /// Copies the rows of a table from both ends, up to where they cannot be read; then what lies
  /// between is looked up row by row.
  private mutating func copy(_ part: Salvaged.Part) throws {
    let table = part.rawValue
    // An older library lacks some of the tables and columns.
    guard let present = try? damaged.columns(in: table).map(\.name) else { return }
    let columns = try db.columns(in: table).map(\.name).filter(present.contains)
      .map { "\"\($0)\"" }.joined(separator: ", ")
    guard !columns.isEmpty else { return }
    let key = try db.primaryKey(table).columns
    let selection = "SELECT \(columns) FROM \(table)"
    for direction in ["", " DESC"] {
      let order = key.map { "\"\($0)\"\(direction)" }.joined(separator: ", ")
      if try copyRows("\(selection) ORDER BY \(order)", [], to: part, columns) { return }
    }
    result.incomplete.insert(part)
    for column in ["id", "article", "act"] where present.contains(column) {
      for number in numbers(column, of: part) {
        _ = try copyRows("\(selection) WHERE \(column) = ?", [number], to: part, columns)
      }
    }
  }

  /// All numbers that rows of the table can have in the column.
  private func numbers(_ column: String, of part: Salvaged.Part) -> [Int64] {
    switch column {
    case "article": articleNumbers()
    case "act": numbers(upTo: ["SELECT seq FROM sqlite_sequence WHERE name = 'act'"])
    default:
      numbers(upTo: [
        "SELECT seq FROM sqlite_sequence WHERE name = '\(part.rawValue)'",
        "SELECT max(id) FROM \(part.rawValue)",
      ])
    }
  }

  /// Copies what the statement finds; says whether it came to its end.
  private mutating func copyRows(
    _ sql: String, _ arguments: StatementArguments, to part: Salvaged.Part, _ columns: String
  ) throws -> Bool {
    guard let statement = try? damaged.cachedStatement(sql: sql),
      let rows = try? Row.fetchCursor(statement, arguments: arguments)
    else { return false }
    while true {
      switch step(rows) {
      case .row(let row): try insert(row, into: part, columns)
      case .end: return true
      case .unreadable: return false
      }
    }
  }

  private enum Step {
    case row(Row), end, unreadable
  }

  private func step(_ rows: RowCursor) -> Step {
    do {
      return try rows.next().map(Step.row) ?? .end
    } catch {
      return .unreadable
    }
  }

  /// A row of an article that was lost is left out by the foreign key; one that is left out for
  /// another reason is missing.
  private mutating func insert(
    _ row: Row, into part: Salvaged.Part, _ columns: String
  ) throws {
    let places = row.databaseValues.map { _ in "?" }.joined(separator: ", ")
    do {
      try db.execute(
        sql: "INSERT OR IGNORE INTO \(part.rawValue) (\(columns)) VALUES (\(places))",
        arguments: StatementArguments(Array(row.databaseValues)))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      if try !isOfLostArticle(row) { result.incomplete.insert(part) }
    }
  }

  private func isOfLostArticle(_ row: Row) throws -> Bool {
    guard row.hasColumn("article") else { return false }
    let sql = "SELECT 1 FROM article WHERE id = ?"
    return try Int.fetchOne(db, sql: sql, arguments: [row["article"] as DatabaseValue]) == nil
  }
}
