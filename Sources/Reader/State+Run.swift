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
    if !hasAllThemes, command.wantsThemes {
      return readThemes(for: Invocation(command, count: count, argument: argument))
    }
    if picker != nil { return runInPicker(command, count ?? 1) }
    if help != nil, command.entry.group != .program || command == .back {
      return runInHelp(command, count ?? 1)
    }
    if panel != nil, command.entry.group != .program || command == .back {
      return runInPanel(command, count ?? 1)
    }
    if reading?.selection != nil, let effects = runInSelection(command, count) { return effects }
    switch command {
    case .nextLine, .previousLine, .nextPage, .previousPage, .nextHalfPage, .previousHalfPage,
      .first, .last, .open, .nextUnread, .previousUnread, .nextArticle, .previousArticle, .nextView,
      .previousView, .back:
      return reading == nil ? runInList(command, count) : runOnPage(command, count)
    case .toggleRead: return toggle(\.isRead, on: .read, off: .unread)
    case .toggleStar: return toggle(\.isStarred, on: .star, off: .unstar)
    case .toggleArchive: return toggle(\.isArchived, on: .archive, off: .unarchive)
    case .toggleTrash: return toggle(\.isTrashed, on: .trash, off: .untrash)
    case .mark: return mark(argument ?? "")
    case .tag: return tag(argument)
    case .untag: return untag(argument ?? "")
    case .markAllRead: return markAllRead()
    case .undo: return undo()
    case .redo: return redo()
    case .pick: return pick(count ?? 1)
    case .pickRange: return pickRange()
    case .pickAll: return pickAll()
    case .clear: return reading == nil ? clear() : clearOnPage()
    case .select: return select()
    case .nextSentence, .previousSentence, .nextWord, .previousWord, .nextParagraph,
      .previousParagraph, .extend, .otherEnd:
      break  // They work on a selection, which has had them.
    case .copySelection: return copySelection(withCitation: false)
    case .copyQuotation: return copySelection(withCitation: true)
    case .highlight: return highlight(in: argument)
    case .nextColour: return nextColour()
    case .removeHighlight: return removeHighlight()
    case .note: return note(argument)
    case .editNote: return editNote()
    case .nextHighlight: return stepHighlight(by: count ?? 1)
    case .previousHighlight: return stepHighlight(by: -(count ?? 1))
    case .highlights: return showHighlights()
    case .allHighlights: return showAllHighlights()
    case .search: return search(for: argument)
    case .rank: return rank()
    case .nextHit: return stepHit(by: count ?? 1)
    case .previousHit: return stepHit(by: -(count ?? 1))
    case .filter: return filter(by: argument)
    case .sort: return sort(by: argument)
    case .reverseOrder: return reverseOrder()
    case .view: return showView(named: argument ?? "")
    case .saveView: return saveView(named: argument ?? "")
    case .forgetView: return forgetView(named: argument ?? "")
    case .themes: openPicker()
    case .theme: return choose(theme: argument ?? "")
    case .wider, .narrower, .columns, .margins, .justify, .hyphenate, .lineSpacing, .paragraphs,
      .continuous, .defaultLayout:
      return runOnStyle(command, count)
    case .panLeft, .panRight, .footnote, .jumpBack: return runOnPage(command, count)
    case .contents: openContents()
    case .links: chooseLink()
    case .linkList: openLinkList()
    case .browse: chooseOwnAddress()
    case .copyCitation: return copyCitation()
    case .copyParagraph: return copyParagraph()
    case .copyText: return copyText()
    case .removed: return showRemoved()
    case .details: return showDetails()
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
      case .page: reading != nil || scope == .pane || command.entry.keys[.list] != nil
      case .selection: reading?.selection != nil
      case .pane: scope == .pane
      }
    if !isHere { say(wording.onlyElsewhere(command.name, in: place.rawValue)) }
    return isHere
  }
}
