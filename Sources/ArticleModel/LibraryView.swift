/// A standing choice of articles. What lies in the trash is in no other view.
public enum LibraryView: String, CaseIterable, Hashable, Sendable {
  /// Neither read nor archived.
  case unread
  /// Starred, archived or not: a star is for keeping.
  case starred
  /// A place is remembered, and the article is neither read nor archived.
  case started
  /// Everything that is neither archived nor in the trash.
  case all
  case archive
  case trash
}

extension LibraryView {
  /// Whether an article belongs to the view.
  public func holds(_ summary: Summary) -> Bool {
    guard !summary.isTrashed else { return self == .trash }
    return switch self {
    case .unread: !summary.isRead && !summary.isArchived
    case .starred: summary.isStarred
    case .started: summary.place != nil && !summary.isRead && !summary.isArchived
    case .all: !summary.isArchived
    case .archive: summary.isArchived
    case .trash: false
    }
  }
}

/// How much a view holds.
public struct Tally: Equatable, Sendable {
  public var articles: Int
  /// Minutes of reading left; what is read counts nothing.
  public var minutes: Int

  public init(articles: Int = 0, minutes: Int = 0) {
    self.articles = articles
    self.minutes = minutes
  }
}
