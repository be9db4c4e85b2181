import Screen
import Settings

/// Which chord stands for which commands, in each part of the program.
public struct KeyMap: Equatable, Sendable {
  /// Where a binding holds; what `everywhere` says holds where nothing else is said.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case everywhere = "all"
    case list, page
    /// A page on which text is selected; what it does not say, is as everywhere.
    case selection
    /// What lies over list and page: help, choices, contents.
    case pane
  }

  public struct Binding: Equatable, Sendable {
    public var chord: [Key]
    /// Run one after the other; none takes away what the chord means everywhere.
    public var deeds: [Invocation]

    public init(_ chord: [Key], _ deeds: [Invocation]) {
      self.chord = chord
      self.deeds = deeds
    }
  }

  /// In the order of the help; no chord is the beginning of another in its scope.
  public private(set) var bindings: [Scope: [Binding]] = [:]

  /// The keys of a preset.
  public init(_ preset: KeyPreset = .kolumne) {
    for command in Command.allCases {
      for (scope, chords) in command.entry.keys {
        for chord in chords { _ = bind(chord, to: [Invocation(command)], in: scope) }
      }
    }
    // From the last to the first, each before all others: the preset's own keys are shown first.
    for (scope, chords, command) in preset.changes.reversed() {
      for written in chords.reversed() {
        // What everybody's fingers know holds in each view, whatever kolumne has there.
        if scope == .everywhere { Scope.allCases.forEach { unbind(written, in: $0) } }
        guard let chord = KeyMap.chord(written) else { continue }
        unbind(chord, in: scope)
        bindings[scope, default: []].insert(Binding(chord, [Invocation(command)]), at: 0)
      }
    }
  }

  /// Binds a chord, given as written (“g g”, “ctrl-f”); false when it cannot be read.
  public mutating func bind(_ written: String, to deeds: [Invocation], in scope: Scope) -> Bool {
    guard let chord = KeyMap.chord(written) else { return false }
    unbind(chord, in: scope)
    bindings[scope, default: []].append(Binding(chord, deeds))
    return true
  }

  private mutating func unbind(_ written: String, in scope: Scope) {
    KeyMap.chord(written).map { unbind($0, in: scope) }
  }

  /// A chord that begins another one hides it, so both cannot be bound.
  private mutating func unbind(_ chord: [Key], in scope: Scope) {
    bindings[scope]?.removeAll { $0.chord.starts(with: chord) || chord.starts(with: $0.chord) }
  }

  private static func chord(_ written: String) -> [Key]? {
    let keys = written.split(separator: " ").map { Key(String($0)) }
    let chord = keys.compactMap(\.self)
    return chord.isEmpty || chord.count != keys.count ? nil : chord
  }
}

extension KeyMap {
  /// What a sequence of keys means.
  public enum Meaning: Equatable, Sendable {
    case deeds([Invocation])
    /// The beginning of a chord.
    case unfinished
    case nothing
  }

  public func meaning(of keys: [Key], in scope: Scope) -> Meaning {
    for place in [scope, .everywhere] {
      let candidates = bindings[place] ?? []
      if let match = candidates.first(where: { $0.chord == keys }) {
        return match.deeds.isEmpty ? .nothing : .deeds(match.deeds)
      }
      if candidates.contains(where: { $0.chord.starts(with: keys) }) { return .unfinished }
    }
    return .nothing
  }

  /// The chords of a command as a reader would write them: “Space”, “g g”.
  public func chords(for command: Command, in scope: Scope) -> [String] {
    (bindings[scope] ?? []).filter { $0.means(command) }.map(\.shownChord)
  }

  /// The first of them.
  func chord(for command: Command, in scope: Scope) -> String? {
    (bindings[scope] ?? []).first { $0.means(command) }?.shownChord
  }
}

extension KeyMap {
  /// The keys of a configuration: those of its preset, changed by its own bindings, and a warning
  /// for every binding that makes no sense.
  public static func of(_ config: Config, file: String = Config.file)
    -> (KeyMap, [ConfigWarning])
  {
    var map = KeyMap(config.keyPreset)
    let warnings = config.keys.compactMap { binding in
      map.take(binding).map { ConfigWarning(file: file, line: binding.line, problem: $0) }
    }
    return (map, warnings)
  }

  /// Takes a binding over; returns what is wrong with it.
  private mutating func take(_ binding: Config.KeyBinding) -> ConfigWarning.Problem? {
    guard let scope = Scope(rawValue: binding.scope) else {
      let names = Scope.allCases.map(\.rawValue)
      return .unknownKey(
        "keys." + binding.scope,
        nearest: nearest(to: binding.scope, among: names).map { "keys." + $0 })
    }
    var deeds: [Invocation] = []
    for line in binding.commands {
      do throws(Invocation.Failure) {
        deeds.append(try Invocation(line))
      } catch {
        switch error {
        case .unknown(let name, let nearest): return .unknownCommand(name, nearest: nearest)
        case .empty, .ambiguous, .unwanted, .noNumber, .missing: return .wrongCommand(line)
        }
      }
    }
    return bind(binding.chord, to: deeds, in: scope) ? nil : .unknownChord(binding.chord)
  }
}

extension KeyMap.Binding {
  /// Whether the chord stands for this command alone, without more to it.
  func means(_ command: Command) -> Bool { deeds.count == 1 && deeds[0] == Invocation(command) }

  /// The chord as a configuration writes it: “g g”, “ctrl-f”.
  public var writtenChord: String { chord.map(\.name).joined(separator: " ") }

  /// The chord as it is shown: “g g”, “^F”.
  public var shownChord: String { chord.map(\.shownName).joined(separator: " ") }
}

extension Key {
  private static let signs: [Code: String] = [
    .up: "↑", .down: "↓", .left: "←", .right: "→", .pageUp: "PgUp", .pageDown: "PgDn",
  ]

  /// The name as it is shown: words with a capital, “^F” for control, arrows as arrows.
  public var shownName: String {
    if modifiers == .control, case .character(let character) = code {
      return "^" + character.uppercased()
    }
    if modifiers.isEmpty, let sign = Key.signs[code] { return sign }
    if case .character(let character) = code, character != " ", modifiers.isEmpty {
      return String(character)
    }
    return name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: "-")
  }
}
