import ArticleModel
import Screen
import Settings

extension State {
  /// Tab: completes as far as is sure, then goes through what could stand there.
  mutating func complete(by step: Int) -> [Effect] {
    guard var prompt else { return [] }
    if var shown = prompt.completion, !shown.candidates.isEmpty {
      let count = shown.candidates.count
      let next = shown.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
      shown.chosen = next
      prompt.editor.replace(from: shown.start, with: shown.candidates[next])
      prompt.completion = shown
    } else {
      guard let found = completion(of: prompt), let only = found.candidates.first else { return [] }
      if found.candidates.count == 1 {
        // Behind the name of a field comes its value.
        prompt.editor.replace(from: found.start, with: only.hasSuffix(":") ? only : only + " ")
      } else {
        if found.common.count > prompt.editor.cursor - found.start {
          prompt.editor.replace(from: found.start, with: found.common)
        }
        prompt.completion = found
      }
    }
    self.prompt = prompt
    return promptChanged()
  }

  /// What a query can ask for where the cursor is, shown before anybody asks: the values of the field
  /// that is being written, else the fields.
  var offer: [String]? {
    guard let prompt, [.filter, .find].contains(prompt.purpose) else { return nil }
    let found = completion(ofQuery: prompt.editor.textBeforeCursor, at: 0)
    // The row stays where it is while a word is typed.
    guard found.candidates.isEmpty else { return found.candidates }
    return QueryField.allCases.map { $0.rawValue + ":" }
  }

  /// The words that could stand where the cursor of a prompt is.
  func completion(of prompt: Prompt) -> Completion? {
    let text = prompt.editor.textBeforeCursor
    switch prompt.purpose {
    case .narrow, .search, .note: return nil
    case .tags: return completion(ofTags: text, at: 0)
    case .filter, .find: return completion(ofQuery: text, at: 0)
    case .command:
      guard let gap = text.firstIndex(where: \.isWhitespace) else {
        return matching(text, Command.allCases.map(\.name).sorted(), at: 0)
      }
      guard let command = Command(rawValue: String(text[..<gap])) else { return nil }
      let argument = text[gap...].drop(while: \.isWhitespace)
      return completion(of: command, String(argument), at: text.count - argument.count)
    }
  }

  private func completion(of command: Command, _ typed: String, at start: Int) -> Completion? {
    switch command.entry.argument {
    case .none, .number, .text: return nil
    case .query: return completion(ofQuery: typed, at: start)
    case .tag: return completion(ofTags: typed, at: start)
    case .colour: return matching(typed, Highlight.Colour.allCases.map(\.rawValue), at: start)
    case .mark:
      guard let gap = typed.firstIndex(where: \.isWhitespace) else {
        return matching(typed, Mark.allCases.map(\.rawValue), at: start)
      }
      let query = typed[gap...].drop(while: \.isWhitespace)
      return completion(ofQuery: String(query), at: start + typed.count - query.count)
    case .theme: return matching(typed, themes.map(\.name).sorted(), at: start)
    case .view:
      return matching(
        typed, LibraryView.allCases.map(\.rawValue) + savedViews.map(\.name), at: start)
    case .order: return matching(typed, ListOrder.Field.allCases.map(\.rawValue), at: start)
    case .command: return matching(typed, Command.allCases.map(\.name).sorted(), at: start)
    case .setting:
      guard let gap = typed.firstIndex(where: \.isWhitespace) else {
        return matching(typed, Config.entries.map(\.key).sorted(), at: start)
      }
      guard let entry = Config.entry(String(typed[..<gap])) else { return nil }
      let value = typed[gap...].drop(while: \.isWhitespace)
      let names = entry.kind == .theme ? themes.map(\.name).sorted() : entry.suggestions
      return matching(String(value), names, at: start + typed.count - value.count)
    }
  }

  private func completion(ofQuery typed: String, at start: Int) -> Completion {
    let found = QueryCompletion(typed, at: typed.unicodeScalars.count) { names(of: $0) }
    let before = String(typed.unicodeScalars.prefix(found.range.lowerBound))
    var completion = Completion(start: start + before.count, found.candidates)
    if let field = found.field, [.author, .from, .lang, .tag].contains(field) {
      completion.question = Completion.Question(field: field, begun: found.begun)
    }
    return completion
  }

  /// Asks the library for the names that could stand where something is being typed.
  mutating func askForNames() -> [Effect] {
    let question = hasList ? prompt.flatMap { completion(of: $0)?.question } : nil
    guard question != askedNames else { return [] }
    askedNames = question
    return question.map { [.names($0.field, $0.begun)] } ?? []
  }

  /// The names that begin as typed; where none does, those that contain it.
  private func matching(_ typed: String, _ names: [String], at start: Int) -> Completion {
    let beginning = names.filter { $0.hasPrefix(typed) }
    return Completion(
      start: start, beginning.isEmpty ? names.filter { $0.contains(typed) } : beginning)
  }

  /// What the line of a prompt would do, for who types it.
  var promptHint: String? {
    guard let prompt, prompt.purpose != .narrow else { return nil }
    if prompt.purpose == .filter { return wording.filterHint }
    if prompt.purpose == .find { return wording.findHint }
    if prompt.purpose == .note { return wording.noteHint("^X") }
    if prompt.purpose == .tags { return wording.tagsHint }
    if prompt.purpose == .search { return searchHint(prompt.text) }
    let words = prompt.text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return nil }
    let command =
      Command(rawValue: name)
      ?? (try? Invocation(name, allowsShort: true)).flatMap { $0.count == nil ? $0.command : nil }
    guard let command else { return nil }
    if command.entry.argument == .setting, words.count > 1, let entry = Config.entry(words[1]) {
      return wording.expectation(entry.kind)
    }
    return command.summary(wording)
  }
}
