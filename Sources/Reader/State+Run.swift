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
    if help != nil, command.entry.group != .program || command == .back {
      return runInHelp(command, count ?? 1)
    }
    switch command {
    case .nextLine, .previousLine, .nextPage, .previousPage, .nextHalfPage, .previousHalfPage,
      .first, .last, .open, .nextUnread, .nextArticle, .previousArticle, .nextView, .previousView,
      .back:
      return reading == nil ? runInList(command, count) : runOnPage(command, count)
    case .toggleRead: return toggle(\.isRead, on: .read, off: .unread)
    case .toggleStar: return toggle(\.isStarred, on: .star, off: .unstar)
    case .toggleArchive: return toggle(\.isArchived, on: .archive, off: .unarchive)
    case .wider: return setMeasure(style.measure + 2 * (count ?? 1))
    case .narrower: return setMeasure(style.measure - 2 * (count ?? 1))
    case .defaultMeasure: return setMeasure(config.measure)
    case .nextTheme: nextTheme()
    case .set: return set(argument ?? "")
    case .reloadConfig: return [.reloadConfig]
    case .narrow: break  // What it narrows answers it itself.
    case .commandLine: ask(.command)
    case .help: toggleHelp()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  /// Whether a command has a meaning where the keys go; says where it has one if not.
  private mutating func works(_ command: Command) -> Bool {
    let place = command.entry.scope
    let isHere =
      switch place {
      case .everywhere: true
      case .list: reading == nil || scope == .pane
      case .page: reading != nil || scope == .pane
      case .pane: scope == .pane
      }
    if !isHere { say(wording.onlyElsewhere(command.name, in: place.rawValue)) }
    return isHere
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
