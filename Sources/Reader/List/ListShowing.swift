import ArticleModel
import Settings

/// A choice of articles that a reader gave a name.
public struct SavedView: Hashable, Sendable {
  public var name: String
  /// The query as it was written, so that “7d” means seven days whenever the view is shown.
  public var text: String

  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

extension SavedView {
  /// The views of a configuration.
  static func of(_ config: Config) -> [SavedView] {
    config.views.map { SavedView($0.name, $0.query) }
  }

  /// Those of a configuration, then those that were saved on the screen.
  public static func all(_ config: Config, _ kept: [SavedView]) -> [SavedView] { of(config) + kept }
}

extension Config {
  /// What is wrong with the queries of its views.
  public func viewWarnings(_ wording: Wording, file: String = Config.file) -> [String] {
    views.compactMap { view -> String? in
      do throws(QueryError) {
        _ = try Query(view.query, today: CivilDay(daysSince1970: 0))
        return nil
      } catch {
        let place = view.line.map { "\(file):\($0)" } ?? file
        return "\(place): \(wording.message(of: error)) (\(view.query))"
      }
    }
  }
}

/// What stands in the row of views above the list.
public enum ListTab: Hashable, Sendable {
  case view(LibraryView)
  case saved(SavedView)
  /// What a search in the library found.
  case found(LibrarySearch)

  /// The view of the library that it is a part of, and the query that chooses this part.
  func base(today: CivilDay) -> (LibraryView, Query) {
    switch self {
    case .view(let view): (view, .all)
    case .saved(let saved):
      (try? Query(saved.text, today: today)).map { ($0.home, $0) } ?? (.all, .all)
    case .found(let search): (.all, search.query)
    }
  }
}

/// What the view is narrowed to for a while.
public struct ListFilter: Hashable, Sendable {
  public var text: String
  public var query: Query
}

/// What a list shows, as its reader sees it.
public struct ListShowing: Hashable, Sendable {
  public var tab = ListTab.view(.unread)
  public var filter: ListFilter?
  public var order = ListOrder.usual

  /// The same for the library.
  func choice(today: CivilDay) -> ListChoice {
    let (view, query) = tab.base(today: today)
    let isWhole = view == .all
    // A filter of the whole library may ask for the archive.
    let home = isWhole ? filter?.query.home ?? view : view
    return ListChoice(home, query: query.and(filter?.query ?? .all), order: order)
  }
}
