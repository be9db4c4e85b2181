import ArticleModel
import Foundation
import GRDB
import Glibc

/// What an examination of the library found.
public struct Examination: Equatable, Sendable {
  public var articles = 0
  public var trashed = 0
  /// Articles that the index of words does not know yet; nil in a library of an older version, of
  /// which the pages alone are looked at.
  public var unindexed: Int?
  /// The bytes that came in: how many different ones are kept, and how many no article needs.
  public var originals = 0
  public var unusedOriginals = 0
  /// Why they cannot be read: the library is whole without them.
  public var originalsFault: LibraryError?
  /// The version of the file, and the bytes in it that hold nothing.
  public var version = 0
  public var freeBytes = 0
  /// What is wrong, as the database tells it; empty when all is well.
  public var faults: [String] = []
  /// Articles whose text cannot be read.
  public var unreadable: [ArticleID] = []
}

/// A file of the library and its size.
public struct LibraryFile: Equatable, Sendable {
  public var name: String
  public var bytes: Int64
}

extension Library {
  /// Looks at every page of the database, whether what is kept twice agrees, and how far the
  /// index is; with `readingTexts`, also whether every text can be read.
  public func examine(readingTexts: Bool = false) throws -> Examination {
    let isOlder = try store.pending() != nil
    var examination = try store.read { db in try Examination(db, isOlder: isOlder) }
    if readingTexts { examination.unreadable = try unreadableTexts() }
    do {
      (examination.originals, examination.unusedOriginals) = try countOriginals()
    } catch let error as LibraryError {
      examination.originalsFault = error
    }
    return examination
  }

  /// Looks at every page of the database and throws what is wrong with the first that is; on a
  /// connection of its own, so that nobody waits for it.
  public func checkPages() throws {
    try translatingErrors(of: store.path) {
      try store.openedReader().read { db in try quickCheck(db, path: store.path) }
    }
  }

  /// The files in the folder of a library, with their sizes, the largest first.
  public static func files(in folder: String) -> [LibraryFile] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.contains(".sqlite") }.compactMap { name -> LibraryFile? in
      var entry = stat()
      guard stat(folder + "/" + name, &entry) == 0 else { return nil }
      return LibraryFile(name: name, bytes: Int64(entry.st_size))
    }
    return files.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }
  }

  /// Writes the database anew without the room that nothing fills.
  public func compact() throws {
    guard !isReadOnly else { throw store.refusal }
    try lock.holding { try store.vacuum() }
  }

  private func unreadableTexts() throws -> [ArticleID] {
    try store.read { db in
      let sql = "SELECT format, length, bytes, article FROM body"
      var unreadable: [ArticleID] = []
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        let id = ArticleID(rawValue: try row.value(3))
        if (try? Shelf.article(in: row, path: store.path, of: id)) == nil { unreadable.append(id) }
      }
      return unreadable
    }
  }

  private func usedOriginals() throws -> Set<Int64> {
    try store.read { db in
      try Int64.fetchSet(db, sql: "SELECT DISTINCT original FROM origin")
    }
  }

  /// How many different originals are kept, and how many of them no article needs.
  public func countOriginals() throws -> (all: Int, unused: Int) {
    let numbers = try originals.numbers()
    let used = try usedOriginals()
    return (numbers.count, numbers.count { !used.contains($0) })
  }

  /// Deletes the bytes that articles were made from: those that no article needs any more, or
  /// all. The library is whole without them. Says how many were deleted.
  @discardableResult
  public func pruneOriginals(all: Bool = false) throws -> Int {
    guard !isReadOnly else { throw store.refusal }
    return try lock.holding {
      try originals.prune(keeping: all ? [] : try usedOriginals())
    }
  }
}

extension Examination {
  fileprivate init(_ db: Database, isOlder: Bool) throws {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    articles = try number("SELECT count(*) FROM article")
    version = try number("PRAGMA user_version")
    freeBytes = try number("PRAGMA freelist_count") * number("PRAGMA page_size")
    let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(10)")
    if findings != ["ok"] { faults += findings }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    if orphans > 0 { faults.append("\(orphans) rows without their article") }
    let bodiless = try number(
      "SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM body WHERE article = id)")
    if bodiless > 0 { faults.append("\(bodiless) articles without text") }
    if isOlder { return }
    trashed = try number("SELECT count(*) FROM mark WHERE trash")
    unindexed = try number("SELECT count(*) FROM unindexed")
    let unmarked = try number(
      "SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM mark WHERE article = id)")
    if unmarked > 0 { faults.append("\(unmarked) articles in no list") }
    for view in LibraryView.allCases {
      let counted = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(minutes_left), 0) FROM mark WHERE "\(view.rawValue)"
          """)
      let kept = try Row.fetchOne(
        db, sql: "SELECT articles, minutes FROM tally WHERE view = ?", arguments: [view.rawValue])
      if counted.map({ Array($0.databaseValues) }) != kept.map({ Array($0.databaseValues) }) {
        faults.append("the counter of “\(view.rawValue)” is wrong")
      }
    }
  }
}
