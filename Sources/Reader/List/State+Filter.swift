import ArticleModel
import Screen
import Settings

/// The line in which a filter is typed.
struct FilterLine: Equatable, Sendable {
  var editor: LineEditor
  /// What is wrong with the text, once more typing cannot make it right.
  var error: QueryError?
  /// What was shown before, and the article that was selected in it.
  let before: ListFilter?
  let selection: ArticleID?

  var text: String { editor.text }
}

extension State {
  /// Opens the line for a filter, or takes one over that was written elsewhere.
  mutating func filter(by text: String? = nil) -> [Effect] {
    guard let text else {
      let filter = list.wanted.filter
      filterLine = FilterLine(
        editor: LineEditor(filter?.text ?? ""), before: filter, selection: list.selection?.id)
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
    case (.backspace, []) where line.editor.isEmpty: return takeFilterBack(line)
    case (.tab, _): line.editor = completed(line.editor)
    default:
      guard line.editor.press(key) == .changed else {
        filterLine = line
        return []
      }
    }
    return narrow(by: line)
  }

  /// Takes pasted text into the line of the filter.
  mutating func pasteIntoFilter(_ text: String) -> [Effect] {
    guard var line = filterLine else { return [] }
    line.editor.insert(text)
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

  /// The line with the word before its cursor completed as far as that is clear.
  private func completed(_ editor: LineEditor) -> LineEditor {
    let before = editor.textBeforeCursor
    let end = before.unicodeScalars.count
    let completion = QueryCompletion(before, at: end) { names(of: $0) }
    guard let first = completion.candidates.first else { return editor }
    let common = completion.candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    guard common.unicodeScalars.count >= completion.range.count else { return editor }
    let start = String(before.unicodeScalars.prefix(completion.range.lowerBound)).count
    var editor = editor
    editor.replace(from: start, with: common)
    return editor
  }

  /// The names that the loaded rows know.
  func names(of field: QueryField) -> [String] {
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
