/// A part of the library that the list can show, newest article first.
///
/// The raw value is the name of the column that says whether an article belongs to the view.
public enum LibraryView: String, CaseIterable, Sendable {
  /// Neither read nor archived.
  case unread
  /// Starred, archived or not: a star is for keeping.
  case starred
  /// A place is remembered, and the article is neither read nor archived.
  case started
  /// Everything that is not archived.
  case all
  /// Everything that is archived.
  case archive
}

/// How much a view holds.
public struct Tally: Equatable, Sendable {
  public var articles: Int
  /// Minutes of reading left; what is read counts nothing.
  public var minutes: Int

  public init(articles: Int, minutes: Int) {
    self.articles = articles
    self.minutes = minutes
  }
}
