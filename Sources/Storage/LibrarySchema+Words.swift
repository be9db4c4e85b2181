extension Schema {
  /// Version 3: the index of words.
  ///
  /// The tables keep no text, which lies in `body` already. `word` knows every word with its
  /// place. `shape` knows of each article the first letters of its words, so that the first keys
  /// of a search need not gather half the dictionary, and its long words written backwards, so
  /// that “reform” finds “Steuerreform”. `name` is small, so that parts of names are found at once.
  /// A change of what is written there needs a new step that fills `unindexed` again.
  static let words = """
    CREATE VIRTUAL TABLE word USING fts5 (
      headline, dek, byline, publication, section, body, notes,
      content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE shape USING fts5 (
      letters, content = '', detail = none, columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE name USING fts5 (
      byline, publication, section, content = '', detail = column, columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2');
    CREATE TABLE unindexed (article INTEGER PRIMARY KEY REFERENCES article) STRICT;
    INSERT INTO unindexed SELECT id FROM article;
    """

  /// Version 8: the index of words once more, now with the words of scripts that part them by no
  /// spaces, and with pictographs.
  static let characters = """
    DROP TABLE word;
    DROP TABLE shape;
    DROP TABLE name;
    CREATE VIRTUAL TABLE word USING fts5 (
      headline, dek, byline, publication, section, body, notes,
      content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'");
    CREATE VIRTUAL TABLE shape USING fts5 (
      letters, content = '', detail = none, columnsize = 0,
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'");
    CREATE VIRTUAL TABLE name USING fts5 (
      byline, publication, section, content = '', detail = column, columnsize = 0,
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'");
    INSERT OR IGNORE INTO unindexed SELECT id FROM article;
    """

  /// Version 9: an import enters hundreds of texts at once, so the index of words gathers more of
  /// them before it writes (in bytes), and has more pieces before it joins them.
  ///
  /// Source: FTS5, “The hashsize Option”, “The automerge Option”. Measured on 2,000 pages: an import
  /// takes 4 % less, a search no more.
  static let segments = """
    INSERT INTO word (word, rank) VALUES ('hashsize', 2000000), ('automerge', 8);
    INSERT INTO shape (shape, rank) VALUES ('hashsize', 2000000), ('automerge', 8);
    """

  /// Version 10: twice as much is gathered and twice as many pieces wait to be joined. Measured by
  /// valgrind on 2,000 pages: an import takes 4 % fewer instructions.
  static let pieces = """
    INSERT INTO word (word, rank)
    VALUES ('hashsize', 4000000), ('automerge', 16), ('crisismerge', 32);
    INSERT INTO shape (shape, rank)
    VALUES ('hashsize', 4000000), ('automerge', 16), ('crisismerge', 32);
    """
}
