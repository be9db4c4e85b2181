import Reader
import Screen
import TerminalHarness

/// What a reader without a plan does at a terminal; it can be done again.
enum Deed: CustomStringConvertible {
  /// Bytes from the terminal, and what a person would call them.
  case typed(String, String)
  case resized(columns: Int, rows: Int)

  var description: String {
    switch self {
    case .typed(_, let name): name
    case .resized(let columns, let rows): "‹\(columns)x\(rows)›"
    }
  }

  func happen(in session: TerminalSession) {
    switch self {
    case .typed(let bytes, _): session.send(bytes)
    case .resized(let columns, let rows): session.resize(columns: columns, rows: rows)
    }
  }
}

/// Deeds by lot, the same for the same seed.
struct RandomDeeds {
  private var random: SplitMix
  private let chords = RandomDeeds.chords(KeyMap())
  private var size = (columns: 80, rows: 24)

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func next() -> [Deed] {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<62: return chord()
    case 62..<76: return prompt()
    case 76..<82: return [mouse()]
    case 82..<86: return [paste()]
    case 86..<92: return resizes()
    case 92..<97: return [Deed(Key(.escape))].compactMap(\.self)
    default: return [.typed(pick("xyz,.;äß語א%&#~éé"), "?")]
    }
  }

  private mutating func chord() -> [Deed] {
    let isCounted = Int.random(in: 0..<5, using: &random) == 0
    let count = isCounted ? "\(Int.random(in: 1...30, using: &random))" : ""
    return count.map { Deed.typed(String($0), String($0)) } + pick(chords)
  }

  /// A line that is asked for, typed and finished, given up or left standing.
  private mutating func prompt() -> [Deed] {
    let line =
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: ":" + pick(RandomDeeds.commands)
      case 5, 6: "/" + pick(RandomDeeds.words)
      case 7, 8: "f" + pick(RandomDeeds.queries)
      default: ":" + pick(RandomDeeds.words)
      }
    let ends = ["enter", "enter", "enter", "enter", "esc", "tab", "up", "backspace", "ctrl-w"]
    return line.map { .typed(String($0), String($0)) }
      + [Key(pick(ends)).flatMap(Deed.init)]
      .compactMap(\.self)
  }

  private mutating func mouse() -> Deed {
    let row = Int.random(in: 1...size.rows, using: &random)
    let column = Int.random(in: 1...size.columns, using: &random)
    let button = pick([0, 0, 0, 1, 2, 64, 65])
    let press = "\u{1B}[<\(button);\(column);\(row)M"
    let release = button < 64 ? "\u{1B}[<\(button);\(column);\(row)m" : ""
    return .typed(press + release, "‹mouse \(button) at \(column),\(row)›")
  }

  private mutating func paste() -> Deed {
    let hostile = ["Q", "a\u{7}\n\tb\u{1B}[2J", "漢\u{301}"]
    let text = pick(RandomDeeds.words + RandomDeeds.queries + hostile)
    return .typed("\u{1B}[200~\(text)\u{1B}[201~", "‹paste \(text.debugDescription)›")
  }

  /// One size, or several at once and perhaps back again.
  private mutating func resizes() -> [Deed] {
    let old = size
    let count = pick([1, 1, 2, 3])
    var deeds: [Deed] = []
    for _ in 0..<count {
      size = (
        pick([7, 13, 19, 20, 33, 54, 60, 80, 80, 100, 160, 220]),
        pick([3, 4, 5, 9, 12, 24, 24, 50])
      )
      deeds.append(.resized(columns: size.columns, rows: size.rows))
    }
    guard count > 1, Bool.random(using: &random) else { return deeds }
    size = old
    return deeds + [.resized(columns: size.columns, rows: size.rows)]
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func pick(_ characters: String) -> String { String(pick(Array(characters))) }
}

extension RandomDeeds {
  /// The chords of all commands but those that end or stop the program.
  private static func chords(_ map: KeyMap) -> [[Deed]] {
    KeyMap.Scope.allCases.flatMap { map.bindings[$0] ?? [] }
      .filter { binding in !binding.deeds.contains { [.quit, .suspend].contains($0.command) } }
      .map { $0.chord.compactMap(Deed.init) }
  }

  private static let commands =
    Command.allCases.filter { ![.quit, .suspend].contains($0) }.map(\.name) + [
      "3", "99999", "theme ink", "theme nothing", "set measure 50", "set measure 5000",
      "set columns 2", "set plain true", "set plain false", "set list.lines two",
      "set list.beside-page true", "set list.wrap-titles true", "set margin 40", "set justify true",
      "set mouse false", "set language de", "view trash", "view archive", "view all", "sort author",
      "sort minutes", "tag lesen", "untag lesen", "mark star is:unread", "mark trash from:bote",
      "mark untrash is:trashed", "save-view Meins", "forget-view Meins", "search Satz",
      "filter is:starred", "footnote 1", "last 2",
    ]
  private static let words = ["satz", "Ä", "hält sich", "漢字", "שלום", "", "nichts davon", "e"]
  private static let queries = [
    "is:unread", "from:bote or from:kurier", "\"hält auch\"", "not (is:read", "min:<3", "lang:ja",
    "tag:lesen", "after:7d", "frm:zeit", "",
  ]
}

extension Deed {
  /// The key as xterm writes it; Escape as kitty does, since alone it could begin a sequence.
  init?(_ key: Key) {
    let bytes: String? =
      switch (key.code, key.modifiers) {
      case (.character(let character), []): String(character)
      case (.character(let character), .control):
        character.asciiValue.map { String(Character(Unicode.Scalar($0 & 0x1F))) }
      case (.tab, .shift): "\u{1B}[Z"
      case (let code, []): Deed.sequences[code]
      default: nil
      }
    guard let bytes else { return nil }
    self = .typed(bytes, key.name.count == 1 ? key.name : "‹\(key.name)›")
  }

  private static let sequences: [Key.Code: String] = [
    .enter: "\r", .escape: "\u{1B}[27u", .tab: "\t", .backspace: "\u{7F}", .delete: "\u{1B}[3~",
    .up: "\u{1B}[A", .down: "\u{1B}[B", .right: "\u{1B}[C", .left: "\u{1B}[D", .home: "\u{1B}[H",
    .end: "\u{1B}[F", .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .function(1): "\u{1B}OP",
  ]
}

/// SplitMix64: small, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
