import ArticleModel
import GRDB

extension Library {
  /// Enters at most `limit` articles into the index of words, the newest first, in one
  /// transaction; says how many these were, 0 when the index is complete.
  ///
  /// A reader calls this when idle. Nothing waits for it: what the index does not know yet, a search
  /// reads.
  @discardableResult
  public func indexSome(limit: Int) throws -> Int {
    guard !isReadOnly, try unindexed() > 0 else { return 0 }
    return try lock.holding { try enterSome(limit) }
  }

  /// The caller holds the write lock.
  private func enterSome(_ limit: Int) throws -> Int {
    try store.write { db in
      let sql = "SELECT article FROM unindexed ORDER BY article DESC LIMIT ?"
      let ids = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [max(0, limit)])
      let shelf = Shelf(db: db, path: store.path, now: 0)
      for id in ids { try shelf.index(ArticleID(rawValue: id)) }
      return ids.count
    }
  }

  /// Goes on entering for `time`; says how many articles wait still.
  ///
  /// What brings articles in or looks for them spends this on the index, so that it is whole in
  /// the end even where nobody ever opens a reader. It waits for nobody else who writes.
  public func indexSome(within time: Duration) throws -> Int {
    guard !isReadOnly else { return try unindexed() }
    var lock = lock
    lock.patience = .zero
    let start = ContinuousClock.now
    while start.duration(to: .now) < time, try unindexed() > 0,
      let count = try? lock.holding({ try enterSome(128) }), count > 0
    {}
    return try unindexed()
  }

  /// Enters those of `articles` that wait for the index, in one transaction; where their words are
  /// not given, they are read. The caller holds the write lock.
  func index(_ articles: [ArticleID: IndexEntry?]) throws {
    guard !articles.isEmpty else { return }
    try store.write { db in
      let shelf = Shelf(db: db, path: store.path, now: 0)
      // In the order of their numbers an index grows at its end.
      for (id, words) in articles.sorted(by: { $0.key < $1.key }) {
        try shelf.index(id, words)
      }
    }
  }

  /// How many articles the index of words does not know yet.
  public func unindexed() throws -> Int {
    try store.read { db in
      try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM unindexed")) ?? 0
    }
  }
}

extension Shelf {
  /// Lets the article wait for the index of words.
  func enqueue(_ id: ArticleID) throws {
    let sql = "INSERT OR IGNORE INTO unindexed (article) VALUES (?)"
    try db.cachedStatement(sql: sql).execute(arguments: [id.rawValue])
  }

  /// Takes the article as it is shown now out of the index. The index keeps no text: it must be
  /// told what it was told when the article was entered.
  func unindex(_ id: ArticleID, _ article: Article) throws {
    let sql = "DELETE FROM unindexed WHERE article = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [id.rawValue])
    guard db.changesCount == 0 else { return }
    try enter(id, IndexEntry(article, notes: try notes(of: id)), command: "'delete', ")
  }

  /// Tells the index of the notes that the article has now, and of which it knew others.
  func reindex(_ id: ArticleID, knownWith notes: String) throws {
    let waiting = "SELECT 1 FROM unindexed WHERE article = ?"
    let statement = try db.cachedStatement(sql: waiting)
    guard try Int.fetchOne(statement, arguments: [id.rawValue]) == nil,
      let article = try? text(of: id)
    else { return }
    try enter(id, IndexEntry(article, notes: notes), command: "'delete', ")
    try enter(id, IndexEntry(article, notes: try self.notes(of: id)))
  }

  /// Enters the article if it waits for the index, with its `words` where they are known.
  fileprivate func index(_ id: ArticleID, _ words: IndexEntry? = nil) throws {
    let sql = "DELETE FROM unindexed WHERE article = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [id.rawValue])
    guard db.changesCount == 1 else { return }
    if let words { return try enter(id, words) }
    // A damaged text is told when it is opened; it must not keep the others waiting.
    guard let article = try? text(of: id) else { return }
    try enter(id, IndexEntry(article, notes: try notes(of: id)))
    let head = "UPDATE article SET section = ?, genre = ? WHERE id = ? AND section IS NULL"
    try db.cachedStatement(sql: head).execute(arguments: [
      article.section.joined(separator: "\n").folded, article.genre?.rawValue, id.rawValue,
    ])
  }

  /// Writes into the three tables of the index, or takes out of them by the command.
  private func enter(_ id: ArticleID, _ words: IndexEntry, command: String = "") throws {
    func enter(_ table: String, _ columns: [String], _ texts: [String]) throws {
      let first = command.isEmpty ? "" : "\(table), "
      let places = columns.map { _ in ", ?" }.joined()
      let sql = """
        INSERT INTO \(table) (\(first)rowid, \(columns.joined(separator: ", ")))
        VALUES (\(command)?\(places))
        """
      var arguments: StatementArguments = [id.rawValue]
      arguments += StatementArguments(texts)
      try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
    let names: [IndexedText.Part] = [.byline, .publication, .section]
    let (parts, text) = (IndexedText.Part.allCases, words.text)
    try enter("word", parts.map { "\($0)" }, parts.map(text.text))
    try enter("shape", ["letters"], [words.shapes])
    try enter("name", names.map { "\($0)" }, names.map(text.text))
  }
}
