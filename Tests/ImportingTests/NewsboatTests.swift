import ArticleModel
import Foundation
import GRDB
import Parsing
import Storage
import Testing

@testable import Importing

@Suite struct NewsboatTests {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library(in: (folder.root / "library").description)
  }

  /// A cache as newsboat 2.21 makes it.
  private func makeCache(_ rows: [String]) throws -> InputPath {
    let path = folder.root / "cache.db"
    let file = try DatabaseQueue(path: path.description)
    try file.write { db in
      try db.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL,
            url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL,
            lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0,
            etag VARCHAR(128) NOT NULL DEFAULT "");
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL,
            url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL,
            content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL,
            enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
            enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52),
            deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT "",
            content_mime_type VARCHAR(255) NOT NULL DEFAULT "");
          INSERT INTO rss_feed (rssurl, url, title)
            VALUES ('https://bote.example/feed', 'https://bote.example/', 'Der Bote');
          """)
      for row in rows {
        try db.execute(
          sql: """
            INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags,
              deleted, content_mime_type) VALUES (\(row))
            """)
      }
    }
    return path
  }

  @Test func `what newsboat keeps comes with read, flags and the tags of its feed`() throws {
    let cache = try makeCache([
      """
      'a', 'Vom Warten', 'Anna Beispiel', 'https://bote.example/a', 'https://bote.example/feed',
      1714998600, '<p>Wer wartet, handelt auch.</p>', 0, 'sx', 0, 'text/html'
      """,
      """
      'b', 'Ein Rest', '', 'https://bote.example/b', 'https://bote.example/feed', 1714998700,
      'Erstens < zweitens.', 1, NULL, 0, 'text/plain'
      """,
      "'c', 'Fort', '', 'https://bote.example/c', 'x', 0, 'Fort.', 1, '', 1, ''",
    ])
    try folder.write("urls", Array("https://bote.example/feed \"Presse\"\n".utf8))
    let report = importAll([cache], into: library)
    #expect(report.failures.isEmpty)
    let holdings = try report.new.compactMap { try library.holding($0) }
    #expect(holdings.map(\.article.headline) == ["Vom Warten", "Ein Rest"])
    #expect(holdings.map(\.isRead) == [true, false])
    #expect(holdings.map(\.isStarred) == [true, false])
    #expect(holdings.map(\.article.publication) == ["Der Bote", "Der Bote"])
    #expect(holdings[0].article.byline == [Author("Anna Beispiel")])
    #expect(holdings[0].article.published == PublicationDate(instant: 1_714_998_600))
    #expect(holdings[1].article.body == [.paragraph([.text("Erstens < zweitens.")])])
    #expect(importAll([cache], into: library).known == report.new)
  }

  @Test func `a value of another type spoils no row`() throws {
    let cache = try makeCache([
      "'a', x'42C3B6', '', 'https://bote.example/a', 'x', 'gestern', '<p>Eins.</p>', 'ja', 7, 0, ''",
      "'b', 'Zwei', '', 'https://bote.example/b', 'x', 0, '<p>Zwei.</p>', 1, NULL, 0, ''",
    ])
    let report = importAll([cache], into: library)
    #expect(report.failures.isEmpty)
    #expect(
      try report.new.compactMap { try library.article($0)?.headline } == ["Bö", "Zwei"])
  }

  @Test func `a backup is called what it is, and nothing is written beside it`() throws {
    let other = try Library(in: (folder.root / "other").description)
    let backup = try other.backUp()
    let report = importAll([InputPath(backup)], into: library)
    #expect(
      report.failures.map { $0.error as? InputError } == [.otherLibrary(InputPath(backup))])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: (folder.root / "other/backups").description)
    #expect(names.count == 1)
  }

  @Test func `a database of something else, or a broken one, is named`() throws {
    let other = folder.root / "other.db"
    try DatabaseQueue(path: other.description).write { db in
      try db.execute(sql: "CREATE TABLE a (b)")
    }
    let broken = try folder.write("broken.db", Array("SQLite format 3\0".utf8) + [1, 2, 3, 4])
    let report = importAll([other, broken], into: library)
    #expect(report.failures.count == 2)
    #expect(report.failures[0].error as? ParsingError == .unsupported(.database))
    #expect(report.stopped == nil)
  }

  @Test func `a view in the place of a table is no cache`() throws {
    let path = folder.root / "view.db"
    try DatabaseQueue(path: path.description).write { db in
      try db.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl, title);
          CREATE VIEW rss_item AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
            SELECT id, 0 AS deleted FROM n;
          """)
    }
    #expect(try NewsboatCache(path: path.description) == nil)
  }
}
