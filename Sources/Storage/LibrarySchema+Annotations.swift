extension Schema {
  /// Version 4: highlights and notes, beside the article, so that they outlive every change of its
  /// text; and what an act did to one.
  ///
  /// Notes are words that the index knows. Names of bytes that came in before are forgotten: their
  /// highlights were left out then, and come in when the same file is imported again.
  static let annotations = """
    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL REFERENCES article,
      added INTEGER NOT NULL,
      quote TEXT, "before" TEXT NOT NULL, "after" TEXT NOT NULL,
      block INTEGER, "offset" INTEGER,
      colour TEXT NOT NULL, note TEXT,
      CHECK (quote IS NOT NULL OR note IS NOT NULL)
    ) STRICT;
    CREATE INDEX annotation_of_article ON annotation (article);
    CREATE INDEX annotation_added ON annotation (added);
    ALTER TABLE step ADD COLUMN detail TEXT;
    DELETE FROM identity WHERE name >= 'bytes:' AND name < 'bytes;';
    """
}
