extension Schema {
  /// Version 7: tags that differ in more than case are different ones; until then accents did not
  /// count, as in a search.
  ///
  /// What was done to tags is undone by their names: so the log names them as they are called.
  static let tags = """
    UPDATE step SET tag = coalesce(
      (SELECT name FROM tag WHERE tag.folded = folded(step.tag)), step.tag)
    WHERE step.tag IS NOT NULL;

    """ + tagKeys

  /// Gives every tag the key of its name. Those that now are one, since their names were written by
  /// other scalars alone, become the one with all articles of both.
  static let tagKeys = """
    UPDATE tag SET folded = char(10) || id;
    UPDATE OR IGNORE tag SET folded = tag_key(name);
    UPDATE OR IGNORE tagged SET tag = (
      SELECT kept.id FROM tag AS twin JOIN tag AS kept ON kept.folded = tag_key(twin.name)
      WHERE twin.id = tagged.tag)
    WHERE tag IN (SELECT id FROM tag WHERE folded = char(10) || id);
    DELETE FROM tagged WHERE tag IN (SELECT id FROM tag WHERE folded = char(10) || id);
    DELETE FROM tag WHERE folded = char(10) || id;
    """
}
