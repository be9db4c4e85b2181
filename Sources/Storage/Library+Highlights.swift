import ArticleModel
import GRDB

extension Library {
  /// The highlights and notes of an article, in the order in which they came.
  ///
  /// Where they stand in its text is told by `Article.ranges(of:)`.
  public func highlights(of id: ArticleID) throws -> [Annotation] {
    try store.read { db in
      try Shelf(db: db, path: store.path, now: 0).annotations(of: id)
    }
  }

  /// The highlight of that number; nil when there is none.
  public func highlight(_ id: AnnotationID) throws -> Annotation? {
    try store.read { db in
      try Shelf(db: db, path: store.path, now: 0).annotation(id)
    }
  }

  /// Keeps a highlight or a note on an article; nil when there is no such article, or nothing is
  /// marked and nothing noted. It is one act, which `undo` takes back.
  @discardableResult
  public func keep(_ highlight: Highlight, on article: ArticleID) throws -> Annotation? {
    guard var highlight = highlight.kept else { return nil }
    return try annotate { shelf in
      highlight.added = highlight.added ?? now()
      return try shelf.add(highlight, to: article).map { id in
        (Annotation(id, of: article, highlight), .highlight(id, was: nil, now: highlight))
      }
    }.first
  }

  /// Gives a highlight another note or colour; without words and note it is removed. Says what it
  /// is now, nil when it is not there or no longer. It is one act, unless it changes nothing.
  @discardableResult
  public func change(_ id: AnnotationID, to highlight: Highlight) throws -> Annotation? {
    guard var highlight = highlight.kept else {
      try removeHighlights([id])
      return nil
    }
    return try annotate { shelf in
      guard let old = try shelf.annotation(id) else { return nil }
      highlight.added = highlight.added ?? old.highlight.added
      let annotation = Annotation(id, of: old.article, highlight)
      guard try shelf.set(id, of: old.article, to: highlight) else { return (annotation, nil) }
      return (annotation, .highlight(id, was: old.highlight, now: highlight))
    }.first
  }

  /// Removes highlights and their notes. It is one act, which `undo` takes back; says what they
  /// were.
  @discardableResult
  public func removeHighlights(_ ids: [AnnotationID]) throws -> [Annotation] {
    try annotate(ids) { shelf, id in
      guard let old = try shelf.annotation(id),
        try shelf.set(id, of: old.article, to: nil)
      else { return nil }
      return (old, .highlight(id, was: old.highlight, now: nil))
    }
  }

  /// What became of a highlight, and the change that is recorded; nil when nothing did.
  private typealias Annotated = (annotation: Annotation, change: Act.Change?)

  private func annotate(_ work: (Shelf) throws -> Annotated?) throws -> [Annotation] {
    try annotate([()]) { shelf, _ in try work(shelf) }
  }

  private func annotate<Subject>(
    _ subjects: [Subject], _ work: (Shelf, Subject) throws -> Annotated?
  ) throws -> [Annotation] {
    try write { db in
      let shelf = Shelf(db: db, path: store.path, now: now())
      let done = try subjects.compactMap { try work(shelf, $0) }
      try Acts(db: db, now: now()).record(
        Act(
          done.compactMap { annotation, change in
            change.map { Act.Step($0, [annotation.article]) }
          }))
      return done.map(\.annotation)
    }
  }
}

extension Library {
  /// At most `limit` highlights of the articles that the query chooses, newest first; its words and
  /// phrases must stand in the passage that is marked or in the note.
  ///
  /// What is in the trash has none.
  public func highlights(
    _ query: Query = .all, from position: AnnotationPosition = .start, limit: Int
  ) throws -> [AnnotationRow] {
    try store.read { db in
      let waiting = "SELECT 1 FROM unindexed LIMIT 1"
      let isIndexed = try Int.fetchOne(db.cachedStatement(sql: waiting)) == nil
      let filter = Filter(query, isIndexed: isIndexed, words: .highlights)
      let sql = """
        SELECT \(Summary.columns), mark.added, mark.published, \(Annotation.columns)
        FROM annotation INDEXED BY annotation_added
          CROSS JOIN mark ON mark.article = annotation.article
          CROSS JOIN article ON article.id = annotation.article
        WHERE NOT mark.is_trashed\(position.bound)\(filter.clause)
        ORDER BY \(position.order) LIMIT ?
        """
      var arguments = StatementArguments(position.key.map { [$0.added, $0.id.rawValue] } ?? [])
      arguments += filter.arguments
      arguments += [max(0, limit)]
      let rows = try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        AnnotationRow(try Annotation(row, from: Summary.columnCount), in: try Summary(row))
      }
      return position.isDown ? rows : rows.reversed()
    }
  }
}

extension AnnotationPosition {
  fileprivate var isDown: Bool {
    switch self {
    case .start, .after: true
    case .end, .before: false
    }
  }

  fileprivate var key: Annotation.Key? {
    switch self {
    case .start, .end: nil
    case .after(let key), .before(let key): key
    }
  }

  fileprivate var bound: String {
    key == nil ? "" : " AND (annotation.added, annotation.id) \(isDown ? "<" : ">") (?, ?)"
  }

  fileprivate var order: String {
    isDown ? "annotation.added DESC, annotation.id DESC" : "annotation.added, annotation.id"
  }
}
