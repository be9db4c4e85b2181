/// What happened to a run of words between two texts.
public enum TextChange: Equatable, Sendable {
  case same(String)
  case removed(String)
  case added(String)
}

/// The way from one text to another, word by word; runs of words are joined by single spaces.
///
/// Source: Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986, as in the standard
/// library. Its cost grows with the differences, so that texts with hardly a word in common are
/// told as one removed and one added.
public func wordDifference(from old: String, to new: String) -> [TextChange] {
  let (old, new) = (words(of: old), words(of: new))
  let common = commonEdges(old, new)
  let oldMiddle = old[common.head..<old.count - common.tail]
  let newMiddle = new[common.head..<new.count - common.tail]
  var runs = Runs()
  for word in old[..<common.head] { runs.append(word, .same) }
  if hasTooLittleInCommon(oldMiddle, newMiddle) {
    for word in oldMiddle { runs.append(word, .removed) }
    for word in newMiddle { runs.append(word, .added) }
  } else {
    runs.append(Array(oldMiddle), Array(newMiddle))
  }
  for word in old[(old.count - common.tail)...] { runs.append(word, .same) }
  return runs.changes
}

private func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

/// How many words both have in common at the beginning and, behind those, at the end.
private func commonEdges(_ old: [Substring], _ new: [Substring]) -> (head: Int, tail: Int) {
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
    .prefix { $0 == $1 }.count
  return (head, tail)
}

/// Whether a comparison would cost more than it tells: its memory grows with the square of what
/// differs.
private func hasTooLittleInCommon(
  _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>
) -> Bool {
  if old.count + new.count > 12_000 { return true }
  var rest: [Substring: Int] = [:]
  for word in old { rest[word, default: 0] += 1 }
  for word in new { rest[word, default: 0] -= 1 }
  return rest.values.reduce(0) { $0 + abs($1) } > 3_000
}

/// Words gathered into runs of the same fate.
private struct Runs {
  enum Fate { case same, removed, added }
  private var runs: [(fate: Fate, words: [Substring])] = []

  mutating func append(_ word: Substring, _ fate: Fate) {
    if runs.last?.fate == fate {
      runs[runs.count - 1].words.append(word)
    } else {
      runs.append((fate, [word]))
    }
  }

  /// What is removed at a place comes before what is added there.
  mutating func append(_ old: [Substring], _ new: [Substring]) {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        append(old[oldIndex], .removed)
        oldIndex += 1
      } else if added.contains(newIndex) {
        append(new[newIndex], .added)
        newIndex += 1
      } else {
        append(new[newIndex], .same)
        (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
      }
    }
  }

  var changes: [TextChange] {
    runs.map { run in
      let text = run.words.joined(separator: " ")
      return switch run.fate {
      case .same: .same(text)
      case .removed: .removed(text)
      case .added: .added(text)
      }
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
