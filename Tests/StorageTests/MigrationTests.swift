import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct MigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the first step is the one that was shipped`() {
    #expect(Schema.library.steps.first == versionOne)
  }

  @Test func `a library of version 1 keeps marks, places and texts, and finds them`() throws {
    try makeVersionOne(in: folder.path, count: 70)
    let library = try folder.library()
    try expectVersionOne(library, count: 70)
    #expect(try library.tallies() == recount(library))
    let byAuthor = ListChoice(.all, query: .author("beispiel"), order: ListOrder(.author))
    #expect(try library.list(byAuthor, limit: 99).count == 56)
    #expect(try library.unindexed() == 70)
    while try library.indexSome(limit: 32) > 0 {}
    for query in [Query.author("beispiel"), .section("meinung"), .genre(.column)] {
      #expect(try library.list(ListChoice(.all, query: query), limit: 99).count == 56)
    }
    #expect(try library.keep(article("Neu")).id == ArticleID(rawValue: 71))
    #expect(try folder.library().backups().count == 1)
  }

  @Test func `what had no date goes behind what has one`() throws {
    try makeVersionOne(in: folder.path, count: 9)
    try DatabaseQueue(path: folder.path + "/library.sqlite").write { db in
      try db.execute(sql: "UPDATE article SET published = NULL, precision = NULL WHERE id = 9")
    }
    let byDate = ListChoice(.all, order: ListOrder(.published))
    #expect(try folder.library().list(byDate, limit: 9).last?.id == ArticleID(rawValue: 9))
  }
}

/// A library as version 1 left it, with marks of every kind.
func makeVersionOne(in folder: String, count: Int) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = true
  let queue = try DatabaseQueue(
    path: folder + "/library.sqlite", configuration: configuration)
  _ = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
  try queue.write { db in
    try db.execute(sql: versionOne + "PRAGMA user_version = 1;")
    for number in 1...count {
      var given = article(
        "Nr. \(number)", published: Int64(number), publication: "Der Bote",
        byline: [Author("Anna Beispiel")])
      given.section = ["Meinung"]
      given.genre = .column
      let stored = try StoredArticle(given)
      let json = try #require(stored.packed.plain)
      let packed = try #require(Deflated(json))
      let minutes = Article.minutes(words: given.wordCount)
      try db.execute(
        sql: """
          INSERT INTO article (id, added, published, precision, headline, authors, publication,
            words, minutes, is_teaser, folded)
          VALUES (?1, ?1, ?1, 'minute', ?2, 'Anna Beispiel', 'Der Bote', ?3, ?4, 0, lower(?2))
          """, arguments: [number, given.headline, given.wordCount, minutes])
      let isStarted = number % 7 == 0
      try db.execute(
        sql: """
          INSERT INTO mark (article, added, published, minutes, is_read, is_starred,
            is_archived, block, "offset", progress)
          VALUES (?1, ?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
          """,
        arguments: [
          number, minutes, number % 2 == 0, number % 3 == 0, number % 5 == 0,
          isStarted ? 0 : nil, isStarted ? 12 : nil, isStarted ? 0.5 : 0,
        ])
      try db.execute(
        sql: "INSERT INTO body (article, format, length, bytes) VALUES (?, 1, ?, ?)",
        arguments: [number, packed.length, Data(packed.bytes)])
      try db.execute(
        sql: "INSERT INTO identity (name, article) VALUES (?, ?)",
        arguments: [Identity(given, stored: stored).copy, number])
    }
  }
  try queue.close()
}

/// Expects the articles of `makeVersionOne` with all their marks.
func expectVersionOne(_ library: Library, count: Int) throws {
  for number in 1...count {
    let id = ArticleID(rawValue: Int64(number))
    let summary = try #require(try library.summary(id))
    #expect(summary.isRead == (number % 2 == 0) && summary.isStarred == (number % 3 == 0))
    #expect(summary.isArchived == (number % 5 == 0) && !summary.isTrashed)
    let place = number % 7 == 0 ? Place(Anchor(block: 0, offset: 12), progress: 0.5) : nil
    #expect(summary.place == place)
    #expect(try library.article(id)?.headline == "Nr. \(number)")
  }
}

/// The tables as version 1 was shipped.
private let versionOne = """
  CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    added INTEGER NOT NULL,
    published INTEGER, zone INTEGER, precision TEXT,
    kicker TEXT, headline TEXT NOT NULL,
    authors TEXT NOT NULL,
    publication TEXT, language TEXT,
    words INTEGER NOT NULL, minutes INTEGER NOT NULL,
    is_teaser INTEGER NOT NULL CHECK (is_teaser IN (0, 1)),
    folded TEXT NOT NULL
  ) STRICT;

  CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article,
    format INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article,
    added INTEGER NOT NULL,
    format INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX revision_of_article ON revision (article);

  CREATE TABLE identity (
    name TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identity_of_article ON identity (article);

  CREATE TABLE origin (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article,
    kind TEXT NOT NULL, location TEXT NOT NULL,
    original INTEGER NOT NULL,
    added INTEGER NOT NULL,
    UNIQUE (article, kind, location, original)
  ) STRICT;

  CREATE TABLE mark (
    article INTEGER PRIMARY KEY NOT NULL REFERENCES article,
    added INTEGER NOT NULL, published INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
    is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
    is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
    block INTEGER, "offset" INTEGER,
    progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    minutes_left INTEGER NOT NULL AS (
      CASE is_read WHEN 1 THEN 0 ELSE minutes - CAST(minutes * progress AS INTEGER) END),
    "unread" INTEGER NOT NULL AS (NOT is_read AND NOT is_archived),
    "starred" INTEGER NOT NULL AS (is_starred),
    "started" INTEGER NOT NULL AS (block IS NOT NULL AND NOT is_read AND NOT is_archived),
    "all" INTEGER NOT NULL AS (NOT is_archived),
    "archive" INTEGER NOT NULL AS (is_archived)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mark_unread ON mark (added, published, article) WHERE "unread";
  CREATE INDEX mark_starred ON mark (added, published, article) WHERE "starred";
  CREATE INDEX mark_started ON mark (added, published, article) WHERE "started";
  CREATE INDEX mark_all ON mark (added, published, article) WHERE "all";
  CREATE INDEX mark_archive ON mark (added, published, article) WHERE "archive";

  CREATE TABLE tally (
    view TEXT PRIMARY KEY,
    articles INTEGER NOT NULL DEFAULT 0, minutes INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tally (view)
    VALUES ('unread'), ('starred'), ('started'), ('all'), ('archive');

  CREATE TRIGGER mark_counted AFTER INSERT ON mark BEGIN
    UPDATE tally SET articles = articles + 1, minutes = minutes + NEW.minutes_left
    WHERE view = 'unread' AND NEW."unread" OR view = 'starred' AND NEW."starred"
      OR view = 'started' AND NEW."started" OR view = 'all' AND NEW."all"
      OR view = 'archive' AND NEW."archive";
  END;
  CREATE TRIGGER mark_discounted AFTER DELETE ON mark BEGIN
    UPDATE tally SET articles = articles - 1, minutes = minutes - OLD.minutes_left
    WHERE view = 'unread' AND OLD."unread" OR view = 'starred' AND OLD."starred"
      OR view = 'started' AND OLD."started" OR view = 'all' AND OLD."all"
      OR view = 'archive' AND OLD."archive";
  END;
  CREATE TRIGGER mark_recounted AFTER UPDATE ON mark BEGIN
    UPDATE tally SET articles = articles - 1, minutes = minutes - OLD.minutes_left
    WHERE view = 'unread' AND OLD."unread" OR view = 'starred' AND OLD."starred"
      OR view = 'started' AND OLD."started" OR view = 'all' AND OLD."all"
      OR view = 'archive' AND OLD."archive";
    UPDATE tally SET articles = articles + 1, minutes = minutes + NEW.minutes_left
    WHERE view = 'unread' AND NEW."unread" OR view = 'starred' AND NEW."starred"
      OR view = 'started' AND NEW."started" OR view = 'all' AND NEW."all"
      OR view = 'archive' AND NEW."archive";
  END;
  """
