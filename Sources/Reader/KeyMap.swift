import Screen

/// Which chord stands for which command, in each part of the program.
public struct KeyMap: Equatable, Sendable {
  /// Where a binding holds; what `everywhere` says holds where nothing else is said.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case everywhere = "all"
    case list, page
  }

  public struct Binding: Equatable, Sendable {
    public var chord: [Key]
    /// Nil takes away what the chord means everywhere.
    public var command: Command?

    public init(_ chord: [Key], _ command: Command?) {
      self.chord = chord
      self.command = command
    }
  }

  /// In the order of the help; a later binding of the same chord wins.
  public private(set) var bindings: [Scope: [Binding]]

  public init(_ bindings: [Scope: [Binding]]) { self.bindings = bindings }

  /// Binds a chord, given as written (“g g”, “ctrl-f”); false when it cannot be read.
  public mutating func bind(_ written: String, to command: Command?, in scope: Scope) -> Bool {
    let keys = written.split(separator: " ").map { Key(String($0)) }
    let chord = keys.compactMap(\.self)
    guard !chord.isEmpty, chord.count == keys.count else { return false }
    bindings[scope]?.removeAll { $0.chord == chord }
    bindings[scope, default: []].append(Binding(chord, command))
    return true
  }
}

extension KeyMap {
  /// Takes the bindings of a configuration over: for each scope, chords and names of commands.
  ///
  /// Returns those that make no sense, as they stand in the file; the others hold.
  public mutating func take(_ keys: [String: [String: String]]) -> [String] {
    var wrong: [String] = []
    for (scopeName, bindings) in keys.sorted(by: { $0.key < $1.key }) {
      for (chord, name) in bindings.sorted(by: { $0.key < $1.key }) {
        let command = Command(rawValue: name)
        if let scope = Scope(rawValue: scopeName), command != nil || name.isEmpty,
          bind(chord, to: command, in: scope)
        {
          continue
        }
        wrong.append("[keys.\(scopeName)] \(chord) = \"\(name)\"")
      }
    }
    return wrong
  }
}

extension KeyMap {
  /// What a sequence of keys means.
  public enum Meaning: Equatable, Sendable {
    case command(Command)
    /// The beginning of a chord.
    case unfinished
    case nothing
  }

  public func meaning(of keys: [Key], in scope: Scope) -> Meaning {
    for place in [scope, .everywhere] {
      let candidates = bindings[place] ?? []
      if let match = candidates.last(where: { $0.chord == keys }) {
        return match.command.map(Meaning.command) ?? .nothing
      }
      if candidates.contains(where: { $0.chord.starts(with: keys) }) { return .unfinished }
    }
    return .nothing
  }

  /// The chords of a command as a reader would write them: “Space”, “g g”.
  public func chords(for command: Command, in scope: Scope) -> [String] {
    (bindings[scope] ?? []).filter { $0.command == command }
      .map { $0.chord.map(\.shownName).joined(separator: " ") }
  }
}

extension KeyMap {
  /// The keys of the program's own preset.
  public static let kolumne: KeyMap = {
    func bindings(_ list: [(String, Command)]) -> [Binding] {
      list.flatMap { chords, command in
        chords.split(separator: ",").map { chord in
          Binding(chord.split(separator: " ").compactMap { Key(String($0)) }, command)
        }
      }
    }
    return KeyMap([
      .everywhere: bindings([
        ("j,down", .nextLine), ("k,up", .previousLine),
        ("space,ctrl-f,pgdn", .nextPage), ("b,ctrl-b,pgup", .previousPage),
        ("ctrl-d", .nextHalfPage), ("ctrl-u", .previousHalfPage),
        ("g g,home", .first), ("G,end", .last),
        ("m", .toggleRead), ("s", .toggleStar), ("a", .toggleArchive),
        ("n", .nextUnread), ("t", .nextTheme), ("?,f1", .help), ("ctrl-l", .redraw),
        ("ctrl-z", .suspend), ("q", .back), ("Q,ctrl-c", .quit),
      ]),
      .list: bindings([
        ("enter,l,right", .open), ("tab", .nextView), ("shift-tab", .previousView),
      ]),
      .page: bindings([
        ("l,right", .nextPage), ("h,left", .previousPage),
        ("]", .nextArticle), ("[", .previousArticle),
        ("+", .wider), ("-", .narrower), ("=", .defaultMeasure), ("esc", .back),
      ]),
    ])
  }()
}

extension Key {
  /// The name as it is shown: words with a capital, “^F” for control, arrows as arrows.
  public var shownName: String {
    if modifiers == .control, case .character(let character) = code {
      return "^" + character.uppercased()
    }
    let signs: [Code: String] = [
      .up: "↑", .down: "↓", .left: "←", .right: "→", .pageUp: "PgUp", .pageDown: "PgDn",
    ]
    if modifiers.isEmpty, let sign = signs[code] { return sign }
    if case .character(let character) = code, character != " ", modifiers.isEmpty {
      return String(character)
    }
    return name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: "-")
  }
}
