extension Query: CustomStringConvertible {
  /// The query as a text that reads again as the same; relative days have become dates.
  public var description: String {
    let query = normalised
    return query == .all ? "" : query.text(isOperand: false)
  }

  private func text(isOperand: Bool) -> String {
    switch self {
    case .all: "*"
    case .word(let word, let isPrefix): isPrefix ? word + "*" : word
    case .phrase(let words): quoted(words)
    case .state(let state): "is:\(state.rawValue)"
    case .author(let name): "author:\(Query.written(name))"
    case .publication(let name): "from:\(Query.written(name))"
    case .section(let name): "section:\(Query.written(name))"
    case .genre(let genre): "genre:\(genre.rawValue)"
    case .language(let code): "lang:\(code)"
    case .tag(let name): "tag:\(Query.written(name))"
    case .published(let from, let through): days(from, through)
    case .minutes(let range): "min:\(numbers(range))"
    case .words(let range): "words:\(numbers(range))"
    case .not(let query): "not \(query.text(isOperand: true))"
    case .both(let queries):
      grouped(queries.map { $0.text(isOperand: $0.isEither) }.joined(separator: " "), isOperand)
    case .either(let queries):
      grouped(queries.map { $0.text(isOperand: false) }.joined(separator: " or "), isOperand)
    }
  }

  private var isEither: Bool {
    if case .either = self { return true }
    return false
  }

  /// Whether `word` can be written without quotation marks and is still read as a word.
  static func isBare(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, first != "-", scalars.last != "*",
      !scalars.contains(where: \.endsWord),
      !["and", "or", "not", "AND", "OR", "NOT"].contains(word)
    else { return false }
    let name = scalars.prefix { $0.properties.isAlphabetic }
    return name.isEmpty || name.endIndex == scalars.endIndex || scalars[name.endIndex] != ":"
  }
}

extension Query {
  /// A value of a field as it is written: with quotation marks only where it needs them.
  static func written(_ value: String) -> String {
    value.isEmpty || value.unicodeScalars.contains(where: \.endsWord) ? quoted(value) : value
  }
}

private func grouped(_ text: String, _ isGroup: Bool) -> String { isGroup ? "(\(text))" : text }

private func quoted(_ text: String) -> String {
  var scalars = "\"".unicodeScalars
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { scalars.append("\\") }
    scalars.append(scalar)
  }
  scalars.append("\"")
  return String(scalars)
}

private func numbers(_ range: ClosedRange<Int>) -> String {
  switch (range.lowerBound, range.upperBound) {
  case (let lower, .max): ">=\(lower)"
  case (let lower, let upper) where lower == upper: "\(lower)"
  case (0, let upper): "<=\(upper)"
  case (let lower, let upper): "\(lower)-\(upper)"
  }
}

private func days(_ from: CivilDay?, _ through: CivilDay?) -> String {
  switch (from, through) {
  case (nil, nil): "*"
  case (let from?, nil): "after:\(from.iso8601)"
  case (nil, let through?): "before:\(through.adding(days: 1).iso8601)"
  case (let from?, let through?) where from == through: "on:\(from.iso8601)"
  case (let from?, let through?): "on:\(from.iso8601)..\(through.iso8601)"
  }
}
