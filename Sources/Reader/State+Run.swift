import ArticleModel
import Screen
import Settings

extension State {
  /// Runs a command in the part of the program that has the keys.
  ///
  /// `count` is the number typed before its key, `argument` what follows its name on the `:` line.
  public mutating func run(_ command: Command, count: Int? = nil, argument: String? = nil)
    -> [Effect]
  {
    guard works(command) else { return [] }
    switch command {
    case .nextLine, .previousLine, .nextPage, .previousPage, .nextHalfPage, .previousHalfPage,
      .first, .last, .open, .nextUnread, .nextArticle, .previousArticle, .nextView, .previousView,
      .back:
      if helpLine != nil { return runInHelp(command, count ?? 1) }
      return reading == nil ? runInList(command, count) : runOnPage(command, count)
    case .toggleRead: return toggle(\.isRead, on: .read, off: .unread)
    case .toggleStar: return toggle(\.isStarred, on: .star, off: .unstar)
    case .toggleArchive: return toggle(\.isArchived, on: .archive, off: .unarchive)
    case .wider, .narrower, .columns, .margins, .justify, .hyphenate, .lineSpacing, .paragraphs,
      .continuous, .defaultLayout:
      return runOnStyle(command, count)
    case .panLeft, .panRight, .footnote, .jumpBack: return runOnPage(command, count)
    case .nextTheme: nextTheme()
    case .set: return set(argument ?? "")
    case .reloadConfig: return [.reloadConfig]
    case .help: helpLine = helpLine == nil ? 0 : nil
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  /// Whether a command has a meaning where the keys go; says where it has one if not.
  private mutating func works(_ command: Command) -> Bool {
    let place = command.entry.scope
    guard place == .list && reading != nil || place == .page && reading == nil else { return true }
    if helpLine == nil { say(wording.onlyElsewhere(command.name, isListCommand: place == .list)) }
    return helpLine != nil
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
    case .back: helpLine = nil
    default: break
    }
    return []
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
