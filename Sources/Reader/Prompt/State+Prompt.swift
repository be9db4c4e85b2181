import Screen
import Settings

extension State {
  /// Lets the reader type a line.
  mutating func ask(_ purpose: Prompt.Purpose, _ text: String = "") {
    prompt = Prompt(purpose, text)
    (pendingKeys, pendingCount) = ([], nil)
  }

  /// Takes a key while a line is typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch (key.code, key.modifiers) {
    case (.enter, []), (.character("m"), .control), (.character("j"), .control): return accept()
    case (.escape, []), (.character("c"), .control), (.character("g"), .control):
      return leavePrompt()
    case (.backspace, []) where prompt.editor.isEmpty: return leavePrompt()
    case (.tab, []), (.character("i"), .control): return complete(by: 1)
    case (.tab, .shift): return complete(by: -1)
    case (.up, []), (.character("p"), .control): return recall(1)
    case (.down, []), (.character("n"), .control): return recall(-1)
    case (.character("x"), .control) where prompt.purpose == .note: return editNote()
    case (.character("l"), .control): return [.redraw]
    case (.character("z"), .control): return [.suspend]
    default:
      guard prompt.editor.press(key) != .moved else {
        self.prompt = prompt
        return []
      }
      prompt.completion = nil
      prompt.forgetRecall()
      self.prompt = prompt
      return promptChanged()
    }
  }

  /// Takes pasted text into the line that is typed.
  mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else { return [] }
    if notice?.role != .error { notice = nil }
    if prompt?.editor.insert(text) == false { say(wording.lineIsFull, role: .warning) }
    prompt?.completion = nil
    return promptChanged()
  }

  private mutating func recall(_ step: Int) -> [Effect] {
    guard let purpose = prompt?.purpose,
      prompt?.recall(step, of: history[purpose] ?? []) == true
    else { return [] }
    prompt?.completion = nil
    return promptChanged()
  }

  /// Keeps a line among those that the arrows bring back: the newest last, each once.
  mutating func remember(_ line: String, for purpose: Prompt.Purpose) -> [Effect] {
    guard !line.isEmpty else { return [] }
    let lines = ((history[purpose] ?? []).filter { $0 != line } + [line]).suffix(State.mostHistory)
    history[purpose] = Array(lines)
    guard purpose.isRemembered, hasList, !isReadOnly else { return [] }
    return [.keep(lines.joined(separator: "\n"), as: Kept.lines(purpose))]
  }

  /// Brings back the lines that were typed in earlier sessions.
  public mutating func recall(_ lines: [String], for purpose: Prompt.Purpose) {
    history[purpose] = lines.suffix(State.mostHistory)
  }

  private static let mostHistory = 200
}

extension State {
  /// What follows from each change of the line while it is typed.
  mutating func promptChanged() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .command, .find, .note, .tags: break
    case .narrow: help?.narrow(to: prompt.text)
    case .filter: return filter(asTyped: prompt.text) + askForNames()
    case .search: searchWhileTyping(prompt.text)
    }
    return askForNames()
  }

  /// The line is finished.
  private mutating func accept() -> [Effect] {
    guard let prompt, prompt.purpose != .filter || canKeep(filter: prompt.text) else { return [] }
    self.prompt = nil
    let effects = remember(prompt.text, for: prompt.purpose)
    switch prompt.purpose {
    case .command: return effects + obey(prompt.text)
    case .narrow: return effects
    case .filter: return effects + keep(filter: prompt.text)
    case .search: return effects + finishSearch(prompt.text)
    case .find: return effects + searchLibrary(for: prompt.text)
    case .note: return effects + keep(note: prompt.text)
    case .tags: return effects + tag(prompt.text)
    }
  }

  /// The line is given up.
  private mutating func leavePrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.purpose {
    case .command, .find, .tags: break
    case .note: giveUpNote(prompt.text)
    case .narrow: help?.narrow(to: "")
    case .filter: return takeFilterBack()
    case .search: giveSearchUp()
    }
    return []
  }

  /// Runs a command that was typed, or says why it is none.
  mutating func obey(_ line: String) -> [Effect] {
    do throws(Invocation.Failure) {
      let deed = try Invocation(line, allowsShort: true)
      return run(deed.command, count: deed.count, argument: deed.argument)
    } catch {
      if error != .empty { say(wording.message(of: error), role: .warning) }
      return []
    }
  }
}
