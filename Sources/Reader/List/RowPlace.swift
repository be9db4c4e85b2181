import ArticleModel

/// A row of a list and its line on the screen, to be found again when other rows come.
struct RowPlace: Equatable, Sendable {
  var id: ArticleID
  /// The number of the row, the first being 0: what has its place is meant once the article is gone.
  var number: Int
  /// How many rows below the first on the screen it stands.
  var offset: Int
}

extension ArticleList {
  /// Where the selection is.
  var place: RowPlace? {
    selection.map { RowPlace(id: $0.id, number: number, offset: max(0, selected - top)) }
  }
}
