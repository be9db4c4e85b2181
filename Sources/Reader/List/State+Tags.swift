import ArticleModel
import Settings

/// Tags: given and taken by one line, “+new -old”.
extension State {
  /// Asks for tags, or gives and takes those of a line.
  mutating func tag(_ line: String?) -> [Effect] {
    if reading != nil, reading?.summary == nil {
      say(wording.notKept)
      return []
    }
    guard let line else {
      ask(.tags)
      return askForNames()
    }
    return tag(TagLine(line))
  }

  /// Takes tags away, by names parted by commas.
  mutating func untag(_ names: String) -> [Effect] {
    // A tag that another program gave may hold a comma.
    if let name = TagTally.name(names), self.names(of: .tag).contains(name) {
      return tag(TagLine(add: [], remove: [name]))
    }
    let line = TagLine(names)
    return tag(TagLine(add: [], remove: line.add + line.remove))
  }

  private mutating func tag(_ line: TagLine) -> [Effect] {
    guard mayMark(), !line.add.isEmpty || !line.remove.isEmpty else { return [] }
    let ids: [ArticleID]
    switch subjects {
    case .rows(let rows): ids = rows.map(\.id)
    case .picked(let picked): ids = picked
    case .all(let choice, let span):
      list.picks = Picks()
      return [.tagAll(choice, within: span, add: line.add, remove: line.remove)]
    }
    guard !ids.isEmpty else { return [] }
    list.picks = Picks()
    guard line.changes.contains(where: { changes(ids, by: $0) }) else {
      say(wording.nothingChanged)
      return []
    }
    for change in line.changes { show(change, of: ids) }
    let text = line.changes.map(wording.notice).joined(separator: ", ")
    say(
      wording.done(
        ids.count == 1 ? text : wording.marked(ids.count, as: text), undo: key(.undo)))
    return [.tag(ids, add: line.add, remove: line.remove)]
  }

  /// Whether an article would be another one after a change; what is not loaded may be.
  private func changes(_ ids: [ArticleID], by change: Act.Change) -> Bool {
    let known = (list.rows + [reading?.summary].compactMap(\.self))
      .reduce(into: [:]) { $0[$1.id] = $1 }
    return ids.contains { id in
      guard let summary = known[id] else { return true }
      var changed = summary
      changed.apply(change)
      return changed != summary
    }
  }

  /// The tags that could stand where a line of them ends; taken away can be what is there alone.
  func completion(ofTags typed: String, at start: Int) -> Completion {
    let word = typed.lastIndex { ",+-".contains($0) }
      .flatMap { TagLine.isBorder($0, in: typed) ? $0 : nil }
    let rest = word.map { typed[typed.index(after: $0)...] } ?? typed[...]
    let name = rest.drop(while: \.isWhitespace)
    let names = names(of: .tag)
    let beginning = names.filter { $0.hasPrefix(name) }
    var found = Completion(
      start: start + typed.count - name.count,
      (beginning.isEmpty ? names.filter { $0.contains(name) } : beginning).map(TagLine.written))
    found.question = Completion.Question(field: .tag, begun: String(name))
    return found
  }
}

/// What a line of tags says: names parted by commas, or each behind a “+” or a “-”. A name that
/// holds such a sign stands in quotation marks.
struct TagLine: Equatable {
  var add: [String] = []
  var remove: [String] = []

  init(add: [String], remove: [String]) { (self.add, self.remove) = (add, remove) }

  init(_ line: String) {
    var isTaken = false
    var name = ""
    func take(_ tags: inout [String]) {
      if let tag = TagTally.name(name), !tags.contains(tag) { tags.append(tag) }
    }
    func close(_ line: inout TagLine) {
      if isTaken { take(&line.remove) } else { take(&line.add) }
      (name, isTaken) = ("", false)
    }
    var isQuoted = false
    for index in line.indices {
      // What stands in quotation marks is one name, as in queries.
      if line[index] == "\"", isQuoted || name.allSatisfy(\.isWhitespace) {
        isQuoted.toggle()
        continue
      }
      guard !isQuoted, TagLine.isBorder(index, in: line) else {
        name.append(line[index])
        continue
      }
      close(&self)
      isTaken = line[index] == "-"
    }
    close(&self)
  }

  /// A name as it stands in a line.
  static func written(_ name: String) -> String {
    let isPlain = TagLine(name) == TagLine(add: [name], remove: [])
    return isPlain || name.contains("\"") ? name : "\"\(name)\""
  }

  /// Whether a name ends at a character; a sign inside a word is part of it.
  static func isBorder(_ index: String.Index, in line: String) -> Bool {
    switch line[index] {
    case ",": true
    case "+", "-":
      index == line.startIndex
        || [" ", ","].contains(line[line.index(before: index)])
    default: false
    }
  }

  var changes: [Act.Change] { add.map { .tag($0) } + remove.map { .untag($0) } }
}
