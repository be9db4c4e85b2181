import ArticleModel
import Screen
import Settings

/// A filter on its way: what is wrong with the typed text, and where its reader came from.
struct Filtering: Equatable, Sendable {
  /// What is wrong, once more typing cannot make it right.
  var error: QueryError?
  /// What was shown before, and where its reader was in it.
  let before: ListFilter?
  let place: RowPlace?
}

extension State {
  /// Asks for a filter, or takes one over that was written elsewhere.
  mutating func filter(by text: String? = nil) -> [Effect] {
    guard let text else {
      let filter = list.wanted.filter
      filtering = Filtering(before: filter, place: list.place)
      ask(.filter, filter?.text ?? "")
      return []
    }
    do {
      return narrow(to: ListFilter(text: text, query: try Query(text, today: list.today)))
    } catch {
      say("\(wording.message(of: error)) (\(text))", role: .warning)
      return []
    }
  }

  /// Shows all of the view again, and says how the filter comes back.
  mutating func unfilter() -> [Effect] {
    guard let filter = list.wanted.filter else { return [] }
    // What its number will be among all, only the library knows.
    var place = list.place
    place?.number = 0
    let effects = narrow(to: nil, at: place)
    say(wording.filterDropped(filter.text, again: "\(key(.filter)) ↑"))
    // As it was typed, or with the sign of an open word.
    let isRemembered = history[.filter]?.last.map { [$0, $0 + "*"].contains(filter.text) } ?? false
    return effects + (isRemembered ? [] : remember(filter.text, for: .filter))
  }

  private mutating func narrow(to filter: ListFilter?, at place: RowPlace? = nil) -> [Effect] {
    var showing = list.wanted
    guard showing.filter != filter else { return [] }
    showing.filter = filter
    return load(showing, at: place)
  }

  /// The list narrows with every letter of a filter.
  mutating func filter(asTyped text: String) -> [Effect] {
    filtering?.error = nil
    do {
      return narrow(to: try typed(text))
    } catch {
      // Whoever types is not wrong yet where more letters can make it right.
      if !error.isUnfinished { filtering?.error = error }
      // Until then holds what stands before the last word.
      let begun = String(text.reversed().drop { $0 != " " }.reversed())
      guard !begun.isEmpty else { return narrow(to: nil) }
      return (try? typed(begun)).map { narrow(to: $0) } ?? []
    }
  }

  private func typed(_ text: String) throws(QueryError) -> ListFilter? {
    let query = try Query(text, today: list.today, isBeingTyped: true)
    return query == .all ? nil : ListFilter(text: text, query: query)
  }

  /// Whether a filter is whole; says at its place what it lacks.
  mutating func canKeep(filter text: String) -> Bool {
    do {
      _ = try Query(text, today: list.today)
      return true
    } catch {
      filtering?.error = error
      return false
    }
  }

  mutating func keep(filter text: String) -> [Effect] {
    filtering = nil
    // The open word stays open: what was seen while typing is what is kept.
    guard let filter = list.wanted.filter, filter.text == text,
      let query = try? Query(text, today: list.today), query != filter.query
    else { return [] }
    list.name(filter: ListFilter(text: text + "*", query: filter.query))
    return []
  }

  mutating func takeFilterBack() -> [Effect] {
    guard let filtering else { return [] }
    self.filtering = nil
    return narrow(to: filtering.before, at: filtering.place)
  }

  /// The names that the loaded rows know, and what the library told of all others.
  func names(of field: QueryField) -> [String] {
    let names: [String] =
      switch field {
      case .from: list.rows.compactMap(\.publication)
      case .author: list.rows.flatMap(\.authors)
      case .tag: list.rows.flatMap(\.tags) + (reading?.summary?.tags ?? [])
      case .lang: list.rows.compactMap(\.language)
      default: []
      }
    return Set(names + (knownNames[field] ?? [])).sorted()
  }
}
