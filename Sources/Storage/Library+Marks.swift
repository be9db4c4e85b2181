import ArticleModel
import GRDB

/// What a reader can note on an article.
public enum Mark: String, CaseIterable, Sendable {
  case read, unread, starred, unstarred, archived, unarchived

  /// The mark that takes this one back.
  public var opposite: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .starred: .unstarred
    case .unstarred: .starred
    case .archived: .unarchived
    case .unarchived: .archived
    }
  }

  private var column: String {
    switch self {
    case .read, .unread: "is_read"
    case .starred, .unstarred: "is_starred"
    case .archived, .unarchived: "is_archived"
    }
  }

  private var isSet: Bool {
    switch self {
    case .read, .starred, .archived: true
    case .unread, .unstarred, .unarchived: false
    }
  }

  fileprivate var update: String {
    "UPDATE mark SET \(column) = \(isSet ? 1 : 0) WHERE article = ? AND \(column) = \(isSet ? 0 : 1)"
  }
}

/// How far a reader got in an article.
public struct Place: Equatable, Sendable {
  /// The first character of the page last seen.
  public var anchor: Anchor
  /// The part of the article that was read, 0 to 1.
  public var progress: Double

  public init(anchor: Anchor, progress: Double) {
    self.anchor = anchor
    self.progress = progress
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
    let progress = place.progress.isNaN ? 0 : min(max(place.progress, 0), 1)
    let isBegun = progress > 0 || place.anchor > .start
    let anchor = isBegun ? place.anchor : nil
    try write { db in
      try db.cachedStatement(
        sql: "UPDATE mark SET block = ?, \"offset\" = ?, progress = ? WHERE article = ?"
      ).execute(arguments: [anchor?.block, anchor?.offset, progress, id.rawValue])
    }
  }
}
