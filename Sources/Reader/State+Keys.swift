import Screen
import Settings

extension State {
  /// Finds the commands of a key, a chord or a number and a key.
  mutating func press(_ key: Key) -> [Effect] {
    // An error that comes while a line is typed must not go with the next letter.
    if prompt == nil || notice?.role != .error { notice = nil }
    if prompt != nil { return type(key) }
    if linkChoice != nil { return pressInLinks(key) }
    if pendingKeys.isEmpty, let digit = key.digit, digit > 0 || pendingCount != nil {
      pendingCount = min((pendingCount ?? 0) * 10 + digit, 99_999)
      return []
    }
    pendingKeys.append(key)
    // A line that is not ours yet makes a line feed of Enter; who types ahead means Enter.
    if pendingKeys == [Key("j", .control)], keyMap.meaning(of: pendingKeys, in: scope) == .nothing {
      pendingKeys = [Key(.enter)]
    }
    switch keyMap.meaning(of: pendingKeys, in: scope) {
    case .unfinished: return []
    case .deeds(let deeds):
      let count = pendingCount
      (pendingKeys, pendingCount) = ([], nil)
      return run(deeds, count: count)
    case .nothing:
      let chord = pendingKeys.map(\.shownName).joined(separator: " ")
      (pendingKeys, pendingCount) = ([], nil)
      if key.code != .escape { say(wording.unknownKey(chord, help: self.key(.help))) }
      return []
    }
  }

  /// Runs commands in order; a number typed before the key is for each that takes one.
  private mutating func run(_ deeds: [Invocation], count: Int?) -> [Effect] {
    var effects: [Effect] = []
    for deed in deeds where effects.last != .quit {
      effects += run(deed.command, count: count ?? deed.count, argument: deed.argument)
    }
    return effects
  }
}

extension Key {
  /// The number of a plain digit key.
  fileprivate var digit: Int? {
    guard modifiers.isEmpty, case .character(let character) = code, character.isASCII else {
      return nil
    }
    return character.wholeNumberValue
  }
}
