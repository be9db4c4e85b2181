import ArticleModel
import GRDB

extension Mark {
  private var column: String {
    switch self {
    case .read, .unread: "is_read"
    case .star, .unstar: "is_starred"
    case .archive, .unarchive: "is_archived"
    }
  }

  private var isSet: Bool {
    switch self {
    case .read, .star, .archive: true
    case .unread, .unstar, .unarchive: false
    }
  }

  fileprivate var update: String {
    "UPDATE mark SET \(column) = \(isSet ? 1 : 0) WHERE article = ? AND \(column) = \(isSet ? 0 : 1)"
  }
}

extension Library {
  /// Sets `mark` on all articles of `ids` at once, or on none.
  ///
  /// Says which of them did not bear it before: those an undo must mark with the opposite.
  @discardableResult
  public func mark(_ ids: [ArticleID], _ mark: Mark) throws -> [ArticleID] {
    try write { db in
      let statement = try db.cachedStatement(sql: mark.update)
      return try ids.filter { id in
        try statement.execute(arguments: [id.rawValue])
        return db.changesCount > 0
      }
    }
  }

  /// Remembers where the reader is. The very start with nothing read is no place: it makes the
  /// article one that was never begun.
  public func remember(_ place: Place, for id: ArticleID) throws {
    let isBegun = place.progress > 0 || place.anchor > .start
    let anchor = isBegun ? place.anchor : nil
    try write { db in
      try db.cachedStatement(
        sql: "UPDATE mark SET block = ?, \"offset\" = ?, progress = ? WHERE article = ?"
      ).execute(arguments: [anchor?.block, anchor?.offset, place.progress, id.rawValue])
    }
  }
}
