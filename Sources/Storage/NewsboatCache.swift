import GRDB

/// The articles that newsboat keeps in its `cache.db`, read without changing the file.
///
/// It lies here because this is the only module that speaks SQLite; it knows nothing of the library.
public struct NewsboatCache: Sendable {
  /// A row of newsboat's table of articles.
  public struct Item: Equatable, Sendable {
    /// The number of the row.
    public var id: Int64
    public var title, author, url, content: String
    /// The address and the title of the feed that it came from.
    public var feed, feedTitle: String
    /// Seconds since 1970.
    public var published: Int64
    public var isUnread: Bool
    /// The letters that its reader gave it.
    public var flags: String
    /// Whether the content is plain text and no HTML.
    public var isPlain: Bool
  }

  /// How many articles there are.
  public let count: Int
  private let path: String
  private let file: DatabaseQueue

  /// Opens the file at `path`; nil when it is a database of something else.
  ///
  /// A view in the place of a table could compute for ever, so only tables count.
  public init?(path: String) throws {
    self.path = path
    (file, count) = try translatingErrors(of: path) {
      let file = try openForeign(path)
      let count = try file.read { db -> Int in
        guard try hasTables(["rss_item", "rss_feed"], db) else { return -1 }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM rss_item WHERE deleted = 0") ?? 0
      }
      return (file, count)
    }
    if count < 0 { return nil }
  }

  /// At most `limit` articles behind the one of number `id`. Texts beyond 16 MB are cut.
  public func items(after id: Int64, limit: Int) throws -> [Item] {
    // A column of newsboat's tables takes values of any type.
    let texts = [
      "rss_item.title", "author", "rss_item.url", "substr(content, 1, 16000000)", "feedurl",
      "rss_feed.title", "flags",
    ].map { "CAST(coalesce(\($0), '') AS TEXT)" }.joined(separator: ", ")
    let numbers = "CAST(coalesce(pubDate, 0) AS INTEGER), CAST(coalesce(unread, 1) AS INTEGER) != 0"
    let sql = """
      SELECT rss_item.id, \(texts), \(numbers), content_mime_type = 'text/plain'
      FROM rss_item LEFT JOIN rss_feed ON rss_feed.rssurl = feedurl
      WHERE rss_item.id > ? AND deleted = 0 ORDER BY rss_item.id LIMIT ?
      """
    return try translatingErrors(of: path) {
      try file.read { db in
        try Row.fetchAll(db, sql: sql, arguments: [id, limit]).map(Item.init)
      }
    }
  }
}

extension Library {
  /// Whether the file at `path` is the database of a library, as a backup is one.
  public static func isDatabase(at path: String) -> Bool {
    let tables = ["article", "body", "mark", "tally"]
    return (try? openForeign(path).read { try hasTables(tables, $0) }) ?? false
  }
}

/// A connection that reads a file of which nothing is known.
private func openForeign(_ path: String) throws -> DatabaseQueue {
  var configuration = Configuration()
  configuration.readonly = true
  configuration.busyMode = .timeout(5)
  configuration.prepareDatabase { db in
    try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
  }
  return try DatabaseQueue(path: path, configuration: configuration)
}

private func hasTables(_ names: [String], _ db: Database) throws -> Bool {
  let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'"
  return try String.fetchSet(db, sql: sql).isSuperset(of: names)
}

extension NewsboatCache.Item {
  fileprivate init(_ row: Row) throws {
    id = try row.value(0)
    (title, author, url, content) = (
      try row.value(1), try row.value(2), try row.value(3), try row.value(4)
    )
    (feed, feedTitle, flags) = (try row.value(5), try row.value(6), try row.value(7))
    (published, isUnread) = (try row.value(8), try row.value(9))
    isPlain = try row.optional(10) ?? false
  }
}
