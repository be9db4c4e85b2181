extension Tokenizer {
  /// Reads a comment from behind its “<!--” on.
  ///
  /// Source: WHATWG HTML, the states from “comment start” to “comment end bang”.
  mutating func nextComment() {
    let start = characters.count
    if peek() == .greaterThan && position < end {
      position += 1
      return emit(.comment, from: start)
    }
    if peek() == .hyphen, peek(1) == .greaterThan {
      position += 2
      return emit(.comment, from: start)
    }
    var index = search(input, from: position, to: end, .hyphen)
    while index < end {
      if let length = commentEnd(at: index) {
        appendReplacingNulls(upTo: index)
        position = index + length
        return emit(.comment, from: start)
      }
      index = search(input, from: index + 1, to: end, .hyphen)
    }
    appendReplacingNulls(upTo: endOfOpenComment())
    position = end
    emit(.comment, from: start)
  }

  /// Reads a comment that is none: all up to the next “>”.
  mutating func nextBogusComment() {
    let start = characters.count
    let limit = search(input, from: position, to: end, .greaterThan)
    appendReplacingNulls(upTo: limit)
    position = min(limit + 1, end)
    emit(.comment, from: start)
  }

  /// The length of “-->” or “--!>” at `index`.
  private func commentEnd(at index: Int) -> Int? {
    guard index + 2 < end, input[index + 1] == .hyphen else { return nil }
    if input[index + 2] == .greaterThan { return 3 }
    if index + 3 < end, input[index + 2] == .exclamationMark, input[index + 3] == .greaterThan {
      return 4
    }
    return nil
  }

  /// Where the text of a comment ends that the input cuts off: half an end mark is none of it.
  private func endOfOpenComment() -> Int {
    func ends(_ mark: StaticString) -> Bool {
      guard end - position >= mark.utf8CodeUnitCount else { return false }
      return mark.withUTF8Buffer { mark in
        mark.indices.allSatisfy { input[end - mark.count + $0] == mark[$0] }
      }
    }
    if ends("--!") { return end - 3 }
    if ends("--") { return end - 2 }
    return ends("-") ? end - 1 : end
  }
}
