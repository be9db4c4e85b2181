extension Schema {
  /// The ladder of `library.sqlite`.
  static let library = Schema(steps: [
    articles, orders, words, annotations, reach, withoutDate, tags, characters, segments,
    pieces,
  ])

  /// Version 1. `article` holds what lists show and nothing else, so that its rows stay dense.
  ///
  /// A mark repeats the sort key of its article and says by generated columns which views hold
  /// it: each view is then a range of one partial index. The tallies follow by triggers.
  private static let articles = """
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
}
