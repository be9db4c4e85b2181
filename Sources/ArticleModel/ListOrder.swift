/// The order of a list.
public struct ListOrder: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// When an article came in; within one arrival, when it was published.
    case added
    case published, publication, author, minutes, progress
  }

  public var field: Field
  /// Whether the usual direction is turned round. Usual is: newest first, names from A to Z,
  /// shortest first, furthest read first.
  public var isReversed: Bool

  public init(_ field: Field, isReversed: Bool = false) {
    self.field = field
    self.isReversed = isReversed
  }

  /// The order of every list until its reader chooses another.
  public static let usual = ListOrder(.added)
}

/// Which articles a list shows, and in which order.
public struct ListChoice: Hashable, Sendable {
  public var view: LibraryView
  /// What the view is narrowed to.
  public var query: Query
  public var order: ListOrder
  /// Whether “all” means what is archived too.
  public var isWithArchive: Bool

  /// A whole view in its usual order, unless it is said otherwise.
  public init(
    _ view: LibraryView, query: Query = .all, order: ListOrder = .usual, isWithArchive: Bool = false
  ) {
    self.view = view
    self.isWithArchive = isWithArchive
    self.query = query
    self.order = order
  }

  /// The views whose articles are meant: who asks for the archive besides other things means it to be
  /// looked into.
  public var views: [LibraryView] {
    view == .all && (isWithArchive || query.asksForArchive) ? [.all, .archive] : [view]
  }
}
