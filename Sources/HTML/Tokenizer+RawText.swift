extension Tokenizer {
  /// Reads the text of an element that holds no markup, or the tag that ends it.
  ///
  /// Source: WHATWG HTML, the states “RCDATA”, “RAWTEXT”, “script data” and those behind them.
  mutating func nextInRawText() {
    guard position < end else { return emitEndOfFile() }
    if input[position] == .lessThan, isEndTag(at: position) {
      position += 2
      content = .data
      if nextTag(.endTag) { return }
      return emitEndOfFile()
    }
    let start = characters.count
    let limit = content == .scriptData ? endOfScript() : endOfRawText()
    if content == .rcdata {
      appendDecoding(upTo: limit)
    } else {
      appendReplacingNulls(upTo: limit)
    }
    emit(.text, from: start)
  }
}

private extension Tokenizer {
  /// Whether the end tag of the current element begins at `index`.
  func isEndTag(at index: Int) -> Bool {
    index + 1 < end && input[index + 1] == .slash && lastStartTag != .other
      && isTagName(lastStartTag, at: index + 2)
  }

  /// Whether `tag` is the whole name at `index`.
  func isTagName(_ tag: Tag, at index: Int) -> Bool {
    var limit = index
    while limit < end, input[limit].isLetter, limit - index < 16 { limit += 1 }
    guard limit < end, limit > index else { return false }
    let byte = input[limit]
    guard byte.isSpace || byte == .slash || byte == .greaterThan else { return false }
    return Tag(name: UnsafeBufferPointer(start: input + index, count: limit - index)) == tag
  }

  func endOfRawText() -> Int {
    var index = search(input, from: position, to: end, .lessThan)
    while index < end, !isEndTag(at: index) {
      index = search(input, from: index + 1, to: end, .lessThan)
    }
    return index
  }

  mutating func appendDecoding(upTo limit: Int) {
    while position < limit {
      let run = min(self.run(until: .ampersand, .ampersand), limit - position)
      characters.append(input + position, count: run)
      position += run
      guard position < limit else { return }
      if input[position] == .ampersand {
        appendReference(inAttribute: false)
      } else {
        characters.append("\u{FFFD}" as Unicode.Scalar)
        position += 1
      }
    }
  }

  /// Where the script that begins here ends: a comment in it may hold scripts of its own.
  func endOfScript() -> Int {
    var state = ScriptState.plain
    var index = search(input, from: position, to: end, .lessThan)
    while index < end {
      if input[index] == .hyphen {
        if isCommentEnd(at: index) { state = .plain }
      } else if state == .doublyEscaped {
        if isScriptEnd(at: index) { state = .escaped }
      } else if isEndTag(at: index) {
        return index
      } else if state == .plain, isCommentStart(at: index) {
        state = .escaped
        index += 1  // the hyphens may already be those of “-->”
      } else if state == .escaped, isTagName(.script, at: index + 1) {
        state = .doublyEscaped
      }
      let other: UInt8 = state == .plain ? .lessThan : .hyphen
      index = search(input, from: index + 1, to: end, .lessThan, other, other)
    }
    return end
  }

  func isScriptEnd(at index: Int) -> Bool {
    index + 1 < end && input[index + 1] == .slash && isTagName(.script, at: index + 2)
  }

  func isCommentStart(at index: Int) -> Bool {
    index + 3 < end && input[index + 1] == .exclamationMark && input[index + 2] == .hyphen
      && input[index + 3] == .hyphen
  }

  func isCommentEnd(at index: Int) -> Bool {
    index + 2 < end && input[index + 1] == .hyphen && input[index + 2] == .greaterThan
  }
}

/// How deep in comments the text of a script is.
private enum ScriptState {
  case plain, escaped, doublyEscaped
}
