extension Query {
  /// The longest text, in UTF-8, the deepest nesting and the most terms of a query: more than
  /// anybody writes, less than what a database could choke on.
  static let (longest, deepest, mostTerms) = (8192, 32, 200)

  /// The query that `text` says; no text chooses everything.
  ///
  /// `today` is what relative days count from. With `isBeingTyped`, the word at the end may still
  /// grow: it stands for all words that begin so.
  public init(
    _ text: String, today: CivilDay, isBeingTyped: Bool = false
  ) throws(QueryError) {
    guard text.utf8.count <= Query.longest else {
      throw QueryError(.tooLong, at: Query.longest)
    }
    var parser = QueryParser(text, today: today, isBeingTyped: isBeingTyped)
    self = try parser.query().normalised
  }
}

/// Reads a query from left to right, once.
private struct QueryParser {
  private let text: [Unicode.Scalar]
  private let today: CivilDay
  private let isBeingTyped: Bool
  private var at = 0
  private var terms = 0

  init(_ text: String, today: CivilDay, isBeingTyped: Bool) {
    self.text = Array(text.unicodeScalars)
    self.today = today
    self.isBeingTyped = isBeingTyped
  }

  mutating func query() throws(QueryError) -> Query {
    skipSpace()
    guard at < text.count else { return .all }
    let query = try alternatives(depth: 0)
    guard at == text.count else { throw QueryError(.unopenedGroup, at: at) }
    return query
  }

  /// Parts with “or” between them.
  private mutating func alternatives(depth: Int) throws(QueryError) -> Query {
    var parts: [Query] = []
    while true {
      parts.append(try sequence(depth: depth))
      guard skip(.or) else { return .either(parts) }
    }
  }

  /// Parts of which all must hold, up to “or” or the end of the group.
  private mutating func sequence(depth: Int) throws(QueryError) -> Query {
    var parts: [Query] = []
    var sign = Keyword.or
    while true {
      skipSpace()
      let isOver = at == text.count || text[at] == ")" || isAhead(.or)
      if isOver {
        guard !parts.isEmpty else { throw missingOperand(of: sign) }
        return .both(parts)
      }
      if skip(.and) {
        sign = .and
        continue
      }
      parts.append(try part(depth: depth))
    }
  }

  private func missingOperand(of sign: Keyword) -> QueryError {
    let isAtEnd = at == text.count
    if isAhead(.or) { return QueryError(.missingOperand(of: sign.rawValue), at: at) }
    if let last = text[..<at].last(where: { !$0.properties.isWhitespace }), last == "(" {
      return QueryError(.emptyGroup, at: max(0, at - 1), isUnfinished: isAtEnd)
    }
    if !isAtEnd, at == 0 { return QueryError(.unopenedGroup, at: at) }
    return QueryError(.missingOperand(of: sign.rawValue), at: at, isUnfinished: isAtEnd)
  }

  private mutating func part(depth: Int) throws(QueryError) -> Query {
    let start = at
    guard depth < Query.deepest else { throw QueryError(.tooDeep, at: at) }
    if skip(.not) { return .not(try operand(of: "not", depth: depth)) }
    if text[at] == "-" {
      at += 1
      return .not(try operand(of: "-", depth: depth))
    }
    guard text[at] == "(" else { return try term() }
    at += 1
    let group = try alternatives(depth: depth + 1)
    guard at < text.count else { throw QueryError(.unclosedGroup, at: start, isUnfinished: true) }
    at += 1
    return group
  }

  private mutating func operand(of sign: String, depth: Int) throws(QueryError) -> Query {
    if sign == "not" { skipSpace() }
    guard at < text.count, text[at] != ")", !text[at].properties.isWhitespace, !isAhead(.or) else {
      throw QueryError(.missingOperand(of: sign), at: at, isUnfinished: at == text.count)
    }
    return try part(depth: depth + 1)
  }
}

extension QueryParser {
  private enum Keyword: String { case and, or, not }

  /// Whether a keyword stands here: in small letters or capitals, since “Not” is a German noun.
  private func isAhead(_ keyword: Keyword) -> Bool {
    let end = at + keyword.rawValue.unicodeScalars.count
    guard end <= text.count, end == text.count || text[end].endsWord else { return false }
    return text[at..<end].elementsEqual(keyword.rawValue.unicodeScalars)
      || text[at..<end].elementsEqual(keyword.rawValue.uppercased().unicodeScalars)
  }

  private mutating func skip(_ keyword: Keyword) -> Bool {
    guard isAhead(keyword) else { return false }
    at += keyword.rawValue.unicodeScalars.count
    return true
  }

  private mutating func skipSpace() {
    while at < text.count, text[at].properties.isWhitespace { at += 1 }
  }
}

extension QueryParser {
  /// A word, a phrase, or a field with its value.
  private mutating func term() throws(QueryError) -> Query {
    terms += 1
    guard terms <= Query.mostTerms else { throw QueryError(.tooLong, at: at) }
    if text[at].closingQuotes != nil { return .phrase(try quoted()) }
    let start = at
    let name = text[start...].prefix { $0.properties.isAlphabetic }
    if !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == ":" {
      return try field(named: string(name), from: start)
    }
    let word = bare()
    let stem = word.reversed().drop { $0 == "*" }.reversed()
    if stem.isEmpty { return .all }
    let isOpen = isBeingTyped && at == text.count
    return .word(string(stem), isPrefix: stem.count < word.count || isOpen)
  }

  private mutating func field(named name: String, from start: Int) throws(QueryError) -> Query {
    guard let field = QueryField(rawValue: name.lowercased()) else {
      let nearest = QueryField.nearest(to: name.lowercased())
      throw QueryError(.unknownField(name, nearest: nearest), at: start)
    }
    at = start + name.unicodeScalars.count + 1
    let valueStart = at
    guard at < text.count, !text[at].endsWord || text[at].closingQuotes != nil else {
      throw QueryError(.missingValue(field), at: at, isUnfinished: at == text.count)
    }
    let value = text[at].closingQuotes == nil ? string(bare()) : try quoted()
    guard !value.allSatisfy(\.isWhitespace) else {
      throw QueryError(.missingValue(field), at: valueStart)
    }
    guard let query = field.query(value, today: today) else {
      let isUnfinished = at == text.count && field.mayBecomeValue(value)
      throw QueryError(.wrongValue(value, field), at: valueStart, isUnfinished: isUnfinished)
    }
    return query
  }

  /// The scalars up to the end of the word.
  private mutating func bare() -> ArraySlice<Unicode.Scalar> {
    let run = text[at...].prefix { !$0.endsWord }
    at = run.endIndex
    return run
  }

  /// What stands between quotation marks; a backslash takes the next scalar as it is.
  private mutating func quoted() throws(QueryError) -> String {
    let start = at
    let closing = text[at].closingQuotes ?? String.UnicodeScalarView()
    var content = String.UnicodeScalarView()
    at += 1
    while at < text.count {
      let scalar = text[at]
      at += 1
      if closing.contains(scalar) { return String(content) }
      if scalar == "\\", at < text.count {
        content.append(text[at])
        at += 1
      } else {
        content.append(scalar)
      }
    }
    throw QueryError(.unclosedQuote, at: start, isUnfinished: true)
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  /// The marks that close a quotation that this one opens; nil when it opens none.
  ///
  /// Keyboards have no typographic marks, so the straight one closes every quotation.
  var closingQuotes: String.UnicodeScalarView? {
    switch self {
    case "\"": "\"".unicodeScalars
    case "„": "“”\"".unicodeScalars
    case "“": "”\"".unicodeScalars
    case "»": "«\"".unicodeScalars
    case "«": "»\"".unicodeScalars
    default: nil
    }
  }

  /// Whether a word written without quotation marks ends before this.
  var endsWord: Bool {
    properties.isWhitespace || self == "(" || self == ")" || closingQuotes != nil
  }
}
