import ArticleModel
import Testing

private let today = CivilDay(daysSince1970: 20_783)  // 2026-11-26

private func query(_ text: String) throws -> Query { try Query(text, today: today) }

private func day(_ iso: String) throws -> CivilDay {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  return try #require(CivilDay(year: parts[0], month: parts[1], day: parts[2]))
}

@Test func `words stand side by side and must all hold`() throws {
  #expect(try query("") == .all)
  #expect(try query("   ") == .all)
  #expect(try query("Weile") == .word("Weile"))
  #expect(try query("lange Weile*") == .both([.word("lange"), .word("Weile", isPrefix: true)]))
  #expect(try query("lange and Weile") == .both([.word("lange"), .word("Weile")]))
  #expect(try query("Not und Elend") == .both([.word("Not"), .word("und"), .word("Elend")]))
  #expect(try query("12:30 F-Bahn") == .both([.word("12:30"), .word("F-Bahn")]))
}

@Test(arguments: [
  "\"lange Weile\"", "„lange Weile“", "„lange Weile”", "„lange Weile\"", "“lange Weile”",
  "»lange Weile«", "«lange Weile»",
])
func `phrases stand in the quotation marks of any language`(text: String) throws {
  #expect(try query(text) == .phrase("lange Weile"))
  #expect(try query("author:" + text) == .author("lange Weile"))
}

@Test func `a backslash takes a quotation mark into a phrase`() throws {
  #expect(try query(#""er sagte \"nein\" \\""#) == .phrase(#"er sagte "nein" \"#))
}

@Test func `fields ask for what an article says of itself`() throws {
  #expect(
    try query("is:unread author:Muster from:\"Der Bund\" section:Politik genre:column lang:DE")
      == .both([
        .state(.unread), .author("Muster"), .publication("Der Bund"), .section("Politik"),
        .genre(.column), .language("de"),
      ]))
  #expect(try query("TAG:später") == .tag("später"))
}

@Test(arguments: [
  ("min:<10", 0...9), ("min:<=10", 0...10), ("min:>5", 6...Int.max), ("min:>=5", 5...Int.max),
  ("min:5-10", 5...10), ("min:7", 7...7),
])
func `minutes have a bound or two`(text: String, range: ClosedRange<Int>) throws {
  #expect(try query(text) == .minutes(range))
}

@Test func `words are counted likewise`() throws {
  #expect(try query("words:>2000") == .words(2001...Int.max))
}

@Test(arguments: [
  ("2026-03-01", "2026-03-01", "2026-03-01"), ("2026-3-1", "2026-03-01", "2026-03-01"),
  ("2026-02", "2026-02-01", "2026-02-28"), ("2024", "2024-01-01", "2024-12-31"),
  ("today", "2026-11-26", "2026-11-26"), ("heute", "2026-11-26", "2026-11-26"),
  ("Gestern", "2026-11-25", "2026-11-25"), ("yesterday", "2026-11-25", "2026-11-25"),
  ("7d", "2026-11-19", "2026-11-19"), ("2w", "2026-11-12", "2026-11-12"),
  ("9m", "2026-02-26", "2026-02-26"), ("1y", "2025-11-26", "2025-11-26"),
  ("2026-01..2026-03", "2026-01-01", "2026-03-31"),
])
func `days are those of the calendar or count from today`(
  text: String, first: String, last: String
) throws {
  let (first, last) = (try day(first), try day(last))
  #expect(try query("on:\(text)") == .published(from: first, through: last))
  guard !text.contains("..") else { return }
  #expect(try query("after:\(text)") == .published(from: first, through: nil))
  #expect(
    try query("before:\(text)") == .published(from: nil, through: first.adding(days: -1)))
}

@Test func `a month earlier ends where the shorter month ends`() throws {
  let lastOfMay = try day("2026-05-31")
  #expect(
    try Query("after:3m", today: lastOfMay) == .published(from: day("2026-02-28"), through: nil))
}

@Test func `not, or and parentheses bind as one reads them`() throws {
  let (a, b, c) = (Query.word("a"), Query.word("b"), Query.word("c"))
  #expect(try query("a b or c") == .either([.both([a, b]), c]))
  #expect(try query("a (b or c)") == .both([a, .either([b, c])]))
  #expect(try query("not a b") == .both([.not(a), b]))
  #expect(try query("-a -(b OR c)") == .both([.not(a), .not(.either([b, c]))]))
  #expect(try query("NOT NOT a") == a)
  #expect(try query("((a (b c)))") == .both([a, b, c]))
  #expect(try query("-is:read") == .not(.state(.read)))
  #expect(try query("*") == .all)
}

@Test(arguments: [
  ("frm:zeit", 0, QueryError.Problem.unknownField("frm", nearest: .from), false),
  ("a https://b", 2, .unknownField("https", nearest: nil), false),
  ("a is:", 5, .missingValue(.is), true), ("author: b", 7, .missingValue(.author), false),
  ("is:gone", 3, .wrongValue("gone", .is), false), ("is:unr", 3, .wrongValue("unr", .is), true),
  ("min:10-5 a", 4, .wrongValue("10-5", .min), false),
  ("min:<0 a", 4, .wrongValue("<0", .min), false),
  ("on:2026-02-30 a", 3, .wrongValue("2026-02-30", .on), false),
  ("lang:deutschland", 5, .wrongValue("deutschland", .lang), false),
  ("a not", 5, .missingOperand(of: "not"), true), ("a - b", 3, .missingOperand(of: "-"), false),
  ("and", 3, .missingOperand(of: "and"), true), ("a or and", 8, .missingOperand(of: "and"), true),
  ("or a", 0, .missingOperand(of: "or"), false), ("a or", 4, .missingOperand(of: "or"), true),
  ("a \"b", 2, .unclosedQuote, true), ("a (b", 2, .unclosedGroup, true),
  ("a () b", 2, .emptyGroup, false), ("a) b", 1, .unopenedGroup, false),
  (") b", 0, .unopenedGroup, false),
])
func `a text that is no query is told its place`(
  text: String, offset: Int, problem: QueryError.Problem, isUnfinished: Bool
) {
  #expect(throws: QueryError(problem, at: offset, isUnfinished: isUnfinished)) {
    try query(text)
  }
}

@Test func `nesting and length have an end`() {
  for (piece, count, offset, problem) in [
    ("(", 4000, 32, QueryError.Problem.tooDeep), ("-", 4000, 32, .tooDeep),
    ("not ", 2000, 128, .tooDeep), ("a", 9000, 8192, .tooLong), ("a ", 300, 400, .tooLong),
  ] {
    #expect(throws: QueryError(problem, at: offset)) {
      try query(String(repeating: piece, count: count))
    }
  }
}

@Test func `a word that is being typed stands for all that begin so`() throws {
  let typed = try Query("is:unread Kult", today: today, isBeingTyped: true)
  #expect(typed == .both([.state(.unread), .word("Kult", isPrefix: true)]))
  #expect(try Query("Kult ", today: today, isBeingTyped: true) == .word("Kult"))
  #expect(try Query("\"Kult\"", today: today, isBeingTyped: true) == .phrase("Kult"))
}

@Test func `every query prints itself and reads again as the same`() throws {
  var random = Generator(state: 5)
  for _ in 0..<4000 {
    let query = Query.random(depth: 4, &random)
    let text = query.description
    #expect(try Query(text, today: today) == query.normalised, "\(text)")
  }
}

@Test func `no text traps, and what reads prints the same`() throws {
  let pieces = [
    "is:", "unread", "(", ")", "-", "not ", " or ", "\"", "„", "“", "min:", "<", "10", "-5", "on:",
    "2026-", "..", "7d", "a", "é", "e\u{301}", "\u{301}", " ", "\\", "*", ":", "\u{0}", "𝄞", "»",
    "or",
  ]
  var random = Generator(state: 9)
  for _ in 0..<20_000 {
    let count = Int.random(in: 0...9, using: &random)
    let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    do {
      let query = try Query(text, today: today)
      #expect(try Query(query.description, today: today) == query, "\(text)")
    } catch {
      #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
    }
  }
}

@Test func `names of fields and their values are completed`() {
  let names: QueryCompletion.Names = {
    $0 == .from ? ["Der Bund", "Kurier"] : $0 == .tag ? ["später"] : []
  }
  func completed(_ text: String, _ offset: Int? = nil) -> QueryCompletion {
    QueryCompletion(text, at: offset ?? text.unicodeScalars.count, names: names)
  }
  #expect(completed("a").candidates == ["author:", "after:"])
  #expect(completed("is:unread -au").range == 11..<13)
  #expect(completed("is:unread -au").candidates == ["author:"])
  #expect(completed("(is:st").candidates == ["starred", "started"])
  #expect(completed("(is:st").range == 4..<6)
  #expect(completed("from:der").candidates == ["\"Der Bund\""])
  #expect(completed("from:\"Der B").candidates == ["\"Der Bund\""])
  #expect(completed("from:\"Der B").range == 5..<11)
  #expect(completed("from:k rest", 6).candidates == ["Kurier"])
  #expect(completed("tag:").candidates == ["später"])
  #expect(completed("Weile").candidates == [])
  #expect(completed("").candidates.count == QueryField.allCases.count)
}

extension Query {
  fileprivate static func random(depth: Int, _ random: inout Generator) -> Query {
    let words = [
      "Weile", "a b", "or", "x:y", "-x", "é", "st*", "\"", "\\", "»«", "", "12:30", "*", "(", "not",
    ]
    let word = words.randomElement(using: &random) ?? ""
    let name = word.allSatisfy(\.isWhitespace) ? "n" : word
    func range() -> ClosedRange<Int> {
      let lower = Int.random(in: 0...3, using: &random)
      return
        lower...(Bool.random(using: &random) ? .max : lower + Int.random(in: 0...9, using: &random))
    }
    func parts() -> [Query] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in .random(depth: depth - 1, &random) }
    }
    let day = CivilDay(daysSince1970: Int.random(in: -9000...30_000, using: &random))
    switch Int.random(in: 0...(depth > 0 ? 16 : 13), using: &random) {
    case 0: return .all
    case 1: return .word(word, isPrefix: Bool.random(using: &random))
    case 2: return .phrase(word)
    case 3: return .state(State.allCases.randomElement(using: &random) ?? .read)
    case 4: return .author(name)
    case 5: return .publication(name)
    case 6: return .section(name)
    case 7: return .genre(Genre.allCases.randomElement(using: &random) ?? .news)
    case 8: return .language("de-at")
    case 9: return .tag(name)
    case 10: return .minutes(range())
    case 11: return .words(range())
    case 12:
      return .published(
        from: Bool.random(using: &random) ? day : nil,
        through: Bool.random(using: &random)
          ? day.adding(days: Int.random(in: 0...900, using: &random)) : nil)
    case 13: return .published(from: day, through: day)
    case 14: return .not(.random(depth: depth - 1, &random))
    case 15: return .both(parts())
    default: return .either(parts())
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
