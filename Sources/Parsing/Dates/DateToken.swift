/// A piece of a text that may hold a date.
struct DateToken: Equatable {
  enum Content: Equatable {
    /// A number of at most four digits, and how many digits it has.
    case number(Int, digits: Int)
    /// A word in lower case.
    case word(String)
    case mark(Unicode.Scalar)
  }
  var content: Content
  /// The place in the scalars of the text.
  var range: Range<Int>

  var number: Int? { if case .number(let value, _) = content { value } else { nil } }
  var digits: Int { if case .number(_, let digits) = content { digits } else { 0 } }
  var word: String? { if case .word(let word) = content { word } else { nil } }
  func isMark(_ marks: String) -> Bool {
    if case .mark(let mark) = content { marks.unicodeScalars.contains(mark) } else { false }
  }
}

/// The tokens of `scalars`; white space only separates, numbers of five digits and more are words.
func dateTokens(_ scalars: [Unicode.Scalar]) -> [DateToken] {
  var tokens: [DateToken] = []
  var start = 0
  while start < scalars.count {
    let first = scalars[start]
    var end = start + 1
    if first.isDigit {
      while end < scalars.count, scalars[end].isDigit { end += 1 }
      tokens.append(DateToken(content: numberContent(scalars[start..<end]), range: start..<end))
    } else if first.isUnspaced {
      tokens.append(DateToken(content: .mark(first), range: start..<end))
    } else if first.isLetter {
      while end < scalars.count, continuesWord(scalars, at: end) { end += 1 }
      let word = string(of: scalars[start..<end]).lowercased()
      tokens.append(DateToken(content: .word(word), range: start..<end))
    } else if !first.isSpace {
      tokens.append(DateToken(content: .mark(first), range: start..<end))
    }
    start = end
  }
  return tokens
}

/// A word ends where small letters meet a capital: captures glue “MontagVeröffentlicht”.
private func continuesWord(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  let scalar = scalars[index]
  guard scalar.isLetter, !scalar.isUnspaced else { return false }
  return !(scalar.isUpper && scalars[index - 1].isLower)
}

private func numberContent(_ digits: ArraySlice<Unicode.Scalar>) -> DateToken.Content {
  guard digits.count <= 4 else { return .word(string(of: digits)) }
  let value = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  return .number(value, digits: digits.count)
}
