import ArticleModel
import Screen
import Settings

/// The line in which a filter is typed.
struct FilterLine: Equatable, Sendable {
  var text: String
  /// What is wrong with the text, once more typing cannot make it right.
  var error: QueryError?
  /// What was shown before, and the article that was selected in it.
  let before: ListFilter?
  let selection: ArticleID?
}

extension State {
  /// Opens the line for a filter, or takes one over that was written elsewhere.
  mutating func filter(by text: String? = nil) -> [Effect] {
    guard let text else {
      let filter = list.wanted.filter
      filterLine = FilterLine(
        text: filter?.text ?? "", before: filter, selection: list.selection?.id)
      return []
    }
    do {
      return narrow(to: ListFilter(text: text, query: try Query(text, today: list.today)))
    } catch {
      say("\(wording.message(of: error)) (\(text))", role: .warning)
      return []
    }
  }

  /// Shows all of the view again.
  mutating func unfilter() -> [Effect] {
    guard list.wanted.filter != nil else { return [] }
    let id = list.selection?.id
    let effects = narrow(to: nil)
    stay(on: id)
    return effects
  }

  private mutating func narrow(to filter: ListFilter?) -> [Effect] {
    var showing = list.wanted
    guard showing.filter != filter else { return [] }
    showing.filter = filter
    return load(.start, showing)
  }

  /// A key while the filter is being typed: the list narrows with every letter.
  mutating func typeInFilter(_ key: Key) -> [Effect] {
    guard var line = filterLine else { return [] }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return takeFilterBack(line)
    case (.enter, _): return keepFilter(line)
    case (.backspace, _):
      if line.text.isEmpty { return takeFilterBack(line) }
      line.text.removeLast()
    case (.character("u"), .control): line.text = ""
    case (.character("w"), .control):
      line.text = String(line.text.reversed().drop { $0 == " " }.drop { $0 != " " }.reversed())
    case (.tab, _): line.text = completed(line.text)
    case (.character(let character), []) where line.text.utf8.count < 1000:
      line.text.append(character)
    default: return []
    }
    return narrow(by: line)
  }

  private mutating func narrow(by line: FilterLine) -> [Effect] {
    var line = line
    line.error = nil
    defer { filterLine = line }
    do {
      return narrow(to: try typed(line.text))
    } catch {
      // Whoever types is not wrong yet where more letters can make it right.
      if !error.isUnfinished { line.error = error }
      // Until then holds what stands before the last word.
      let begun = String(line.text.reversed().drop { $0 != " " }.reversed())
      return (try? typed(begun)).map { narrow(to: $0) } ?? []
    }
  }

  private func typed(_ text: String) throws(QueryError) -> ListFilter? {
    let query = try Query(text, today: list.today, isBeingTyped: true)
    return query == .all ? nil : ListFilter(text: text, query: query)
  }

  private mutating func keepFilter(_ line: FilterLine) -> [Effect] {
    do {
      _ = try Query(line.text, today: list.today)
    } catch {
      filterLine?.error = error
      return []
    }
    filterLine = nil
    // The open word stays open: what was seen while typing is what is kept.
    guard let filter = list.wanted.filter, filter.text == line.text,
      let query = try? Query(line.text, today: list.today), query != filter.query
    else { return [] }
    list.name(filter: ListFilter(text: line.text + "*", query: filter.query))
    return []
  }

  private mutating func takeFilterBack(_ line: FilterLine) -> [Effect] {
    filterLine = nil
    let effects = narrow(to: line.before)
    if !effects.isEmpty { stay(on: line.selection) }
    return effects
  }

  /// The text with its last word completed as far as that is clear.
  private func completed(_ text: String) -> String {
    let completion = QueryCompletion(text, at: text.unicodeScalars.count) { names(of: $0) }
    guard let first = completion.candidates.first else { return text }
    let common = completion.candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let written = text.unicodeScalars.prefix(completion.range.lowerBound)
    let begun = text.unicodeScalars.count - completion.range.lowerBound
    return common.unicodeScalars.count >= begun ? String(written) + common : text
  }

  /// The names that the loaded rows know.
  private func names(of field: QueryField) -> [String] {
    let names: [String] =
      switch field {
      case .from: list.rows.compactMap(\.publication)
      case .author: list.rows.flatMap(\.authors)
      case .tag: list.rows.flatMap(\.tags)
      case .lang: list.rows.compactMap(\.language)
      default: []
      }
    return Set(names).sorted()
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
