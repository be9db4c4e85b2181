extension Schema {
  /// Version 5: what few articles have in common is found without a look at all others.
  static let reach = """
    CREATE INDEX article_language ON article (language);
    CREATE INDEX article_genre ON article (genre) WHERE genre IS NOT NULL;
    CREATE INDEX article_published ON article (published) WHERE published IS NOT NULL;
    """
}
