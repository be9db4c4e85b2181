extension Schema {
  /// Stands for the date in the orders of what has none: it comes after all others.
  static let undated: Int64 = -200_000_000_001

  /// Version 6: what has no date stood in the orders as if it had appeared when it came in.
  static let withoutDate = """
    UPDATE mark SET published = -200000000001
    WHERE article IN (SELECT id FROM article WHERE published IS NULL);
    """
}
