import Screen
import Settings

/// The keys of a view, and which of them are shown.
public struct Help: Equatable, Sendable {
  /// The view that it was asked from.
  public let scope: KeyMap.Scope
  /// The first line on the screen.
  public internal(set) var line = 0
  /// The words that the shown lines hold; all lines without one.
  public private(set) var words = ""

  init(of scope: KeyMap.Scope) { self.scope = scope }

  mutating func narrow(to words: String) {
    self.words = words
    line = 0
  }
}

/// Commands that belong together, with their keys.
struct HelpGroup: Equatable {
  struct Entry: Equatable {
    var keys: String
    var summary: String
    /// The name for the `:` line.
    var name: String

    /// How to reach it: by its keys, else by its name on the `:` line.
    var handle: String { keys.isEmpty ? ":" + name : keys }
  }

  var title: String
  var entries: [Entry]
}

extension Help {
  /// The groups of all commands that mean something in the view, without those that lack a word.
  func groups(_ keyMap: KeyMap, _ wording: Wording) -> [HelpGroup] {
    let bindings = keyMap.effective(in: scope)
    var groups = Command.Group.allCases.map { group in
      let commands = Command.allCases.filter {
        $0.entry.group == group && means($0.entry)
      }
      let entries = commands.map { command in
        let chords = bindings.filter { $0.deeds == [Invocation(command)] }.map(\.shownChord)
        return HelpGroup.Entry(
          keys: chords.joined(separator: "  "), summary: command.summary(wording),
          name: command.name)
      }
      return HelpGroup(title: group.name(wording), entries: entries)
    }
    groups.append(HelpGroup(title: wording.helpOwnKeys, entries: Help.special(bindings, wording)))
    for index in groups.indices { groups[index].entries.removeAll { !holds($0) } }
    return groups.filter { !$0.entries.isEmpty }
  }

  private func means(_ entry: Command.Entry) -> Bool {
    // While text is selected, most of what a page knows waits; in the list some of it works.
    [.everywhere, scope].contains(entry.scope)
      || [.list, .selection].contains(scope) && entry.keys[scope] != nil
  }

  /// The keys that do several things, or one thing with a number or an argument.
  private static func special(_ bindings: [KeyMap.Binding], _ wording: Wording)
    -> [HelpGroup.Entry]
  {
    bindings.compactMap { binding in
      guard !binding.deeds.isEmpty,
        binding.deeds != binding.deeds.first.map({ [Invocation($0.command)] })
      else { return nil }
      return HelpGroup.Entry(
        keys: binding.shownChord,
        summary: binding.deeds.map { $0.summary(wording) }.joined(separator: "; "), name: "")
    }
  }

  private func holds(_ entry: HelpGroup.Entry) -> Bool {
    let text = "\(entry.keys) \(entry.summary) \(entry.name)".lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}

extension KeyMap {
  /// The bindings that hold in a view: its own, and those of everywhere that they leave.
  func effective(in scope: Scope) -> [Binding] {
    guard scope != .everywhere else { return bindings[.everywhere] ?? [] }
    let own = bindings[scope] ?? []
    let others = (bindings[.everywhere] ?? []).filter { binding in
      !own.contains { $0.chord.starts(with: binding.chord) || $0.chord == binding.chord }
    }
    return others + own
  }
}
