extension TreeBuilder {
  mutating func insertText() {
    insertText(token.start..<token.end)
  }

  /// Adds to the text at the appropriate place, if its characters end where these begin; else
  /// makes a new one.
  mutating func insertText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let place = appropriatePlace()
    guard place.parent > 0 else { return }
    let previous = Int(document.previous(at: place))
    if previous >= 0, document.nodes[previous].kind == .text,
      Int(document.nodes[previous].start + document.nodes[previous].length) == range.lowerBound
    {
      document.nodes[previous].length += Int32(range.count)
      return
    }
    var record = Document.Record(kind: .text)
    record.start = Int32(range.lowerBound)
    record.length = Int32(range.count)
    document.link(document.append(record), at: place)
  }

  mutating func insertReplacementCharacter() {
    let start = tokenizer.characters.count
    tokenizer.characters.append("\u{FFFD}" as Unicode.Scalar)
    insertText(start..<tokenizer.characters.count)
  }

  /// Splits the space off the beginning of the text token; true when nothing else was in it.
  mutating func takeSpace(_ isKept: Bool = false) -> Bool {
    var end = token.start
    while end < token.end, tokenizer.characters[end].isSpace { end += 1 }
    if isKept { insertText(token.start..<end) }
    tokenizer.token.start = end
    return end == token.end
  }

  /// Keeps the space of the text token and drops the rest.
  mutating func insertSpaceOnly() {
    var start = token.start
    for index in token.start..<token.end where !tokenizer.characters[index].isSpace {
      insertText(start..<index)
      start = index + 1
    }
    insertText(start..<token.end)
  }

  func isSpace(_ range: Range<Int>) -> Bool {
    for index in range where !tokenizer.characters[index].isSpace { return false }
    return true
  }

  mutating func insertComment(into parent: Int32? = nil) {
    var record = Document.Record(kind: .comment)
    record.start = Int32(token.start)
    record.length = Int32(token.end - token.start)
    document.link(
      document.append(record), at: parent.map { Place(parent: $0) } ?? appropriatePlace())
  }
}
