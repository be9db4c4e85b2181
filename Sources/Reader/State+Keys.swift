import ArticleModel
import Screen
import Settings

extension State {
  /// Finds the command of a key, a chord or a number and a key.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if pendingKeys.isEmpty, let digit = key.digit, digit > 0 || pendingCount != nil {
      pendingCount = min((pendingCount ?? 0) * 10 + digit, 99_999)
      return []
    }
    pendingKeys.append(key)
    switch keyMap.meaning(of: pendingKeys, in: scope) {
    case .unfinished: return []
    case .command(let command):
      let count = pendingCount
      (pendingKeys, pendingCount) = ([], nil)
      return helpLine == nil ? run(command, count: count) : runInHelp(command, count ?? 1)
    case .nothing:
      let chord = pendingKeys.map(\.shownName).joined(separator: " ")
      (pendingKeys, pendingCount) = ([], nil)
      if key.code != .escape { say(wording.unknownKey(chord, help: self.key(.help))) }
      return []
    }
  }

  /// In the help, commands move it, and what leaves a view closes it.
  private mutating func runInHelp(_ command: Command, _ count: Int) -> [Effect] {
    guard let line = helpLine else { return [] }
    let height = max(1, size.rows - 2)
    let last = max(0, HelpView.lineCount(self) - height)
    switch command {
    case .nextLine: helpLine = min(last, line + count)
    case .previousLine: helpLine = max(0, line - count)
    case .nextPage, .nextHalfPage: helpLine = min(last, line + count * height)
    case .previousPage, .previousHalfPage: helpLine = max(0, line - count * height)
    case .first: helpLine = 0
    case .last: helpLine = last
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .back, .help: helpLine = nil
    default: break
    }
    return []
  }

  /// Runs a command in the part of the program that has the keys.
  public mutating func run(_ command: Command, count: Int? = nil) -> [Effect] {
    switch command {
    case .help: helpLine = 0
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .wider: return setMeasure(style.measure + 2 * (count ?? 1))
    case .narrower: return setMeasure(style.measure - 2 * (count ?? 1))
    case .defaultMeasure: return setMeasure(config.measure)
    case .nextTheme: nextTheme()
    case .toggleRead: return toggle(\.isRead, on: .read, off: .unread)
    case .toggleStar: return toggle(\.isStarred, on: .star, off: .unstar)
    case .toggleArchive: return toggle(\.isArchived, on: .archive, off: .unarchive)
    default:
      return reading == nil ? runInList(command, count) : runOnPage(command, count)
    }
    return []
  }

  private mutating func setMeasure(_ wish: Int) -> [Effect] {
    style.measure = min(max(wish, Config.measures.lowerBound), Config.measures.upperBound)
    fitPage()
    say(wording.measure(style.measure))
    return layOutMore()
  }

  private mutating func nextTheme() {
    guard themes.count > 1 else { return }
    themes.append(themes.removeFirst())
    say(wording.theme(theme.name))
  }

  private mutating func toggle(_ isOn: KeyPath<Summary, Bool>, on: Mark, off: Mark) -> [Effect] {
    let summary = reading == nil ? list.selection : reading?.summary
    guard let summary else {
      if reading != nil { say(wording.notKept) }
      return []
    }
    guard !isReadOnly else {
      say(wording.readOnlyLibrary, role: .warning)
      return []
    }
    let mark = summary[keyPath: isOn] ? off : on
    if on == .read { reading?.isMarkedByHand = true }
    say(wording.notice(of: mark))
    return self.mark(summary, mark)
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
