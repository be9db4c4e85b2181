extension Schema {
  /// Version 2: every order of every view, the trash, tags, acts that can be undone, settings.
  ///
  /// The marks move into a new table, since what a generated column says cannot be changed. It
  /// repeats all that lists are ordered by; each view in each order is then a range of one
  /// partial index. Section and genre of articles that are there already are filled in when
  /// their text is indexed.
  static let orders =
    """
    ALTER TABLE article ADD COLUMN section TEXT;
    ALTER TABLE article ADD COLUMN genre TEXT;

    CREATE TABLE mark_2 (
      article INTEGER PRIMARY KEY NOT NULL REFERENCES article,
      added INTEGER NOT NULL, published INTEGER NOT NULL,
      minutes INTEGER NOT NULL,
      publication TEXT NOT NULL, author TEXT NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
      is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
      is_trashed INTEGER NOT NULL DEFAULT 0 CHECK (is_trashed IN (0, 1)),
      block INTEGER, "offset" INTEGER,
      progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
      age INTEGER NOT NULL AS (-published),
      minutes_left INTEGER NOT NULL AS (
        CASE is_read WHEN 1 THEN 0 ELSE minutes - CAST(minutes * progress AS INTEGER) END),
      "unread" INTEGER NOT NULL AS (NOT is_read AND NOT is_archived AND NOT is_trashed),
      "starred" INTEGER NOT NULL AS (is_starred AND NOT is_trashed),
      "started" INTEGER NOT NULL AS (
        block IS NOT NULL AND NOT is_read AND NOT is_archived AND NOT is_trashed),
      "all" INTEGER NOT NULL AS (NOT is_archived AND NOT is_trashed),
      "archive" INTEGER NOT NULL AS (is_archived AND NOT is_trashed),
      "trash" INTEGER NOT NULL AS (is_trashed)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO mark_2 (
      article, added, published, minutes, publication, author, is_read, is_starred, is_archived,
      block, "offset", progress)
    SELECT
      mark.article, mark.added, mark.published, mark.minutes,
      filing_name(coalesce(publication, '')), filing_author(authors),
      is_read, is_starred, is_archived, block, "offset", progress
    FROM mark JOIN article ON article.id = mark.article ORDER BY mark.article;
    DROP TABLE mark;
    ALTER TABLE mark_2 RENAME TO mark;
    INSERT INTO tally (view) VALUES ('trash');

    """ + views.map(indexes).joined()
      + """

      CREATE TRIGGER mark_counted AFTER INSERT ON mark BEGIN \(counted("NEW", "+")) END;
      CREATE TRIGGER mark_discounted AFTER DELETE ON mark BEGIN \(counted("OLD", "-")) END;
      CREATE TRIGGER mark_recounted
      AFTER UPDATE OF minutes, progress, block, is_read, is_starred, is_archived, is_trashed ON mark
      BEGIN \(counted("OLD", "-")) \(counted("NEW", "+")) END;

      CREATE TABLE tag (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE tagged (
        article INTEGER NOT NULL REFERENCES article,
        tag INTEGER NOT NULL REFERENCES tag,
        PRIMARY KEY (article, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tagged_by_tag ON tagged (tag, article);

      CREATE TABLE act (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        done INTEGER NOT NULL,
        is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
      ) STRICT;
      CREATE INDEX act_undone ON act (id) WHERE is_undone;
      CREATE TABLE step (
        act INTEGER NOT NULL REFERENCES act ON DELETE CASCADE,
        number INTEGER NOT NULL,
        change TEXT NOT NULL, tag TEXT,
        count INTEGER NOT NULL, articles BLOB NOT NULL,
        PRIMARY KEY (act, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """

  private static let views = ["unread", "starred", "started", "all", "archive", "trash"]

  private static func indexes(of view: String) -> String {
    """
    CREATE INDEX mark_\(view)_added ON mark (added, published, article) WHERE "\(view)";
    CREATE INDEX mark_\(view)_published ON mark (published, added, article) WHERE "\(view)";
    CREATE INDEX mark_\(view)_publication ON mark (publication, age, article) WHERE "\(view)";
    CREATE INDEX mark_\(view)_author ON mark (author, age, article) WHERE "\(view)";
    CREATE INDEX mark_\(view)_minutes ON mark (minutes, age, article) WHERE "\(view)";
    CREATE INDEX mark_\(view)_progress ON mark (progress, published, article) WHERE "\(view)";

    """
  }

  /// Adds the row to the tallies of its views, or takes it away from them.
  private static func counted(_ row: String, _ sign: String) -> String {
    let held = views.map { "view = '\($0)' AND \(row).\"\($0)\"" }.joined(separator: " OR ")
    return """
      UPDATE tally
      SET articles = articles \(sign) 1, minutes = minutes \(sign) \(row).minutes_left
      WHERE \(held);
      """
  }
}
