import ArticleModel
import GRDB

extension Annotation {
  /// What `init` reads.
  static let columns = """
    annotation.id, annotation.article, annotation.added, quote, annotation."before",
    annotation."after", annotation.block, annotation."offset", colour, note
    """

  /// The annotation in the columns from `first` on.
  init(_ row: Row, from first: Int = 0) throws {
    let anchor = try (row.optional(first + 6) as Int?).map { block in
      Anchor(block: block, offset: try row.optional(first + 7) ?? 0)
    }
    self.init(
      AnnotationID(rawValue: try row.value(first)),
      of: ArticleID(rawValue: try row.value(first + 1)),
      Highlight(
        quote: try row.optional(first + 3), before: try row.value(first + 4),
        after: try row.value(first + 5), anchor: anchor,
        colour: Highlight.Colour(rawValue: try row.value(first + 8)) ?? .yellow,
        note: try row.optional(first + 9), added: try row.value(first + 2)))
  }
}

extension Highlight {
  /// The form in which a library keeps it; nil when nothing is marked and nothing noted.
  var kept: Highlight? {
    var kept = self
    kept.quote = quote?.storable
    kept.note = note?.storable?.withoutBlankEnd
    kept.before = before.storable ?? ""
    kept.after = after.storable ?? ""
    return kept.quote == nil && kept.note == nil ? nil : kept
  }
}

extension String {
  /// The text as SQLite can give it back, to its end; nil when it is empty or white.
  fileprivate var storable: String? {
    guard contains(where: { !$0.isWhitespace }) else { return nil }
    return unicodeScalars.contains("\0") ? filter { $0 != "\0" } : self
  }

  /// Editors end each text with the end of a line.
  fileprivate var withoutBlankEnd: String {
    lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
  }
}

extension Shelf {
  func annotations(of id: ArticleID) throws -> [Annotation] {
    let sql = "SELECT \(Annotation.columns) FROM annotation WHERE article = ? ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id.rawValue]).map {
      try Annotation($0)
    }
  }

  func annotation(_ id: AnnotationID) throws -> Annotation? {
    let sql = "SELECT \(Annotation.columns) FROM annotation WHERE id = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue]).map {
      try Annotation($0)
    }
  }

  /// All that was noted on the article, for the index of words.
  func notes(of id: ArticleID) throws -> String {
    let sql = "SELECT note FROM annotation WHERE article = ? AND note IS NOT NULL ORDER BY id"
    return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [id.rawValue])
      .joined(separator: "\n")
  }

  /// Enters a highlight under the next number; nil when there is no such article.
  func add(_ highlight: Highlight, to article: ArticleID) throws -> AnnotationID? {
    try reindexing(article) {
      guard try write(highlight, nil, article) else { return nil }
      return AnnotationID(rawValue: db.lastInsertedRowID)
    }
  }

  /// Makes the highlight of that number what is given, or takes it away; says whether that changed
  /// anything.
  func set(_ id: AnnotationID, of article: ArticleID, to highlight: Highlight?) throws -> Bool {
    guard try annotation(id)?.highlight != highlight else { return false }
    return try reindexing(article) {
      if let highlight { return try write(highlight, id, article) }
      let sql = "DELETE FROM annotation WHERE id = ? AND article = ?"
      try db.cachedStatement(sql: sql).execute(arguments: [id.rawValue, article.rawValue])
      return db.changesCount > 0
    }
  }

  /// Adds what was marked and noted elsewhere, and nothing twice: words that are marked already
  /// keep their highlight, and get the note if they had none.
  func add(_ highlights: [Highlight], to article: ArticleID, of text: Article) throws {
    var present = Dictionary(grouping: try annotations(of: article), by: \.highlight.likeness)
    try reindexing(article) {
      for highlight in text.placed(highlights).compactMap(\.kept) {
        var known = present[highlight.likeness] ?? []
        guard let index = known.firstIndex(where: { $0.highlight.isLike(highlight) }) else {
          var new = highlight
          new.added = new.added ?? now
          _ = try write(new, nil, article)
          continue
        }
        var old = known.remove(at: index)
        present[highlight.likeness] = known
        if old.highlight.note == nil, highlight.note != nil {
          old.highlight.note = highlight.note
          _ = try write(old.highlight, old.id, article)
        }
      }
    }
  }

  /// Finds the highlights of the article in its new text.
  func replaceAnchors(of article: ArticleID, in text: Article) throws {
    let old = try annotations(of: article)
    for (annotation, placed) in zip(old, text.placed(old.map(\.highlight)))
    where placed != annotation.highlight {
      _ = try write(placed, annotation.id, article)
    }
  }
}

extension Shelf {
  /// Writes a highlight, a new one when there is no number; false when there is no such article.
  private func write(
    _ highlight: Highlight, _ id: AnnotationID?, _ article: ArticleID
  ) throws -> Bool {
    let sql = """
      INSERT INTO annotation (
        id, article, added, quote, "before", "after", block, "offset", colour, note)
      SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?
      ON CONFLICT (id) DO UPDATE SET
        added = excluded.added, quote = excluded.quote, "before" = excluded."before",
        "after" = excluded."after", block = excluded.block, "offset" = excluded."offset",
        colour = excluded.colour, note = excluded.note
      """
    try db.cachedStatement(sql: sql).execute(arguments: [
      id?.rawValue, highlight.added ?? now, highlight.quote, highlight.before, highlight.after,
      highlight.anchor?.block, highlight.anchor?.offset, highlight.colour.rawValue,
      highlight.note, article.rawValue,
    ])
    return db.changesCount > 0
  }

  /// Does `work`, and tells the index of the notes that it changed.
  private func reindexing<Value>(_ article: ArticleID, _ work: () throws -> Value) throws -> Value {
    let before = try notes(of: article)
    let value = try work()
    if try notes(of: article) != before { try reindex(article, knownWith: before) }
    return value
  }
}
